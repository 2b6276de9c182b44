package org.scarline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Kind;
import org.scarline.compare.SensitivitySchema;
import org.scarline.compare.UntestedSchema;
import org.scarline.compare.VerdictSchema;
import org.scarline.compare.published.PublishedSchema;
import org.scarline.disk.table.MarkdownTable;
import org.scarline.disk.table.TableSchema;
import org.scarline.export.release.AggregateSchema;
import org.scarline.export.release.SummarySchema;
import org.scarline.ingest.check.ColumnTable;
import org.scarline.reference.Shipped;
import org.scarline.results.FlowSchema;
import org.scarline.results.Method;
import org.scarline.results.ProblemSchema;
import org.scarline.results.QualitySchema;
import org.scarline.results.ResultSchema;
import org.scarline.results.StatisticKind;

/** The tables of the data dictionary are those that the program writes by; {@code -Dgolden=update} rewrites them. */
final class DataDictionaryTest {
    private static final Path PAGE = Path.of("src/site/markdown/data-dictionary.md");
    private static final List<TableSchema<?>> TABLES = List.of(
            ResultSchema.TABLE,
            FlowSchema.TABLE,
            VerdictSchema.TABLE,
            SensitivitySchema.TABLE,
            PublishedSchema.TABLE,
            UntestedSchema.TABLE,
            QualitySchema.TABLE,
            ProblemSchema.TABLE,
            AggregateSchema.TABLE,
            SummarySchema.TABLE);

    @Test
    void everyTableOfThePageIsTheOneThatTheProgramHas() throws IOException {
        var page = Files.readString(PAGE);
        var expected = page;
        for (var table : tables().entrySet()) {
            expected = with(expected, table.getKey(), table.getValue());
        }
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(PAGE, expected);
        } else {
            assertThat(page).isEqualTo(expected);
        }
    }

    @Test
    void aColumnThatIsAddedIsMissedOnThePage() throws IOException {
        var page = Files.readString(PAGE);
        var more = tables().get("columns of flow.csv") + "| `more` | text |  | and more |\n";
        assertThat(with(page, "columns of flow.csv", more)).isNotEqualTo(page).contains("| `more` | text |");
    }

    private static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        for (var kind : Kind.values()) {
            tables.put("columns of " + kind.code(), input(kind));
        }
        TABLES.forEach(table -> tables.put("columns of " + table.file(), MarkdownTable.of(table)));
        tables.put("statistics", statistics());
        tables.put(
                "methods",
                MarkdownTable.of(
                        List.of("`method`", "how"),
                        Arrays.stream(Method.values())
                                .map(method -> List.of("`" + method.code() + "`", method.words()))
                                .toList()));
        return tables;
    }

    private static String input(Kind kind) {
        return MarkdownTable.of(
                List.of("column", "required", "values", "meaning"),
                ColumnTable.of(kind, Shipped.instruments()).stream()
                        .map(column -> List.of(
                                "`" + column.name() + "`",
                                column.need() == ColumnTable.Need.REQUIRED ? "yes" : "",
                                column.values(),
                                column.meaning()))
                        .toList());
    }

    private static String statistics() {
        return MarkdownTable.of(
                List.of("statistic", "axes", "unit", "95 % interval", "`n` counts", "meaning"),
                StatisticKind.all().stream()
                        .map(kind -> List.of(
                                "`" + kind.names() + "`",
                                kind.axes(),
                                kind.units(),
                                kind.interval().words(),
                                kind.counted(),
                                kind.meaning()))
                        .toList());
    }

    /** The page with that table in its place, between a line that names it and the next empty line. */
    private static String with(String page, String name, String table) {
        var place = Pattern.compile("(<!-- " + Pattern.quote(name) + " -->\n)(\\|[^\n]*\n)*");
        var found = place.matcher(page);
        assertThat(found.find()).as("a place for " + name).isTrue();
        return found.replaceFirst(Matcher.quoteReplacement("<!-- " + name + " -->\n" + table));
    }
}
