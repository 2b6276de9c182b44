package org.scarline.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which numbers stand in which cell: for each line of a table the rows that it is about, told by its words, and from them
 * the numbers of every cell in order. A number of another row in that place is as wrong as a made-up one.
 */
final class Expected {
    private static final String GRADE = "goodman_baron_grade";
    private static final String PRIMARY = "all/" + GRADE + "/clinician/";
    private static final String FINAL = "/final/final/";

    private final Sources sources;
    private final Properties words;

    Expected(Sources sources, Properties words) {
        this.sources = sources;
        this.words = words;
    }

    /** What is wrong with a line, in words; empty when each number stands where it belongs. */
    Optional<String> problem(Printed.Line line) {
        var found = line.cells().stream().skip(1).map(Printed::numbers).toList();
        var expected = of(line);
        return expected.stream().anyMatch(found::equals)
                ? Optional.empty()
                : Optional.of(line + ": expected " + expected);
    }

    /** The numbers of the cells after the head, each way in which they may stand. */
    private List<List<List<String>>> of(Printed.Line line) {
        return switch (line.table()) {
            case "verdicts" -> judged(line);
            case "scar-types" -> List.of(scarTypes(line));
            case "comparison" -> List.of(comparison(line));
            case "comparison-balance" -> List.of(balance(line));
            case "comparison-strata" -> List.of(strata(line));
            case "comparison-paired" -> List.of(paired(line));
            case "time" -> List.of(time(line));
            case "landmark" -> List.of(landmark(line));
            case "stopped" -> List.of(stopped(line));
            case "practice" -> List.of(practice(line));
            case "cost" -> List.of(cost(line));
            case "agreement" -> List.of(agreement(line));
            case "published-beside" -> published(line);
            case "instruments" -> instruments(line);
            case "ratings" -> ratings(line);
            case "quality-files" -> quality(line);
            default -> throw new IllegalArgumentException(line.table());
        };
    }

    /** The code that the report's wording writes so. */
    private String code(String list, String name) {
        return words.stringPropertyNames().stream()
                .filter(key ->
                        key.startsWith(list + ".") && words.getProperty(key).equals(name))
                .map(key -> key.substring(list.length() + 1))
                .findFirst()
                .orElse(name);
    }

    private String arm(String name) {
        return Arrays.stream(name.split(" \\+ ", -1))
                .map(part -> code("arm", part))
                .collect(Collectors.joining("+"));
    }

    private String comparison(String name) {
        return Arrays.stream(name.split(" minus ", -1)).map(this::arm).collect(Collectors.joining("-"));
    }

    private List<String> estimate(String key) {
        return numbers(key, "estimate");
    }

    private List<String> told(String key) {
        return numbers(key, "estimate", "ci_low", "ci_high");
    }

    private List<String> numbers(String key, String... columns) {
        var statistic = key.substring(key.lastIndexOf('/') + 1);
        var instrument = key.split("/", -1)[1];
        return sources.result(key).stream()
                .flatMap(row -> Arrays.stream(columns)
                        .flatMap(column -> Sources.present(row, column).stream()
                                .map(number -> column.equals("estimate")
                                        ? Sources.estimate(statistic, instrument, number)
                                        : Sources.end(statistic, instrument, number))))
                .toList();
    }

    private List<String> n(String key) {
        return count(key, "n");
    }

    private List<String> count(String key, String column) {
        return sources.result(key).flatMap(row -> Sources.present(row, column)).stream()
                .map(number -> Sources.rounded(number, 0))
                .toList();
    }

