package org.scarline.stats.agreement;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.scarline.stats.Interval;
import org.scarline.stats.Mean;
import org.scarline.stats.Sum;

/**
 * ICC(2,1) of Shrout and Fleiss (1979): absolute agreement of single ratings, the raters a sample of all raters. At
 * most 1; below 0 where two ratings of one patient differ more than ratings of two patients.
 */
public final class IntraclassCorrelation {
    private IntraclassCorrelation() {}

    /** Two raters; empty below two patients, or where the denominator is 0, as when all scores are equal. */
    public static OptionalDouble of(List<ScorePair> pairs) {
        var scores = pairs.stream()
                .map(pair -> new double[] {pair.first(), pair.second()})
                .toArray(double[][]::new);
        return of(scores, pairs.stream().mapToLong(ScorePair::patients).toArray());
    }

    /** 95 % interval of two raters (Shrout and Fleiss 1979; McGraw and Wong 1996); empty where nothing remains to err. */
    public static Optional<Interval> of95(List<ScorePair> pairs) {
        var scores = pairs.stream()
                .map(pair -> new double[] {pair.first(), pair.second()})
                .toArray(double[][]::new);
        return squares(scores, pairs.stream().mapToLong(ScorePair::patients).toArray())
                .flatMap(MeanSquares::interval95);
    }

    /** A line of scores per patient, a column per rater, lines standing as often as counted; empty for one rater. */
    static OptionalDouble of(double[][] scores, long[] patients) {
        return squares(scores, patients).map(MeanSquares::correlation).orElseGet(OptionalDouble::empty);
    }

    private static Optional<MeanSquares> squares(double[][] scores, long[] patients) {
        var n = LongStream.of(patients).reduce(0, Math::addExact);
        var k = scores.length == 0 ? 0 : scores[0].length;
        if (n < 2 || k < 2) {
            return Optional.empty();
        }
        var raters = IntStream.range(0, k)
                .mapToObj(rater -> Mean.of(column(scores, rater), patients, n))
                .toList();
        var between = new Sum();
        var within = new Sum();
        for (var i = 0; i < scores.length; i++) {
            addUp(scores[i], raters, (double) patients[i], between, within);
        }
        return Optional.of(new MeanSquares(
                (double) n,
                k,
                k * between.value() / (n - 1),
                n * squares(raters) / (k - 1),
                within.value() / (n - 1) / (k - 1)));
    }

    /** One patient's squares: of the patient's mean around the mean of all, and of the scores around both means. */
    private static void addUp(double[] scores, List<Mean> raters, double patients, Sum between, Sum within) {
        var deviations = IntStream.range(0, scores.length)
                .mapToDouble(rater -> raters.get(rater).deviation(scores[rater]))
                .toArray();
        var mean = mean(deviations);
        between.addProduct(patients * mean, mean);
        for (var deviation : deviations) {
            var apart = deviation - mean;
            within.addProduct(patients * apart, apart);
        }
    }

    /** Σ (rater's mean − mean of all)². */
    private static double squares(List<Mean> raters) {
        var apart =
                raters.stream().mapToDouble(rater -> rater.minus(raters.get(0))).toArray();
        var mean = mean(apart);
        var squares = new Sum();
        for (var rater : apart) {
            var deviation = rater - mean;
            squares.addProduct(deviation, deviation);
        }
        return squares.value();
    }

    private static double mean(double[] values) {
        var sum = new Sum();
        for (var value : values) {
            sum.add(1, value);
        }
        return sum.value() / values.length;
    }

    private static double[] column(double[][] scores, int rater) {
        var column = new double[scores.length];
        for (var i = 0; i < scores.length; i++) {
            column[i] = scores[i][rater];
        }
        return column;
    }
}
