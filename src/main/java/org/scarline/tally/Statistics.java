package org.scarline.tally;

import java.util.List;
import java.util.function.BiConsumer;
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
        to.each(all(), (statistics, own) -> statistics.accept(tally, own));
        return to.results();
    }

    /** All of them; each takes as many cores as are free, and most are made beside another. */
    private List<BiConsumer<Tally, Collected>> all() {
        return List.of(
                TimeStatistics::add,
                new ComparisonStatistics(instruments)::add,
                new AdjustedStatistics(instruments)::add,
                new ImputedStatistics(instruments)::add,
                new CellStatistics(instruments)::add,
                CourseStatistics::add,
                new AgreementStatistics(instruments)::add,
                new MeasurementStatistics(instruments)::add,
                PracticeStatistics::add,
                HarmStatistics::add,
                CompletenessStatistics::add);
    }
}
