package org.scarline.ingest.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Parts lines whose quotes are closed into their cells. Commons CSV does it; blanks beside quotes, which belong to neither
 * side and which it would take for text, are taken away before.
 */
final class Fields {
    private final String line;
    private final char delimiter;
    private final StringBuilder tidied = new StringBuilder();
    private int at;

    private Fields(String line, char delimiter) {
        this.line = line;
        this.delimiter = delimiter;
    }

    /** The cells of one record, which may be of several lines. */
    static List<String> of(String line, char delimiter) {
        return ofAll(tidied(line, delimiter), delimiter, 1).get(0);
    }

    /** The cells of so many records, one after the other in a tidied text. */
    static List<List<String>> ofAll(CharSequence text, char delimiter, int records) {
        try (var parser = CSVParser.parse(text.toString(), format(delimiter))) {
            var cells = new ArrayList<List<String>>(records);
            parser.forEach(each -> cells.add(Arrays.asList(each.values())));
            if (records == 1 && cells.isEmpty()) {
                return List.of(List.of(""));
            }
            if (cells.size() != records) {
                throw new IllegalStateException("%d records of %d lines".formatted(cells.size(), records));
            }
            return cells;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator('\n')
                .setIgnoreEmptyLines(false)
                .get();
    }

    /** The cells where quotes say nothing. */
    static List<String> ofPlain(String line, char delimiter) {
        var cells = new ArrayList<String>();
        var from = 0;
        for (var to = line.indexOf(delimiter); to >= 0; to = line.indexOf(delimiter, from)) {
            cells.add(line.substring(from, to));
            from = to + 1;
        }
        cells.add(line.substring(from));
        return cells;
    }

    /** The same record as Commons CSV takes it: without blanks beside its quotes. */
    static String tidied(String line, char delimiter) {
        if (line.indexOf('"') < 0 && !isBroken(line)) {
            return line;
        }
        var fields = new Fields(line, delimiter);
        fields.next();
        while (fields.at < line.length()) {
            fields.tidied.append(delimiter);
            fields.at++;
            fields.next();
        }
        return fields.tidied.toString();
    }

    /** Takes one cell, up to the delimiter or the end. */
    private void next() {
        var quote = at;
        while (quote < line.length() && Quotes.isBlank(line.charAt(quote), delimiter)) {
            quote++;
        }
        if (quote < line.length() && line.charAt(quote) == '"') {
            var end = behindQuotes(quote);
            tidied.append(line, quote, end);
            at = delimited(end);
        } else {
            var end = delimited(at);
            unquoted(line.substring(at, end));
            at = end;
        }
    }

    /** What would end the record for Commons CSV does not between quotes. */
    private void unquoted(String cell) {
        tidied.append(isBroken(cell) ? '"' + cell + '"' : cell);
    }

    /** Whether it holds the line end that this file's lines do not have. */
    private static boolean isBroken(String text) {
        return text.indexOf('\r') >= 0 || text.indexOf('\n') >= 0;
    }

    private int delimited(int from) {
        var end = line.indexOf(delimiter, from);
        return end < 0 ? line.length() : end;
    }

    /** Behind the quote that closes what another opens. */
    private int behindQuotes(int opening) {
        var end = line.indexOf('"', opening + 1);
        while (end + 1 < line.length() && line.charAt(end + 1) == '"') {
            end = line.indexOf('"', end + 2);
        }
        return end + 1;
    }
}
