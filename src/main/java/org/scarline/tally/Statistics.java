package org.scarline.tally;

import java.util.function.Predicate;
import org.scarline.clinic.Instruments;
import org.scarline.results.Cell;
import org.scarline.results.Results;

/** Counts become result rows: every statistic of a night is a function of its tally. */
public final class Statistics {
    private final Instruments instruments;

    public Statistics(Instruments instruments) {
        this.instruments = instruments;
    }

    public Results of(Tally tally) {
        return of(tally, cell -> true);
    }

    /**
     * The statistics of some cells only.
     *
     * @param wanted whether a cell is asked for
     */
    public Results of(Tally tally, Predicate<Cell> wanted) {
        var to = new Collected(instruments, wanted);
        new CellStatistics(instruments).add(tally, to);
        new ComparisonStatistics(instruments).add(tally, to);
        new AdjustedStatistics(instruments).add(tally, to);
        new ImputedStatistics(instruments).add(tally, to);
        TimeStatistics.add(tally, to);
        CourseStatistics.add(tally, to);
        new AgreementStatistics(instruments).add(tally, to);
        new MeasurementStatistics(instruments).add(tally, to);
        PracticeStatistics.add(tally, to);
        HarmStatistics.add(tally, to);
        CompletenessStatistics.add(tally, to);
        return to.results();
    }
}
