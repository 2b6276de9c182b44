package org.scarline.compare.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Rows that people write, in {@code data/reference}: a row adds one, no code.
 *
 * @param name of the file, as in {@code claims.csv}
 * @param columns that it must have; they may stand in any order, and further ones are not read
 */
public record ReferenceFile(String name, List<String> columns) {
    private static final String FOLDER = "reference/";

    public ReferenceFile {
        columns = List.copyOf(columns);
    }

    /** The file in the data folder, or where it has none, the program's own. */
    public Reader open(Path data) throws IOException {
        var own = data.resolve(FOLDER + name);
        if (Files.exists(own)) {
            return Files.newBufferedReader(own, StandardCharsets.UTF_8);
        }
        var shipped = Objects.requireNonNull(ReferenceFile.class.getResourceAsStream("/" + FOLDER + name), name);
        return new InputStreamReader(shipped, StandardCharsets.UTF_8);
    }

    /** Hands on row by row, and closes. Throws {@link IllegalArgumentException} with file, row, found and expected. */
    public void read(Reader csv, Consumer<Cells> each) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var rows = format.parse(withoutMark(csv))) {
            checkColumns(rows);
            for (var row : rows) {
                try {
                    each.accept(new Cells(row));
                } catch (IllegalArgumentException cause) {
                    throw new IllegalArgumentException(
                            "%s:%d %s".formatted(name, row.getRecordNumber() + 1, cause.getMessage()), cause);
                }
            }
        }
    }

    /** Spreadsheets put a byte order mark before the first column's name. */
    private static Reader withoutMark(Reader csv) throws IOException {
        var buffered = new BufferedReader(csv);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private void checkColumns(CSVParser rows) {
        var missing = new ArrayList<>(columns);
        missing.removeAll(rows.getHeaderNames());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s: no column %s: expected %s"
                    .formatted(name, String.join(", ", missing), String.join(",", columns)));
        }
    }
}
