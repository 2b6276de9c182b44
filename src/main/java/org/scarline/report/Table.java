package org.scarline.report;

import java.util.Arrays;
import java.util.List;

/**
 * One table of the page. The first cell of a row is its head.
 *
 * @param id anchor
 * @param caption what the table shows; its title
 * @param note what must be read with it; often empty
 */
record Table(String id, String caption, List<Column> columns, List<Row> rows, String note) {
    /** A column's head and how its cells stand: {@code num} to the right, {@code text}, or {@code wide}. */
    record Column(String head, String style) {}

    /** One row; the style tells total and verdict rows. */
    record Row(List<Cell> cells, String style) {
        Row {
            cells = List.copyOf(cells);
        }

        static Row of(String... cells) {
            return new Row(Arrays.stream(cells).map(Cell::of).toList(), "");
        }
    }

    /** A cell's text and the style that its meaning asks for. */
    record Cell(String text, String style) {
        static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
