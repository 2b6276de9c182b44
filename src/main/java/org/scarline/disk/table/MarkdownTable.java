package org.scarline.disk.table;

import java.util.List;
import java.util.stream.Collectors;

/** Tables as a page of the docs has them. */
public final class MarkdownTable {
    private MarkdownTable() {}

    /** The columns of a table: name, type, unit and meaning. */
    public static String of(TableSchema<?> table) {
        return of(
                List.of("column", "type", "unit", "meaning"),
                table.columns().stream()
                        .map(column -> List.of(
                                "`" + column.name() + "`", column.type().name(), column.unit(), column.meaning()))
                        .toList());
    }

    /** A head and rows. */
    public static String of(List<String> head, List<List<String>> rows) {
        var rule = head.stream().map(cell -> "---").collect(Collectors.joining("|", "|", "|\n"));
        return line(head) + rule + rows.stream().map(MarkdownTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
