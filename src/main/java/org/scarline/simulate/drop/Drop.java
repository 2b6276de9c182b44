package org.scarline.simulate.drop;

import java.time.LocalDate;

/** When the clinics export, and what an export holds. */
public enum Drop {
    /** Everything entered so far, mistakes included. */
    FIRST("", LocalDate.MIN, LocalDate.of(2026, 6, 30)),
    /** The rows of the first that were wrong, put right or taken back. */
    CORRECTIONS("corrections-", LocalDate.MIN, LocalDate.of(2026, 9, 15)),
    /** What was entered since April, as it stands: what the first held of it comes again. */
    SECOND("", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 10, 31));

    private final String word;
    private final LocalDate from;
    private final LocalDate asOf;

    Drop(String word, LocalDate from, LocalDate asOf) {
        this.word = word;
        this.from = from;
        this.asOf = asOf;
    }

    /** Whether it has the rows entered on that day. */
    public boolean holds(LocalDate entered) {
        return !entered.isBefore(from) && !entered.isAfter(asOf);
    }

    /** The last day that it can hold. */
    public LocalDate asOf() {
        return asOf;
    }

    /** As in {@code ratings-corrections-2026-09-15.csv}. */
    String fileName(String kind) {
        return kind + "-" + word + asOf + ".csv";
    }
}
