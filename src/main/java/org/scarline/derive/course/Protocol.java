package org.scarline.derive.course;

/** The documented course of treatment, with the tolerances that the contract gives it. */
public final class Protocol {
    /** Sessions of a course. */
    public static final Range SESSIONS = new Range(3, 6);
    /** Days between sessions: four weeks and a week to either side. */
    public static final Range GAP_DAYS = new Range(21, 35);
    /** Minutes of a session. */
    public static final Range MINUTES = new Range(30, 60);
    /** Most days of downtime that count as very little. */
    public static final int LITTLE_DOWNTIME_DAYS = 3;

    private Protocol() {}

    /** Whole numbers from one to another, both included. */
    public record Range(int low, int high) {
        public boolean contains(int value) {
            return value >= low && value <= high;
        }
    }
}
