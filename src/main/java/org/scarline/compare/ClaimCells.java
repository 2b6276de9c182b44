package org.scarline.compare;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.scarline.clinic.Coded;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;

/** The cells of one line of {@code claims.csv} become a claim. */
final class ClaimCells {
    /** Patients below whom a row gives no verdict, where it does not say otherwise. */
    private static final String DEFAULT_MIN_N = "30";

    private ClaimCells() {}

    /** Throws {@link IllegalArgumentException} with column, found and expected. */
    static Claim of(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException("%d columns: expected as many as the header has".formatted(row.size()));
        }
        if (!row.get("comparator").isEmpty()) {
            throw new IllegalArgumentException(
                    "comparator \"%s\": expected none, two arms are not compared yet".formatted(row.get("comparator")));
        }
        return new Claim(
                name(row, "id"),
                reading(row),
                oneOf(Coded.byCode(Verdict.Kind.class), row, "kind"),
                given(row, "statement"),
                given(row, "source"),
                row.get("section"),
                List.of(given(row, "estimand").split("\\|", -1)),
                row.get("instrument"),
                row.get("rater_role").isEmpty()
                        ? ""
                        : oneOf(Coded.byCode(RaterRole.class), row, "rater_role")
                                .code(),
                scarType(row),
                orAll(row, "arm"),
                given(row, "axis"),
                row.get("level"),
                orAll(row, "population"),
                oneOf(Coded.byCode(Claim.Rule.class), row, "rule"),
                row.get("threshold"),
                minN(row));
    }

    private static String name(CSVRecord row, String column) {
        if (!row.get(column).matches("[a-z0-9_]+")) {
            throw new IllegalArgumentException(
                    "%s \"%s\": expected lower case letters, digits and _".formatted(column, row.get(column)));
        }
        return row.get(column);
    }

    private static String reading(CSVRecord row) {
        var reading = row.get("reading").isEmpty() ? "" : name(row, "reading");
        if (reading.equals(Verdicts.OVERALL)) {
            throw new IllegalArgumentException("reading \"overall\": expected another, it names the sum of the rows");
        }
        return reading;
    }

    private static String given(CSVRecord row, String column) {
        if (row.get(column).isEmpty()) {
            throw new IllegalArgumentException("%s is empty: expected a value".formatted(column));
        }
        return row.get(column);
    }

    private static String orAll(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? "all" : row.get(column);
    }

    private static String scarType(CSVRecord row) {
        var type = orAll(row, "scar_type");
        return type.equals("all")
                ? type
                : oneOf(Coded.byCode(ScarType.class), row, "scar_type").code();
    }

    private static long minN(CSVRecord row) {
        var text = row.get("min_n").isEmpty() ? DEFAULT_MIN_N : row.get("min_n");
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("min_n \"%s\": expected a whole number".formatted(text));
        }
        return Long.parseLong(text);
    }

    private static <E> E oneOf(Map<String, E> list, CSVRecord row, String column) {
        var found = list.get(row.get(column));
        if (found == null) {
            throw new IllegalArgumentException(
                    "%s \"%s\": expected one of %s".formatted(column, row.get(column), words(list)));
        }
        return found;
    }

    private static String words(Map<String, ?> list) {
        return new TreeSet<>(list.keySet())
                .stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }
}
