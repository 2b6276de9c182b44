package org.scarline.runs;

import java.util.Map;

/** What became of the lines of one file: a row of {@code quality.csv}, its cells by the names of their columns. */
public record QualityRow(Map<String, String> cells) {
    public QualityRow {
        cells = Map.copyOf(cells);
    }

    /** The cell's text, empty where the file has no such column. */
    public String text(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The cell's number; an empty cell counts nothing. */
    public long count(String column) {
        var text = text(column);
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
