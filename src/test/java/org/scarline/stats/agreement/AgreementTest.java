package org.scarline.stats.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.stats.Interval;
import org.scarline.stats.Oracle;

/** Two raters against R 4.2.2, on the awkward data of r/agreement.R, where the R commands stand. */
final class AgreementTest {
    private static final boolean IS_LONG = Boolean.getBoolean("reliability.long");
    private static final Oracle R = Oracle.of("agreement");

    static Set<String> dataSets() {
        return R.ids();
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void matchesRToTheNinthDigit(String id) {
        var pairs = R.rows(id).stream()
                .map(row ->
                        new ScorePair(Double.parseDouble(row[1]), Double.parseDouble(row[2]), Long.parseLong(row[3])))
                .toList();
        var statistics = new TreeMap<String, Double>();
        WeightedKappa.linear(pairs).ifPresent(kappa -> statistics.put("kappa_linear", kappa));
        WeightedKappa.quadratic(pairs).ifPresent(kappa -> statistics.put("kappa_quadratic", kappa));
        IntraclassCorrelation.of(pairs).ifPresent(icc -> statistics.put("icc_2_1", icc));
        WeightedKappa.linear95(pairs).ifPresent(interval -> put(statistics, "kappa_linear", interval));
        WeightedKappa.quadratic95(pairs).ifPresent(interval -> put(statistics, "kappa_quadratic", interval));
        IntraclassCorrelation.of95(pairs).ifPresent(interval -> put(statistics, "icc_2_1", interval));
        R.assertMatches(id, statistics);
    }

    @Test
    void intervalsAreHeldAgainstThirtyDataSets() {
        assertThat(List.of("kappa_linear_low", "kappa_quadratic_high", "icc_2_1_low"))
                .allSatisfy(statistic -> assertThat(R.count(statistic)).isGreaterThanOrEqualTo(30));
    }

    private static void put(Map<String, Double> statistics, String name, Interval interval) {
        statistics.put(name + "_low", interval.low());
        statistics.put(name + "_high", interval.high());
    }

    /** R: v <- abs(outer(1:4, 1:4, "-")) / 3; psych::cohen.kappa(cbind(a, b), 1 - v)$weighted.kappa; 1 - v^2. */
    @Test
    void kappaOfTwentyGradesMatchesR() {
        var a = new int[] {1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 2, 3, 4, 1};
        var b = new int[] {1, 2, 2, 2, 3, 2, 3, 3, 2, 3, 4, 3, 4, 4, 3, 4, 2, 3, 4, 1};
        var pairs = IntStream.range(0, a.length)
                .mapToObj(i -> new ScorePair(a[i], b[i], 1))
                .toList();
        assertThat(WeightedKappa.linear(pairs)).hasValueCloseTo(0.7674418604651164, within(1e-15));
        assertThat(WeightedKappa.quadratic(pairs)).hasValueCloseTo(0.8684210526315789, within(1e-15));
    }

    /** Shrout and Fleiss 1979, table 2: .29 by four raters. R: psych::ICC(x, lmer = FALSE)$results$ICC[2]. */
    @Test
    void intraclassCorrelationOfFourRatersMatchesShroutAndFleiss() {
        var scores =
                new double[][] {{9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}};
        assertThat(IntraclassCorrelation.of(scores, new long[] {1, 1, 1, 1, 1, 1}))
                .hasValueCloseTo(0.2897637795275592, within(1e-15));
    }

    @Test
    void oneRaterAgreesWithNobody() {
        var scores = new double[][] {{9}, {6}, {8}};
        assertThat(IntraclassCorrelation.of(scores, new long[] {1, 1, 1})).isEmpty();
    }

    @Test
    void noPatientShowsNoAgreement() {
        assertThat(WeightedKappa.linear(List.of())).isEmpty();
        assertThat(WeightedKappa.quadratic(List.of())).isEmpty();
        assertThat(IntraclassCorrelation.of(List.of())).isEmpty();
    }

    /** Two raters who give everyone grade 3 cannot have disagreed: not 1, nothing. */
    @Test
    void oneGradeForAllShowsNoAgreement() {
        var pairs = List.of(new ScorePair(3, 3, 40));
        assertThat(WeightedKappa.linear(pairs)).isEmpty();
        assertThat(WeightedKappa.quadratic(pairs)).isEmpty();
        assertThat(IntraclassCorrelation.of(pairs)).isEmpty();
    }

    /** Two patients whose scores are turned have one mean each way: nothing tells patients or raters apart, but for rounding. */
    @Test
    void twoPatientsWithTurnedScoresShowNoAgreementOnAnyScale() {
        for (var scale : new double[] {1, 0.1, 1 / 3.0, 12_345.6, 1e6 / 7}) {
            for (var high = 2; high < 9; high++) {
                var pairs = List.of(new ScorePair(scale, scale * high, 1), new ScorePair(scale * high, scale, 1));
                assertThat(IntraclassCorrelation.of(pairs))
                        .as("%s × %d", scale, high)
                        .isEmpty();
                assertThat(IntraclassCorrelation.of95(pairs)).isEmpty();
            }
        }
    }

    /** Raters who always lie as far apart leave nothing to err: the coefficient stands, without an interval. */
    @Test
    void aRaterWhoIsAlwaysAsFarAboveLeavesNoIntervalOnAnyScale() {
        for (var scale : new double[] {1, 0.1, 1 / 3.0, 12_345.6, 1e6 / 7}) {
            var pairs = IntStream.rangeClosed(1, 9)
                    .mapToObj(score -> new ScorePair(scale * score, scale * score + scale / 3, 1))
                    .toList();
            assertThat(IntraclassCorrelation.of(pairs).orElseThrow())
                    .as("%s", scale)
                    .isBetween(0.9, 1.0);
            assertThat(IntraclassCorrelation.of95(pairs)).as("%s", scale).isEmpty();
        }
    }

    /** Two grades, always the other way round: the approximation's ends meet, and no interval is made of their last digits. */
    @Test
    void ratersWhoAlwaysSayTheOppositeHaveNoInterval() {
        for (var scale : new double[] {1, 0.1, 1 / 3.0, 500}) {
            for (var one = 1; one < 40; one++) {
                for (var other = 1; other < 40; other += 3) {
                    var pairs = List.of(new ScorePair(0, scale, one), new ScorePair(scale, 0, other));
                    assertThat(IntraclassCorrelation.of95(pairs))
                            .as("%d and %d × %s", one, other, scale)
                            .isEmpty();
                }
                for (var other : IS_LONG ? IntStream.range(1, 40).toArray() : new int[] {40 - one}) {
                    var pairs = List.of(new ScorePair(0, scale, one), new ScorePair(scale, 0, other));
                    assertThat(WeightedKappa.linear(pairs))
                            .as("%d and %d × %s", one, other, scale)
                            .isPresent();
                }
            }
        }
    }

    /** Of random scores, whatever they are: an interval holds its coefficient, or there is none. */
    @Test
    void anIntervalHoldsItsCoefficient() {
        var held = 0;
        for (var seed = 0; seed < 4_000; seed++) {
            var random = new SplittableRandom(seed);
            var scale = seed % 2 == 0 ? 1 : 500;
            var grades = 2 + random.nextInt(3);
            var most = seed % 3 == 0 ? 20_000 : 4;
            var pairs = IntStream.range(0, 2 + random.nextInt(5))
                    .mapToObj(i -> new ScorePair(
                            scale * random.nextInt(grades), scale * random.nextInt(grades), 1 + random.nextInt(most)))
                    .toList();
            var found = IntraclassCorrelation.of95(pairs);
            held += found.isPresent() ? 1 : 0;
            var coefficient = IntraclassCorrelation.of(pairs).orElse(Double.NaN);
            assertThat(found.map(each -> each.low() <= coefficient && coefficient <= each.high()))
                    .as("seed %d", seed)
                    .isNotEqualTo(Optional.of(false));
        }
        assertThat(held).isGreaterThan(2_000);
    }

    /** By hand: both patients' means are 2, so that F and the coefficient leave Satterthwaite no degree of freedom. */
    @Test
    void withoutADegreeOfFreedomThereIsNoInterval() {
        var pairs = List.of(new ScorePair(1, 3, 1), new ScorePair(2, 2, 1));
        assertThat(IntraclassCorrelation.of(pairs)).isPresent();
        assertThat(IntraclassCorrelation.of95(pairs)).isEmpty();
    }

    /** Doubled or halved as often as can be, the scores lose no digit, and nothing that is told of them may change. */
    @Test
    void theUnitOfTheScoresChangesNothing() {
        var pairs = List.of(new ScorePair(1, 2, 2), new ScorePair(3, 3, 1), new ScorePair(2, 4, 3));
        for (var power : new int[] {-120, -50, 50, 120}) {
            var scaled = pairs.stream()
                    .map(pair -> new ScorePair(
                            Math.scalb(pair.first(), power), Math.scalb(pair.second(), power), pair.patients()))
                    .toList();
            assertThat(IntraclassCorrelation.of(scaled)).isEqualTo(IntraclassCorrelation.of(pairs));
            assertThat(IntraclassCorrelation.of95(scaled)).isPresent().isEqualTo(IntraclassCorrelation.of95(pairs));
            assertThat(WeightedKappa.quadratic95(scaled)).isEqualTo(WeightedKappa.quadratic95(pairs));
            assertThat(MeasurementError.of(scaled).orElseThrow().reliability())
                    .isEqualTo(MeasurementError.of(pairs).orElseThrow().reliability());
        }
    }

    @Test
    void aCountStandsForAsManyPatients() {
        var counted = List.of(new ScorePair(1, 2, 2), new ScorePair(3, 3, 1), new ScorePair(2, 4, 3));
        var each = counted.stream()
                .flatMap(pair -> IntStream.range(0, (int) pair.patients())
                        .mapToObj(i -> new ScorePair(pair.first(), pair.second(), 1)))
                .toList();
        assertThat(WeightedKappa.linear(counted)).isEqualTo(WeightedKappa.linear(each));
        assertThat(WeightedKappa.quadratic(counted)).isEqualTo(WeightedKappa.quadratic(each));
        assertThat(IntraclassCorrelation.of(counted))
                .hasValueCloseTo(IntraclassCorrelation.of(each).orElseThrow(), within(1e-15));
    }

    @Test
    void refusesScoresThatAreNoneAndPatientsThatAreNot() {
        assertThatThrownBy(() -> new ScorePair(Double.NaN, 1, 1)).hasMessage("a score that is not finite");
        assertThatThrownBy(() -> new ScorePair(1, Double.POSITIVE_INFINITY, 1))
                .hasMessage("a score that is not finite");
        assertThatThrownBy(() -> new ScorePair(1, 1, 0)).hasMessage("0 patients: at least 1");
    }
}
