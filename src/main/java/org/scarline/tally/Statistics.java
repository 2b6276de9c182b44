package org.scarline.tally;

import java.util.function.Predicate;
import org.scarline.clinic.Instruments;
import org.scarline.results.Cell;
import org.scarline.results.Results;
import org.scarline.tally.count.Tally;

/** Counts become result rows: every statistic of a night is a function of its tally. */
public final class Statistics {
    /** Resamples behind an interval that has no formula. */
    private static final int RESAMPLES = 1_000;

    private final Instruments instruments;
    private final int resamples;

    public Statistics(Instruments instruments) {
        this(instruments, RESAMPLES);
    }

    /** With another number of resamples than a night takes. */
    public Statistics(Instruments instruments, int resamples) {
        this.instruments = instruments;
        this.resamples = resamples;
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
        new ImputedStatistics(instruments).add(tally, to);
        new TimeStatistics(resamples).add(tally, to);
        CourseStatistics.add(tally, to);
        new AgreementStatistics(instruments).add(tally, to);
        PracticeStatistics.add(tally, to);
        CompletenessStatistics.add(tally, to);
        return to.results();
    }
}
