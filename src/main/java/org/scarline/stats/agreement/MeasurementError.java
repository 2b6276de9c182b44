package org.scarline.stats.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.scarline.stats.Interval;
import org.scarline.stats.Mean;
import org.scarline.stats.Sum;

/**
 * How far two ratings of an unchanged scar lie apart, from a one-way analysis of variance of pairs (Bland and Altman
 * 1996; Shrout and Fleiss 1979, ICC(1,1)).
 *
 * @param patients pairs, at least 2
 * @param between mean square between patients
 * @param within mean square within pairs
 */
public record MeasurementError(long patients, double between, double within) {
    /** 1.96 · √2: two ratings of one scar differ by more in one of twenty. */
    private static final double DETECTABLE = 1.96 * Math.sqrt(2);

    /** Empty below two patients. */
    public static Optional<MeasurementError> of(List<ScorePair> pairs) {
        var n = pairs.stream().mapToLong(ScorePair::patients).reduce(0, Math::addExact);
        if (n < 2) {
            return Optional.empty();
        }
        var middles = pairs.stream()
                .mapToDouble(pair -> pair.first() + (pair.second() - pair.first()) / 2)
                .toArray();
        var mean =
                Mean.of(middles, pairs.stream().mapToLong(ScorePair::patients).toArray(), n);
        var between = new Sum();
        var within = new Sum();
        for (var i = 0; i < middles.length; i++) {
            var patients = (double) pairs.get(i).patients();
            var deviation = mean.deviation(middles[i]);
            var apart = pairs.get(i).first() - pairs.get(i).second();
            between.addProduct(2 * patients * deviation, deviation);
            within.addProduct(patients * apart, apart / 2);
        }
        // BMS = 2 Σ (m − M)² / (n − 1), WMS = Σ d² / 2 / n
        return Optional.of(new MeasurementError(n, between.value() / (n - 1), within.value() / n));
    }

    /** Standard error of measurement: √WMS, in the scores' unit. */
    public double standardError() {
        return Math.sqrt(within);
    }

    /** n WMS / χ², n degrees of freedom; empty where no pair differs. */
    public Optional<Interval> standardError95() {
        if (within == 0) {
            return Optional.empty();
        }
        var chi = ChiSquaredDistribution.of((double) patients);
        return Optional.of(new Interval(
                Math.sqrt(patients * within / chi.inverseSurvivalProbability(0.025)),
                Math.sqrt(patients * within / chi.inverseCumulativeProbability(0.025))));
    }

    /** The least change of one patient that is more than the rating's error: 1.96 · √2 · SEM. */
    public double detectable() {
        return DETECTABLE * standardError();
    }

    public Optional<Interval> detectable95() {
        return standardError95().map(sem -> new Interval(DETECTABLE * sem.low(), DETECTABLE * sem.high()));
    }

    /** Share of the variance that is the patients' own: ICC(1,1), at most 1; empty where all scores are alike. */
    public OptionalDouble reliability() {
        // (BMS − WMS) / (BMS + WMS)
        return between + within == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((between - within) / (between + within));
    }

    /** Of F = BMS / WMS with n − 1 and n degrees of freedom; empty where no pair differs. */
    public Optional<Interval> reliability95() {
        if (within == 0) {
            return Optional.empty();
        }
        var f = between / within;
        var n = (double) patients;
        var low = f / FDistribution.of(n - 1, n).inverseSurvivalProbability(0.025);
        var high = f * FDistribution.of(n, n - 1).inverseSurvivalProbability(0.025);
        return Optional.of(new Interval((low - 1) / (low + 1), (high - 1) / (high + 1)));
    }
}
