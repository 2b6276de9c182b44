package org.scarline.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
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
    private final ByKey byKey;
    private final ExpectedVerdicts verdicts;
    private final ExpectedRows rows;

    Expected(Sources sources, Properties words) {
        this.sources = sources;
        this.words = words;
        this.byKey = new ByKey(sources);
        this.verdicts = new ExpectedVerdicts(sources);
        this.rows = new ExpectedRows(sources, name -> code("role", name), name -> code("reason", name));
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
            case "verdicts" -> verdicts.judged(line);
            case "outlook" -> verdicts.outlook(line);
            case "scar-types" -> List.of(scarTypes(line));
            case "comparison" -> List.of(comparison(line));
            case "comparison-balance" -> List.of(balance(line));
            case "comparison-strata" -> List.of(strata(line));
            case "comparison-paired" -> List.of(paired(line));
            case "time" -> List.of(time(line));
            case "landmark" -> List.of(landmark(line));
            case "stopped" -> List.of(stopped(line));
            case "practice" -> List.of(practice(line));
            case "by-treatment" -> List.of(byTreatment(line));
            case "cost" -> List.of(cost(line));
            case "agreement" -> List.of(agreement(line));
            case "published-beside" -> rows.published(line);
            case "instruments" -> rows.instruments(line);
            case "ratings" -> rows.ratings(line);
            case "quality-files" -> rows.quality(line);
            case "quality-problems" -> rows.problems(line);
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

    private List<List<String>> scarTypes(Printed.Line line) {
        var key = PRIMARY + code("scar", line.head()) + "/"
                + code("arm", line.cells().get(1)) + FINAL;
        return List.of(
                List.of(),
                byKey.n(key + "mean_improvement"),
                byKey.estimate(key + "mean_baseline"),
                byKey.stated(key + "mean_improvement"),
                byKey.estimate(key + "median_improvement"),
                ByKey.and(byKey.count(key + "responders_1_grade", "events"), byKey.n(key + "responders_1_grade")));
    }

    private List<List<String>> comparison(Printed.Line line) {
        var byStart = line.head().equals(words.getProperty("comparison.by_start"));
        var arms = comparison(line.group());
        var code = byStart ? "start:" + arms.replace("-", "-start:") : arms;
        var type = byStart || line.head().equals(line.group()) ? "all" : code("scar", line.head());
        var key = PRIMARY + type + "/" + code + FINAL;
        var patients = ByKey.and(byKey.n(key + "balance_baseline_first"), byKey.n(key + "balance_baseline_second"));
        if (patients.stream().anyMatch(n -> Integer.parseInt(n) < 10)) {
            return List.of(patients, List.of("10"), List.of(), List.of(), List.of(), List.of());
        }
        return List.of(
                patients,
                byKey.stated(key + "difference"),
                byKey.stated(key + "difference_adjusted"),
                byKey.estimate(key + "hedges_g"),
                byKey.stated(key + "responder_difference_1_grade"),
                byKey.estimate(key + "p_adjusted"));
    }

    private List<List<String>> balance(Printed.Line line) {
        var key = PRIMARY + "all/" + comparison(line.head()) + FINAL + "balance_";
        return List.of(
                ByKey.and(byKey.n(key + "baseline_first"), byKey.n(key + "baseline_second")),
                byKey.estimate(key + "baseline_first"),
                byKey.estimate(key + "baseline_second"),
                byKey.estimate(key + "baseline_smd"),
                byKey.stated(key + "fitzpatrick_4_6_first"),
                byKey.stated(key + "fitzpatrick_4_6_second"));
    }

    private List<List<String>> strata(Printed.Line line) {
        var key = PRIMARY + "all/" + comparison(line.head()) + FINAL + "difference_stratum_"
                + code("stratum", line.cells().get(1));
        var first = sources.result(key)
                .map(row -> Long.parseLong(row.get("events")))
                .orElse(0L);
        var all = sources.result(key).map(row -> Long.parseLong(row.get("n"))).orElse(0L);
        var stated = first < 10 || all - first < 10 ? List.of("10") : byKey.stated(key);
        return List.of(List.of(), byKey.n(key), byKey.count(key, "events"), stated);
    }

    private List<List<String>> paired(Printed.Line line) {
        var key = PRIMARY + "all/" + comparison(line.head()) + FINAL + "paired_difference";
        return List.of(byKey.n(key), byKey.stated(key));
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
                byKey.n(key + "42/cumulative_low"),
                byKey.count(key + "42/cumulative_low", "events"),
                byKey.bounds(key + "28/cumulative_"),
                ByKey.and(byKey.n(key + "28/at_risk"), byKey.n(key + "28/undetermined")),
                byKey.bounds(key + "42/cumulative_"),
                ByKey.and(byKey.n(key + "42/at_risk"), byKey.n(key + "42/undetermined")),
                byKey.bounds(key + "median/median_"));
    }

    private List<List<String>> landmark(Printed.Line line) {
        var both = PRIMARY + "all/sessions_3_to_6-sessions_1_to_2/landmark/month_6/";
        if (line.head().equals(words.getProperty("landmark.difference"))) {
            return List.of(
                    byKey.n(both + "difference"),
                    List.of(),
                    byKey.stated(both + "difference"),
                    byKey.stated(both + "responder_difference_1_grade"));
        }
        if (line.head().equals(words.getProperty("landmark.adjusted"))) {
            return List.of(
                    byKey.n(both + "difference_adjusted"),
                    List.of(),
                    byKey.stated(both + "difference_adjusted"),
                    List.of());
        }
        var key = PRIMARY + "all/" + code("arm", line.head()) + "/landmark/month_6/";
        return List.of(
                ByKey.and(byKey.n(key + "mean_improvement"), byKey.n(key + "patients")),
                byKey.estimate(key + "mean_baseline"),
                byKey.stated(key + "mean_improvement"),
                byKey.stated(key + "responders_1_grade"));
    }

    private List<List<String>> stopped(Printed.Line line) {
        var key = PRIMARY + "all/all/sessions/" + line.head() + "/mean_improvement";
        return Stream.of(key, key + "_stopped", key + "_went_on")
                .flatMap(each -> Stream.of(byKey.n(each), byKey.stated(each)))
                .toList();
    }

    private List<List<String>> practice(Printed.Line line) {
        var ever = line.head().replace(", ever", "");
        var key = ever.equals(line.head())
                ? "all///all/all/practice//" + code("practice", line.head())
                : "all///all/all/safety//" + code("event", ever) + "_ever";
        var counts = ever.equals(line.head())
                ? Printed.numbers(
                        sources.result(key).map(row -> row.get("note")).orElse(""))
                : ByKey.and(byKey.count(key, "events"), byKey.n(key));
        return List.of(byKey.stated(key), byKey.n(key), counts);
    }

    private List<List<String>> byTreatment(Printed.Line line) {
        var key = "all///all/" + arm(line.head()) + "/";
        var events = Stream.of("pih", "infection", "burn", "scarring", "tram_track", "fat_loss", "nerve", "other")
                .map(event -> byKey.count(key + "safety//" + event + "_ever", "events"));
        return Stream.concat(
                        Stream.of(
                                byKey.n(key + "safety//pih_ever"),
                                byKey.stated(key + "practice//days_downtime_3_or_less")),
                        events)
                .toList();
    }

    private List<List<String>> cost(Printed.Line line) {
        var key = "all///all/" + code("arm", line.cells().get(1)) + "/cost/" + line.head() + "/";
        return List.of(
                List.of(),
                byKey.n(key + "median_course_cost"),
                byKey.estimate(key + "median_course_cost"),
                ByKey.and(byKey.estimate(key + "q1_course_cost"), byKey.estimate(key + "q3_course_cost")));
    }

    private List<List<String>> agreement(Printed.Line line) {
        var site = line.cells().get(0);
        var codes = sources.file("results").stream()
                .filter(row -> row.get("axis").equals("agreement")
                        && row.get("population").equals("site:" + site))
                .flatMap(row -> Stream.of(row.get("level").split("\\|", -1)))
                .distinct()
                .sorted()
                .toList();
        var numbers = Pattern.compile("rater (\\d+)")
                .matcher(line.cells().get(1))
                .results()
                .map(number -> number.group(1))
                .toList();
        var pair = numbers.stream()
                .map(number -> codes.get(Integer.parseInt(number) - 1))
                .collect(Collectors.joining("|"));
        return sources.file("results").stream()
                .filter(row -> row.get("axis").equals("agreement")
                        && row.get("population").equals("site:" + site)
                        && row.get("level").equals(pair))
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
                        numbers,
                        List.<String>of(),
                        List.<String>of(),
                        Stream.of("kappa_linear", "icc_2_1")
                                .flatMap(statistic -> byKey.n(key + statistic).stream())
                                .limit(1)
                                .toList(),
                        byKey.estimate(key + "kappa_linear"),
                        byKey.estimate(key + "kappa_quadratic"),
                        byKey.estimate(key + "icc_2_1")))
                .findFirst()
                .orElseThrow();
    }
}
