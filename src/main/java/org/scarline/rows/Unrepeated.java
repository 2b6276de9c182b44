package org.scarline.rows;

import java.util.TreeMap;

/**
 * Counts rows that stand and that a file does not say again, though it says others of the same patients that are new: where it
 * says the whole course of each, a day that was corrected looks so. Older ones than all of the file are none of them: it may
 * have a window.
 */
final class Unrepeated {
    private final int file;
    private final TreeMap<Long, Long> byDay = new TreeMap<>();
    private final TreeMap<Long, Long> ofPatient = new TreeMap<>();
    private long firstDay = Long.MAX_VALUE;
    private boolean bringsNew;

    Unrepeated(int file) {
        this.file = file;
    }

    /** The file whose rows are looked at, by its number. */
    int file() {
        return file;
    }

    /** A row of the file. */
    void said(long day) {
        firstDay = Math.min(firstDay, day);
    }

    /** A row of the file that was not there before. */
    void saidFirst(long day) {
        said(day);
        bringsNew = true;
    }

    /** A row that stands, and that the file does not say. */
    void notSaid(long day) {
        ofPatient.merge(day, 1L, Long::sum);
    }

    /** All rows of a patient were given. */
    void endOfPatient() {
        if (bringsNew) {
            ofPatient.forEach((day, rows) -> byDay.merge(day, rows, Long::sum));
        }
        ofPatient.clear();
        bringsNew = false;
    }

    /** How many there are. */
    long count() {
        return byDay.tailMap(firstDay).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
