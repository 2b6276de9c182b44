package org.scarline.tally;

import java.util.Map;
import java.util.TreeMap;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.derive.Contribution;
import org.scarline.derive.Family;
import org.scarline.derive.Slot;
import org.scarline.tally.count.Counted;
import org.scarline.tally.count.Population;
import org.scarline.tally.count.Tally;

/**
 * The final cells once more, with every patient who could have been seen and was not counted as unimproved: the least that
 * the treatment can have done.
 */
final class ImputedStatistics {
    private static final String IMPUTED = "_imputed";
    private static final String NOTE = "patients without a final rating count as unimproved";

    private final Instruments instruments;

    ImputedStatistics(Instruments instruments) {
        this.instruments = instruments;
    }

    void add(Tally tally, Collected to) {
        for (var key : tally.keys(Family.CELLS)) {
            var instrument = instruments.get(key.instrument());
            var whole = key.arm().equals(Contribution.ALL) || key.arm().startsWith("start:");
            if (key.slot() == Slot.FINAL && whole && !instrument.isChange()) {
                for (var population : Population.EVERYWHERE) {
                    var cell = ResultKeys.of(population, key);
                    if (to.wants(cell)) {
                        arm(
                                instrument,
                                imputed(tally, key, tally.counted(key, population), population),
                                to.at(cell, NOTE));
                    }
                }
            }
        }
        for (var parallel : Parallel.of(tally)) {
            if (parallel.place().arm().startsWith("start:")) {
                for (var population : Population.EVERYWHERE) {
                    arms(tally, parallel, population, to);
                }
            }
        }
    }

    private static void arm(Instrument instrument, Counted counted, Rows to) {
        if (counted.isEmpty()) {
            return;
        }
        var improvement = counted.weighted(pair -> Points.toDouble(pair.b()));
        to.mean("mean_improvement" + IMPUTED, improvement);
        to.value("sd_improvement" + IMPUTED, improvement.sd(), improvement.n(), "n - 1");
        var movable = CellStatistics.movable(instrument, counted);
        if (!movable.isEmpty()) {
            for (var rule : instrument.responderRules()) {
                to.rate("responders_" + rule.code() + IMPUTED, CellStatistics.responders(rule, instrument, movable));
            }
        }
    }

    private void arms(Tally tally, Parallel parallel, Population population, Collected to) {
        var cell = ResultKeys.of(population, parallel.place());
        var instrument = instruments.get(cell.instrument());
        if (!to.wants(cell) || instrument.isChange()) {
            return;
        }
        var first = parallel.at(parallel.comparison().first());
        var second = parallel.at(parallel.comparison().second());
        var arms = new TwoArms(
                instrument,
                imputed(tally, first, parallel.first(tally, population), population),
                imputed(tally, second, parallel.second(tally, population), population));
        if (!arms.first().isEmpty() && !arms.second().isEmpty()) {
            var rows = to.at(cell, ComparisonStatistics.NOT_RANDOMISED + "; " + NOTE);
            arms.adjusted().ifPresent(found -> arms.adjusted(IMPUTED, found, rows));
        }
    }

    /** Those seen, and those whose course is over and who were not seen: at their baseline still. */
    private static Counted imputed(Tally tally, Contribution.Key place, Counted seen, Population population) {
        var key = new Contribution.Key(
                Family.UNSEEN, place.instrument(), place.raterRole(), place.scarType(), Slot.FINAL, place.arm());
        Map<Counted.Pair, Long> unimproved = new TreeMap<>();
        tally.counted(key, population)
                .where(pair -> tally.isOver(pair.b()))
                .patients()
                .forEach((pair, count) -> unimproved.merge(new Counted.Pair(pair.a(), 0), count, Long::sum));
        return seen.and(new Counted(new TreeMap<>(unimproved)));
    }
}
