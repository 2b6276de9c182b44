package org.scarline.disk.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** Rows as lines of a CSV file: cells of letters, digits and a few marks as they are, any other row by Commons CSV. */
final class CsvLines {
    /** Marks that never ask for quotes inside a cell. */
    private static final String INSIDE = "_.:+- ;|()/=^";

    /** By character: whether it may stand anywhere in a cell without quotes, and whether inside one. */
    private static final boolean[] WORD = new boolean[128];

    private static final boolean[] WITHIN = new boolean[128];

    static {
        for (var each = 0; each < WORD.length; each++) {
            WORD[each] = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9') || (each >= 'A' && each <= 'Z');
            WITHIN[each] = WORD[each] || INSIDE.indexOf(each) >= 0;
        }
    }

    private CsvLines() {}

    /** The lines of some rows, as the format spells them. */
    static <T> String spelt(TableSchema<T> table, List<T> rows, CSVFormat format) {
        var lines = new StringBuilder(rows.size() * 128);
        var columns = table.columns();
        var numbers = new boolean[columns.size()];
        for (var at = 1; at < numbers.length; at++) {
            numbers[at] = columns.get(at).type().isNumber();
        }
        var cells = new @Nullable String[columns.size()];
        for (var row : rows) {
            var isPlain = true;
            for (var at = 0; at < cells.length; at++) {
                var cell = columns.get(at).cell(row);
                isPlain &= numbers[at] || isSame(cell, cells[at]) || isPlain(cell, at == 0);
                cells[at] = cell;
            }
            if (isPlain) {
                join(cells, lines);
            } else {
                print(cells, lines, format);
                Arrays.fill(cells, null);
            }
        }
        return lines.toString();
    }

    /** Whether it is the very cell of the line before, which was plain. */
    @SuppressWarnings({"ReferenceEquality", "StringEquality"})
    private static boolean isSame(String cell, @Nullable String before) {
        return cell == before;
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
            if (each >= WITHIN.length || !WITHIN[each]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char each) {
        return each < WORD.length && WORD[each];
    }
}
