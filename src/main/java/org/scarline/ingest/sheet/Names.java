package org.scarline.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.scarline.ingest.csv.CellText;

/** Names of columns that take one or more rows. */
final class Names {
    private Names() {}

    /** One name for each column: a merged cell's name stands before those below it, a name that comes again is numbered. */
    static List<String> of(List<List<String>> rows) {
        return of(rows, Merges.NONE, 1);
    }

    /**
     * The same in a sheet whose merged cells are known: the name of one is that of no column beyond it.
     *
     * @param first where the first of the rows stands in the sheet, from 1
     */
    static List<String> of(List<List<String>> rows, Merges merges, long first) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        var names = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (var column = 0; column < width; column++) {
            var name = name(rows, column, merges, first);
            var times = name.isEmpty() ? 1 : seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : "%s (%d)".formatted(name, times));
        }
        return names;
    }

    private static String name(List<List<String>> rows, int column, Merges merges, long first) {
        var parts = new ArrayList<String>();
        for (var row = 0; row < rows.size(); row++) {
            var own = cell(rows.get(row), column);
            var part = own.isEmpty() && isAbove(rows, row, column, merges, first)
                    ? toTheLeft(rows.get(row), column, merges, first + row)
                    : own;
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(" ", parts);
    }

    /** Whether what stands to the left in a row may be above a column: it has a name in the last row, or, below a merged cell, in any. */
    private static boolean isAbove(List<List<String>> rows, int row, int column, Merges merges, long first) {
        var last = rows.size() - 1;
        if (row == last || !cell(rows.get(last), column).isEmpty()) {
            return row < last;
        }
        return merges.isWithin(first + row, column)
                && IntStream.range(row + 1, last)
                        .anyMatch(below -> !cell(rows.get(below), column).isEmpty());
    }

    private static String toTheLeft(List<String> row, int column, Merges merges, long number) {
        for (var left = column - 1; left >= 0; left--) {
            if (!cell(row, left).isEmpty()) {
                return merges.end(number, left).orElse(column) >= column ? cell(row, left) : "";
            }
        }
        return "";
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? CellText.cleanName(row.get(column)) : "";
    }
}
