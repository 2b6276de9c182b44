package org.scarline.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.scarline.results.CsvFile;

/** The file {@code sensitivity.csv}: outcome verdicts repeated in other ways, in the order of the verdicts. */
public final class SensitivityCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "reading",
            "variant",
            "verdict",
            "flip",
            "estimate",
            "ci_low",
            "ci_high",
            "always_low",
            "always_high",
            "n",
            "threshold",
            "instrument",
            "rater_role");

    private SensitivityCsv() {}

    /** Writes the file: plain decimals, lines ended by a line feed. */
    public static void write(Path file, List<Sensitivity> rows) throws IOException {
        CsvFile.write(file, COLUMNS, rows, SensitivityCsv::cells);
    }

    /** Reads what {@link #write} wrote. */
    public static List<Sensitivity> read(Path file) throws IOException {
        return CsvFile.read(file, SensitivityCsv::row);
    }

    private static List<?> cells(Sensitivity row) {
        return List.of(
                row.id(),
                row.reading(),
                row.variant(),
                row.finding().code(),
                row.flip().code(),
                CsvFile.text(row.estimate()),
                CsvFile.text(row.ciLow()),
                CsvFile.text(row.ciHigh()),
                CsvFile.text(row.alwaysLow()),
                CsvFile.text(row.alwaysHigh()),
                row.n(),
                CsvFile.text(row.threshold()),
                row.instrument(),
                row.raterRole());
    }

    private static Sensitivity row(CSVRecord row) {
        return new Sensitivity(
                row.get("id"),
                row.get("reading"),
                row.get("variant"),
                CsvFile.coded(Verdict.Finding.class, row.get("verdict")),
                CsvFile.number(row.get("estimate")),
                CsvFile.number(row.get("ci_low")),
                CsvFile.number(row.get("ci_high")),
                CsvFile.number(row.get("always_low")),
                CsvFile.number(row.get("always_high")),
                Long.parseLong(row.get("n")),
                CsvFile.number(row.get("threshold")),
                row.get("instrument"),
                row.get("rater_role"),
                CsvFile.coded(Sensitivity.Flip.class, row.get("flip")));
    }
}
