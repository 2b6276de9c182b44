package org.scarline.ingest.suggest.look;

/**
 * What a column of a sheet is taken for.
 *
 * @param ours our column, or {@code date}, {@code birth} or {@code ticked}, which ours are made of
 * @param label what its name says beside that: the visit
 * @param known whether its name tells, or what stands in it alone
 * @param score of what a score is, and the side of any column
 */
public record Field(int column, String name, String ours, String label, Scored score, Known known) {
    Field(int column, String name, String ours, String label, Scored score) {
        this(column, name, ours, label, score, Known.BY_NAME);
    }

    /** A column of which the format of a file says what it is. */
    public Field(int column, String name, String ours) {
        this(column, name, ours, "", Scored.NOTHING, Known.BY_NAME);
    }

    /** What tells what a column is. */
    public enum Known {
        BY_NAME,
        BY_CELLS
    }

    /** Stands for a code that a person must say. */
    public static final String UNSURE = "?";

    /**
     * What the name of a column says beside what it holds; what it does not say is empty.
     *
     * @param side of the sheet's two, where its columns are of one
     * @param adjunct of a column of ticks, what it stands for
     * @param role of who gave the scores, where their names tell columns apart by it
     * @param rater who gave the scores, as the name calls them
     */
    public record Scored(String scarType, String instrument, String side, String adjunct, String role, String rater) {
        public static final Scored NOTHING = new Scored("", "", "", "", "", "");
    }

    public boolean is(String other) {
        return ours.equals(other);
    }
}
