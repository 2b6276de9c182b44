package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;

/** Made-up rows of what only pictures show: curves, shifts, spreads, safety by group, completeness. */
final class Pictured {
    private static final String GRADE = "goodman_baron_grade";
    private static final List<String> EVENTS = List.of(
            "erythema", "oedema", "pih", "infection", "burn", "scarring", "tram_track", "fat_loss", "nerve", "other");
    private static final List<String> FIELDS = List.of(
            "with_final_rating",
            "with_efficacy_rating",
            "with_baseline",
            "rf_energy_mj",
            "pain",
            "cost",
            "device",
            "downtime_days",
            "adverse_events");

    private final List<ResultRow> rows = new ArrayList<>();

    private Pictured() {}

    /** For a cohort with so many patients in each arm, of whom some, or none, were rated again. */
    static List<ResultRow> of(int standard, int rf) {
        var pictured = new Pictured();
        pictured.arm("standard", standard);
        pictured.arm("rf", rf);
        pictured.arm("all", standard + rf);
        if (rf > 0) {
            pictured.bySessions(standard, rf);
            pictured.safety("all", "rf+laser", 17);
            pictured.safety("all", "switched", 5);
        }
        pictured.safety("fitzpatrick_1_3", "all", 71);
        pictured.safety("fitzpatrick_4_6", "all", 38);
        pictured.completeness();
        return pictured.rows;
    }

    private void arm(String arm, int n) {
        if (n == 0) {
            return;
        }
        curve(arm.equals("all") ? arm : "start:" + arm, n);
        shift(arm, n);
        change(arm, n);
        if (!arm.equals("all")) {
            safety("all", arm, n);
        }
    }

    private static ResultRow.Key graded(String arm, String axis, String level, String statistic) {
        return new Cell("all", new RatedBy(GRADE, "clinician"), "all", arm, new AxisLevel(axis, level))
                .statistic(statistic);
    }

    private void curve(String arm, int n) {
        for (var week = 1; week <= 26; week++) {
            var low = 0.88 * (1 - Math.exp(-Math.max(0, week - 3) / 5.3));
            var high = Math.min(0.97, low + 0.7 * Math.exp(-week / 4.0) * (1 - Math.exp(-week / 2.0)));
            var half = 0.9 / Math.sqrt(n);
            var day = Integer.toString(7 * week);
            for (var statistic : List.of("cumulative_low", "cumulative_high")) {
                var estimate = statistic.endsWith("low") ? low : high;
                add(
                        graded(arm, "time_curve", day, statistic),
                        OptionalDouble.of(estimate),
                        Optional.of(new Interval(Math.max(0, estimate - half), Math.min(1, estimate + half))),
                        n,
                        OptionalLong.of(n * 4L / 5));
            }
            var atRisk = Math.round(n * (1 - low) * (1 - week / 40.0));
            add(
                    graded(arm, "time_curve", day, "at_risk"),
                    OptionalDouble.empty(),
                    Optional.empty(),
                    atRisk,
                    OptionalLong.empty());
        }
    }

    private void shift(String arm, int n) {
        var whole = n - n / 4;
        var left = whole;
        for (var from = 4; from > 1; from--) {
            for (var to = from; to >= Math.max(1, from - 2); to--) {
                var patients = Math.min(left, to == from - 1 ? whole / 4 : whole / 12);
                left -= patients;
                if (patients > 0) {
                    part(graded(arm, "final", "final", "shift_%d_%d".formatted(from, to)), patients, whole);
                }
            }
        }
        if (left > 0) {
            part(graded(arm, "final", "final", "shift_2_3"), left, whole);
        }
        add(
                graded(arm, "final", "final", "shift_other"),
                OptionalDouble.empty(),
                Optional.empty(),
                n,
                OptionalLong.of(n - whole));
    }

    private void change(String arm, int n) {
        var shares = List.of(0.07, 0.22, arm.equals("rf") ? 0.3 : 0.5, 0.11);
        var left = n;
        for (var i = 0; i < shares.size(); i++) {
            var patients = (int) Math.round(n * shares.get(i));
            left -= patients;
            part(graded(arm, "change", "%d..%d".formatted(i - 1, i), "patients_changed"), patients, n);
        }
        part(graded(arm, "change", "3..4", "patients_changed"), left, n);
    }

    private void bySessions(int standard, int rf) {
        for (var sessions = 1; sessions <= 7; sessions++) {
            var first = Math.max(1, rf - 13 * (sessions - 1));
            var second = Math.max(1, standard - 15 * (sessions - 1));
            var level = sessions == 7 ? "7+" : "" + sessions;
            var statistic = sessions == 6 ? "difference" : "difference_adjusted";
            var estimate = 0.31 - 0.043 * sessions;
            var half = 2.3 / Math.sqrt(first + (double) second);
            add(
                    graded("rf-standard", "sessions", level, statistic),
                    OptionalDouble.of(estimate),
                    Optional.of(new Interval(estimate - half, estimate + half)),
                    first + second,
                    OptionalLong.of(first));
        }
    }

    private void safety(String population, String arm, int n) {
        for (var i = 0; i < EVENTS.size(); i++) {
            var rate = new Proportion(i < 2 ? n / 2 + i : n * i / 90, n);
            add(
                    new Cell(population, RatedBy.NONE, "all", arm, new AxisLevel("safety", ""))
                            .statistic(EVENTS.get(i) + "_ever"),
                    OptionalDouble.of(rate.estimate()),
                    Optional.of(rate.wilson95()),
                    n,
                    OptionalLong.of(rate.successes()));
        }
        var share = 0.97 - n / 1700.0;
        add(
                new Cell(population, RatedBy.NONE, "all", arm, new AxisLevel("practice", ""))
                        .statistic("days_downtime_3_or_less"),
                OptionalDouble.of(share),
                Optional.of(new Interval(share - 0.9 / Math.sqrt(n), share + 0.2 / Math.sqrt(n))),
                n,
                OptionalLong.of(3L * n));
    }

    private void completeness() {
        var sites = List.of("all", "site:clinic-a", "site:clinic-b");
        for (var site = 0; site < sites.size(); site++) {
            var n = site == 0 ? 417 : 208 + site;
            for (var i = 0; i < FIELDS.size(); i++) {
                part(
                        new Cell(
                                        sites.get(site),
                                        RatedBy.NONE,
                                        "all",
                                        "all",
                                        new AxisLevel("completeness", FIELDS.get(i)))
                                .statistic("recorded"),
                        Math.min(n, n * (3 + 13L * i) / 100 + site),
                        n);
            }
        }
    }

    private void part(ResultRow.Key key, long events, long n) {
        add(key, OptionalDouble.of((double) events / n), Optional.empty(), n, OptionalLong.of(events));
    }

    private void add(
            ResultRow.Key key, OptionalDouble estimate, Optional<Interval> interval, long n, OptionalLong events) {
        rows.add(ResultRows.row(
                key,
                new Estimate(
                        estimate,
                        interval.map(ends -> OptionalDouble.of(ends.low())).orElse(OptionalDouble.empty()),
                        interval.map(ends -> OptionalDouble.of(ends.high())).orElse(OptionalDouble.empty())),
                new Counts(n, events),
                "made up",
                ""));
    }
}
