package org.scarline.compare;

import java.util.List;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Coded;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.reference.ReferenceRow;
import org.scarline.results.Cell;

/** The cells of one line of {@code claims.csv} become a claim. */
final class ClaimCells {
    /** Patients below whom a row gives no verdict, where it does not say otherwise. */
    private static final long DEFAULT_MIN_N = 30;

    private ClaimCells() {}

    /** Throws {@link IllegalArgumentException} with column, found and expected. */
    static Claim of(ReferenceRow row) {
        return new Claim(
                new Verdict.Key(row.name("id"), reading(row)),
                new Claim.Said(
                        row.oneOf(Coded.byCode(Verdict.Kind.class), "kind"),
                        row.given("statement"),
                        row.given("source"),
                        row.text("section")),
                new Claim.Sought(List.of(row.given("estimand").split("\\|", -1)), cell(row)),
                row.oneOf(Coded.byCode(Claim.Rule.class), "rule"),
                row.plain("threshold"),
                row.whole("min_n").orElse(DEFAULT_MIN_N));
    }

    private static Cell cell(ReferenceRow row) {
        var cell = Cell.of(row.given("axis"), row.text("level"))
                .inPopulation(orAll(row, "population"))
                .measuredBy(row.text("instrument"), raterRole(row))
                .ofType(scarType(row))
                .inArm(arms(row));
        if (cell.twoArms() && !cell.measured()) {
            throw row.unexpected("comparator", "none on the axis " + cell.axis());
        }
        return cell;
    }

    private static String arms(ReferenceRow row) {
        var arm = orAll(row, "arm");
        if (Arms.isComparison(arm)) {
            throw row.unexpected("arm", "one arm, and the other as comparator");
        }
        if (row.isEmpty("comparator")) {
            return arm;
        }
        var comparator = row.text("comparator");
        if (arm.equals(Cell.ALL) || comparator.equals(Cell.ALL) || comparator.equals(arm)) {
            throw row.unexpected("comparator", "another arm than \"%s\", and neither is all".formatted(arm));
        }
        return Arms.compared(arm, comparator);
    }

    private static String reading(ReferenceRow row) {
        return row.isEmpty("reading")
                ? ""
                : row.matching(
                        "reading",
                        "[a-z0-9_]+(\\.[a-z0-9_]+)?",
                        "lower case letters, digits and _, and for a part of a reading a dot and the part");
    }

    private static String raterRole(ReferenceRow row) {
        return row.isEmpty("rater_role")
                ? ""
                : row.oneOf(Coded.byCode(RaterRole.class), "rater_role").code();
    }

    private static String scarType(ReferenceRow row) {
        var type = orAll(row, "scar_type");
        return type.equals("all")
                ? type
                : row.oneOf(Coded.byCode(ScarType.class), "scar_type").code();
    }

    private static String orAll(ReferenceRow row, String column) {
        return row.isEmpty(column) ? "all" : row.text(column);
    }
}
