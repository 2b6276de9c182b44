package org.scarline.derive;

/** The documented course of treatment, with the tolerances that the contract gives it. */
final class Protocol {
    /** Sessions of a course. */
    static final Range SESSIONS = new Range(3, 6);
    /** Days between sessions: four weeks and a week to either side. */
    static final Range GAP_DAYS = new Range(21, 35);
    /** Minutes of a session. */
    static final Range MINUTES = new Range(30, 60);
    /** Most days of downtime that count as very little. */
    static final int LITTLE_DOWNTIME_DAYS = 3;

    private Protocol() {}

    /** Whole numbers from one to another, both included. */
    record Range(int low, int high) {
        boolean contains(int value) {
            return value >= low && value <= high;
        }
    }
}
