package org.scarline.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A CSV file that appears whole or not at all. */
final class OutputFile {
    /** Writes the rows below the header. */
    interface Rows {
        void write(CSVPrinter csv) throws IOException;
    }

    private OutputFile() {}

    /** Writes a file beside the place, and puts it there at once; a new file gets the attributes given. */
    static void write(Path file, String[] header, Rows rows, FileAttribute<?>... mode) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(header)
                .get();
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, mode);
        try {
            try (var out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8);
                    var csv = format.print(out)) {
                rows.write(csv);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
