package org.scarline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Run;
import org.scarline.compare.ShippedClaims;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.Shipped;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.FlowRow;
import org.scarline.results.FlowSchema;
import org.scarline.results.Primary;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;
import org.scarline.runs.Origin;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;
import org.scarline.stats.Weighted;

/**
 * Made-up cohorts whose rows are computed as the tally computes them, so that a report has something to stand on. The
 * same seed gives the same rows.
 */
enum Cohort {
    /** 240 patients of both arms, every window filled. */
    LARGE(240, true),
    /** 12 patients: intervals are wide, verdicts lack data. */
    SMALL(12, true),
    /** 90 patients, standard needling only. */
    ONE_ARM(90, false),
    /** 40 patients treated, none rated a second time yet. */
    NOBODY(0, true);

    static final RatedBy RATED_BY = new RatedBy("goodman_baron_grade", "clinician");

    static final Run RUN = new Run(
            LocalDate.of(2026, 11, 20), "1f3c9a07d2b84e65a1c0ff1e5d7b9a3c4e2d6f8091b3a5c7d9e0f2a4b6c8d0e1", "0.1.0");

    private static final String GRADE = "goodman_baron_grade";
    private static final List<String> TYPES = List.of("ice_pick", "boxcar", "rolling", "mixed");
    private static final Map<String, Double> WEEKS = weeks();

    private final int patients;
    private final boolean bothArms;

    Cohort(int patients, boolean bothArms) {
        this.patients = patients;
        this.bothArms = bothArms;
    }

    /** One made-up patient: what was gained when all is done, and the luck of each visit. */
    private record Patient(String arm, String type, int baseline, double gain, int sessions, boolean dark) {}

    static Instruments instruments() {
        return Shipped.instruments();
    }

    static ReportSettings settings() {
        return new ReportSettings(
                new Letterhead("Example Dermatology Group", Optional.empty(), Paper.A4),
                Origin.SYNTHETIC,
                instruments(),
                Primary.DEFAULT);
    }

    /** Writes the files that the stages before the report leave. */
    void write(Path staging) throws IOException {
        Files.createDirectories(staging);
        var tables = new TableFolder(Disk.local(), staging);
        tables.write(ResultSchema.TABLE, new Results(rows()).all());
        tables.write(FlowSchema.TABLE, flow());
        ShippedClaims.judge(tables, instruments());
        Files.writeString(staging.resolve("quality.csv"), quality(), StandardCharsets.UTF_8);
        Files.writeString(staging.resolve("problems.csv"), problems(), StandardCharsets.UTF_8);
    }

    private static Map<String, Double> weeks() {
        var weeks = new LinkedHashMap<String, Double>();
        weeks.put("week_2", 0.05);
        weeks.put("weeks_4_6", 0.3);
        weeks.put("week_8", 0.55);
        weeks.put("week_12", 0.75);
        weeks.put("week_16", 0.9);
        weeks.put("month_6", 1.0);
        weeks.put("month_12", 0.97);
        return weeks;
    }

    private List<ResultRow> rows() {
        var random = new Random(7);
        var all = Stream.generate(() -> patient(random)).limit(patients).toList();
        var rows = new ArrayList<ResultRow>();
        for (var arm : bothArms ? List.of("all", "rf", "standard") : List.of("all", "standard")) {
            var in = all.stream()
                    .filter(each -> arm.equals("all") || each.arm().equals(arm))
                    .toList();
            weeks(rows, arm, in, random);
            afterwards(rows, arm, in);
            sessions(rows, arm, in, random);
            last(rows, arm, in, random);
        }
        for (var population : List.of("fitzpatrick_1_3", "fitzpatrick_4_6")) {
            var in = all.stream()
                    .filter(each -> each.dark() == population.endsWith("6"))
                    .toList();
            cell(rows, population, "all", "all", "final", "final", in, 1, new Random(3));
        }
        practice(rows, random);
        var rf = bothArms ? patients * 9 / 20 : 0;
        rows.addAll(Beyond.of(rf, patients - rf));
        rows.addAll(Pictured.of(patients - rf, rf));
        return rows;
    }

