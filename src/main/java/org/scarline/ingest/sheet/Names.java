package org.scarline.ingest.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.scarline.ingest.csv.CellText;

/** Names of columns that take one or more rows. */
final class Names {
    private Names() {}

    /** One name for each column: a merged cell's name stands before those below it, a name that comes again is numbered. */
    static List<String> of(List<List<String>> rows) {
        var width = rows.stream().mapToInt(List::size).max().orElse(0);
        var names = new ArrayList<String>();
        var seen = new HashMap<String, Integer>();
        for (var column = 0; column < width; column++) {
            var name = name(rows, column);
            var times = name.isEmpty() ? 1 : seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : "%s (%d)".formatted(name, times));
        }
        return names;
    }

    private static String name(List<List<String>> rows, int column) {
        var parts = new ArrayList<String>();
        for (var row = 0; row < rows.size(); row++) {
            var isLast = row == rows.size() - 1;
            var own = cell(rows.get(row), column);
            var part = own.isEmpty()
                            && !isLast
                            && !cell(rows.get(rows.size() - 1), column).isEmpty()
                    ? toTheLeft(rows.get(row), column)
                    : own;
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join(" ", parts);
    }

    private static String toTheLeft(List<String> row, int column) {
        for (var left = column - 1; left >= 0; left--) {
            if (!cell(row, left).isEmpty()) {
                return cell(row, left);
            }
        }
        return "";
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? CellText.cleanName(row.get(column)) : "";
    }
}
