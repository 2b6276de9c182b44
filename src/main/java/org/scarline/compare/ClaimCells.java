package org.scarline.compare;

import java.util.List;
import org.scarline.clinic.Coded;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.compare.file.Cells;

/** The cells of one line of {@code claims.csv} become a claim. */
final class ClaimCells {
    /** Patients below whom a row gives no verdict, where it does not say otherwise. */
    private static final long DEFAULT_MIN_N = 30;

    private ClaimCells() {}

    /** Throws {@link IllegalArgumentException} with column, found and expected. */
    static Claim of(Cells row) {
        if (!row.isEmpty("comparator")) {
            throw row.unexpected("comparator", "none, two arms are not compared yet");
        }
        return new Claim(
                row.name("id"),
                reading(row),
                row.oneOf(Coded.byCode(Verdict.Kind.class), "kind"),
                row.given("statement"),
                row.given("source"),
                row.text("section"),
                List.of(row.given("estimand").split("\\|", -1)),
                row.text("instrument"),
                raterRole(row),
                scarType(row),
                orAll(row, "arm"),
                row.given("axis"),
                row.text("level"),
                orAll(row, "population"),
                row.oneOf(Coded.byCode(Claim.Rule.class), "rule"),
                row.text("threshold"),
                row.whole("min_n").orElse(DEFAULT_MIN_N));
    }

    private static String reading(Cells row) {
        var reading = row.isEmpty("reading") ? "" : row.name("reading");
        if (reading.equals(Verdicts.OVERALL)) {
            throw row.unexpected("reading", "another, it names the sum of the rows");
        }
        return reading;
    }

    private static String raterRole(Cells row) {
        return row.isEmpty("rater_role")
                ? ""
                : row.oneOf(Coded.byCode(RaterRole.class), "rater_role").code();
    }

    private static String scarType(Cells row) {
        var type = orAll(row, "scar_type");
        return type.equals("all")
                ? type
                : row.oneOf(Coded.byCode(ScarType.class), "scar_type").code();
    }

    private static String orAll(Cells row, String column) {
        return row.isEmpty(column) ? "all" : row.text(column);
    }
}
