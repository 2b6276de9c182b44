package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every number that a page or a picture shows is one of a row, and stands where that row belongs. */
final class NumbersTest {
    /** The tables whose every line is held against the rows that its words name. */
    private static final Set<String> HELD = Set.of(
            "verdicts",
            "outlook",
            "scar-types",
            "comparison",
            "comparison-balance",
            "comparison-strata",
            "comparison-paired",
            "time",
            "landmark",
            "stopped",
            "practice",
            "by-treatment",
            "cost",
            "agreement",
            "published-beside",
            "instruments",
            "ratings",
            "quality-files",
            "quality-problems");

    /** What stands on a page and in no row: the run's day, its version, how many files are listed. */
    private static final Set<String> BESIDE_THE_ROWS = Set.of("20", "2026", "0.1");

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void everyNumberOfATableStandsInTheRowThatItsLineIsAbout(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        assertThat(misplaced(Printed.of(folder), folder)).isEmpty();
    }

    @Test
    void everyTableWithNumbersIsHeld() throws IOException {
        var tables = Printed.of(Made.of(Cohort.LARGE)).lines().stream()
                .map(Printed.Line::table)
                .collect(Collectors.toSet());
        assertThat(tables).containsAll(HELD);
        var notHeld = new HashSet<>(tables);
        notHeld.removeAll(HELD);
        notHeld.removeIf(table -> table.startsWith("figure-"));
        assertThat(notHeld).containsExactlyInAnyOrder("sensitivity", "published-others", "untested");
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void everyNumberThatIsReadOrHeardIsOfSomeRow(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        assertThat(strangers(Printed.of(folder), folder)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void thePaperHasNoNumberThatTheScreenHasNot(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        try (var document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            var text = new PDFTextStripper().getText(document);
            assertThat(onPaperOnly(text, folder, document.getNumberOfPages())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void everyPlottedPointIsARowToTheLastDigit(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        for (var chart : Inspection.CHARTS) {
            assertThat(unknownPoints(chart, Sources.read(folder.resolve("charts/" + chart + ".csv")), folder))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void thePointsThatAPageListsAreThePlottedOnes(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        var page = Printed.of(folder);
        for (var chart : Inspection.CHARTS) {
            var listed = page.lines().stream()
                    .filter(line -> line.table().equals("figure-" + chart))
                    .toList();
            var plotted = Sources.read(folder.resolve("charts/" + chart + ".csv"));
            assertThat(listed).hasSameSizeAs(plotted);
            for (var i = 0; i < listed.size(); i++) {
                assertThat(unlike(listed.get(i), plotted.get(i))).isEmpty();
            }
        }
    }

    @Test
    void findsANumberThatWasMadeUp() throws IOException {
        var folder = Made.of(Cohort.LARGE);
        var html = html(folder);
        var cell = Printed.of(html).lines().stream()
                .filter(line -> line.table().equals("comparison"))
                .findFirst()
                .orElseThrow()
                .cells()
                .get(2);
        assertThat(misplaced(
                        Printed.of(html.replace(">" + cell + "<", ">" + cell.replaceFirst("\\d", "7") + "<")), folder))
                .singleElement()
                .asString()
                .contains("comparison");
        assertThat(strangers(Printed.of(html.replaceFirst("<h2>", "<p>in 77.7% of them</p><h2>")), folder))
                .singleElement()
                .asString()
                .contains("77.7");
        assertThat(onPaperOnly("Mean improvement 77.7 grades", folder, 9)).containsExactly("77.7");
    }

    @Test
    void findsANumberOfARowInTheLineOfAnother() throws IOException {
        var folder = Made.of(Cohort.LARGE);
        var lines = Printed.of(folder).lines();
        for (var table : HELD) {
            var first =
                    lines.stream().filter(line -> line.table().equals(table)).toList();
            for (var line : first) {
                var other = changed(line);
                assertThat(expected(folder).problem(other)).as("%s", other).isPresent();
            }
        }
    }

    @Test
    void findsAPointThatIsInNoRow() throws IOException {
        var folder = Made.of(Cohort.LARGE);
        var points = Sources.read(folder.resolve("charts/trajectory.csv"));
        var moved = new ArrayList<>(points);
        var first = new LinkedHashMap<>(points.get(0).cells());
        first.put("estimate", points.get(1).get("estimate"));
        moved.set(0, new Sources.Row(first));
        assertThat(unknownPoints("trajectory", moved, folder)).hasSize(1);
    }

    /** The line with the last number of its last cell that has one set to a number which no row has. */
    private static Printed.Line changed(Printed.Line line) {
        var cells = new ArrayList<>(line.cells());
        for (var i = cells.size() - 1; i > 0; i--) {
            var numbers = Printed.numbers(cells.get(i));
            if (!numbers.isEmpty()) {
                var last = numbers.get(numbers.size() - 1);
                var at = cells.get(i).lastIndexOf(last);
                cells.set(
                        i, cells.get(i).substring(0, at) + "7.77" + cells.get(i).substring(at + last.length()));
                return new Printed.Line(line.table(), line.group(), cells);
            }
        }
        cells.set(1, "7.77");
        return new Printed.Line(line.table(), line.group(), cells);
    }

    private static List<String> misplaced(Printed page, Path folder) throws IOException {
        var expected = expected(folder);
        return page.lines().stream()
                .filter(line -> HELD.contains(line.table()))
                .flatMap(line -> expected.problem(line).stream())
                .toList();
    }

    private static Expected expected(Path folder) throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/report.properties"))) {
            words.load(in);
        }
        return new Expected(Sources.of(folder), words);
    }

    /** Numbers outside the tables' cells, in text cells of tables that are not held, and in points. */
    private static List<String> strangers(Printed page, Path folder) throws IOException {
        var allowed = allowed(folder);
        var pieces = Stream.of(
                        page.prose().stream(),
                        page.tableWords().stream(),
                        page.lines().stream()
                                .filter(line -> !line.table().startsWith("figure-"))
                                .flatMap(line -> line.cells().stream()))
                .flatMap(each -> each);
        return pieces.flatMap(piece -> Printed.numbers(piece).stream()
                        .filter(number -> !allowed.contains(number))
                        .map(number -> number + " in " + piece))
                .distinct()
                .toList();
    }

    private static Set<String> allowed(Path folder) throws IOException {
        var sources = Sources.of(folder);
        var allowed = sources.all();
        allowed.addAll(sources.inTexts());
        allowed.addAll(Sources.inWording());
        allowed.addAll(BESIDE_THE_ROWS);
        allowed.addAll(counted(sources));
        return allowed;
    }

    /** How many rows there are of a kind, of which no file has a row: claims by their word, files, published figures. */
    private static Set<String> counted(Sources sources) {
        var counted = new HashSet<String>();
        var claims = sources.file("verdicts").stream().collect(Collectors.groupingBy(row -> row.get("id")));
        IntStream.rangeClosed(1, claims.size()).forEach(n -> counted.add(Integer.toString(n)));
        counted.add(Integer.toString(sources.file("quality").size()));
        counted.add(Integer.toString(sources.file("problems").size()));
        counted.add(Long.toString(sources.file("published").stream()
                .filter(row -> row.get("reason").isEmpty())
                .count()));
        Stream.of("lines", "blank", "rejected", "duplicate", "accepted", "new", "corrected", "superseded", "voided")
                .map(column -> sources.file("quality").stream()
                        .mapToLong(row -> Long.parseLong(row.get(column)))
                        .sum())
                .forEach(sum -> counted.add(Sources.rounded(Long.toString(sum), 0)));
        return counted;
    }

    /** Ticks of the axes and page numbers alone are on paper and not on the screen. */
    private static List<String> onPaperOnly(String paper, Path folder, int pages) throws IOException {
        var known = new HashSet<>(allowed(folder));
        IntStream.rangeClosed(1, pages).forEach(page -> known.add(Integer.toString(page)));
        known.addAll(ticks());
        Printed.of(folder).lines().stream()
                .flatMap(line -> line.cells().stream())
                .flatMap(cell -> Printed.numbers(cell).stream())
                .forEach(known::add);
        var unbroken = paper.replaceAll("-\\R", "-");
        return Printed.numbers(unbroken).stream()
                .filter(number -> !known.contains(number))
                .distinct()
                .toList();
    }

    /** Multiples of 1, 2 or 5 times a power of ten, and quarters of a whole. */
    private static Set<String> ticks() {
        var ticks = new HashSet<String>();
        for (var step : List.of("0.1", "0.2", "0.5", "1", "2", "5", "10", "20", "25", "50", "100", "200")) {
            for (var i = -12; i <= 12; i++) {
                var tick = new BigDecimal(step).multiply(BigDecimal.valueOf(i)).toPlainString();
                ticks.add(Sources.rounded(tick, 0));
                ticks.add(Sources.rounded(tick, 1));
            }
        }
        return ticks;
    }

    /** Points whose numbers are not those of the row that their codes name. */
    private static List<String> unknownPoints(String chart, List<Sources.Row> points, Path folder) throws IOException {
        var sources = Sources.of(folder);
        return points.stream()
                .filter(point -> candidates(chart, point, sources).noneMatch(row -> row.equals(exact(chart, point))))
                .map(point -> chart + ": " + point)
                .toList();
    }

    private static List<String> exact(String chart, Sources.Row point) {
        return columns(chart).stream().map(point::get).toList();
    }

    private static List<String> columns(String chart) {
        return switch (chart) {
            case "claims" -> List.of("estimate", "ci_low", "ci_high", "always_low", "always_high", "n", "threshold");
            case "flow" -> List.of("position", "n");
            case "spacing" -> List.of("gaps", "share", "all_gaps");
            case "published" -> List.of("estimate", "ci_low", "ci_high", "n");
            case "shift", "completeness" -> List.of("estimate", "n", "events");
            case "incidence" -> List.of("bound_low", "bound_high", "ci_low", "ci_high", "n", "at_risk");
            default -> List.of("estimate", "ci_low", "ci_high", "n", "events");
        };
    }

    private static Stream<List<String>> candidates(String chart, Sources.Row point, Sources sources) {
        var primary = "all/goodman_baron_grade/clinician/";
        return switch (chart) {
            case "claims" ->
                sources.file("verdicts").stream()
                        .filter(row -> row.get("id").equals(point.get("id"))
                                && row.get("reading").equals(point.get("reading")))
                        .map(row -> exact(chart, row));
            case "flow" ->
                sources.file("flow").stream()
                        .filter(row -> row.get("stage").equals(point.get("stage"))
                                && row.get("reason").equals(point.get("reason")))
                        .map(row -> exact(chart, row));
            case "published" ->
                sources.file("published").stream()
                        .filter(row -> row.get("id").equals(point.get("series"))
                                && row.get("statistic").equals(point.get("statistic")))
                        .map(row -> {
                            var whose = point.get("whose");
                            return Stream.of(whose, whose + "_low", whose + "_high", whose + "_n")
                                    .map(row::get)
                                    .toList();
                        });
            case "spacing" ->
                Stream.concat(
                        sources.result("all///all/all/gaps/" + point.get("days") + "/gaps").stream()
                                .map(row -> List.of(row.get("events"), row.get("estimate"), row.get("n"))),
                        Stream.of(List.of("0", "", ""))
                                .filter(none -> sources.result("all///all/all/gaps/" + point.get("days") + "/gaps")
                                        .isEmpty()));
            case "incidence" ->
                curve(primary + "all/" + point.get("arm") + "/time_curve/" + point.get("level"), sources);
            case "difference" ->
                sources.result(primary + difference(point)).stream().map(row -> withTenInEachArm(exact(chart, row)));
            case "safety", "completeness" ->
                sources.result(withoutInstrument(chart, point)).stream().map(row -> exact(chart, row));
            default -> sources.result(primary + key(chart, point)).stream().map(row -> exact(chart, row));
        };
    }

    /** Of the lower bound, the upper one and those at risk: what a point of the curve shows. */
    private static Stream<List<String>> curve(String place, Sources sources) {
        var low = sources.result(place + "/cumulative_low").orElseThrow();
        var high = sources.result(place + "/cumulative_high").orElseThrow();
        var atRisk = sources.result(place + "/at_risk").orElseThrow();
        return Stream.of(List.of(
                low.get("estimate"),
                high.get("estimate"),
                low.get("ci_low"),
                high.get("ci_high"),
                low.get("n"),
                atRisk.get("n")));
    }

    private static String difference(Sources.Row point) {
        var level = point.get("level");
        var how = point.get("how");
        return switch (point.get("group")) {
            case "overall" ->
                (level.equals("start") ? "all/start:rf-start:standard" : "all/rf-standard") + "/final/final/" + how;
            case "types" -> level + "/rf-standard/final/final/" + how;
            case "strata" -> "all/rf-standard/final/final/difference_stratum_" + level;
            default -> "all/rf-standard/sessions/" + level + "/" + how;
        };
    }

    /** No difference is shown of fewer patients; how many they are is. */
    private static List<String> withTenInEachArm(List<String> row) {
        var first = Long.parseLong(row.get(4));
        return first >= 10 && Long.parseLong(row.get(3)) - first >= 10
                ? row
                : List.of("", "", "", row.get(3), row.get(4));
    }

    private static String withoutInstrument(String chart, Sources.Row point) {
        if (chart.equals("completeness")) {
            return point.get("site") + "///all/all/completeness/" + point.get("level") + "/recorded";
        }
        var group = point.get("group");
        var isSkin = group.startsWith("fitzpatrick");
        var axis = point.get("level").startsWith("days_") ? "practice" : "safety";
        return (isSkin ? group : "all") + "///all/" + (isSkin ? "all" : group) + "/" + axis + "//" + point.get("level");
    }

    private static String key(String chart, Sources.Row point) {
        return switch (chart) {
            case "responders" -> point.get("level") + "/" + point.get("arm") + "/final/final/responders_1_grade";
            case "after" -> "all/" + point.get("arm") + "/since_last/" + point.get("level") + "/mean_improvement";
            case "change" -> "all/" + point.get("arm") + "/change/" + point.get("level") + "/patients_changed";
            case "shift" -> "all/" + point.get("arm") + "/final/final/" + point.get("level");
            case "sessions" -> "all/" + point.get("arm") + "/sessions/" + point.get("level") + "/mean_improvement";
            default -> "all/" + point.get("arm") + "/weeks/" + point.get("level") + "/mean_improvement";
        };
    }

    /** Cells of a listed point that are no rounding of the plotted one's; places on an axis stand as they are. */
    private static List<String> unlike(Printed.Line listed, Sources.Row plotted) {
        var values = List.copyOf(plotted.cells().values());
        var unlike = new ArrayList<String>();
        for (var i = 0; i < values.size(); i++) {
            var shown = Printed.numbers(listed.cells().get(i));
            var value = values.get(i);
            if (value.matches("-?\\d+(\\.\\d+)?")
                    && !shown.isEmpty()
                    && !roundings(value).contains(shown.get(0))) {
                unlike.add(shown + " for " + value);
            }
        }
        return unlike;
    }

    private static Set<String> roundings(String number) {
        return Stream.of(
                        Sources.rounded(number, 0),
                        Sources.rounded(number, 1),
                        Sources.rounded(number, 2),
                        Sources.share(number),
                        Sources.shareEnd(number),
                        Sources.asPrinted(number),
                        number)
                .collect(Collectors.toSet());
    }

    private static String html(Path folder) throws IOException {
        return Files.readString(folder.resolve("index.html"), StandardCharsets.UTF_8);
    }
}
