package org.scarline.export.release;

import java.util.List;
import org.scarline.export.gate.Gate;
import org.scarline.export.gate.KeyedTally;
import org.scarline.export.gate.Protection;

/**
 * A release, ready to be written.
 *
 * @param name month of the cut-off and number
 */
public record Release(
        String name,
        Provenance provenance,
        Protection protection,
        Plan plan,
        List<Aggregate> aggregates,
        List<Summary> summary) {
    public Release {
        aggregates = List.copyOf(aggregates);
        summary = List.copyOf(summary);
    }

    /** What a release of a tally shows. */
    public static Release of(
            int number,
            Provenance provenance,
            Protection protection,
            Plan plan,
            KeyedTally tally,
            DocumentedGains gains) {
        var aggregates = PlannedTables.of(plan, new Gate(protection), tally);
        return new Release(
                provenance.month() + "-" + number,
                provenance,
                protection,
                plan,
                aggregates,
                Summary.of(plan, aggregates, gains));
    }
}
