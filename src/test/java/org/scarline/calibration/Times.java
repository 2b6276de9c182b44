package org.scarline.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.derive.Contribution;
import org.scarline.derive.Family;
import org.scarline.derive.Outcome;
import org.scarline.derive.Slot;
import org.scarline.stats.CensoredTimes;
import org.scarline.stats.TurnbullResamples;
import org.scarline.stats.Weighted;
import org.scarline.tally.ResultRow;
import org.scarline.tally.Results;

/**
 * The rows of time to first improvement at one look, from fewer resamples than a night draws: a hundred looks a cohort
 * would take too long otherwise.
 */
record Times(boolean wanted) {
    static final int RESAMPLES = 200;

    private static final long[] DAYS = {28, 42};
    private static final long SEED = 20_261_031;

    private static final Contribution.Key PLACE = new Contribution.Key(
            Family.TIME, "goodman_baron_grade", "clinician", Contribution.ALL, Slot.TIME, Contribution.ALL);

    /** The results with these rows beside them. */
    Results beside(Results results, List<Outcome> outcomes) {
        var times = outcomes.stream()
                .filter(outcome -> wanted)
                .flatMap(outcome -> outcome.contributions().stream())
                .filter(each -> each.key().equals(PLACE))
                .toList();
        if (times.isEmpty()) {
            return results;
        }
        var rows = new ArrayList<>(results.all());
        rows.addAll(rows(times));
        return new Results(rows);
    }

    private static List<ResultRow> rows(List<Contribution> times) {
        var censored = CensoredTimes.of(
                times.stream().mapToLong(Contribution::a).toArray(),
                times.stream().mapToLong(Contribution::b).toArray(),
                times.stream().mapToLong(each -> 1).toArray());
        var resamples = TurnbullResamples.of(censored, DAYS, RESAMPLES, SEED);
        var rows = new ArrayList<ResultRow>();
        for (var place = 0; place < DAYS.length; place++) {
            var cell = Cell.at("time", Long.toString(DAYS[place]));
            var estimate = resamples.estimate();
            bound(rows, cell, "cumulative_low", estimate.low(DAYS[place]), resamples.low(place), times.size());
            bound(rows, cell, "cumulative_high", estimate.high(DAYS[place]), resamples.high(place), times.size());
        }
        return rows;
    }

    private static void bound(
            List<ResultRow> rows, Cell cell, String statistic, double estimate, Weighted resamples, long n) {
        rows.add(new ResultRow(
                cell.row(statistic),
                OptionalDouble.of(estimate),
                OptionalDouble.of(resamples.quantile(0.025)),
                OptionalDouble.of(resamples.quantile(0.975)),
                n,
                OptionalLong.empty(),
                "Turnbull",
                ""));
        rows.add(new ResultRow(
                cell.row("se_" + statistic),
                OptionalDouble.of(resamples.sd().orElse(0)),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                n,
                OptionalLong.empty(),
                "resampled",
                ""));
    }
}
