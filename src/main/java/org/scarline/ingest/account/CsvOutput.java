package org.scarline.ingest.account;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.scarline.disk.Disk;

/** A CSV file that appears whole or not at all. */
final class CsvOutput {
    /** Writes the rows below the header. */
    interface Rows {
        void write(CSVPrinter csv) throws IOException;
    }

    private static final String FORMULA = "=+-@\t\r";

    private CsvOutput() {}

    /** A text that comes from outside, so that no spreadsheet takes it for a formula: one that could begin one gets an apostrophe. */
    static String text(String outside) {
        return !outside.isEmpty() && FORMULA.indexOf(outside.charAt(0)) >= 0 ? "'" + outside : outside;
    }

    static void write(Disk disk, Path file, String[] header, Rows rows) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(header)
                .get();
        disk.write(file, out -> {
            var csv = format.print(out);
            rows.write(csv);
            csv.flush();
        });
    }
}
