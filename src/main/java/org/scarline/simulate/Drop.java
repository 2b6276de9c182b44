package org.scarline.simulate;

import java.time.LocalDate;

/** The exports that a clinic hands in: until which day of entry, and which rows. */
enum Drop {
    /** Everything entered so far, mistakes included. */
    FIRST("", LocalDate.MIN, LocalDate.of(2026, 6, 30)),
    /** Rows of the first that were wrong: corrected, or taken back. */
    CORRECTIONS("corrections-", LocalDate.MIN, LocalDate.of(2026, 9, 15)),
    /** What was entered since April, as it stands now: rows of the first export come again. */
    SECOND("", LocalDate.of(2026, 4, 1), PatientGenerator.LAST_DAY);

    private final String word;
    private final LocalDate from;
    private final LocalDate asOf;

    Drop(String word, LocalDate from, LocalDate asOf) {
        this.word = word;
        this.from = from;
        this.asOf = asOf;
    }

    /** Whether it has the rows entered on that day. */
    boolean holds(LocalDate entered) {
        return !entered.isBefore(from) && !entered.isAfter(asOf);
    }

    /** The last day that it can hold. */
    LocalDate asOf() {
        return asOf;
    }

    /** As in {@code ratings-corrections-2026-09-15.csv}. */
    String fileName(String kind) {
        return kind + "-" + word + asOf + ".csv";
    }
}