    private static List<String> and(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private List<List<String>> scarTypes(Printed.Line line) {
        var key = PRIMARY + code("scar", line.head()) + "/"
                + code("arm", line.cells().get(1)) + FINAL;
        return List.of(
                List.of(),
                n(key + "mean_improvement"),
                estimate(key + "mean_baseline"),
                told(key + "mean_improvement"),
                estimate(key + "median_improvement"));
    }

    private List<List<String>> comparison(Printed.Line line) {
        var byStart = line.head().equals(words.getProperty("comparison.by_start"));
        var arms = comparison(line.group());
        var code = byStart ? "start:" + arms.replace("-", "-start:") : arms;
        var type = byStart || line.head().equals(line.group()) ? "all" : code("scar", line.head());
        var key = PRIMARY + type + "/" + code + FINAL;
        var patients = and(n(key + "balance_baseline_first"), n(key + "balance_baseline_second"));
        if (patients.stream().anyMatch(n -> Integer.parseInt(n) < 10)) {
            return List.of(patients, List.of("10"), List.of(), List.of(), List.of(), List.of());
        }
        return List.of(
                patients,
                told(key + "difference"),
                told(key + "difference_adjusted"),
                estimate(key + "hedges_g"),
                told(key + "responder_difference_1_grade"),
                estimate(key + "p_adjusted"));
    }

    private List<List<String>> balance(Printed.Line line) {
        var key = PRIMARY + "all/" + comparison(line.head()) + FINAL + "balance_";
        return List.of(
                and(n(key + "baseline_first"), n(key + "baseline_second")),
                estimate(key + "baseline_first"),
                estimate(key + "baseline_second"),
                estimate(key + "baseline_smd"),
                told(key + "fitzpatrick_4_6_first"),
                told(key + "fitzpatrick_4_6_second"));
    }

    private List<List<String>> strata(Printed.Line line) {
        var key = PRIMARY + "all/" + comparison(line.head()) + FINAL + "difference_stratum_"
                + code("stratum", line.cells().get(1));
        return List.of(List.of(), n(key), count(key, "events"), told(key));
    }

    private List<List<String>> paired(Printed.Line line) {
        var key = PRIMARY + "all/" + comparison(line.head()) + FINAL + "paired_difference";
        return List.of(n(key), told(key));
    }

    private List<List<String>> time(Printed.Line line) {
        var key = switch (code("time.who", line.head())) {
            case "all" -> "all/" + GRADE + "/clinician/all/all/time/";
            case "rf" -> "all/" + GRADE + "/clinician/all/start:rf/time/";
            case "standard" -> "all/" + GRADE + "/clinician/all/start:standard/time/";
            case "confirmed" -> "all/" + GRADE + "/clinician/all/all/time_confirmed/";
            case "per_protocol" -> "per_protocol/" + GRADE + "/clinician/all/all/time/";
            case "patient" -> "all/" + GRADE + "/patient/all/all/time/";
            default -> throw new IllegalArgumentException(line.head());
        };
        return List.of(
                n(key + "42/cumulative_low"),
                count(key + "42/cumulative_low", "events"),
                bounds(key + "28/cumulative_"),
                and(n(key + "28/at_risk"), n(key + "28/undetermined")),
                bounds(key + "42/cumulative_"),
                and(n(key + "42/at_risk"), n(key + "42/undetermined")),
                bounds(key + "median/median_"));
    }

    /** Both estimates, once where they are written alike; then the outer ends. */
    private List<String> bounds(String key) {
        var both = and(estimate(key + "low"), estimate(key + "high")).stream().distinct();
        return and(both.toList(), and(numbers(key + "low", "ci_low"), numbers(key + "high", "ci_high")));
    }

    private List<List<String>> landmark(Printed.Line line) {
        var both = PRIMARY + "all/sessions_3_to_6-sessions_1_to_2/landmark/month_6/";
        if (line.head().equals(words.getProperty("landmark.difference"))) {
            return List.of(
                    n(both + "difference"),
                    List.of(),
                    told(both + "difference"),
                    told(both + "responder_difference_1_grade"));
        }
        if (line.head().equals(words.getProperty("landmark.adjusted"))) {
            return List.of(n(both + "difference_adjusted"), List.of(), told(both + "difference_adjusted"), List.of());
        }
        var key = PRIMARY + "all/" + code("arm", line.head()) + "/landmark/month_6/";
        return List.of(
                and(n(key + "mean_improvement"), n(key + "patients")),
                estimate(key + "mean_baseline"),
                told(key + "mean_improvement"),
                told(key + "responders_1_grade"));
    }

    private List<List<String>> stopped(Printed.Line line) {
        var key = PRIMARY + "all/all/sessions/" + line.head() + "/mean_improvement";
        return Stream.of(key, key + "_stopped", key + "_went_on")
                .flatMap(each -> Stream.of(n(each), told(each)))
                .toList();
    }

    private List<List<String>> practice(Printed.Line line) {
        var ever = line.head().replace(", ever", "");
        var key = ever.equals(line.head())
                ? "all///all/all/practice//" + code("practice", line.head())
                : "all///all/all/safety//" + code("event", ever) + "_ever";
        var note = sources.result(key).map(row -> row.get("note")).orElse("");
        return List.of(told(key), n(key), Printed.numbers(note));
    }

    private List<List<String>> cost(Printed.Line line) {
        var key = "all///all/" + code("arm", line.cells().get(1)) + "/cost/" + line.head() + "/";
        return List.of(
                List.of(),
                n(key + "median_course_cost"),
                estimate(key + "median_course_cost"),
                and(estimate(key + "q1_course_cost"), estimate(key + "q3_course_cost")));
    }

    private List<List<String>> agreement(Printed.Line line) {
        var pair = line.cells().get(1).replace(" and ", "|");
        return sources.file("results").stream()
                .filter(row ->
                        row.get("axis").equals("agreement") && row.get("level").equals(pair))
                .map(row -> String.join(
                        "/",
                        row.get("population"),
                        row.get("instrument"),
                        row.get("rater_role"),
                        "all/all/agreement",
                        pair,
                        ""))
                .distinct()
                .map(key -> List.of(
                        List.<String>of(),
                        List.<String>of(),
                        List.<String>of(),
                        Stream.of("kappa_linear", "icc_2_1")
                                .flatMap(statistic -> n(key + statistic).stream())
                                .limit(1)
                                .toList(),
                        estimate(key + "kappa_linear"),
                        estimate(key + "kappa_quadratic"),
                        estimate(key + "icc_2_1")))
                .findFirst()
                .orElseThrow();
    }

    /** A verdict or its repetition whose numbers are all those of the line; its words tell no more than the claim. */
    private List<List<List<String>>> judged(Printed.Line line) {
        Predicate<Sources.Row> ofClaim = row -> sources.file("verdicts").stream()
                .filter(verdict -> verdict.get("statement").equals(line.group()))
                .anyMatch(verdict -> verdict.get("id").equals(row.get("id")));
        return Stream.of("verdicts", "sensitivity")
                .flatMap(file -> sources.file(file).stream())
                .filter(ofClaim)
                .flatMap(this::judged)
                .distinct()
                .toList();
    }

    /** As points, as shares, as money, between two bounds; or without figures for the parts of a claim together. */
    private Stream<List<List<String>>> judged(Sources.Row row) {
        var n = List.of(Sources.rounded(row.get("n"), 0));
        var estimate = Sources.present(row, "estimate").stream().toList();
        var ends = Stream.of("ci_low", "ci_high")
                .flatMap(end -> Sources.present(row, end).stream())
                .toList();
        var always = Stream.of("always_low", "always_high")
                .flatMap(end -> Sources.present(row, end).stream())
                .toList();
        var decimals = Sources.decimals(row.get("instrument"));
        var none = List.<String>of();
        return Stream.of(
                List.of(none, and(rounded(estimate, decimals), rounded(ends, decimals)), rounded(always, decimals), n),
                List.of(none, rounded(estimate, 0), none, n),
                List.of(none, and(shares(estimate), shareEnds(ends)), shareEnds(always), n),
                List.of(none, and(boundsOf(row), shareEnds(ends)), shareEnds(always), n),
                List.of(none, none, none, none));
    }

    private List<String> boundsOf(Sources.Row row) {
        return sources.file("results").stream()
                .filter(low -> low.get("statistic").equals("cumulative_low"))
                .filter(low ->
                        low.get("n").equals(row.get("n")) && low.get("ci_low").equals(row.get("ci_low")))
                .map(low -> String.join(
                        "/",
                        low.get("population"),
                        low.get("instrument"),
                        low.get("rater_role"),
                        low.get("scar_type"),
                        low.get("arm"),
                        low.get("axis"),
                        low.get("level"),
                        "cumulative_"))
                .filter(key -> sources.result(key + "high")
                        .filter(high -> high.get("ci_high").equals(row.get("ci_high")))
                        .isPresent())
                .findFirst()
                .map(key -> and(estimate(key + "low"), estimate(key + "high")).stream()
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static List<String> rounded(List<String> numbers, int decimals) {
        return numbers.stream().map(number -> Sources.rounded(number, decimals)).toList();
    }

    private static List<String> shares(List<String> numbers) {
        return numbers.stream().map(Sources::share).toList();
    }

    private static List<String> shareEnds(List<String> numbers) {
        return numbers.stream().map(Sources::shareEnd).toList();
    }

    private List<List<List<String>>> published(Printed.Line line) {
        return sources.file("published").stream()
                .filter(row -> row.get("reason").isEmpty() && line.head().startsWith(row.get("study")))
                .map(this::published)
                .toList();
    }

    private List<List<String>> published(Sources.Row row) {
        var share = row.get("statistic").startsWith("responders_");
        var decimals = Sources.decimals(row.get("instrument"));
        var theirs = Stream.of("published", "published_low", "published_high")
                .flatMap(column -> Sources.present(row, column).stream())
                .map(number -> share ? Sources.share(number) : Sources.asPrinted(number))
                .toList();
        var ours = Stream.of("cohort", "cohort_low", "cohort_high")
                .flatMap(column -> Sources.present(row, column).stream())
                .map(number -> share ? Sources.share(number) : Sources.rounded(number, decimals))
                .toList();
        var baselines = Stream.of("published_baseline", "cohort_baseline")
                .flatMap(column -> Sources.present(row, column).stream())
                .map(number -> Sources.rounded(number, decimals))
                .toList();
        var rule = share ? List.of(row.get("statistic").replaceAll("\\D", "")) : List.<String>of();
        return List.of(
                Printed.numbers(row.get("regimen")),
                Sources.present(row, "follow_up_days").stream().toList(),
                rule,
                theirs,
                Sources.present(row, "published_n").stream().toList(),
                ours,
                Sources.present(row, "cohort_n").stream().toList(),
                baselines,
                List.of());
    }

    private List<List<List<String>>> instruments(Printed.Line line) {
        return sources.file("flow").stream()
                .filter(row -> !row.get("instrument").isEmpty())
                .collect(Collectors.groupingBy(row -> row.get("instrument") + "/" + row.get("rater_role")))
                .entrySet()
                .stream()
                .filter(scope ->
                        scope.getKey().endsWith("/" + code("role", line.cells().get(1))))
                .map(scope -> Stream.concat(
                                Stream.of(List.<String>of()),
                                scope.getValue().stream()
                                        .filter(row -> row.get("reason").isEmpty())
                                        .map(row -> List.of(Sources.rounded(row.get("n"), 0))))
                        .toList())
                .toList();
    }

    private List<List<List<String>>> ratings(Printed.Line line) {
        return sources.file("flow").stream()
                .filter(row -> row.get("unit").equals("ratings"))
                .filter(row -> row.get("reason").equals(code("reason", line.head())))
                .map(row -> List.of(List.of(Sources.rounded(row.get("n"), 0))))
                .toList();
    }

    /** The last line adds up all files, of which quality.csv has no row itself. */
    private List<List<List<String>>> quality(Printed.Line line) {
        var files = sources.file("quality");
        var of = line.head().startsWith("All files")
                ? List.of(sum(files))
                : files.stream()
                        .filter(row -> row.get("file").equals(line.head()))
                        .toList();
        return of.stream().map(Expected::quality).toList();
    }

    private static List<List<String>> quality(Sources.Row row) {
        var counts = Stream.of("lines", "blank", "rejected", "duplicate")
                .map(column -> List.of(Sources.rounded(row.get(column), 0)));
        var accepted = Stream.of("accepted", "new", "corrected", "superseded", "voided")
                .map(column -> Sources.rounded(row.get(column), 0))
                .toList();
        return Stream.of(Stream.of(List.<String>of(), List.<String>of()), counts, Stream.of(accepted))
                .flatMap(each -> each)
                .toList();
    }

    private static Sources.Row sum(List<Sources.Row> files) {
        return new Sources.Row(Stream.of(
                        "lines",
                        "blank",
                        "rejected",
                        "duplicate",
                        "accepted",
                        "new",
                        "corrected",
                        "superseded",
                        "voided")
                .collect(Collectors.toMap(column -> column, column -> sum(files, column))));
    }

    private static String sum(List<Sources.Row> files, String column) {
        return Long.toString(
                files.stream().mapToLong(row -> Long.parseLong(row.get(column))).sum());
    }
}
