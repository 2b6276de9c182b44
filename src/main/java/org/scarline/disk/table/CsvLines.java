package org.scarline.disk.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Rows as lines of a CSV file: cells of letters, digits and a few marks as they are, any other row by Commons CSV. */
final class CsvLines {
    /** Marks that never ask for quotes inside a cell. */
    private static final String INSIDE = "_.:+- ;|()/=^";

    private CsvLines() {}

    /** The lines of some rows, as the format spells them. */
    static <T> String spelt(TableSchema<T> table, List<T> rows, CSVFormat format) {
        var lines = new StringBuilder(rows.size() * 128);
        var cells = new String[table.columns().size()];
        for (var row : rows) {
            var isPlain = true;
            for (var at = 0; at < cells.length; at++) {
                cells[at] = table.columns().get(at).cell(row);
                isPlain &= isPlain(cells[at], at == 0);
            }
            if (isPlain) {
                join(cells, lines);
            } else {
                print(cells, lines, format);
            }
        }
        return lines.toString();
    }

    private static void join(String[] cells, StringBuilder lines) {
        for (var at = 0; at < cells.length; at++) {
            if (at > 0) {
                lines.append(',');
            }
            lines.append(cells[at]);
        }
        lines.append('\n');
    }

    private static void print(String[] cells, StringBuilder lines, CSVFormat format) {
        try {
            format.printRecord(lines, (Object[]) cells);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Whether no writer would put it into quotes: the first cell of a line must not be empty either. */
    private static boolean isPlain(String cell, boolean isFirst) {
        var last = cell.length() - 1;
        if (last < 0) {
            return !isFirst;
        }
        if (!isWord(cell.charAt(last)) || !(isWord(cell.charAt(0)) || (cell.charAt(0) == '-' && !isFirst))) {
            return false;
        }
        for (var at = 1; at < last; at++) {
            var each = cell.charAt(at);
            if (!isWord(each) && INSIDE.indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char each) {
        return (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z');
    }
}
