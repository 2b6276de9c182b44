package org.scarline.tally;

import java.util.Collection;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FinalOutcome;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.results.Method;
import org.scarline.stats.Proportion;

/**
 * The final cells once more, with every patient who could have been seen and was not counted as unimproved: the least that
 * the treatment can have done.
 */
final class ImputedStatistics {
    private static final String IMPUTED = "_imputed";
    private final Instruments instruments;

    ImputedStatistics(Instruments instruments) {
        this.instruments = instruments;
    }

    void add(Tally tally, Collected to) {
        var places = places(tally);
        to.each(places, (place, own) -> cells(tally, place, own));
        to.each(Parallel.of(places), (parallel, own) -> arms(tally, parallel, own));
    }

    private void cells(Tally tally, Contribution.Key place, Collected to) {
        var seen = tally.at(place);
        var unseen = tally.at(with(ContributionKind.UNSEEN, place));
        var eligible = tally.at(with(ContributionKind.ELIGIBLE, place));
        for (var population : Population.at(RatedLevel.FINAL, tally)) {
            var cell = TalliedCell.of(population, place);
            if (to.wants(cell)) {
                var rows = to.at(cell, "");
                var missing = over(tally, unseen.of(population));
                mean(imputed(seen.of(population), missing), rows);
                var rated = eligible.of(population).where((a, b) -> tally.isOver(a) && FinalOutcome.isRated(b));
                responders(instruments.get(cell.instrument()), rated, missing, rows);
            }
        }
    }

    /** All patients together and each start arm, also where nobody was seen at the end. */
    private Collection<Contribution.Key> places(Tally tally) {
        return Stream.concat(
                        tally.keys(ContributionKind.CELLS).stream(),
                        tally.keys(ContributionKind.UNSEEN).stream().map(key -> with(ContributionKind.CELLS, key)))
                .filter(key -> key.level() == RatedLevel.FINAL)
                .filter(key -> key.arm().equals(Contribution.ALL) || Arms.isStart(key.arm()))
                .filter(key -> !instruments.get(key.instrument()).isChange())
                .distinct()
                .toList();
    }

    private static Contribution.Key with(ContributionKind kind, Contribution.Key key) {
        return new Contribution.Key(kind, key.instrument(), key.raterRole(), key.scarType(), key.level(), key.arm());
    }

    private static void mean(PatientCounts counted, ResultRowBuilder to) {
        if (!counted.isEmpty()) {
            var improvement = counted.weighted((a, b) -> Points.toDouble(b));
            to.mean("mean_improvement" + IMPUTED, improvement);
            to.value("sd_improvement" + IMPUTED, improvement.sd(), improvement.n(), Method.SD);
        }
    }

    /**
     * Of those whose course is over: seen too soon to know who stays away, a patient is in neither count. Who was seen on
     * a side that began otherwise is not missing, here as in the mean.
     */
    private static void responders(
            Instrument instrument, PatientCounts rated, PatientCounts missing, ResultRowBuilder to) {
        var movable = rated.where((a, b) -> FinalOutcome.isMovable(b));
        var n = movable.n() + CellStatistics.movable(instrument, missing).n();
        if (n == 0) {
            return;
        }
        var rules = instrument.responderRules();
        for (var i = 0; i < rules.size(); i++) {
            var rule = i;
            var met = movable.where((a, b) -> FinalOutcome.met(b, rule)).n();
            to.rate("responders_" + rules.get(i).code() + IMPUTED, new Proportion(met, n));
        }
    }

    private void arms(Tally tally, Parallel parallel, Collected to) {
        var seen = parallel.seen(tally);
        var unseen = parallel.unseen(tally);
        for (var population : Population.at(RatedLevel.FINAL, tally)) {
            var cell = TalliedCell.of(population, parallel.place());
            if (to.wants(cell)) {
                var arms = new TwoArms(
                        instruments.get(cell.instrument()),
                        imputed(seen.first(population), over(tally, unseen.first(population))),
                        imputed(seen.second(population), over(tally, unseen.second(population))));
                if (!arms.first().isEmpty() && !arms.second().isEmpty()) {
                    var rows = to.at(cell, ComparisonStatistics.NOT_RANDOMISED);
                    arms.adjusted().ifPresent(found -> arms.adjusted(IMPUTED, found, rows));
                }
            }
        }
    }

    /** Those not seen whose course is over. */
    private static PatientCounts over(Tally tally, PatientCounts unseen) {
        return unseen.where((a, b) -> tally.isOver(b));
    }

    /** Those seen, and those missing: at their baseline still. */
    private static PatientCounts imputed(PatientCounts seen, PatientCounts missing) {
        return seen.and(missing.mapped(pair -> new PatientCounts.Pair(pair.a(), 0)));
    }
}