    private Patient patient(Random random) {
        var arm = bothArms && random.nextInt(100) < 45 ? "rf" : "standard";
        var baseline = 2 + random.nextInt(3);
        var gain = Math.max(-0.4, (arm.equals("rf") ? 1.25 : 0.95) + 0.6 * random.nextGaussian());
        return new Patient(
                arm,
                TYPES.get(random.nextInt(10) < 9 ? random.nextInt(3) : 3),
                baseline,
                Math.min(baseline - 1, gain),
                1 + random.nextInt(7),
                random.nextInt(10) < 3);
    }

    private static void weeks(List<ResultRow> rows, String arm, List<Patient> in, Random random) {
        for (var week : WEEKS.entrySet()) {
            var seen = in.stream()
                    .filter(each -> random.nextInt(100) < (week.getKey().startsWith("month") ? 45 : 75))
                    .toList();
            cell(rows, "all", "all", arm, "weeks", week.getKey(), seen, week.getValue(), random);
        }
    }

    private static void afterwards(List<ResultRow> rows, String arm, List<Patient> in) {
        var random = new Random(11);
        var left = in;
        for (var level : List.of("8_24", "25_45", "46_69", "70_97", "98_139", "140_272")) {
            cell(rows, "all", "all", arm, "since_last", "days_" + level, left, 0.9, random);
            left = left.stream().filter(each -> random.nextInt(100) < 75).toList();
        }
    }

    private static void sessions(List<ResultRow> rows, String arm, List<Patient> in, Random random) {
        for (var n = 1; n <= 7; n++) {
            var sessions = n;
            var seen = in.stream().filter(each -> each.sessions() >= sessions).toList();
            cell(rows, "all", "all", arm, "sessions", n == 7 ? "7+" : "" + n, seen, 1 - Math.exp(-n / 2.2), random);
        }
    }

    private static void last(List<ResultRow> rows, String arm, List<Patient> in, Random random) {
        var seen = in.stream().filter(each -> random.nextInt(100) < 80).toList();
        cell(rows, "all", "all", arm, "final", "final", seen, 1, random);
        for (var type : TYPES) {
            var with = seen.stream().filter(each -> each.type().equals(type)).toList();
            cell(rows, "all", type, arm, "final", "final", with, 1, random);
        }
    }

    private static void cell(
            List<ResultRow> rows,
            String population,
            String type,
            String arm,
            String axis,
            String level,
            List<Patient> in,
            double part,
            Random random) {
        if (in.isEmpty()) {
            return;
        }
        var gains = in.stream()
                .map(each -> Math.rint(2 * (each.gain() * part + 0.25 * random.nextGaussian())) / 2)
                .map(gain -> Math.max(-1, Math.min(3, gain)))
                .toList();
        var values = weighted(gains);
        var key = new Cell(population, new RatedBy(GRADE, "clinician"), type, arm, new AxisLevel(axis, level))
                .statistic("");
        add(rows, key, "mean_improvement", values.mean(), values.mean95(), values.n(), OptionalLong.empty());
        if (values.sd().isPresent()) {
            add(
                    rows,
                    key,
                    "sd_improvement",
                    values.sd().getAsDouble(),
                    Optional.empty(),
                    values.n(),
                    OptionalLong.empty());
        }
        add(rows, key, "median_improvement", values.quantile(0.5), Optional.empty(), values.n(), OptionalLong.empty());
        var before = weighted(in.stream().map(each -> (double) each.baseline()).toList());
        add(rows, key, "mean_baseline", before.mean(), before.mean95(), before.n(), OptionalLong.empty());
        rate(
                rows,
                key,
                "responders_1_grade",
                gains.stream().filter(gain -> gain >= 1).count(),
                in.size());
        rate(
                rows,
                key,
                "responders_2_grades",
                gains.stream().filter(gain -> gain >= 2).count(),
                in.size());
    }

