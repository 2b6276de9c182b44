package org.scarline.rows;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.segment.Numbers;

/** What became of the rows of one patient that arrived from a line on. */
final class Fates {
    private final long since;
    private final Map<Integer, Map<Fate, Long>> byFile = new TreeMap<>();
    private boolean changeSomething;

    /** What a row was when it arrived, beside those of its patient that were there. */
    enum Fate {
        /** Same key and values as the row that stands. */
        DUPLICATE,
        /** A key not seen before. */
        NEW,
        /** Other values, which stand from now on. */
        CORRECTED,
        /** Other values, which one that arrived earlier outranks. */
        SUPERSEDED,
        /** Removes, and stands. */
        VOIDED
    }

    Fates(long since) {
        this.since = since;
    }

    void add(long[] row, Fate fate) {
        if (Numbers.line(row) >= since) {
            byFile.computeIfAbsent(Numbers.file(row), file -> new EnumMap<>(Fate.class))
                    .merge(fate, 1L, Long::sum);
            changeSomething |= fate != Fate.DUPLICATE && fate != Fate.SUPERSEDED;
        }
    }

    /** Whether the rows in force are others than before. */
    boolean changeSomething() {
        return changeSomething;
    }

    /** How many rows of each file became what. */
    Map<Integer, Counts.Rows> counts() {
        var counts = new TreeMap<Integer, Counts.Rows>();
        byFile.forEach((file, fates) -> counts.put(
                file,
                new Counts.Rows(
                        fates.getOrDefault(Fate.DUPLICATE, 0L),
                        fates.getOrDefault(Fate.NEW, 0L),
                        fates.getOrDefault(Fate.CORRECTED, 0L),
                        fates.getOrDefault(Fate.SUPERSEDED, 0L),
                        fates.getOrDefault(Fate.VOIDED, 0L))));
        return counts;
    }
}
