package org.scarline.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * The rows of a run as the files hold them, and their numbers as a page may write them. It reads and rounds by itself, so
 * that it holds the report's own reading and rounding too.
 */
final class Sources {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Set<String> LONG_SCALES = Set.of("goodman_baron_score", "ecca", "vas_severity", "dlqi");

    private static final List<String> RATIOS = List.of("hedges_g", "balance_baseline_smd", "kappa", "icc");
    private static final List<String> WHOLE = List.of("median_low", "median_high", "_course_cost");
    private static final List<String> SHARES = List.of(
            "responders_",
            "cumulative_",
            "balance_fitzpatrick",
            "followed_up",
            "gaps",
            "sessions_3_to_6",
            "days_",
            "shift_",
            "patients_changed",
            "recorded");

    private final Map<String, List<Row>> files;
    private final Map<String, Row> byKey;

    /** One row of a file, its cells by the names of their columns. */
    record Row(Map<String, String> cells) {
        /** The cell; empty where the file has no such column. */
        String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    private Sources(Map<String, List<Row>> files) {
        this.files = files;
        this.byKey = file("results").stream().collect(Collectors.toMap(Sources::key, row -> row));
    }

    static Sources of(Path folder) throws IOException {
        var files = new HashMap<String, List<Row>>();
        for (var name : List.of("results", "flow", "verdicts", "sensitivity", "published", "quality", "problems")) {
            files.put(name, read(folder.resolve(name + ".csv")));
        }
        return new Sources(files);
    }

    static List<Row> read(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = CSV.parse(in)) {
            return rows.stream().map(row -> new Row(row.toMap())).toList();
        }
    }

    private static String key(Row row) {
        return Stream.of("population", "instrument", "rater_role", "scar_type", "arm", "axis", "level", "statistic")
                .map(row::get)
                .collect(Collectors.joining("/"));
    }

    List<Row> file(String name) {
        return files.getOrDefault(name, List.of());
    }

