package org.scarline.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Which numbers a line of the verdicts may have: those of one verdict of its claim, all together, or of its repetition. */
final class ExpectedVerdicts {
    private final Sources sources;
    private final ByKey byKey;

    ExpectedVerdicts(Sources sources) {
        this.sources = sources;
        this.byKey = new ByKey(sources);
    }

    /** A verdict or its repetition whose numbers are all those of the line; its words tell no more than the claim. */
    List<List<List<String>>> judged(Printed.Line line) {
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

    /** What more patients would bring to one of the claim's verdicts, in points or in shares. */
    List<List<List<String>>> outlook(Printed.Line line) {
        return sources.file("verdicts").stream()
                .filter(verdict -> line.head().startsWith(verdict.get("statement")))
                .flatMap(verdict -> Stream.of(
                        outlook(
                                verdict,
                                number -> Sources.rounded(number, Sources.decimals(verdict.get("instrument")))),
                        outlook(verdict, Sources::share)))
                .distinct()
                .toList();
    }

    private static List<List<String>> outlook(Sources.Row row, UnaryOperator<String> written) {
        var first = present(row, "n_first");
        return List.of(
                List.of(),
                present(row, "threshold").stream().map(written).toList(),
                first.isEmpty()
                        ? rounded(List.of(row.get("n")), 0)
                        : ByKey.and(rounded(first, 0), rounded(List.of(row.get("n_second")), 0)),
                present(row, "detectable").stream().map(written).toList(),
                about(present(row, "needed")));
    }

    /** As points, as shares, as money, between two bounds; or without figures for the parts of a claim together. */
    private Stream<List<List<String>>> judged(Sources.Row row) {
        var first = present(row, "n_first");
        var n = first.isEmpty()
                ? rounded(List.of(row.get("n")), 0)
                : ByKey.and(rounded(first, 0), rounded(List.of(row.get("n_second")), 0));
        var needed = about(present(row, "needed"));
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
                List.of(
                        none,
                        ByKey.and(rounded(estimate, decimals), rounded(ends, decimals)),
                        rounded(always, decimals),
                        n,
                        needed),
                List.of(none, rounded(estimate, 0), none, n, needed),
                List.of(none, ByKey.and(rounded(estimate, 1), rounded(ends, 1)), rounded(always, 1), n, needed),
                List.of(none, ByKey.and(shares(estimate), shareEnds(ends)), shareEnds(always), n, needed),
                List.of(none, ByKey.and(boundsOf(row), shareEnds(ends)), shareEnds(always), n, needed),
                List.of(none, none, none, none, none));
    }

    /** A repetition in another way has no such column. */
    private static List<String> present(Sources.Row row, String column) {
        return row.cells().containsKey(column)
                ? Sources.present(row, column).stream().toList()
                : List.of();
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
                .map(key -> ByKey.and(byKey.estimate(key + "low"), byKey.estimate(key + "high")).stream()
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static List<String> rounded(List<String> numbers, int decimals) {
        return numbers.stream().map(number -> Sources.rounded(number, decimals)).toList();
    }

    private static List<String> about(List<String> numbers) {
        return numbers.stream().map(Sources::about).toList();
    }

    private static List<String> shares(List<String> numbers) {
        return numbers.stream().map(Sources::share).toList();
    }

    private static List<String> shareEnds(List<String> numbers) {
        return numbers.stream().map(Sources::shareEnd).toList();
    }
}
