package org.scarline.report.table;

import java.util.Arrays;
import java.util.List;

/**
 * One table of the page. The first cell of a row is its head.
 *
 * @param id anchor
 * @param caption what the table shows; its title
 * @param note what must be read with it; often empty
 * @param filter which rows of which file it shows, in that file's words
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows, String note, String filter) {
    /**
     * A column's head and how its cells stand: {@code num} to the right, {@code text}, {@code wide}, or {@code name} for
     * what clinics call things, which may be long and without a place to break.
     */
    public record Column(String head, String style) {
        static Column text(String head) {
            return new Column(head, "text");
        }

        static Column name(String head) {
            return new Column(head, "name");
        }

        static Column wide(String head) {
            return new Column(head, "wide");
        }

        static Column number(String head) {
            return new Column(head, "num");
        }
    }

    /** One row; the style tells total and verdict rows. */
    public record Row(List<Cell> cells, String style) {
        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(String... cells) {
            return new Row(Arrays.stream(cells).map(Cell::of).toList(), "");
        }

        /** A row that is a part of the one above. */
        static Row part(String... cells) {
            return new Row(Arrays.stream(cells).map(Cell::of).toList(), "part");
        }
    }

    /**
     * A cell's text and the style that its meaning asks for.
     *
     * @param beside what must be seen with it, in small letters below; often empty
     */
    public record Cell(String text, String style, String beside) {
        public Cell(String text, String style) {
            this(text, style, "");
        }

        public static Cell of(String text) {
            return new Cell(text, "");
        }
    }

    public Table(String id, String caption, List<Column> columns, List<Row> rows, String note) {
        this(id, caption, columns, rows, note, "");
    }

    /** The same that says which rows it shows. */
    public Table showing(String filter) {
        return new Table(id, caption, columns, rows, note, filter);
    }

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
