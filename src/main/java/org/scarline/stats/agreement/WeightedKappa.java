package org.scarline.stats.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.scarline.stats.Interval;
import org.scarline.stats.Sum;

/**
 * Agreement of two raters beyond chance, 1 at most (Cohen 1968). Disagreement is weighed by the scores themselves, so
 * that a grade which nobody received still separates its neighbours. Undefined where no disagreement can be expected: no
 * patient, or both raters gave the same score to all.
 */
public final class WeightedKappa {
    private static final double Z_95 = 1.959963984540054;

    /** Half a width below which it is rounding alone. */
    private static final double NOTHING = 1e-7;

    private WeightedKappa() {}

    /** Disagreement grows with the distance of the scores. */
    public static OptionalDouble linear(List<ScorePair> pairs) {
        return of(pairs, Math::abs);
    }

    /** Disagreement grows with the squared distance of the scores. */
    public static OptionalDouble quadratic(List<ScorePair> pairs) {
        return of(pairs, distance -> distance * distance);
    }

    /** 95 % interval of the linear one by the delta method; empty where its standard error is 0 or none. */
    public static Optional<Interval> linear95(List<ScorePair> pairs) {
        return interval(pairs, Math::abs);
    }

    /** The same of the quadratic one. */
    public static Optional<Interval> quadratic95(List<ScorePair> pairs) {
        return interval(pairs, distance -> distance * distance);
    }

    /** Fleiss, Cohen and Everitt 1969, in disagreements: κ = 1 − o/e, o observed and e expected, each a mean. */
    private static Optional<Interval> interval(List<ScorePair> pairs, DoubleUnaryOperator disagreement) {
        var kappa = of(pairs, disagreement);
        if (kappa.isEmpty()) {
            return Optional.empty();
        }
        var ofFirst = patientsByScore(pairs, ScorePair::first);
        var ofSecond = patientsByScore(pairs, ScorePair::second);
        var n = (double) pairs.stream().mapToLong(ScorePair::patients).sum();
        var expected = new Sum();
        ofFirst.forEach(
                (score, patients) -> expected.addProduct(patients / n, expected(score, ofSecond, n, disagreement)));
        var ratio = 1 - kappa.getAsDouble();
        var variance = new Sum();
        for (var pair : pairs) {
            // a patient's part: (v − o/e (v̄ of the first's score + v̄ of the second's)) / e, and its mean is −o/e
            var part = (disagreement.applyAsDouble(pair.first() - pair.second())
                                    - ratio
                                            * (expected(pair.first(), ofSecond, n, disagreement)
                                                    + expected(pair.second(), ofFirst, n, disagreement)))
                            / expected.value()
                    + ratio;
            variance.addProduct(pair.patients() / n * part, part);
        }
        var half = Z_95 * Math.sqrt(Math.max(0, variance.value()) / n);
        return half > NOTHING
                ? Optional.of(
                        new Interval(Math.max(-1, kappa.getAsDouble() - half), Math.min(1, kappa.getAsDouble() + half)))
                : Optional.empty();
    }

    /** Mean disagreement of one score with all scores of the other rater. */
    private static double expected(double score, Map<Double, Long> others, double n, DoubleUnaryOperator disagreement) {
        var sum = new Sum();
        others.forEach((other, patients) -> sum.addProduct(patients / n, disagreement.applyAsDouble(score - other)));
        return sum.value();
    }

    private static OptionalDouble of(List<ScorePair> pairs, DoubleUnaryOperator disagreement) {
        var observed = new Sum();
        for (var pair : pairs) {
            observed.add(pair.patients(), disagreement.applyAsDouble(pair.first() - pair.second()));
        }
        var expected = new Sum();
        var ofSecond = patientsByScore(pairs, ScorePair::second);
        patientsByScore(pairs, ScorePair::first)
                .forEach((a, patients) -> ofSecond.forEach((b, others) ->
                        expected.addProduct((double) patients * others, disagreement.applyAsDouble(a - b))));
        var n = (double) pairs.stream().mapToLong(ScorePair::patients).reduce(0, Math::addExact);
        // κ = 1 − Σ o(a, b) v(a, b) / (Σ r(a) c(b) v(a, b) / n), o pairs counted, r and c each rater's scores
        return expected.value() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - observed.value() / (expected.value() / n));
    }

    private static Map<Double, Long> patientsByScore(List<ScorePair> pairs, ToDoubleFunction<ScorePair> score) {
        var patients = new TreeMap<Double, Long>();
        pairs.forEach(pair -> patients.merge(score.applyAsDouble(pair), pair.patients(), Math::addExact));
        return patients;
    }
}
