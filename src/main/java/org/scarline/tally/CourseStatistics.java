package org.scarline.tally;

import java.util.OptionalDouble;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.results.Method;

/** What became of courses: who stopped after so many sessions, what was gained after the last one, what they cost. */
final class CourseStatistics {
    private static final String DESCRIPTIVE = "no control group; includes regression to the mean; not a dose response";
    private static final String ONE_ARM = "no control group";

    private CourseStatistics() {}

    static void add(Tally tally, Collected to) {
        for (var population : Population.EVERYWHERE) {
            tally.keys(ContributionKind.STOPPED).forEach(key -> stopped(tally, key, population, to));
            tally.keys(ContributionKind.CONTINUED).forEach(key -> continued(tally, key, population, to));
            tally.keys(ContributionKind.COST).forEach(key -> cost(tally, key, population, to));
            tally.keys(ContributionKind.COST_LEFT_OUT).forEach(key -> withoutCost(tally, key, population, to));
        }
    }

    /** Who has had no session for so long that the course is over, beside those who had another. */
    private static void stopped(Tally tally, Contribution.Key key, Population population, Collected to) {
        var cell = TalliedCell.of(population, key);
        if (!to.wants(cell)) {
            return;
        }
        var counted = tally.counted(key, population);
        var stopped = counted.where((a, b) -> b != ContributionKind.OPEN && tally.isOver(b));
        var wentOn = counted.where((a, b) -> b == ContributionKind.OPEN);
        improvement("stopped", stopped, to.at(cell, DESCRIPTIVE));
        improvement("went_on", wentOn, to.at(cell, DESCRIPTIVE));
    }

    private static void improvement(String who, PatientCounts counted, ResultRowBuilder to) {
        if (!counted.isEmpty()) {
            var improvement = counted.weighted((a, b) -> Points.toDouble(a));
            to.mean("mean_improvement_" + who, improvement);
            to.value("sd_improvement_" + who, improvement.sd(), improvement.n(), Method.SD);
        }
    }

    private static void continued(Tally tally, Contribution.Key key, Population population, Collected to) {
        var cell = TalliedCell.of(population, key);
        var counted = to.wants(cell) ? tally.counted(key, population) : PatientCounts.NOBODY;
        if (!counted.isEmpty()) {
            var change = counted.weighted((a, b) -> Points.toDouble(a));
            var rows = to.at(cell, ONE_ARM);
            rows.mean("mean_continued", change);
            rows.value("sd_continued", change.sd(), change.n(), Method.SD);
        }
    }

    private static void cost(Tally tally, Contribution.Key key, Population population, Collected to) {
        var cell = TalliedCell.ofCost(population, key);
        var counted = to.wants(cell) ? tally.counted(key, population) : PatientCounts.NOBODY;
        if (!counted.isEmpty()) {
            var cost = counted.weighted((a, b) -> (double) a);
            var rows = to.at(cell, "");
            rows.value("median_course_cost", OptionalDouble.of(cost.quantile(0.5)), cost.n(), Method.QUANTILE_7);
            rows.value("q1_course_cost", OptionalDouble.of(cost.quantile(0.25)), cost.n(), Method.QUANTILE_7);
            rows.value("q3_course_cost", OptionalDouble.of(cost.quantile(0.75)), cost.n(), Method.QUANTILE_7);
        }
    }

    private static void withoutCost(Tally tally, Contribution.Key key, Population population, Collected to) {
        var cell = TalliedCell.ofCost(population, key);
        var courses = to.wants(cell) ? tally.counted(key, population).total((a, b) -> a) : 0;
        if (courses > 0) {
            to.at(cell, "").count("courses_without_cost", courses);
        }
    }
}
