package org.scarline.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.results.Method;
import org.scarline.stats.agreement.MeasurementError;
import org.scarline.stats.agreement.ScorePair;

/** How far ratings of an untreated scar differ, and the most that the improvement of one arm can owe to that. */
final class MeasurementStatistics {
    /** Fewer patients tell nothing of a rating's error. */
    private static final long ESTIMATED_FROM = 10;

    private final Instruments instruments;

    MeasurementStatistics(Instruments instruments) {
        this.instruments = instruments;
    }

    /** Whose ratings, of which scars. */
    private record Rated(String instrument, String raterRole, String scarType) {
        static Rated of(Contribution.Key key) {
            return new Rated(key.instrument(), key.raterRole(), key.scarType());
        }

        Rated ofAllTypes() {
            return new Rated(instrument, raterRole, Contribution.ALL);
        }
    }

    void add(Tally tally, Collected to) {
        var least = new LinkedHashMap<Rated, Double>();
        for (var key : tally.keys(ContributionKind.RATED_TWICE)) {
            error(tally, key).ifPresent(error -> {
                var cell = TalliedCell.of(Population.ALL, key);
                if (to.wants(cell)) {
                    add(error, to.at(cell, ""));
                }
                error.reliability().ifPresent(value -> least.merge(Rated.of(key), value, Math::min));
            });
        }
        tally.keys(ContributionKind.CELLS).stream()
                .filter(key -> key.level() == RatedLevel.FINAL && !Arms.isComparison(key.arm()))
                .forEach(key -> regression(tally, key, least, to));
    }

    private Optional<MeasurementError> error(Tally tally, Contribution.Key key) {
        if (instruments.get(key.instrument()).isChange()) {
            return Optional.empty();
        }
        var counted = tally.counted(key, Population.ALL);
        return counted.n() < ESTIMATED_FROM
                ? Optional.empty()
                : MeasurementError.of(counted.each((pair, patients) ->
                                new ScorePair(Points.toDouble(pair.a()), Points.toDouble(pair.b()), patients))
                        .toList());
    }

    private static void add(MeasurementError error, ResultRowBuilder to) {
        var n = error.patients();
        to.estimated("sem", error.standardError(), error.standardError95(), n, Method.SEM);
        to.estimated("smallest_detectable_change", error.detectable(), error.detectable95(), n, Method.SEM);
        error.reliability()
                .ifPresent(value -> to.estimated("reliability", value, error.reliability95(), n, Method.ICC_ONE_WAY));
    }

    /** (1 − R)(mean distance of the baselines from the best score), R the lower of the two ways to rate twice. */
    private void regression(Tally tally, Contribution.Key key, Map<Rated, Double> least, Collected to) {
        var reliability =
                least.getOrDefault(Rated.of(key), least.get(Rated.of(key).ofAllTypes()));
        if (reliability == null) {
            return;
        }
        var instrument = instruments.get(key.instrument());
        for (var population : Population.at(key.level(), tally)) {
            var cell = TalliedCell.of(population, key);
            var counted = to.wants(cell) ? tally.counted(key, population) : PatientCounts.NOBODY;
            if (!counted.isEmpty()) {
                var possible = counted.weighted((a, b) -> Points.toDouble(instrument.possible(a)));
                to.at(cell, "")
                        .noted(
                                "regression_to_mean",
                                (1 - Math.max(0, reliability)) * possible.mean(),
                                counted.n(),
                                Method.REGRESSION);
            }
        }
    }
}
