package org.scarline.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scarline.clinic.Instruments;

/** Result rows made up for tests, in the units of the shipped instruments. */
public final class ResultRows {
    private static final Instruments INSTRUMENTS = instruments();

    private ResultRows() {}

    public static ResultRow row(ResultRow.Key key, Estimate found, Counts counts, String method, String note) {
        var statistic = Statistic.of(key.statistic(), key.cell(), INSTRUMENTS);
        return new ResultRow(key.cell(), statistic, found, counts, method, note);
    }

    private static Instruments instruments() {
        try (var csv = Files.newBufferedReader(Path.of("data/reference/instruments.csv"), StandardCharsets.UTF_8)) {
            return Instruments.read(csv);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
