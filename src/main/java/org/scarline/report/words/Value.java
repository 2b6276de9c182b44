package org.scarline.report.words;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.compare.published.Figure;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.results.ResultRow;
import org.scarline.stats.Interval;

/**
 * A number of a row with its interval, as far as the row has them. RunRows alone make one, so that no page has a number to
 * show that is in none.
 */
public final class Value {
    /** What is not there. */
    public static final Value NONE = new Value(OptionalDouble.empty(), Optional.empty());

    private final OptionalDouble estimate;
    private final Optional<Interval> interval;

    private Value(OptionalDouble estimate, Optional<Interval> interval) {
        this.estimate = estimate;
        this.interval = interval;
    }

    /** Estimate and ordinary 95 % interval. */
    public static Value of(ResultRow row) {
        return new Value(row.estimate(), interval(row.ciLow(), row.ciHigh()));
    }

    /** The same of a row that may not be there. */
    public static Value of(Optional<ResultRow> row) {
        return row.map(Value::of).orElse(NONE);
    }

    /** Estimate and ordinary 95 % interval. */
    public static Value of(Verdict verdict) {
        return new Value(verdict.estimate(), interval(verdict.ciLow(), verdict.ciHigh()));
    }

    /** The estimate with the interval that holds at all looks together. */
    public static Value always(Verdict verdict) {
        return new Value(verdict.estimate(), interval(verdict.alwaysLow(), verdict.alwaysHigh()));
    }

    /** Estimate and ordinary 95 % interval. */
    public static Value of(Sensitivity row) {
        return new Value(row.estimate(), interval(row.ciLow(), row.ciHigh()));
    }

    /** The estimate with the interval that holds at all looks together. */
    public static Value always(Sensitivity row) {
        return new Value(row.estimate(), interval(row.alwaysLow(), row.alwaysHigh()));
    }

    /** What a study published. */
    public static Value published(PublishedComparison row) {
        return of(row.published());
    }

    /** What the cohort has beside it. */
    public static Value cohort(PublishedComparison row) {
        return of(row.cohort());
    }

    /** The study's mean before treatment. */
    public static Value publishedBaseline(PublishedComparison row) {
        return new Value(row.baseline(), Optional.empty());
    }

    /** The cohort's. */
    public static Value cohortBaseline(PublishedComparison row) {
        return new Value(row.cohortBaseline(), Optional.empty());
    }

    private static Value of(Figure figure) {
        return new Value(figure.estimate(), interval(figure.low(), figure.high()));
    }

    /** What is claimed. */
    public static Value threshold(Verdict verdict) {
        return of(verdict.threshold());
    }

    /** A threshold of a row. */
    static Value of(OptionalDouble threshold) {
        return new Value(threshold, Optional.empty());
    }

    /** The least distance from what is claimed that these patients would find in four cohorts of five. */
    public static Value detectable(Verdict verdict) {
        return new Value(verdict.outlook().detectable(), Optional.empty());
    }

    /** From one row's lower end to another row's upper end, as two bounds of one truth have it. */
    public static Value outer(ResultRow low, ResultRow high) {
        return new Value(OptionalDouble.empty(), interval(low.ciLow(), high.ciHigh()));
    }

    /** From one row's estimate to another's. */
    public static Value bounds(ResultRow low, ResultRow high) {
        return new Value(OptionalDouble.empty(), interval(low.estimate(), high.estimate()));
    }

    /** One end of an interval as a number of its own. */
    public static Value end(Value value, ToDoubleFunction<Interval> end) {
        return new Value(
                value.interval
                        .map(interval -> OptionalDouble.of(end.applyAsDouble(interval)))
                        .orElseGet(OptionalDouble::empty),
                Optional.empty());
    }

    public OptionalDouble estimate() {
        return estimate;
    }

    public Optional<Interval> interval() {
        return interval;
    }

    /** Whether there is an estimate. */
    public boolean isPresent() {
        return estimate.isPresent();
    }

    /** In order: of few patients the one that is mostly lower can be the higher, as each counts other patients. */
    private static Optional<Interval> interval(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(new Interval(
                        Math.min(one.getAsDouble(), other.getAsDouble()),
                        Math.max(one.getAsDouble(), other.getAsDouble())))
                : Optional.empty();
    }
}
