package org.scarline.tally;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FinalOutcome;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.PracticeMeasure;
import org.scarline.results.Method;
import org.scarline.stats.Weighted;

/** What the clinics do, and who could have been evaluated. */
final class PracticeStatistics {
    /** What counts days, and no share of anything. */
    private static final Set<Level> AMOUNTS = Set.of(
            PracticeMeasure.DAYS_OF_REDNESS,
            PracticeMeasure.DOWNTIME_OVER_ACTIVE_ACNE,
            PracticeMeasure.DOWNTIME_OTHERWISE);

    private PracticeStatistics() {}

    static void add(Tally tally, Collected collected) {
        for (var population : Population.EVERYWHERE) {
            tally.keys(ContributionKind.PRACTICE).forEach(key -> shares(tally, key, population, collected));
            followedUp(tally, population, arms(tally), collected);
            gaps(tally, population, collected);
        }
        for (var site : tally.sites()) {
            followedUp(tally, Population.site(site), Set.of(Contribution.ALL), collected);
        }
    }

    private static void shares(Tally tally, Contribution.Key key, Population population, Collected collected) {
        var cell = TalliedCell.of(population, key, key.level().axis(), "");
        var counted = collected.wants(cell) ? tally.counted(key, population) : PatientCounts.NOBODY;
        if (counted.isEmpty()) {
            return;
        }
        var name = key.level().code();
        var to = collected.at(cell, "");
        var shares = counted.weighted((a, b) -> (double) a / b);
        if (AMOUNTS.contains(key.level())) {
            amounts(name, shares, collected.at(cell, about(tally, key, population, counted)));
            return;
        }
        to.share(name, shares, counted.total((a, b) -> a), about(tally, key, population, counted));
        to.value("sd_" + name, shares.sd(), shares.n(), Method.SD);
    }

    /** Patients' own means, and how they are spread: a day of redness more or less is no share of anything. */
    private static void amounts(String name, Weighted means, ResultRowBuilder to) {
        to.mean(name, means);
        to.value("sd_" + name, means.sd(), means.n(), Method.SD);
        to.value("median_" + name, OptionalDouble.of(means.quantile(0.5)), means.n(), Method.QUANTILE_7);
        to.value("q1_" + name, OptionalDouble.of(means.quantile(0.25)), means.n(), Method.QUANTILE_7);
        to.value("q3_" + name, OptionalDouble.of(means.quantile(0.75)), means.n(), Method.QUANTILE_7);
    }

    private static String about(Tally tally, Contribution.Key key, Population population, PatientCounts counted) {
        var of = "of " + counted.total((a, b) -> b) + " " + unit(key.level());
        var asked =
                new Contribution.Key(ContributionKind.NOT_RECORDED, "", "", Contribution.ALL, key.level(), key.arm());
        var missing = tally.counted(asked, population).total((a, b) -> a);
        return missing == 0 ? of : of + "; " + missing + " not recorded";
    }

    private static String unit(Level level) {
        if (level == PracticeMeasure.GAPS_IN_TOLERANCE) {
            return "gaps";
        }
        return level == PracticeMeasure.SESSIONS_3_TO_6 ? "courses that are over" : "session days";
    }

    /** Of the patients whose course is over, how many have a final rating: who is missing may differ from who came. */
    private static void followedUp(Tally tally, Population population, Set<String> arms, Collected collected) {
        for (var key : tally.keys(ContributionKind.ELIGIBLE)) {
            if (!arms.contains(key.arm())) {
                continue;
            }
            var cell = TalliedCell.of(population, key);
            var baseline = TalliedCell.of(population, key, "baseline", "");
            var wanted = collected.wants(cell) || collected.wants(baseline);
            var all = wanted ? tally.counted(key, population) : PatientCounts.NOBODY;
            var eligible = all.where((a, b) -> tally.isOver(a));
            if (!eligible.isEmpty()) {
                collected.at(cell, "").rate("followed_up", eligible.proportion((a, b) -> FinalOutcome.isRated(b)));
            }
            if (!all.isEmpty() && key.arm().equals(Contribution.ALL)) {
                collected.at(baseline, "").count("patients_with_baseline", all.n());
            }
        }
    }

    private static Set<String> arms(Tally tally) {
        return tally.keys(ContributionKind.ELIGIBLE).stream()
                .map(Contribution.Key::arm)
                .collect(Collectors.toSet());
    }

    private static void gaps(Tally tally, Population population, Collected collected) {
        for (var key : tally.keys(ContributionKind.GAPS)) {
            var cell = TalliedCell.of(population, key);
            var gaps = collected.wants(cell) ? tally.counted(key, population).total((a, b) -> a) : 0;
            var inAll = new Contribution.Key(
                    ContributionKind.PRACTICE, "", "", Contribution.ALL, PracticeMeasure.GAPS_IN_TOLERANCE, key.arm());
            if (gaps > 0) {
                collected
                        .at(cell, "")
                        .part("gaps", gaps, tally.counted(inAll, population).total((a, b) -> b));
            }
        }
    }
}
