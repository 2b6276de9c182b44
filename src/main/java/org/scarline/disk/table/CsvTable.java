package org.scarline.disk.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Tables as CSV: RFC 4180, a header, lines ended by a line feed. */
public final class CsvTable {
    private static final CSVFormat WRITTEN =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
    private static final CSVFormat READ =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** Rows that are spelt together, and how many such blocks wait to be written. */
    private static final int BLOCK = 2_000;

    private static final int BLOCKS = 8;

    private CsvTable() {}

    /** Takes some lines. */
    private interface Lines<L> {
        void take(L lines) throws IOException;
    }

    /** Writes a header and one line per row; rows are spelt on as many cores as there are, and written in their order. */
    public static <T> void write(TableSchema<T> table, Iterable<T> rows, Appendable out) throws IOException {
        write(table, rows, lines -> lines, out::append);
    }

    /** The same as bytes, which are made on as many cores too. */
    static <T> void write(TableSchema<T> table, Iterable<T> rows, OutputStream out) throws IOException {
        write(table, rows, lines -> lines.getBytes(StandardCharsets.UTF_8), out::write);
    }

    private static <T, L> void write(TableSchema<T> table, Iterable<T> rows, Function<String, L> made, Lines<L> out)
            throws IOException {
        out.take(made.apply(
                WRITTEN.format(table.columns().stream().map(TableColumn::name).toArray()) + "\n"));
        var blocks = new ArrayList<List<T>>();
        var block = new ArrayList<T>(BLOCK);
        for (var row : rows) {
            block.add(row);
            if (block.size() == BLOCK) {
                blocks.add(block);
                block = new ArrayList<>(BLOCK);
            }
            if (blocks.size() == BLOCKS) {
                take(table, blocks, made, out);
                blocks.clear();
            }
        }
        blocks.add(block);
        take(table, blocks, made, out);
    }

    private static <T, L> void take(TableSchema<T> table, List<List<T>> blocks, Function<String, L> made, Lines<L> out)
            throws IOException {
        var spelt = blocks.parallelStream()
                .map(block -> made.apply(CsvLines.spelt(table, block, WRITTEN)))
                .toList();
        for (var lines : spelt) {
            out.take(lines);
        }
    }

    /**
     * Reads what {@link #write} wrote, and closes. A column that the file does not have is read as empty cells, so that
     * files of an earlier version can be read where an empty cell is allowed. Throws {@link IOException} that names file,
     * line, column, found and expected.
     */
    public static <T> List<T> read(TableSchema<T> table, Reader csv) throws IOException {
        var rows = new ArrayList<T>();
        try (csv;
                var lines = READ.parse(csv)) {
            for (var line : lines) {
                rows.add(table.row().apply(new TableLine<>(table.columns(), column -> cell(line, column))));
            }
        } catch (IllegalArgumentException cause) {
            throw new IOException("%s:%d %s".formatted(table.file(), rows.size() + 2, cause.getMessage()), cause);
        } catch (UncheckedIOException cause) {
            throw cause.getCause();
        }
        return rows;
    }

    private static String cell(CSVRecord line, String column) {
        return line.isSet(column) ? line.get(column) : "";
    }
}
