package org.scarline.disk.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.scarline.disk.Disk;

/**
 * A folder of tables as CSV files, each under its own name and written whole or not at all.
 *
 * @param kept what was written there and need not be read again
 */
public record TableFolder(Disk disk, Path path, KeptTables kept) {
    /** A folder that others may have written. */
    public TableFolder(Disk disk, Path path) {
        this(disk, path, KeptTables.nothing());
    }

    public <T> void write(TableSchema<T> table, Collection<T> rows) throws IOException {
        var file = path.resolve(table.file());
        kept.forget(table);
        disk.writeBytes(file, out -> CsvTable.write(table, rows, out));
        if (kept.keep(table, rows, disk.look(file))) {
            disk.digestSoon(file);
        }
    }

    /** The same of rows that were taken from something, which whoever asks for it next need not make of them again. */
    public <T> void write(TableSchema<T> table, Collection<T> rows, Object whole) throws IOException {
        write(table, rows);
        kept.keepWhole(table, whole);
    }

    /** What is made of all rows of a table: once, while they are kept. */
    public <T, W> W read(TableSchema<T> table, Class<W> kind, Function<List<T>, W> making) throws IOException {
        return kept.whole(table, read(table), kind, making);
    }

    /** Throws {@link IOException} that names file, line, column, found and expected, or that the file is not there. */
    public <T> List<T> read(TableSchema<T> table) throws IOException {
        var file = path.resolve(table.file());
        var known = kept.find(table, disk.look(file));
        return known.isPresent() ? known.get() : CsvTable.read(table, disk.reader(file));
    }

    /** The same of a table that earlier versions did not write: without the file no rows. */
    public <T> List<T> readIfThere(TableSchema<T> table) throws IOException {
        return disk.isFile(path.resolve(table.file())) ? read(table) : List.of();
    }
}
