package org.scarline.compare;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.scarline.clinic.Instruments;
import org.scarline.results.Primary;
import org.scarline.results.Results;

/** Some of the documented claims, as {@code claims.csv} states them. */
public final class Register {
    private static final Path CLAIMS = Path.of("data/reference/claims.csv");

    /** Claims on outcomes in all of it. */
    private static final int OUTCOMES = outcomes();

    private final Claims claims;

    private Register(Claims claims) {
        this.claims = claims;
    }

    private static int outcomes() {
        try {
            return Claims.read(Files.newBufferedReader(CLAIMS)).outcomes();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The claims named so, as in {@code onset} or {@code effective/any_gain}; what the register lacks is left out. */
    public static Register only(String... names) {
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
            return new Register(Claims.read(new StringReader(some.toString())));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** What some results say to them as they stand among all claims, without what repeats them in other ways. */
    public List<Verdict> verdicts(Results results, Instruments instruments) {
        var judge = new Judge(results, instruments, Primary.DEFAULT, new Terms(OUTCOMES, OptionalDouble.empty()));
        return claims.all().stream()
                .flatMap(claim -> Reading.of(claim).stream())
                .flatMap(reading -> {
                    var rows = reading.rows().stream().map(judge::verdict).toList();
                    return Stream.concat(rows.stream(), reading.together(rows).stream());
                })
                .toList();
    }
}
