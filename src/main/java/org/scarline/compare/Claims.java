package org.scarline.compare;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.reference.ReferenceFile;
import org.scarline.reference.ReferenceFolder;
import org.scarline.reference.ReferenceRow;

/** The documented claims, one reading per row of {@code claims.csv}: a row adds one, no code. */
final class Claims {
    private static final ReferenceFile FILE = new ReferenceFile(
            "claims.csv",
            List.of(
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
                    "min_n"));

    private final Map<String, List<Claim>> byId;

    private Claims(Map<String, List<Claim>> byId) {
        this.byId = byId;
    }

    /** The claims of {@code claims.csv}. Throws {@link IllegalArgumentException} naming row, found and expected. */
    public static Claims load(ReferenceFolder reference) throws IOException {
        var byId = new LinkedHashMap<String, List<Claim>>();
        reference.read(FILE, row -> add(byId, row));
        return new Claims(byId);
    }

    /** Reads the claims, and closes. Throws {@link IllegalArgumentException} naming row, found and expected. */
    public static Claims read(Reader csv) throws IOException {
        var byId = new LinkedHashMap<String, List<Claim>>();
        FILE.read(csv, row -> add(byId, row));
        return new Claims(byId);
    }

    /** How many claims are about outcomes, whatever their readings; at least 1. */
    public int outcomes() {
        var outcomes = byId.values().stream()
                .filter(rows -> rows.stream().anyMatch(row -> row.kind() == Verdict.Kind.OUTCOME))
                .count();
        return Math.max(1, Math.toIntExact(outcomes));
    }

    /** The rows of each claim, in the order of the file. */
    Collection<List<Claim>> all() {
        return byId.values();
    }

    private static void add(Map<String, List<Claim>> byId, ReferenceRow row) {
        var claim = ClaimCells.of(row);
        var others = byId.computeIfAbsent(claim.id(), id -> new ArrayList<>());
        others.forEach(other -> checkTogether(other, claim));
        others.add(claim);
    }

    private static void checkTogether(Claim first, Claim second) {
        if (first.reading().equals(second.reading())) {
            throw new IllegalArgumentException("reading \"%s\": claim %s has it already, expected another"
                    .formatted(second.reading(), second.id()));
        }
        if (Reading.whole(first.reading()).equals(Reading.whole(second.reading()))
                && Reading.isPart(first.reading()) != Reading.isPart(second.reading())) {
            throw new IllegalArgumentException("reading \"%s\": claim %s has \"%s\", expected parts of it or itself"
                    .formatted(second.reading(), second.id(), first.reading()));
        }
        if (first.kind() != second.kind() && Reading.whole(first.reading()).equals(Reading.whole(second.reading()))) {
            throw new IllegalArgumentException("kind \"%s\": expected %s as in the other parts of %s"
                    .formatted(second.kind().code(), first.kind().code(), second.id()));
        }
        if (!first.statement().equals(second.statement())) {
            throw new IllegalArgumentException(
                    "statement \"%s\": expected the same in all rows of %s".formatted(second.statement(), second.id()));
        }
    }
}
