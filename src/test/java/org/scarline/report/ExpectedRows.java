package org.scarline.report;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which numbers stand in the lines about published studies, stages of the flow and files. */
final class ExpectedRows {
    private final Sources sources;
    private final UnaryOperator<String> roles;
    private final UnaryOperator<String> reasons;

    /**
     * Reads codes out of the page's words.
     *
     * @param roles code of a rater role by its name
     * @param reasons code of a reason by its sentence
     */
    ExpectedRows(Sources sources, UnaryOperator<String> roles, UnaryOperator<String> reasons) {
        this.sources = sources;
        this.roles = roles;
        this.reasons = reasons;
    }

    List<List<List<String>>> published(Printed.Line line) {
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

    List<List<List<String>>> instruments(Printed.Line line) {
        return sources.file("flow").stream()
                .filter(row -> !row.get("instrument").isEmpty())
                .collect(Collectors.groupingBy(row -> row.get("instrument") + "/" + row.get("rater_role")))
                .entrySet()
                .stream()
                .filter(scope ->
                        scope.getKey().endsWith("/" + roles.apply(line.cells().get(1))))
                .map(scope -> Stream.concat(
                                Stream.of(List.<String>of()),
                                scope.getValue().stream()
                                        .filter(row -> row.get("reason").isEmpty())
                                        .map(row -> List.of(Sources.rounded(row.get("n"), 0))))
                        .toList())
                .toList();
    }

    List<List<List<String>>> ratings(Printed.Line line) {
        return sources.file("flow").stream()
                .filter(row -> row.get("unit").equals("ratings"))
                .filter(row -> row.get("reason").equals(reasons.apply(line.head())))
                .map(row -> List.of(List.of(Sources.rounded(row.get("n"), 0))))
                .toList();
    }

    /** The last line adds up all files, of which quality.csv has no row itself. */
    List<List<List<String>>> quality(Printed.Line line) {
        var files = sources.file("quality");
        var of = line.head().startsWith("All files")
                ? List.of(sum(files))
                : files.stream()
                        .filter(row -> row.get("file").equals(line.head()))
                        .toList();
        return of.stream().map(ExpectedRows::quality).toList();
    }

    /** Of a file those of a kind in a column: how many, and where the first are. */
    List<List<List<String>>> problems(Printed.Line line) {
        return sources.file("problems").stream()
                .filter(row -> row.get("file").equals(line.head()))
                .filter(row -> (row.get("code") + " " + row.get("column"))
                        .strip()
                        .equals(line.cells().get(2)))
                .map(row -> List.of(
                        List.<String>of(),
                        List.<String>of(),
                        List.of(Sources.rounded(row.get("count"), 0)),
                        Printed.numbers(row.get("first")),
                        Printed.numbers(row.get("what_to_do"))))
                .toList();
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
