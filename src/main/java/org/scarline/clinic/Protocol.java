package org.scarline.clinic;

/**
 * The documented course of treatment, and the tolerances and limits that the contract sets: every stage takes them from
 * here.
 */
public final class Protocol {
    /** Sessions of a course. */
    public static final Range SESSIONS = new Range(3, 6);

    /** Days from one session to the next. */
    public static final int GAP_TARGET_DAYS = 28;

    /** The same with a week to either side. */
    public static final Range GAP_DAYS = new Range(GAP_TARGET_DAYS - 7, GAP_TARGET_DAYS + 7);

    /** A longer gap, in days, starts a new course. */
    public static final int LONGEST_GAP_DAYS = 365;

    /** Minutes of a session. */
    public static final Range MINUTES = new Range(30, 60);

    /** Most days of downtime that count as very little. */
    public static final int LITTLE_DOWNTIME_DAYS = 3;

    /** So many days after isotretinoin, or while it is taken, a session is a deviation. */
    public static final int ISOTRETINOIN_DAYS = 180;

    /** Longest time from a baseline rating to the first session, in days. */
    public static final int BASELINE_DAYS = 180;

    /** Ratings before treatment that are farther apart may differ because the scar does. */
    public static final int REPEATED_DAYS = 120;

    /** Up to so many days after a session the skin is swollen, and a rating unsettled. */
    public static final int SWOLLEN_DAYS = 7;

    /** Days after the first session in which most patients are documented to begin to see improvement. */
    public static final Range ONSET_DAYS = new Range(28, 42);

    /** Days after the last session in which a rating is final: 2 to 3 months, with a visit's tolerance. */
    public static final Range FINAL_DAYS = new Range(56, 120);

    /** Days after the last session on settled skin and before the final window. */
    public static final Range INTERIM_DAYS = new Range(SWOLLEN_DAYS + 1, FINAL_DAYS.low() - 1);

    /** A course is over when its last session is longer ago than this, in days: no final rating can follow. */
    public static final int MATURE_DAYS = FINAL_DAYS.high();

    private Protocol() {}

    /** Whole numbers from one to another, both included. */
    public record Range(int low, int high) {
        /** Throws {@link IllegalArgumentException} when the first is above the second. */
        public Range {
            if (low > high) {
                throw new IllegalArgumentException("range from %d to %d: expected low to high".formatted(low, high));
            }
        }

        public boolean contains(int value) {
            return value >= low && value <= high;
        }
    }
}
