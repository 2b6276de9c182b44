package org.scarline.export.release;

import java.util.Comparator;
import org.scarline.export.gate.Figure;
import org.scarline.results.Cell;

/**
 * One row of {@code aggregates.csv}.
 *
 * @param statistic a name of the data dictionary, or {@code n}
 * @param unit of the estimate
 */
public record Aggregate(Cell cell, String statistic, String unit, Figure figure) implements Comparable<Aggregate> {
    /** How many patients a cell has. */
    static final String N = "n";

    private static final Comparator<Aggregate> ORDER =
            Comparator.comparing(Aggregate::cell).thenComparing(Aggregate::statistic);

    @Override
    public int compareTo(Aggregate other) {
        return ORDER.compare(this, other);
    }
}
