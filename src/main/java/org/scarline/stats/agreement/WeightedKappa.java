package org.scarline.stats.agreement;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.scarline.stats.Sum;

/**
 * Agreement of two raters beyond chance, 1 at most (Cohen 1968). Disagreement is weighed by the scores themselves, so
 * that a grade which nobody received still separates its neighbours. Undefined where no disagreement can be expected: no
 * patient, or both raters gave the same score to all.
 */
public final class WeightedKappa {
    private WeightedKappa() {}

    /** Disagreement grows with the distance of the scores. */
    public static OptionalDouble linear(List<ScorePair> pairs) {
        return of(pairs, Math::abs);
    }

    /** Disagreement grows with the squared distance of the scores. */
    public static OptionalDouble quadratic(List<ScorePair> pairs) {
        return of(pairs, distance -> distance * distance);
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
