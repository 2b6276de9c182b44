package org.scarline.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.results.Cell;
import org.scarline.results.Quantity;
import org.scarline.results.Statistic;
import org.scarline.stats.Interval;

/**
 * What a claim was judged by: the row of {@code results.csv}, and what it says.
 *
 * @param cell where the row stands, with nothing left open; of several rows together, what they share
 * @param statistic which one; both bounds of a time go by one name; empty where several rows differ in it
 * @param estimate empty where the results have no such row
 * @param ordinary 95 % interval; of both bounds, from the lower end of one to the upper end of the other
 * @param always the interval that holds at all looks together, which decides
 * @param patients that it rests on
 */
public record Observed(
        Cell cell,
        Optional<Statistic> statistic,
        OptionalDouble estimate,
        Optional<Interval> ordinary,
        Optional<Interval> always,
        Patients patients) {
    /** Patients it rests on, of both arms where there are two. */
    public long n() {
        return patients.n();
    }

    /** Both bounds of a share improved by a day; empty where the row is of anything else, or the results lack one. */
    public Optional<TimeBounds> bounds(org.scarline.results.Results results) {
        return statistic
                .filter(each -> each.name().equals(TimeBounds.CUMULATIVE))
                .flatMap(each -> TimeBounds.of(cell, results));
    }

    /** What kind of number it is; empty where it has none. */
    public Optional<Quantity> quantity() {
        return statistic.map(Statistic::quantity);
    }

    /** Its unit; empty where it has none. */
    String unit() {
        return statistic.map(Statistic::unit).orElse("");
    }
}