    private static Weighted weighted(List<Double> values) {
        var counts = new TreeMap<Double, Long>();
        values.forEach(value -> counts.merge(value + 0.0, 1L, Long::sum));
        return Weighted.of(
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static void rate(List<ResultRow> rows, ResultRow.Key key, String statistic, long events, long n) {
        var rate = new Proportion(events, n);
        add(rows, key, statistic, rate.estimate(), Optional.of(rate.wilson95()), n, OptionalLong.of(events));
    }

    private static void add(
            List<ResultRow> rows,
            ResultRow.Key key,
            String statistic,
            double estimate,
            Optional<Interval> interval,
            long n,
            OptionalLong events) {
        add(rows, key, statistic, estimate, interval, n, events, "");
    }

    private static void add(
            List<ResultRow> rows,
            ResultRow.Key key,
            String statistic,
            double estimate,
            Optional<Interval> interval,
            long n,
            OptionalLong events,
            String note) {
        rows.add(ResultRows.row(
                key.cell().statistic(statistic),
                new Estimate(
                        OptionalDouble.of(estimate),
                        interval.map(Interval::low).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                        interval.map(Interval::high).map(OptionalDouble::of).orElse(OptionalDouble.empty())),
                new Counts(n, events),
                "made up",
                note));
    }

    private void practice(List<ResultRow> rows, Random random) {
        var n = patients == 0 ? 40 : patients;
        var gaps = new TreeMap<Integer, Long>();
        for (var i = 0; i < 3 * n; i++) {
            var day = (int) Math.max(7, Math.round(29 + 6 * random.nextGaussian() + (random.nextInt(9) == 0 ? 20 : 0)));
            gaps.merge(Math.min(12, (day - 1) / 5), 1L, Long::sum);
        }
        gaps.forEach((bin, count) -> add(
                rows,
                new Cell(
                                "all",
                                RatedBy.NONE,
                                "all",
                                "all",
                                new AxisLevel("gaps", bin == 12 ? "61-365" : (bin * 5 + 1) + "-" + (bin + 1) * 5))
                        .statistic(""),
                "gaps",
                (double) count / (3 * n),
                Optional.empty(),
                3L * n,
                OptionalLong.of(count)));
        share(rows, "gaps_in_tolerance", 0.72, n, 3L * n, "gaps", random);
        share(rows, "sessions_3_to_6", 0.61, n, n, "courses that are over", random);
        share(rows, "days_over_active_acne", 0.02, n, 4L * n, "session days", random);
        share(rows, "days_downtime_3_or_less", 0.88, n, 4L * n, "session days", random);
        share(rows, "days_30_to_60_minutes", 0.55, n, 4L * n, "session days", random);
        for (var event : List.of("pih", "burn", "erythema", "infection")) {
            var key = new Cell("all", RatedBy.NONE, "all", "all", new AxisLevel("safety", "")).statistic("");
            rate(rows, key, event + "_ever", event.equals("erythema") ? n * 4L / 5 : n / 25, n);
        }
        if (patients > 0) {
            var key = new Cell("all", new RatedBy(GRADE, "clinician"), "all", "all", new AxisLevel("final", "final"))
                    .statistic("");
            rate(rows, key, "followed_up", n * 7L / 10, n * 9L / 10);
        }
    }

    private static void share(List<ResultRow> rows, String name, double p, int n, long of, String unit, Random random) {
        var shares = new ArrayList<Double>();
        for (var i = 0; i < n; i++) {
            var hits = 0;
            for (var k = 0; k < 4; k++) {
                hits += random.nextDouble() < p ? 1 : 0;
            }
            shares.add(hits / 4.0);
        }
        var values = weighted(shares);
        var events = Math.round(values.mean() * of);
        var key = new Cell("all", RatedBy.NONE, "all", "all", new AxisLevel("practice", "")).statistic("");
        var note = "of " + of + " " + unit;
        add(rows, key, name, values.mean(), values.mean95(), n, OptionalLong.of(events), note);
        values.sd().ifPresent(sd -> add(rows, key, "sd_" + name, sd, Optional.empty(), n, OptionalLong.empty()));
    }

    private List<FlowRow> flow() {
        var known = patients == 0 ? 43 : patients + patients / 12 + 1;
        var treated = patients == 0 ? 40 : patients;
        var rows = new ArrayList<FlowRow>();
        var lines = 14L * known;
        Object[][] steps = {
            {"rows_read", "", "rows", lines},
            {"rows_read", "rejected", "rows", 17L},
            {"rows_read", "repeated_or_replaced", "rows", lines / 9},
            {"rows_read", "voided", "rows", 4L},
            {"rows_in_force", "", "rows", lines - 21 - lines / 9},
            {"patients", "", "patients", (long) known},
            {"patients", "not_treated", "patients", (long) known - treated},
            {"treated", "", "patients", (long) treated},
            {"treated", "not_rated", "patients", (long) treated / 20},
            {"treated", "not_rated_where_treated", "patients", 0L},
            {"treated", "no_baseline", "patients", (long) treated / 12},
            {"with_baseline", "", "patients", left(treated, 0)},
            {"with_baseline", "no_follow_up", "patients", patients == 0 ? left(treated, 0) : (long) treated / 15},
            {"with_follow_up", "", "patients", patients == 0 ? 0L : left(treated, 1)},
            {"with_follow_up", "unsettled_only", "patients", patients == 0 ? 0L : 1L},
            {"with_efficacy_rating", "", "patients", patients == 0 ? 0L : left(treated, 1) - 1},
            {"with_efficacy_rating", "no_final", "patients", patients == 0 ? 0L : (long) treated / 6},
            {"with_final_rating", "", "patients", patients == 0 ? 0L : left(treated, 1) - 1 - treated / 6},
            {"ratings", "both_sides_at_once", "ratings", 3L},
            {"ratings", "unsettled", "ratings", (long) treated / 3},
            {"ratings", "later_course", "ratings", 6L}
        };
        for (var step : steps) {
            rows.add(new FlowRow(
                    RatedBy.NONE, rows.size() + 1, (String) step[0], (String) step[1], (String) step[2], (long)
                            step[3]));
        }
        var stages = List.of(
                "rated", "treated", "with_baseline", "with_follow_up", "with_efficacy_rating", "with_final_rating");
        for (var i = 0; i < stages.size(); i++) {
            rows.add(new FlowRow(
                    new RatedBy(GRADE, "clinician"),
                    i + 1,
                    stages.get(i),
                    "",
                    "patients",
                    Math.max(0, treated - 12L * i)));
            rows.add(new FlowRow(
                    new RatedBy("ecca", "independent"),
                    i + 1,
                    stages.get(i),
                    "",
                    "patients",
                    Math.max(0, 30 - 4L * i)));
        }
        return rows;
    }

    private static long left(int treated, int stage) {
        var baseline = treated - treated / 20 - treated / 12;
        return stage == 0 ? baseline : baseline - treated / 15;
    }

    private String quality() {
        var csv = new StringBuilder(
                "site,file,as_of,sha256,kind,status,lines,header,blank,accepted,rejected,duplicate,new,"
                        + "corrected,superseded,voided,unusual,codes\n");
        for (var month = 1; month <= 8; month++) {
            for (var kind : List.of("patients", "sessions", "ratings")) {
                var lines = 40 * month + kind.length();
                csv.append(String.format(
                        Locale.ROOT,
                        "clinic-%s,%s-2026-%02d-01.csv,2026-%02d-01,%064x,%s,loaded,%d,1,0,%d,%d,%d,%d,1,0,0,2,%s\n",
                        month % 2 == 0 ? "a" : "b",
                        kind,
                        month,
                        month,
                        month * 7919L,
                        kind,
                        lines,
                        lines - 6,
                        month % 3 == 0 ? 3 : 0,
                        month % 3 == 0 ? 2 : 5,
                        lines - 7,
                        month % 3 == 0 ? "BAD_DATE:1 OFF_STEP:2" : ""));
            }
        }
        return csv.toString();
    }

    /** Every third month has lines that were rejected, and all have something unusual: more kinds than a page lists. */
    private static String problems() {
        var csv = new StringBuilder("site,file,as_of,sha256,code,column,count,first,what_to_do\n");
        for (var month = 1; month <= 8; month++) {
            for (var kind : List.of("patients", "sessions", "ratings")) {
                var file = String.format(
                        Locale.ROOT,
                        "clinic-%s,%s-2026-%02d-01.csv,2026-%02d-01,%064x",
                        month % 2 == 0 ? "a" : "b",
                        kind,
                        month,
                        month,
                        month * 7919L);
                if (month % 3 == 0) {
                    csv.append(file).append(",BAD_DATE,assessed_on,1,17,\"write yyyy-MM-dd, or name date_format\"\n");
                    csv.append(file).append(",OFF_STEP,score,2,21; 34,mend the lines in the source\n");
                }
                csv.append(file).append(",UNUSUAL,pain,2,Visits 2026!F33; Visits 2026!F36,kept; look\n");
            }
        }
        return csv.toString();
    }
}
