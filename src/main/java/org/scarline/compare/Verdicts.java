package org.scarline.compare;

import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.Instruments;
import org.scarline.tally.Results;

/** The documented claims held against the results of a run. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * One verdict per row of the claims, reading by reading in their order; after the rows that are parts of one
     * reading, one for all of them. Throws {@link IllegalArgumentException} when a claim names an instrument that cannot
     * carry it.
     */
    public static List<Verdict> of(Claims claims, Results results, Instruments instruments, Primary primary) {
        var judge = new Judge(results, instruments, primary);
        var all = new ArrayList<Verdict>();
        for (var claim : claims.all()) {
            for (var reading : Reading.of(claim)) {
                var rows = reading.rows().stream().map(judge::verdict).toList();
                all.addAll(rows);
                reading.together(rows).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }
}
