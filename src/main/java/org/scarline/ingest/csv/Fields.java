package org.scarline.ingest.csv;

import java.util.ArrayList;
import java.util.List;

/** Parts a line whose quotes are closed into its cells. */
final class Fields {
    private final String line;
    private final char delimiter;
    private final List<String> cells = new ArrayList<>();
    private int at;

    private Fields(String line, char delimiter) {
        this.line = line;
        this.delimiter = delimiter;
    }

    /** The cells of a line; blanks beside quotes belong to neither side. */
    static List<String> of(String line, char delimiter) {
        var fields = new Fields(line, delimiter);
        fields.next();
        while (fields.at < line.length()) {
            fields.at++;
            fields.next();
        }
        return fields.cells;
    }

    /** The same where quotes say nothing. */
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

    /** Takes one cell, up to the delimiter or the end. */
    private void next() {
        var quote = at;
        while (quote < line.length() && Quotes.isBlank(line.charAt(quote), delimiter)) {
            quote++;
        }
        if (quote < line.length() && line.charAt(quote) == '"') {
            at = quote + 1;
            quoted();
        } else {
            var end = line.indexOf(delimiter, at);
            end = end < 0 ? line.length() : end;
            cells.add(line.substring(at, end));
            at = end;
        }
    }

    private void quoted() {
        var text = new StringBuilder();
        var end = line.indexOf('"', at);
        while (end + 1 < line.length() && line.charAt(end + 1) == '"') {
            text.append(line, at, end + 1);
            at = end + 2;
            end = line.indexOf('"', at);
        }
        cells.add(text.append(line, at, end).toString());
        var next = line.indexOf(delimiter, end);
        at = next < 0 ? line.length() : next;
    }
}
