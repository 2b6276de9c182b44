package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;

/**
 * Rows of what the small pictures do not show: two arms, time, landmark, who stopped, cost and agreement. Their numbers
 * are made up and all different, so that one in the wrong place is found.
 */
final class Beyond {
    private static final String GRADE = "goodman_baron_grade";
    private static final String FINAL = "final";

    private final List<ResultRow> rows = new ArrayList<>();
    private final String role;
    private double next;

    private Beyond(String role) {
        this.role = role;
    }

    /** For a cohort of so many patients in each arm. */
    static List<ResultRow> of(int first, int second) {
        var beyond = new Beyond("clinician");
        if (first > 0) {
            beyond.arms("rf-standard", "all", first, second);
            beyond.arms("start:rf-start:standard", "all", first + 1, second + 1);
            beyond.arms("rf-standard", "ice_pick", first / 3, second / 3);
            beyond.arms("rf-standard", "rolling", Math.min(first, 9), second / 3);
            beyond.arms("rf+laser-rf", "all", Math.min(first, 14), first - 4);
            beyond.arms("standard+prp-standard", "all", Math.min(first, 4), second - 5);
            beyond.paired();
            beyond.landmark();
        }
        if (second > 0) {
            beyond.time();
            beyond.stopped();
            beyond.cost();
            beyond.agreement();
        }
        return beyond.rows;
    }

    /** Numbers that rise by steps that no other statistic has, so that each stands once. */
    private double number() {
        next += 0.0137;
        return next % 0.93;
    }

    private void arms(String arm, String type, int first, int second) {
        var key = new Cell("all", new RatedBy(GRADE, role), type, arm, new AxisLevel(FINAL, FINAL)).statistic("");
        var n = first + second;
        for (var statistic : List.of("difference", "difference_adjusted")) {
            interval(key, statistic, number() - 0.4, n, first);
        }
        interval(key, "responder_difference_1_grade", number() - 0.4, n, first);
        bare(key, "hedges_g", number(), n, first);
        bare(key, "balance_baseline_first", 3 + number(), first);
        bare(key, "balance_baseline_second", 3 + number(), second);
        bare(key, "balance_baseline_smd", number() - 0.5, n, first);
        interval(key, "balance_fitzpatrick_4_6_first", 0.2 + 0.5 * number(), first, first / 3);
        interval(key, "balance_fitzpatrick_4_6_second", 0.2 + 0.5 * number(), second, second / 3);
        bare(key, "se_difference_adjusted", number(), n, first);
        if (!type.equals("all") && first >= 10 && second >= 10) {
            bare(key, "p_adjusted", 0.0004, n, first);
        }
        if (type.equals("all") && arm.equals("rf-standard")) {
            interval(key, "difference_stratum_low", number() - 0.4, 21, 9);
            interval(key, "difference_stratum_mid", number() - 0.4, 47, 23);
        }
    }

    private void paired() {
        var key = new Cell("all", new RatedBy(GRADE, role), "all", "rf-standard", new AxisLevel(FINAL, FINAL))
                .statistic("");
        interval(key, "paired_difference", number(), 6, -1);
        bare(key, "sd_paired_difference", number(), 6);
    }

    private void landmark() {
        for (var group : List.of("sessions_1_to_2", "sessions_3_to_6")) {
            var n = group.equals("sessions_1_to_2") ? 37 : 71;
            var key = new Cell("all", new RatedBy(GRADE, role), "all", group, new AxisLevel("landmark", "month_6"))
                    .statistic("");
            bare(key, "mean_baseline", 3 + number(), n);
            interval(key, "mean_improvement", number(), n, -1);
            interval(key, "responders_1_grade", number(), n, n / 2);
        }
        var both = new Cell(
                        "all",
                        new RatedBy(GRADE, role),
                        "all",
                        "sessions_3_to_6-sessions_1_to_2",
                        new AxisLevel("landmark", "month_6"))
                .statistic("");
        interval(both, "difference", number(), 108, 71);
        interval(both, "difference_adjusted", number(), 108, 71);
        bare(both, "se_difference_adjusted", 0.031, 108, 71);
        interval(both, "responder_difference_1_grade", number(), 108, 71);
        add(
                new Cell(
                                "all",
                                new RatedBy(GRADE, role),
                                "all",
                                "sessions_7_plus",
                                new AxisLevel("landmark", "month_6"))
                        .statistic(""),
                "patients",
                OptionalDouble.empty(),
                0,
                13,
                -1);
    }

