package org.scarline.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The documented claims, one reading per row of {@code claims.csv}: a row adds one, no code. */
public final class Claims {
    private static final String FILE = "reference/claims.csv";
    private static final List<String> COLUMNS = List.of(
            "id",
            "reading",
            "kind",
            "statement",
            "source",
            "section",
            "estimand",
            "instrument",
            "rater_role",
            "scar_type",
            "arm",
            "comparator",
            "axis",
            "level",
            "population",
            "rule",
            "threshold",
            "min_n");

    private final Map<String, List<Claim>> byId;

    private Claims(Map<String, List<Claim>> byId) {
        this.byId = byId;
    }

    /** The claims of {@code reference/claims.csv} in the data folder, or where it has none, of the program. */
    public static Claims load(Path data) throws IOException {
        var own = data.resolve(FILE);
        if (Files.exists(own)) {
            return read(Files.newBufferedReader(own, StandardCharsets.UTF_8));
        }
        var shipped = Objects.requireNonNull(Claims.class.getResourceAsStream("/" + FILE), FILE);
        return read(new InputStreamReader(shipped, StandardCharsets.UTF_8));
    }

    /** Reads the claims, and closes. Throws {@link IllegalArgumentException} naming row, found and expected. */
    public static Claims read(Reader csv) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var rows = format.parse(withoutMark(csv))) {
            checkColumns(rows);
            var byId = new LinkedHashMap<String, List<Claim>>();
            for (var row : rows) {
                add(byId, row);
            }
            return new Claims(byId);
        }
    }

    /** The rows of each claim, in the order of the file. */
    Collection<List<Claim>> all() {
        return byId.values();
    }

    /** Spreadsheets put a byte order mark before the first column's name. */
    private static Reader withoutMark(Reader csv) throws IOException {
        var buffered = new BufferedReader(csv);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }

    private static void checkColumns(CSVParser rows) {
        var missing = new ArrayList<>(COLUMNS);
        missing.removeAll(rows.getHeaderNames());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "claims.csv: no column " + String.join(", ", missing) + ": expected " + String.join(",", COLUMNS));
        }
    }

    private static void add(Map<String, List<Claim>> byId, CSVRecord row) {
        try {
            var claim = ClaimCells.of(row);
            var others = byId.computeIfAbsent(claim.id(), id -> new ArrayList<>());
            others.forEach(other -> checkTogether(other, claim));
            others.add(claim);
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException(
                    "claims.csv:" + (row.getRecordNumber() + 1) + " " + cause.getMessage(), cause);
        }
    }

    private static void checkTogether(Claim first, Claim second) {
        if (first.reading().equals(second.reading())) {
            throw new IllegalArgumentException("reading \"%s\": claim %s has it already, expected another"
                    .formatted(second.reading(), second.id()));
        }
        if (first.kind() != second.kind()) {
            throw new IllegalArgumentException("kind \"%s\": expected %s as in the other rows of %s"
                    .formatted(second.kind().code(), first.kind().code(), second.id()));
        }
        if (!first.statement().equals(second.statement())) {
            throw new IllegalArgumentException(
                    "statement \"%s\": expected the same in all rows of %s".formatted(second.statement(), second.id()));
        }
    }
}
