package org.scarline.ingest.block;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a row shows beside those above it of the same patient.
 *
 * @param row itself
 * @param names whether it names another patient, the same, or nobody
 * @param isBelowBlank whether a blank row stands between
 * @param days how its day lies to the last of them; of one that names another patient, to the last of the patient above
 *     whose rows are of several days
 * @param above what stands above
 * @param other what of the patient is another than above; empty for nothing
 */
record BlockStep(BlockRow row, Names names, boolean isBelowBlank, Days days, Above above, String other) {
    private static final Pattern NUMBER = Pattern.compile("[^0-9]*([0-9]{1,3})[^0-9]*");

    BlockStep on(Days otherwise) {
        return new BlockStep(row, names, isBelowBlank, otherwise, above, other);
    }

    /**
     * What stands above a row of the same patient, by column.
     *
     * @param last what the last of the rows that says something there says
     * @param counted the last text that counts the same as the row's own
     */
    record Above(Map<String, String> last, Map<String, String> counted) {
        @Override
        public String toString() {
            return "what stands above";
        }
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

    /** The numbers in a column, or nothing where there are none. */
    Optional<Count> count(String column) {
        return CountedTexts.count(
                above.counted().getOrDefault(column, ""), row.texts().getOrDefault(column, ""));
    }

    /** The only number in a text. */
    static Optional<Integer> number(String text) {
        var number = NUMBER.matcher(text);
        return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
    }
}
