package org.scarline.ingest.block;

import java.util.Map;

/**
 * What a row shows beside those above it of the same patient.
 *
 * @param names whether it names another patient, the same, or nobody
 * @param isBelowBlank whether a blank row stands between
 * @param days how its day lies to the last of them; of one that names another patient, to the last of the patient above
 *     whose rows are of several days
 * @param numbers by column, of a row that names nobody: the number above it and its own
 * @param other what of the patient is another than above; empty for nothing
 * @param restated what of the patient is said anew; empty for nothing
 */
record BlockStep(
        Names names, boolean isBelowBlank, Days days, Map<Integer, Count> numbers, String other, String restated) {
    BlockStep on(Days otherwise) {
        return new BlockStep(names, isBelowBlank, otherwise, numbers, other, restated);
    }

    /** Whom a row names. */
    enum Names {
        ANOTHER,
        SAME,
        NOBODY
    }

    /** How a day lies to the one above. */
    enum Days {
        ON,
        BACK,
        /** Back to one that a row of the patient has already. */
        RETURN,
        SAME,
        NONE
    }

    /** A number below another. */
    record Count(int above, int here) {
        boolean goesOn() {
            return here == above + 1;
        }
    }
}
