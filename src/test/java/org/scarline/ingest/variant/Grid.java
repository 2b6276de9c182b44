package org.scarline.ingest.variant;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;

/** A sheet as it is filled in: texts, numbers and days in cells, some of them merged. */
final class Grid {
    final String name;
    private final List<List<Object>> rows = new ArrayList<>();
    private final List<int[]> merges = new ArrayList<>();

    Grid(String name) {
        this.name = name;
    }

    void row(List<?> cells) {
        rows.add(List.copyOf(cells));
    }

    /** Makes cells of the last row one. */
    void merge(int from, int to) {
        if (to > from) {
            merges.add(new int[] {rows.size() - 1, from, to});
        }
    }

    /** A workbook of several. */
    static byte[] book(List<Grid> sheets, String dayFormat) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "clinic", "1.0")) {
            for (var grid : sheets) {
                var sheet = book.newWorksheet(grid.name);
                for (var row = 0; row < grid.rows.size(); row++) {
                    for (var column = 0; column < grid.rows.get(row).size(); column++) {
                        var value = grid.rows.get(row).get(column);
                        if (value instanceof LocalDate day) {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format(dayFormat).set();
                        } else if (value instanceof Number number) {
                            sheet.value(row, column, number);
                        } else if (!value.equals("")) {
                            sheet.value(row, column, String.valueOf(value));
                        }
                    }
                }
                grid.merges.forEach(
                        each -> sheet.range(each[0], each[1], each[0], each[2]).merge());
            }
        }
        return out.toByteArray();
    }

    /** The same as text. */
    String text(char delimiter) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof BigDecimal number ? number.toPlainString() : cell.toString())
                        .map(cell -> cell.indexOf(delimiter) >= 0 ? '"' + cell + '"' : cell)
                        .collect(Collectors.joining(String.valueOf(delimiter))))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }
}
