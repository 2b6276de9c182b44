package org.scarline.report.story;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/**
 * The two rows behind a verdict on who had improved by a day. The verdict itself holds one of them, and the interval from
 * the lower one's lower end to the upper one's upper end, by which they are found.
 */
final class TimeBounds {
    /** What a verdict or its repetition keeps of the two rows. */
    private record Kept(
            String instrument,
            String raterRole,
            long n,
            OptionalDouble estimate,
            OptionalDouble low,
            OptionalDouble high) {}

    private TimeBounds() {}

    /** From the lower to the upper share; empty for a verdict on anything else. */
    static Optional<Value> of(Verdict row, Results results) {
        return find(
                new Kept(row.instrument(), row.raterRole(), row.n(), row.estimate(), row.ciLow(), row.ciHigh()),
                results);
    }

    /** The same of a verdict that was repeated in another way. */
    static Optional<Value> of(Sensitivity row, Results results) {
        return find(
                new Kept(row.instrument(), row.raterRole(), row.n(), row.estimate(), row.ciLow(), row.ciHigh()),
                results);
    }

    private static Optional<Value> find(Kept kept, Results results) {
        return results.named("cumulative_low").stream()
                .filter(low -> low.key().instrument().equals(kept.instrument()))
                .filter(low -> low.key().raterRole().equals(kept.raterRole()))
                .filter(low -> low.n() == kept.n() && low.ciLow().equals(kept.low()))
                .flatMap(low -> results.find(upper(low)).stream()
                        .filter(high -> high.ciHigh().equals(kept.high()))
                        .filter(high -> isOf(kept.estimate(), low, high))
                        .map(high -> Value.bounds(low, high)))
                .findFirst();
    }

    private static boolean isOf(OptionalDouble estimate, ResultRow low, ResultRow high) {
        return estimate.isPresent() && (estimate.equals(low.estimate()) || estimate.equals(high.estimate()));
    }

    private static ResultRow.Key upper(ResultRow low) {
        var key = low.key();
        return key.cell().statistic("cumulative_high");
    }
}
