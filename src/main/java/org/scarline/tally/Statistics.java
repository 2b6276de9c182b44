package org.scarline.tally;

import java.util.ArrayList;
import org.scarline.clinic.Instruments;
import org.scarline.tally.count.Tally;

/** Counts become result rows: every statistic of a night is a function of its tally. */
public final class Statistics {
    private final Instruments instruments;

    public Statistics(Instruments instruments) {
        this.instruments = instruments;
    }

    public Results of(Tally tally) {
        var rows = new ArrayList<ResultRow>();
        new CellStatistics(instruments).add(tally, rows);
        PracticeStatistics.add(tally, rows);
        return new Results(rows);
    }
}
