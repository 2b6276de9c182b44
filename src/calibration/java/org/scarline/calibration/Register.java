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

    /** Claims on outcomes in all of it. */
    static final int OUTCOMES = outcomes();

    private Register() {}

    private static int outcomes() {
        try {
            return Claims.read(Files.newBufferedReader(CLAIMS)).outcomes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The claims named so, as in {@code onset} or {@code effective/any_gain}; what the register lacks is left out. */
    static Claims only(String... names) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var some = new StringWriter();
        try (var rows = format.parse(Files.newBufferedReader(CLAIMS));
                var csv = CSVFormat.RFC4180.print(some)) {
            csv.printRecord(rows.getHeaderNames());
            for (var row : rows) {
                var id = row.get("id");
                if (List.of(names).contains(id) || List.of(names).contains(id + "/" + row.get("reading"))) {
                    csv.printRecord(row.toList());
                }
            }
            return Claims.read(new StringReader(some.toString()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
