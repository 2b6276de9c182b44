package org.scarline.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.scarline.results.CsvFile;

/** The file {@code verdicts.csv}: verdicts in the order of the claims. */
public final class VerdictsCsv {
    private static final List<String> COLUMNS = List.of(
            "id",
            "reading",
            "kind",
            "verdict",
            "estimate",
            "ci_low",
            "ci_high",
            "always_low",
            "always_high",
            "n",
            "eligible",
            "rule",
            "threshold",
            "instrument",
            "rater_role",
            "limits",
            "statement");
    private static final String BETWEEN_LIMITS = "; ";

    private VerdictsCsv() {}

    /** Writes the file: plain decimals, lines ended by a line feed. */
    public static void write(Path file, List<Verdict> verdicts) throws IOException {
        CsvFile.write(file, COLUMNS, verdicts, VerdictsCsv::cells);
    }

    /** Reads what {@link #write} wrote. */
    public static List<Verdict> read(Path file) throws IOException {
        return CsvFile.read(file, VerdictsCsv::verdict);
    }

    private static List<?> cells(Verdict verdict) {
        return List.of(
                verdict.id(),
                verdict.reading(),
                verdict.kind().code(),
                verdict.finding().code(),
                CsvFile.text(verdict.estimate()),
                CsvFile.text(verdict.ciLow()),
                CsvFile.text(verdict.ciHigh()),
                CsvFile.text(verdict.alwaysLow()),
                CsvFile.text(verdict.alwaysHigh()),
                verdict.n(),
                verdict.eligible(),
                verdict.rule(),
                CsvFile.text(verdict.threshold()),
                verdict.instrument(),
                verdict.raterRole(),
                String.join(BETWEEN_LIMITS, verdict.limits()),
                verdict.statement());
    }

    private static Verdict verdict(CSVRecord row) {
        return new Verdict(
                row.get("id"),
                row.get("reading"),
                CsvFile.coded(Verdict.Kind.class, row.get("kind")),
                row.get("statement"),
                CsvFile.coded(Verdict.Finding.class, row.get("verdict")),
                CsvFile.number(row.get("estimate")),
                CsvFile.number(row.get("ci_low")),
                CsvFile.number(row.get("ci_high")),
                CsvFile.number(row.get("always_low")),
                CsvFile.number(row.get("always_high")),
                Long.parseLong(row.get("n")),
                Long.parseLong(row.get("eligible")),
                row.get("rule"),
                CsvFile.number(row.get("threshold")),
                row.get("instrument"),
                row.get("rater_role"),
                row.get("limits").isEmpty()
                        ? List.of()
                        : List.of(row.get("limits").split(BETWEEN_LIMITS, -1)));
    }
}
