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
                mean(imputed(tally, seen.of(population), unseen.of(population)), rows);
                var over = eligible.of(population).where((a, b) -> tally.isOver(a));
                responders(instruments.get(cell.instrument()), over, rows);
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

    /** Of those whose course is over: seen too soon to know who stays away, a patient is in neither count. */
    private static void responders(Instrument instrument, PatientCounts eligible, ResultRowBuilder to) {
        var movable = eligible.where((a, b) -> FinalOutcome.isMovable(b));
        if (movable.isEmpty()) {
            return;
        }
        var rules = instrument.responderRules();
        for (var i = 0; i < rules.size(); i++) {
            var rule = i;
            to.rate(
                    "responders_" + rules.get(i).code() + IMPUTED,
                    movable.proportion((a, b) -> FinalOutcome.met(b, rule)));
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
                        imputed(tally, seen.first(population), unseen.first(population)),
                        imputed(tally, seen.second(population), unseen.second(population)));
                if (!arms.first().isEmpty() && !arms.second().isEmpty()) {
                    var rows = to.at(cell, ComparisonStatistics.NOT_RANDOMISED);
                    arms.adjusted().ifPresent(found -> arms.adjusted(IMPUTED, found, rows));
                }
            }
        }
    }

    /** Those seen, and those whose course is over and who were not seen: at their baseline still. */
    private static PatientCounts imputed(Tally tally, PatientCounts seen, PatientCounts unseen) {
        return seen.and(unseen.where((a, b) -> tally.isOver(b)).mapped(pair -> new PatientCounts.Pair(pair.a(), 0)));
    }
}