    /** A row of {@code results.csv} by its eight key columns, joined by slashes. */
    Optional<Row> result(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** A number rounded half up; with a real minus, thin spaces, and no sign at zero. */
    static String rounded(String number, int decimals) {
        var rounded = new BigDecimal(number).setScale(decimals, RoundingMode.HALF_UP);
        var digits = rounded.abs().toPlainString();
        var whole = digits.split("\\.", -1)[0];
        var grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u00A0");
        return (rounded.signum() < 0 ? "\u2212" : "") + grouped + digits.substring(whole.length());
    }

    /** A number of patients that is reckoned: its first two digits. */
    static String about(String number) {
        return rounded(
                new BigDecimal(number)
                        .round(new MathContext(2, RoundingMode.HALF_UP))
                        .toPlainString(),
                0);
    }

    static String share(String fraction) {
        return rounded(new BigDecimal(fraction).movePointRight(2).toPlainString(), 0);
    }

    /** A share's end of an interval, as far as a share can reach. */
    static String shareEnd(String fraction) {
        var inside = new BigDecimal(fraction).max(BigDecimal.ZERO).min(BigDecimal.ONE);
        return share(inside.toPlainString());
    }

    static int decimals(String instrument) {
        return LONG_SCALES.contains(instrument) ? 1 : 2;
    }

    /** Every way in which any row's numbers may be written, by the kind of their statistic. */
    Set<String> all() {
        var all = new HashSet<String>();
        file("results").forEach(row -> result(row, all));
        file("verdicts").forEach(row -> judged(row, all));
        file("sensitivity").forEach(row -> judged(row, all));
        file("flow").forEach(row -> counts(row, all, "n", "position"));
        file("quality").forEach(row -> counts(row, all, "lines", "blank", "accepted", "rejected", "duplicate"));
        file("quality").forEach(row -> counts(row, all, "new", "corrected", "superseded", "voided"));
        file("problems").forEach(row -> counts(row, all, "count"));
        file("published").forEach(row -> published(row, all));
        return all;
    }

    private static void result(Row row, Set<String> all) {
        counts(row, all, "n", "events");
        numbers(row, all, row.get("statistic"), "estimate", "ci_low", "ci_high");
    }

    private static void judged(Row row, Set<String> all) {
        counts(row, all, "n");
        Stream.of("n_first", "n_second", "eligible")
                .filter(row.cells()::containsKey)
                .forEach(column -> counts(row, all, column));
        Stream.of("needed", "needed_at_matters")
                .filter(row.cells()::containsKey)
                .forEach(column -> present(row, column).ifPresent(number -> all.add(about(number))));
        for (var column :
                List.of("estimate", "ci_low", "ci_high", "always_low", "always_high", "threshold", "detectable")) {
            present(row, column).ifPresent(number -> {
                all.add(rounded(number, decimals(row.get("instrument"))));
                all.add(rounded(number, 0));
                all.add(rounded(number, 1));
                all.add(shareEnd(number));
            });
        }
    }

    private static void published(Row row, Set<String> all) {
        counts(row, all, "year", "patients", "follow_up_days", "published_n", "cohort_n");
        numbers(row, all, row.get("statistic"), "published", "published_low", "published_high");
        for (var column : List.of("published", "published_low", "published_high")) {
            present(row, column).ifPresent(number -> all.add(asPrinted(number)));
        }
        numbers(row, all, row.get("statistic"), "cohort", "cohort_low", "cohort_high");
        numbers(row, all, "mean_baseline", "published_baseline", "cohort_baseline");
    }

    private static void numbers(Row row, Set<String> all, String statistic, String... columns) {
        for (var column : columns) {
            present(row, column).ifPresent(number -> {
                all.add(estimate(statistic, row.get("instrument"), number));
                all.add(end(statistic, row.get("instrument"), number));
            });
        }
    }

    /** The estimate of a statistic as a page writes it. */
    static String estimate(String statistic, String instrument, String number) {
        if (statistic.startsWith("responder_difference") || isShare(statistic)) {
            return share(number);
        }
        if (statistic.equals("p_adjusted")) {
            var least = new BigDecimal("0.001");
            return new BigDecimal(number).compareTo(least) < 0 ? least.toPlainString() : rounded(number, 3);
        }
        if (RATIOS.stream().anyMatch(statistic::startsWith)) {
            return rounded(number, 2);
        }
        return WHOLE.stream().anyMatch(statistic::contains)
                ? rounded(number, 0)
                : rounded(number, decimals(instrument));
    }

    /** An end of its interval: of a share, as far as that can reach. */
    static String end(String statistic, String instrument, String number) {
        return isShare(statistic) ? shareEnd(number) : estimate(statistic, instrument, number);
    }

    /** Points as a study printed them: with no more than two decimals, and no more than there were. */
    static String asPrinted(String number) {
        var decimals = new BigDecimal(number).stripTrailingZeros().scale();
        return rounded(number, Math.min(2, Math.max(0, decimals)));
    }

    private static boolean isShare(String statistic) {
        return SHARES.stream().anyMatch(statistic::startsWith) || statistic.endsWith("_ever");
    }

    private static void counts(Row row, Set<String> all, String... columns) {
        for (var column : columns) {
            present(row, column).ifPresent(number -> all.add(rounded(number, 0)));
        }
    }

    static Optional<String> present(Row row, String column) {
        return Optional.of(row.get(column)).filter(text -> !text.isEmpty());
    }

    /** Numbers inside the texts that rows bring along: limits, notes, reasons, names of studies and files. */
    Set<String> inTexts() {
        var texts = new ArrayList<String>();
        Map.of(
                        "results", List.of("note", "level"),
                        "verdicts", List.of("limits", "statement"),
                        "published", List.of("study", "regimen", "explanation", "note"),
                        "quality", List.of("file", "site", "codes"),
                        "problems", List.of("first", "what_to_do"))
                .forEach((file, columns) ->
                        file(file).forEach(row -> columns.forEach(column -> texts.add(row.get(column)))));
        return Stream.concat(
                        texts.stream().flatMap(text -> Printed.numbers(text.replaceAll("[:-]", " ")).stream()),
                        file("results").stream().flatMap(row -> ends(row.get("level"))))
                .collect(Collectors.toSet());
    }

    /** Both ends of a bin such as {@code -1..0}, as a page writes them. */
    private static Stream<String> ends(String level) {
        return level.contains("..")
                ? Stream.of(level.split("\\.\\.", -1)).map(end -> rounded(end, end.contains(".") ? 1 : 0))
                : Stream.empty();
    }

    /** Numbers inside the report's own sentences: documented windows such as 4–6, 95 %, names of methods and levels. */
    static Set<String> inWording() throws IOException {
        var wording = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/report.properties"))) {
            wording.load(in);
        }
        return wording.values().stream()
                .flatMap(sentence -> Printed.numbers(String.valueOf(sentence).replaceAll("\\{\\d}", "")).stream())
                .collect(Collectors.toSet());
    }
}
