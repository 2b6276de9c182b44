package org.scarline.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The cells of a reference file as spreadsheets save it: comma, semicolon or tab between them, quotes or none, blanks
 * around, empty rows and surplus delimiters anywhere.
 *
 * @param header names of the columns: lower case, with underscores
 * @param lines those below the header that are not blank
 */
record Sheet(List<String> header, List<Line> lines, Decimals decimals) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+|[\\s\\p{Z}\\p{Cf}]++$");
    private static final Pattern DECLARED = Pattern.compile("(?i)\"?sep=([,;\t])\"?\n");

    /** A row with the number that a spreadsheet shows beside it. */
    record Line(long number, List<String> cells) {
        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }

    /** Throws {@link IllegalArgumentException} when the text cannot be parted into cells. */
    static Sheet of(String name, List<String> columns, String text) {
        var declared = DECLARED.matcher(text);
        if (declared.lookingAt()) {
            var delimiter = declared.group(1).charAt(0);
            return of(lines(name, text.substring(declared.end()), delimiter), delimiter);
        }
        var delimiter = delimiter(columns, text);
        return of(lines(name, text, delimiter), delimiter);
    }

    private static Sheet of(List<Line> lines, char delimiter) {
        if (lines.isEmpty()) {
            return new Sheet(List.of(), List.of(), Decimals.POINT);
        }
        var header = lines.get(0).cells().stream().map(Sheet::folded).toList();
        var rows = lines.subList(1, lines.size());
        return new Sheet(header, rows, Decimals.of(delimiter, rows));
    }

    /** That which parts the header into the most of the expected columns; the first of several. */
    private static char delimiter(List<String> columns, String text) {
        var header = text.stripLeading().lines().findFirst().orElse("");
        return DELIMITERS.stream()
                .max(Comparator.comparingLong((Character each) -> known(columns, header, each))
                        .thenComparing(DELIMITERS::indexOf, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static long known(List<String> columns, String header, char delimiter) {
        return Pattern.compile(Pattern.quote(String.valueOf(delimiter)))
                .splitAsStream(header)
                .map(cell -> folded(cell.replace("\"", "")))
                .filter(columns::contains)
                .count();
    }

    private static List<Line> lines(String name, String text, char delimiter) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
        var lines = new ArrayList<Line>();
        try (var records = CSVParser.parse(text, format)) {
            for (var record : records) {
                var line = new Line(
                        record.getRecordNumber(),
                        record.stream().map(Sheet::stripped).toList());
                if (!line.isBlank()) {
                    lines.add(line);
                }
            }
        } catch (IOException | UncheckedIOException wrong) {
            throw new IllegalArgumentException(
                    "%s: a quoted cell does not end: expected quotes around whole cells, doubled within"
                            .formatted(name),
                    wrong);
        }
        return lines;
    }

    /** A row's cells by column. Throws {@link IllegalArgumentException} when it has more or fewer than the header. */
    Map<String, String> cells(Line line) {
        var cells = line.cells();
        var surplus = cells.stream().skip(header.size()).anyMatch(cell -> !cell.isEmpty());
        var lacking = header.stream().skip(cells.size()).anyMatch(column -> !column.isEmpty());
        if (surplus || lacking) {
            throw new IllegalArgumentException(
                    "%d columns: expected as many as the header has".formatted(cells.size()));
        }
        var byColumn = new HashMap<String, String>();
        for (var i = 0; i < Math.min(header.size(), cells.size()); i++) {
            byColumn.put(header.get(i), cells.get(i));
        }
        return byColumn;
    }

    private static String folded(String column) {
        return stripped(column).toLowerCase(Locale.ROOT).replaceAll("[ \\u00A0-]+", "_");
    }

    /** Without blanks around it, among them those that cannot be seen. */
    private static String stripped(String cell) {
        return BLANKS_AROUND.matcher(cell).replaceAll("");
    }
}
