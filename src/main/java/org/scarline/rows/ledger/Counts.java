package org.scarline.rows.ledger;

/**
 * What the lines of a file turned out to be.
 *
 * @param lines read, a quoted line break being inside a line
 * @param newRows of keys not seen before
 * @param corrected rows with other values that stand from now on
 * @param superseded rows with other values that an earlier loaded one outranks
 * @param voided rows that remove, and stand
 * @param unusual values outside the usual range, kept
 */
public record Counts(
        long lines,
        long header,
        long blank,
        long rejected,
        long duplicate,
        long newRows,
        long corrected,
        long superseded,
        long voided,
        long unusual) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Rows that were stored and say something that did not stand there already. */
    public long accepted() {
        return newRows + corrected + superseded + voided;
    }

    /** The sum, line by line. */
    public Counts plus(Counts more) {
        return new Counts(
                lines + more.lines,
                header + more.header,
                blank + more.blank,
                rejected + more.rejected,
                duplicate + more.duplicate,
                newRows + more.newRows,
                corrected + more.corrected,
                superseded + more.superseded,
                voided + more.voided,
                unusual + more.unusual);
    }

    /** Throws {@link IllegalStateException} when a line was lost or counted twice. */
    public void checkLaw(String file) {
        if (lines != header + blank + accepted() + rejected + duplicate) {
            throw new IllegalStateException(
                    "%s: lines = header + blank + accepted + rejected + duplicate is broken: %s".formatted(file, this));
        }
    }
}
