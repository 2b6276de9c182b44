package org.scarline.ingest.suggest;

/**
 * What a column of a sheet is taken for.
 *
 * @param ours our column, or {@code date}, {@code birth} or {@code ticked}, which ours are made of
 * @param label what its name says beside that: the visit
 * @param score of what a score is, empty for other columns
 */
record Field(int column, String name, String ours, String label, Scored score) {
    /** Stands for a code that a person must say. */
    static final String UNSURE = "?";

    /**
     * What the name of a score says of it; what it does not say is empty.
     *
     * @param adjunct of a column of ticks, what it stands for
     */
    record Scored(String scarType, String instrument, String side, String adjunct) {
        static final Scored NOTHING = new Scored("", "", "", "");
    }

    boolean is(String other) {
        return ours.equals(other);
    }
}
