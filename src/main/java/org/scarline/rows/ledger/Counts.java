package org.scarline.rows.ledger;

import java.util.Set;
import java.util.function.Supplier;

/**
 * What the lines of a file turned out to be.
 *
 * @param lines read, a quoted line break being inside a line
 * @param rows what became of the valid lines
 * @param unusual values outside the usual range, kept
 */
public record Counts(long lines, long header, long blank, long rejected, Rows rows, long unusual) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, Rows.NONE, 0);

    /**
     * What became of valid lines.
     *
     * @param undecided rows not yet held against the others of their patient
     * @param duplicate same key and values as the row that stands
     * @param fresh rows of keys not seen before
     * @param corrected rows with other values that stand from now on
     * @param superseded rows with other values that an earlier loaded one outranks
     * @param voided rows that remove, and stand
     */
    public record Rows(long undecided, long duplicate, long fresh, long corrected, long superseded, long voided) {
        public static final Rows NONE = new Rows(0, 0, 0, 0, 0);

        /** Rows that are all decided. */
        public Rows(long duplicate, long fresh, long corrected, long superseded, long voided) {
            this(0, duplicate, fresh, corrected, superseded, voided);
        }

        /** Rows of which nothing is decided. */
        public static Rows undecided(long number) {
            return new Rows(number, 0, 0, 0, 0, 0);
        }

        /** Rows that say something that did not stand there already. */
        public long accepted() {
            return fresh + corrected + superseded + voided;
        }

        /** The sum, fate by fate. */
        public Rows plus(Rows more) {
            return new Rows(
                    undecided + more.undecided,
                    duplicate + more.duplicate,
                    fresh + more.fresh,
                    corrected + more.corrected,
                    superseded + more.superseded,
                    voided + more.voided);
        }
    }

    /**
     * What the rows of a file are beside the others of their patients.
     *
     * @param rows what becomes of them
     * @param gone what the file before it said and it does not say again, which takes a while to find
     */
    public record Beside(Rows rows, Supplier<Gone> gone) {}

    /**
     * Rows that stand though a file does not say them any more.
     *
     * @param rows that the file before it said; of no earlier day than its first
     * @param withNews those of patients of whom it says rows that are new: their day, side or scar type may have been corrected
     * @param files that said them, by their numbers: without these they would not stand
     */
    public record Gone(long rows, long withNews, Set<Integer> files) {}

    /** Rows that were stored and say something that did not stand there already. */
    public long accepted() {
        return rows.accepted();
    }

    /** Throws {@link IllegalStateException} when it is not known of every row what it is beside the others. */
    public void checkDecided(String file) {
        checkLaw(file);
        if (rows.undecided() != 0) {
            throw new IllegalStateException("%s: %d rows are not decided".formatted(file, rows.undecided()));
        }
    }

    /** The same lines, of which the valid ones became such rows. */
    public Counts with(Rows became) {
        return new Counts(lines, header, blank, rejected, became, unusual);
    }

    /** The sum, line by line. */
    public Counts plus(Counts more) {
        return new Counts(
                lines + more.lines,
                header + more.header,
                blank + more.blank,
                rejected + more.rejected,
                rows.plus(more.rows),
                unusual + more.unusual);
    }

    /** Throws {@link IllegalStateException} when a line was lost or counted twice. */
    public void checkLaw(String file) {
        if (lines != header + blank + accepted() + rejected + rows.duplicate() + rows.undecided()) {
            throw new IllegalStateException(
                    "%s: lines = header + blank + accepted + rejected + duplicate is broken: %s".formatted(file, this));
        }
    }
}
