package org.scarline.tally;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.results.ResultRow;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;
import org.scarline.stats.Weighted;

/** The result rows of one cell in the making: each statistic with its method's name, and none that is not defined. */
final class Rows {
    private final List<ResultRow> rows;
    private final ResultRow.Key cell;
    private final String note;

    /**
     * Rows to be added to a list.
     *
     * @param cell their key, whose statistic is replaced
     * @param note what a reader must know with estimates of this cell; may be empty
     */
    Rows(List<ResultRow> rows, ResultRow.Key cell, String note) {
        this.rows = rows;
        this.cell = cell;
        this.note = note;
    }

    /** A mean with its t interval. */
    void mean(String statistic, Weighted values) {
        add(
                statistic,
                OptionalDouble.of(values.mean()),
                values.mean95(),
                values.n(),
                OptionalLong.empty(),
                "mean; t interval",
                note);
    }

    /** A mean of shares with its t interval, and how many events stand behind it. */
    void share(String statistic, Weighted shares, long events, String about) {
        add(
                statistic,
                OptionalDouble.of(shares.mean()),
                shares.mean95(),
                shares.n(),
                OptionalLong.of(events),
                "mean of patients' shares; t interval",
                about);
    }

    /** A rate with its Wilson interval. */
    void rate(String statistic, Proportion rate) {
        add(
                statistic,
                OptionalDouble.of(rate.estimate()),
                Optional.of(rate.wilson95()),
                rate.n(),
                OptionalLong.of(rate.successes()),
                "x/n; Wilson interval",
                note);
    }

    /** A difference of two arms with its interval, and how many of the patients are in the first-named arm. */
    void difference(String statistic, double estimate, Interval interval, Arms arms, String method) {
        add(
                statistic,
                OptionalDouble.of(estimate),
                Optional.of(interval),
                arms.n(),
                OptionalLong.of(arms.first()),
                method,
                note);
    }

    /** A number of two arms without an interval. */
    void ofArms(String statistic, double value, Arms arms, String method) {
        add(
                statistic,
                OptionalDouble.of(value),
                Optional.empty(),
                arms.n(),
                OptionalLong.of(arms.first()),
                method,
                note);
    }

    /** Patients of two arms that are held against each other. */
    record Arms(long first, long second) {
        long n() {
            return first + second;
        }
    }

    /** An estimate with an interval that resampling gave, and the patients with the event. */
    void resampled(String statistic, double estimate, Optional<Interval> interval, long n, long events, String method) {
        add(statistic, OptionalDouble.of(estimate), interval, n, OptionalLong.of(events), method, note);
    }

    /** A number without an interval, with the cell's note. */
    void noted(String statistic, double value, long n, String method) {
        add(statistic, OptionalDouble.of(value), Optional.empty(), n, OptionalLong.empty(), method, note);
    }

    /** A number without an interval. */
    void value(String statistic, OptionalDouble value, long n, String method) {
        if (value.isPresent()) {
            add(statistic, value, Optional.empty(), n, OptionalLong.empty(), method, "");
        }
    }

    /** How many of all. */
    void part(String statistic, long events, long n, String method) {
        add(
                statistic,
                OptionalDouble.of((double) events / n),
                Optional.empty(),
                n,
                OptionalLong.of(events),
                method,
                "");
    }

    /** How many of all, where a share would say nothing. */
    void events(String statistic, long events, long n, String method) {
        add(statistic, OptionalDouble.empty(), Optional.empty(), n, OptionalLong.of(events), method, "");
    }

    /** How many. */
    void count(String statistic, long n, String method) {
        add(statistic, OptionalDouble.empty(), Optional.empty(), n, OptionalLong.empty(), method, "");
    }

    private void add(
            String statistic,
            OptionalDouble estimate,
            Optional<Interval> interval,
            long n,
            OptionalLong events,
            String method,
            String about) {
        var key = new ResultRow.Key(
                cell.population(),
                cell.instrument(),
                cell.raterRole(),
                cell.scarType(),
                cell.arm(),
                cell.axis(),
                cell.level(),
                statistic);
        rows.add(new ResultRow(
                key,
                estimate,
                interval.map(Interval::low).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                interval.map(Interval::high).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                n,
                events,
                method,
                about));
    }
}
