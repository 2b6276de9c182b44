package org.scarline.disk.table;

import java.io.IOException;

/** A table as the text of its file, for the tests of those who fill it. */
public final class TableText {
    private TableText() {}

    public static <T> String of(TableSchema<T> table, Iterable<T> rows) throws IOException {
        var text = new StringBuilder();
        CsvTable.write(table, rows, text);
        return text.toString();
    }
}
