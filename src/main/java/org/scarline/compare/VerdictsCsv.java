package org.scarline.compare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.scarline.clinic.Coded;
import org.scarline.stats.Decimal;

/** The file {@code verdicts.csv}: verdicts in the order of the claims. */
public final class VerdictsCsv {
    private static final String[] COLUMNS = {
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
        "statement"
    };
    private static final String BETWEEN_LIMITS = "; ";

    private VerdictsCsv() {}

    /** Writes the file: plain decimals, lines ended by a line feed. */
    public static void write(Path file, List<Verdict> verdicts) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(COLUMNS)
                .get();
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = format.print(out)) {
            for (var verdict : verdicts) {
                csv.printRecord(
                        verdict.id(),
                        verdict.reading(),
                        verdict.kind().code(),
                        verdict.finding().code(),
                        text(verdict.estimate()),
                        text(verdict.ciLow()),
                        text(verdict.ciHigh()),
                        text(verdict.alwaysLow()),
                        text(verdict.alwaysHigh()),
                        verdict.n(),
                        verdict.eligible(),
                        verdict.rule(),
                        text(verdict.threshold()),
                        verdict.instrument(),
                        verdict.raterRole(),
                        String.join(BETWEEN_LIMITS, verdict.limits()),
                        verdict.statement());
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static List<Verdict> read(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var csv = format.parse(in)) {
            return csv.stream().map(VerdictsCsv::verdict).toList();
        }
    }

    private static Verdict verdict(CSVRecord row) {
        return new Verdict(
                row.get("id"),
                row.get("reading"),
                coded(Verdict.Kind.class, row.get("kind")),
                row.get("statement"),
                coded(Verdict.Finding.class, row.get("verdict")),
                number(row.get("estimate")),
                number(row.get("ci_low")),
                number(row.get("ci_high")),
                number(row.get("always_low")),
                number(row.get("always_high")),
                Long.parseLong(row.get("n")),
                Long.parseLong(row.get("eligible")),
                row.get("rule"),
                number(row.get("threshold")),
                row.get("instrument"),
                row.get("rater_role"),
                row.get("limits").isEmpty()
                        ? List.of()
                        : List.of(row.get("limits").split(BETWEEN_LIMITS, -1)));
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> list, String code) {
        return Objects.requireNonNull(Coded.byCode(list).get(code), code);
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? Decimal.shortest(number.getAsDouble()) : "";
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }
}
