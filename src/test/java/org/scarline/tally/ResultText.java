package org.scarline.tally;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.scarline.disk.table.TableSchema;
import org.scarline.disk.table.TableText;
import org.scarline.results.FlowRow;
import org.scarline.results.FlowSchema;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;

/** Result rows as text a person can read: a line for each cell, and below it its statistics, to four decimals. */
final class ResultText {
    private static final List<String> CELL =
            List.of("population", "instrument", "rater_role", "scar_type", "arm", "axis", "level");

    private ResultText() {}

    static String of(Results results, Predicate<CSVRecord> shown) throws IOException {
        var text = new StringBuilder();
        var cell = "";
        for (var row : rows(ResultSchema.TABLE, results.all())) {
            if (shown.test(row)) {
                var at = CELL.stream()
                        .map(row::get)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(" "));
                text.append(at.equals(cell) ? "" : at + "\n").append(line(row));
                cell = at;
            }
        }
        return text.toString();
    }

    static String ofFlow(List<FlowRow> flow) throws IOException {
        var text = new StringBuilder();
        for (var row : rows(FlowSchema.TABLE, flow)) {
            text.append("%-19s %-11s %2s %-20s %-25s %3s %s\n"
                    .formatted(
                            row.get("instrument").isEmpty() ? "any" : row.get("instrument"),
                            row.get("rater_role").isEmpty() ? "any" : row.get("rater_role"),
                            row.get("position"),
                            row.get("stage"),
                            row.get("reason").isEmpty() ? "" : "- " + row.get("reason"),
                            row.get("n"),
                            row.get("unit")));
        }
        return text.toString();
    }

    private static <T> List<CSVRecord> rows(TableSchema<T> table, Collection<T> written) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var csv = format.parse(new StringReader(TableText.of(table, written)))) {
            return csv.stream().toList();
        }
    }

    private static String line(CSVRecord row) {
        var interval = row.get("ci_low").isEmpty()
                ? ""
                : "[" + rounded(row.get("ci_low")) + ", " + rounded(row.get("ci_high")) + "]";
        var of = row.get("events").isEmpty() ? "n " + row.get("n") : row.get("events") + " of " + row.get("n");
        var note = row.get("note").isEmpty() ? "" : " | " + row.get("note");
        return "  %-30s %9s %-20s %-9s %s%s\n"
                .formatted(row.get("statistic"), rounded(row.get("estimate")), interval, of, row.get("method"), note);
    }

    private static String rounded(String number) {
        if (number.isEmpty()) {
            return "";
        }
        var value = new BigDecimal(number).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
