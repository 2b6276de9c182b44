package org.scarline.reference;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A reference file: a row adds a thing, no code.
 *
 * @param name of the file, as in {@code claims.csv}
 * @param columns that it must have; they may stand in any order, and further ones are not read
 * @param optional columns that it may have; without one its cells are empty
 */
public record ReferenceFile(String name, List<String> columns, List<String> optional) {
    public ReferenceFile {
        columns = List.copyOf(columns);
        optional = List.copyOf(optional);
    }

    /** A file that has all its columns. */
    public ReferenceFile(String name, List<String> columns) {
        this(name, columns, List.of());
    }

    /**
     * Hands on the rows in the order of the file, blank ones left out, and closes. Throws
     * {@link IllegalArgumentException} with file, row as a spreadsheet numbers it, column, found and expected.
     */
    public void read(Reader csv, Consumer<ReferenceRow> each) throws IOException {
        var text = new StringWriter();
        try (csv) {
            csv.transferTo(text);
        }
        var sheet = Sheet.of(name, columns, FileText.plain(text.toString()));
        checkColumns(sheet);
        for (var line : sheet.lines()) {
            try {
                var cells = sheet.cells(line);
                optional.forEach(column -> cells.putIfAbsent(column, ""));
                each.accept(new ReferenceRow(cells, sheet.decimals()));
            } catch (IllegalArgumentException cause) {
                throw new IllegalArgumentException(
                        "%s:%d %s".formatted(name, line.number(), cause.getMessage()), cause);
            }
        }
    }

    private void checkColumns(Sheet sheet) {
        var missing = new ArrayList<>(columns);
        missing.removeAll(sheet.header());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s: no column %s: expected %s"
                    .formatted(name, String.join(", ", missing), String.join(",", columns)));
        }
        for (var column : Stream.concat(columns.stream(), optional.stream()).toList()) {
            if (sheet.header().stream().filter(column::equals).count() > 1) {
                throw new IllegalArgumentException("%s: column %s twice: expected it once".formatted(name, column));
            }
        }
    }
}