    private void time() {
        time("all", role, "all", "time", 187);
        time("all", role, "start:rf", "time", 83);
        time("all", role, "start:standard", "time", 97);
        time("all", role, "all", "time_confirmed", 186);
        time("per_protocol", role, "all", "time", 57);
        time("all", "patient", "all", "time", 43);
        add(
                new Cell("all", new RatedBy(GRADE, role), "all", "all", new AxisLevel("time", "")).statistic(""),
                "no_efficacy",
                OptionalDouble.empty(),
                0,
                17,
                -1);
    }

    private void time(String population, String ratedBy, String arm, String axis, int n) {
        for (var day : List.of("28", "42")) {
            var key = new Cell(population, new RatedBy(GRADE, ratedBy), "all", arm, new AxisLevel(axis, day))
                    .statistic("");
            var low = 0.2 + 0.3 * number();
            interval(key, "cumulative_low", low, n, n - 11);
            interval(key, "cumulative_high", low + 0.17, n, n - 11);
            bare(key, "always_cumulative_low", Math.max(0, low - 0.19), n);
            bare(key, "always_cumulative_high", Math.min(1, low + 0.38), n);
            bare(key, "away_from_half", 0, n);
            add(key, "at_risk", OptionalDouble.empty(), 0, n / 3, -1);
            add(key, "undetermined", OptionalDouble.empty(), 0, n / 4, -1);
        }
        var key = new Cell(population, new RatedBy(GRADE, ratedBy), "all", arm, new AxisLevel(axis, "median"))
                .statistic("");
        bare(key, "median_low", 29 + n % 7, n, n - 11);
        if (!ratedBy.equals("patient")) {
            bare(key, "median_high", 44 + n % 7, n, n - 11);
        }
    }

    private void stopped() {
        for (var sessions = 1; sessions <= 4; sessions++) {
            var key = new Cell("all", new RatedBy(GRADE, role), "all", "all", new AxisLevel("sessions", "" + sessions))
                    .statistic("");
            interval(key, "mean_improvement_stopped", number(), 20 + sessions, -1);
            interval(key, "mean_improvement_went_on", number(), 60 - sessions, -1);
        }
    }

    private void cost() {
        for (var arm : List.of("all", "standard")) {
            var key = new Cell("all", RatedBy.NONE, "all", arm, new AxisLevel("cost", "EUR")).statistic("");
            var n = arm.equals("all") ? 119 : 64;
            bare(key, "median_course_cost", 900 + n, n);
            bare(key, "q1_course_cost", 600 + n, n);
            bare(key, "q3_course_cost", 1200 + n, n);
        }
        add(
                new Cell("all", RatedBy.NONE, "all", "all", new AxisLevel("cost", "")).statistic(""),
                "courses_without_cost",
                OptionalDouble.empty(),
                0,
                31,
                -1);
    }

    private void agreement() {
        var grades = new Cell(
                        "site:clinic-a", new RatedBy(GRADE, role), "all", "all", new AxisLevel("agreement", "dr1|dr2"))
                .statistic("");
        bare(grades, "kappa_linear", 0.6712, 27);
        bare(grades, "kappa_quadratic", 0.7389, 27);
        var scores = new Cell(
                        "site:clinic-b", new RatedBy("ecca", role), "all", "all", new AxisLevel("agreement", "dr3|dr4"))
                .statistic("");
        bare(scores, "icc_2_1", 0.8123, 18);
    }

    private void interval(ResultRow.Key key, String statistic, double estimate, int n, int events) {
        add(key, statistic, OptionalDouble.of(estimate), 0.0871 + 0.3 * number(), n, events);
    }

    private void bare(ResultRow.Key key, String statistic, double estimate, int n) {
        add(key, statistic, OptionalDouble.of(estimate), 0, n, -1);
    }

    private void bare(ResultRow.Key key, String statistic, double estimate, int n, int events) {
        add(key, statistic, OptionalDouble.of(estimate), 0, n, events);
    }

    private void add(ResultRow.Key key, String statistic, OptionalDouble estimate, double half, int n, int events) {
        var ends = half > 0 ? estimate : OptionalDouble.empty();
        rows.add(ResultRows.row(
                key.cell().statistic(statistic),
                new Estimate(
                        estimate,
                        ends.isPresent() ? OptionalDouble.of(ends.getAsDouble() - half) : ends,
                        ends.isPresent() ? OptionalDouble.of(ends.getAsDouble() + half) : ends),
                new Counts(n, events < 0 ? OptionalLong.empty() : OptionalLong.of(events)),
                "made up",
                "not randomised"));
    }
}
