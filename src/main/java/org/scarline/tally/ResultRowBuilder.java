package org.scarline.tally;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.clinic.Instruments;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Method;
import org.scarline.results.ResultRow;
import org.scarline.results.Statistic;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;
import org.scarline.stats.Weighted;

/** Builds the result rows of one cell: each statistic with its method's name, and none that is not defined. */
final class ResultRowBuilder {
    private final List<ResultRow> rows;
    private final Instruments instruments;
    private final Cell cell;
    private final String note;

    /**
     * Rows to be added to a list.
     *
     * @param cell which they are of
     * @param note what a reader must know with estimates of this cell; may be empty
     */
    ResultRowBuilder(List<ResultRow> rows, Instruments instruments, Cell cell, String note) {
        this.rows = rows;
        this.instruments = instruments;
        this.cell = cell;
        this.note = note;
    }

    /** A mean with its t interval. */
    void mean(String statistic, Weighted values) {
        add(statistic, estimate(values.mean(), values.mean95()), Counts.of(values.n()), Method.MEAN_T, note);
    }

    /** A mean of shares with its t interval, and how many events stand behind it. */
    void share(String statistic, Weighted shares, long events, String about) {
        var mean = estimate(shares.mean(), shares.mean95());
        add(statistic, mean, Counts.of(shares.n(), events), Method.MEAN_SHARE_T, about);
    }

    /** A rate with its Wilson interval. */
    void rate(String statistic, Proportion rate) {
        var estimate = estimate(rate.estimate(), Optional.of(rate.wilson95()));
        add(statistic, estimate, Counts.of(rate.n(), rate.successes()), Method.WILSON, note);
    }

    /** A difference of two arms with its interval, and how many of the patients are in the first-named arm. */
    void difference(String statistic, double estimate, Interval interval, Arms arms, Method method) {
        add(statistic, estimate(estimate, Optional.of(interval)), arms.counts(), method, note);
    }

    /** A number of two arms without an interval. */
    void ofArms(String statistic, double value, Arms arms, Method method) {
        add(statistic, Estimate.of(value), arms.counts(), method, note);
    }

    /** Patients of two arms that are compared. */
    record Arms(long first, long second) {
        private Counts counts() {
            return Counts.of(first + second, first);
        }
    }

    /** One of two bounds with the interval around both, and the patients with the event. */
    void bound(String statistic, double estimate, Optional<Interval> interval, Counts counts, Method method) {
        add(statistic, estimate(estimate, interval), counts, method, note);
    }

    /** A number with the interval that its own method gives, where it gives one. */
    void estimated(String statistic, double value, Optional<Interval> interval, long n, Method method) {
        add(statistic, estimate(value, interval), Counts.of(n), method, note);
    }

    /** A number without an interval, with the cell's note. */
    void noted(String statistic, double value, long n, Method method) {
        add(statistic, Estimate.of(value), Counts.of(n), method, note);
    }

    /** A number without an interval. */
    void value(String statistic, OptionalDouble value, long n, Method method) {
        if (value.isPresent()) {
            add(statistic, Estimate.of(value.getAsDouble()), Counts.of(n), method, "");
        }
    }

    /** How many of all. */
    void part(String statistic, long events, long n) {
        add(statistic, Estimate.of((double) events / n), Counts.of(n, events), Method.SHARE, "");
    }

    /** How many of all, where a share would say nothing. */
    void events(String statistic, long events, long n) {
        add(statistic, Estimate.NONE, Counts.of(n, events), Method.COUNT, "");
    }

    /** How many. */
    void count(String statistic, long n) {
        add(statistic, Estimate.NONE, Counts.of(n), Method.COUNT, "");
    }

    /** Patients who are all alike tell nothing of the others: an interval without width is none. */
    private static Estimate estimate(double value, Optional<Interval> interval) {
        var estimate = Estimate.of(value);
        return interval.filter(ends -> ends.low() < ends.high())
                .map(ends -> estimate.within(ends.low(), ends.high()))
                .orElse(estimate);
    }

    private void add(String name, Estimate found, Counts counts, Method method, String about) {
        rows.add(new ResultRow(cell, Statistic.of(name, cell, instruments), found, counts, method, about));
    }
}
