package org.scarline.compare;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.Instruments;
import org.scarline.reference.Shipped;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Primary;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.results.Results;
import org.scarline.stats.Interval;

/** The results of a night, made up cell by cell, and the verdicts on it. */
final class Night {
    static final String HEADER =
            "id,reading,kind,statement,source,section,estimand,instrument,rater_role,scar_type,arm,"
                    + "comparator,axis,level,population,rule,threshold,min_n\n";

    private static final String GRADE = "goodman_baron_grade";

    private final List<ResultRow> rows = new ArrayList<>();

    static Instruments instruments() {
        return Shipped.instruments();
    }

    static Claims claims(String... lines) {
        try {
            return Claims.read(new StringReader(HEADER + String.join("\n", lines)));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Mean improvement at final, in grades of the clinician. */
    Night improvement(String population, String scarType, double mean, double sd, long n) {
        return improvement(GRADE, "clinician", population, scarType, mean, sd, n);
    }

    Night improvement(
            String instrument, String role, String population, String scarType, double mean, double sd, long n) {
        var key = new Cell(population, new RatedBy(instrument, role), scarType, "all", new AxisLevel("final", "final"))
                .statistic("mean_improvement");
        rows.add(ResultRows.row(
                key,
                Estimate.of(mean).within(mean - 0.01, mean + 0.01),
                Counts.of(n),
                "mean; t interval",
                "no control group; includes regression to the mean"));
        return figure(with(key, "sd_improvement"), sd, n);
    }

    /** Share of something, a mean over patients of each patient's own. */
    Night share(String statistic, double mean, double sd, long n, long events, String note) {
        var key = new Cell("all", RatedBy.NONE, "all", "all", new AxisLevel("practice", "")).statistic(statistic);
        rows.add(ResultRows.row(
                key, Estimate.of(mean), Counts.of(n, events), "mean of patients' shares; t interval", note));
        return figure(with(key, "sd_" + statistic), sd, n);
    }

    /** A mean with its standard deviation, wherever. */
    Night mean(Cell cell, String statistic, double mean, double sd, long n) {
        return figure(cell.statistic(statistic), mean, n)
                .figure(cell.statistic(statistic.replace("mean_", "sd_")), sd, n);
    }

    /** A cell of all patients at final, in grades of the clinician. */
    static Cell graded() {
        return new Cell("all", new RatedBy(GRADE, "clinician"), "all", "all", new AxisLevel("final", "final"));
    }

    /** A difference between two arms, adjusted for baseline, in grades of the clinician. */
    Night difference(Cell cell, double difference, double standardError, long n, long first) {
        rows.add(ResultRows.row(
                cell.statistic("difference_adjusted"),
                Estimate.of(difference).within(difference - 0.01, difference + 0.01),
                Counts.of(n, first),
                "least squares, HC3; t interval",
                "not randomised"));
        return figure(cell.statistic("se_difference_adjusted"), standardError, n);
    }

    /** The cell of two arms at final, in grades of the clinician. */
    static Cell versus(String arm, String comparator) {
        return new Cell(
                "all", new RatedBy(GRADE, "clinician"), "all", arm + "-" + comparator, new AxisLevel("final", "final"));
    }

    /** Share improved by a day, in grades of the clinician: both bounds, and what the data allow on every night. */
    Night improvedBy(String axis, String day, Interval bounds, Interval always, long n) {
        return improvedBy(
                new Cell("all", new RatedBy(GRADE, "clinician"), "all", "all", new AxisLevel(axis, day)),
                bounds,
                always,
                n);
    }

    Night improvedBy(Cell cell, Interval bounds, Interval always, long n) {
        rows.add(bound(cell.statistic("cumulative_low"), bounds.low(), n));
        rows.add(bound(cell.statistic("cumulative_high"), bounds.high(), n));
        return figure(cell.statistic("always_cumulative_low"), always.low(), n)
                .figure(cell.statistic("always_cumulative_high"), always.high(), n);
    }

    private static ResultRow bound(ResultRow.Key key, double share, long n) {
        return ResultRows.row(
                key,
                Estimate.of(share).within(share - 0.01, share + 0.01),
                Counts.of(n, n / 2),
                "Turnbull; likelihood ratio interval",
                "");
    }

    Night rate(ResultRow.Key key, long events, long n) {
        rows.add(ResultRows.row(
                key, Estimate.of((double) events / n), Counts.of(n, events), "x/n; Wilson interval", ""));
        return this;
    }

    Night row(ResultRow row) {
        rows.add(row);
        return this;
    }

    Night figure(ResultRow.Key key, double estimate, long n) {
        rows.add(ResultRows.row(key, Estimate.of(estimate), Counts.of(n), "", ""));
        return this;
    }

    /** A number of two arms, of whose patients so many are in the first-named. */
    Night ofArms(ResultRow.Key key, double estimate, long n, long first) {
        rows.add(ResultRows.row(key, Estimate.of(estimate), Counts.of(n, first), "", ""));
        return this;
    }

    Night followedUp(String population, String scarType, long evaluated, long eligible) {
        return rate(
                new Cell(population, new RatedBy(GRADE, "clinician"), scarType, "all", new AxisLevel("final", "final"))
                        .statistic("followed_up"),
                evaluated,
                eligible);
    }

    Night baselines(String instrument, String role, long n) {
        rows.add(ResultRows.row(
                new Cell("all", new RatedBy(instrument, role), "all", "all", new AxisLevel("baseline", ""))
                        .statistic("patients_with_baseline"),
                Estimate.NONE,
                Counts.of(n),
                "",
                ""));
        return this;
    }

    Results results() {
        return new Results(rows);
    }

    List<Verdict> verdicts(Claims claims) {
        return Judgement.of(claims, results(), instruments(), Primary.DEFAULT).verdicts();
    }

    List<Sensitivity> sensitivity(String... claims) {
        return Judgement.of(claims(claims), results(), instruments(), Primary.DEFAULT)
                .sensitivity();
    }

    /** The verdict on claims that are one row. */
    Verdict verdict(String claim) {
        var verdicts = verdicts(claims(claim));
        if (verdicts.size() != 1) {
            throw new AssertionError("one verdict expected, found " + verdicts.size());
        }
        return verdicts.get(0);
    }

    private static ResultRow.Key with(ResultRow.Key key, String statistic) {
        return key.cell().statistic(statistic);
    }
}
