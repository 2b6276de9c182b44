package org.scarline.calibration;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.scarline.compare.Claims;

/** Some of the documented claims, as {@code claims.csv} states them. */
final class Register {
    private static final Path CLAIMS = Path.of("data/reference/claims.csv");

    private Register() {}

    /** The claims of these ids; an id that the register does not have is not among them. */
    static Claims only(List<String> ids) {
        var format =
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        var some = new StringWriter();
        try (var rows = format.parse(Files.newBufferedReader(CLAIMS));
                var csv = CSVFormat.RFC4180.print(some)) {
            csv.printRecord(rows.getHeaderNames());
            for (var row : rows) {
                if (ids.contains(row.get("id"))) {
                    csv.printRecord(row.toList());
                }
            }
            return Claims.read(new StringReader(some.toString()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
