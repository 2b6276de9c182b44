package org.scarline.disk.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.scarline.disk.Disk;

/** A folder of tables as CSV files, each under its own name and written whole or not at all. */
public record TableFolder(Disk disk, Path path) {
    public <T> void write(TableSchema<T> table, Iterable<T> rows) throws IOException {
        disk.write(path.resolve(table.file()), out -> CsvTable.write(table, rows, out));
    }

    /** Throws {@link IOException} that names file, line, column, found and expected, or that the file is not there. */
    public <T> List<T> read(TableSchema<T> table) throws IOException {
        return CsvTable.read(table, disk.reader(path.resolve(table.file())));
    }

    /** The cells of a file whose columns nobody here knows, line by line by the names of their columns. */
    public List<Map<String, String>> cells(String file) throws IOException {
        return CsvTable.cells(disk.reader(path.resolve(file)));
    }
}
