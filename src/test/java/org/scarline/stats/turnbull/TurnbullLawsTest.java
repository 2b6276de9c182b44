package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds for every estimate, on data of many shapes. */
final class TurnbullLawsTest {
    private static final int DATA_SETS = 300;

    /** Data sets on which expectation maximisation, which is slow, is tried; all of them by the profile. */
    private static final int COMPARED = System.getProperty("reliability.every") == null ? DATA_SETS / 3 : DATA_SETS;

    @Test
    void noIntervalCouldTakeMassToAnyoneGain() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var data = Data.random(seed);
            assertThat(data.gap(Turnbull.of(data.times())))
                    .as("data set %d", seed)
                    .isLessThanOrEqualTo(1e-6);
        }
    }

    @Test
    void aHundredMillionPatientsBesideSingleOnesConvergeToo() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var data = Data.random(seed).withCountsUpTo(100_000_000);
            var fit = Turnbull.of(data.times());
            assertThat(data.gap(fit)).as("data set %d", seed).isLessThanOrEqualTo(1e-6);
            assertThat(fit.gap()).isLessThanOrEqualTo(1e-6);
        }
    }

    /** The log-likelihood after at most 20,000 steps of the EM algorithm of Turnbull's paper. */
    @Test
    void isAtLeastAsLikelyAsWhatExpectationMaximisationFinds() {
        for (var seed = 0; seed < COMPARED; seed++) {
            var data = Data.random(seed);
            var found = data.logLikelihood(Turnbull.of(data.times()));
            assertThat(found)
                    .as("data set %d", seed)
                    .isGreaterThanOrEqualTo(data.logLikelihoodByExpectationMaximisation(20_000) - 1e-9 * data.n());
        }
    }

    @Test
    void massesAreAboveNoneAndSumToOneOnSeparateInnermostIntervals() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var data = Data.random(seed);
            var masses = Turnbull.of(data.times()).masses();
            assertThat(masses).allMatch(mass -> mass.share() > 0);
            assertThat(Math.abs(
                            masses.stream().mapToDouble(Turnbull.Mass::share).sum() - 1))
                    .isLessThan(1e-12);
            for (var i = 1; i < masses.size(); i++) {
                assertThat(masses.get(i - 1).right())
                        .isLessThanOrEqualTo(masses.get(i).left());
            }
            assertThat(masses).allMatch(data::isInnermost);
        }
    }

    @Test
    void theOrderOfPatientsAndTheirGroupingChangeNoBit() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var data = Data.random(seed);
            assertThat(Turnbull.of(data.onePatientPerRowShuffled(seed).times()).masses())
                    .isEqualTo(Turnbull.of(data.times()).masses());
        }
    }

    @Test
    void lowIsNeverAboveHighAndBothGrowFromNoneToAll() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var fit = Turnbull.of(Data.random(seed).times());
            assertThat(fit.low(0)).isZero();
            assertThat(fit.high(0)).isZero();
            assertThat(fit.high(Long.MAX_VALUE)).isEqualTo(1);
            for (var day = 1; day < 1_100; day++) {
                assertThat(fit.low(day)).isBetween(fit.low(day - 1), fit.high(day));
                assertThat(fit.high(day)).isBetween(fit.high(day - 1), 1.0);
            }
        }
    }

    /** As many patients, or a thousand times as many of each kind: the same shares. */
    @Test
    void onlyTheProportionsOfCountsMatter() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var data = Data.random(seed);
            var many = data.withCountsTimes(1_000);
            var fit = Turnbull.of(data.times());
            var manyFit = Turnbull.of(many.times());
            for (var day = 0; day < 100; day++) {
                assertThat(Math.abs(fit.low(day) - manyFit.low(day))).isLessThan(1e-4);
                assertThat(Math.abs(fit.high(day) - manyFit.high(day))).isLessThan(1e-4);
            }
        }
    }

    /** Intervals with counts, and the likelihood by plain sums over all of them. */
    private static final class Data {
        private final long[] lefts;
        private final long[] rights;
        private final long[] counts;

        private Data(long[] lefts, long[] rights, long[] counts) {
            this.lefts = lefts;
            this.rights = rights;
            this.counts = counts;
        }

        /** Few or many intervals, narrow or wide, on few or many days, some from day 0, some open. */
        static Data random(long seed) {
            var random = new SplittableRandom(seed);
            var size = 1 + random.nextInt(random.nextBoolean() ? 12 : 120);
            var days = 1 + random.nextInt(random.nextInt(3) == 0 ? 1_000 : 40);
            var width = 1 + random.nextInt(days);
            var open = random.nextInt(4);
            var fromStart = random.nextInt(4);
            var most = random.nextBoolean() ? 1 : 20;
            var lefts = new long[size];
            var rights = new long[size];
            var counts = new long[size];
            for (var i = 0; i < size; i++) {
                lefts[i] = random.nextInt(8) < fromStart ? 0 : random.nextInt(days);
                rights[i] = random.nextInt(8) < open ? CensoredTimes.NEVER : lefts[i] + 1 + random.nextInt(width);
                counts[i] = 1L + random.nextInt(most);
            }
            return new Data(lefts, rights, counts);
        }

        Data withCountsUpTo(double most) {
            var random = new SplittableRandom(lefts.length);
            var spread = LongStream.generate(() -> (long) StrictMath.pow(most, random.nextDouble()))
                    .limit(lefts.length)
                    .toArray();
            return new Data(lefts, rights, spread);
        }

        Data withCountsTimes(long factor) {
            return new Data(
                    lefts,
                    rights,
                    Arrays.stream(counts).map(count -> factor * count).toArray());
        }

        Data onePatientPerRowShuffled(long seed) {
            var rows = IntStream.range(0, lefts.length)
                    .flatMap(i -> IntStream.generate(() -> i).limit(counts[i]))
                    .toArray();
            var random = new SplittableRandom(seed);
            for (var i = rows.length - 1; i > 0; i--) {
                var other = random.nextInt(i + 1);
                var row = rows[i];
                rows[i] = rows[other];
                rows[other] = row;
            }
            return new Data(
                    Arrays.stream(rows).mapToLong(i -> lefts[i]).toArray(),
                    Arrays.stream(rows).mapToLong(i -> rights[i]).toArray(),
                    LongStream.generate(() -> 1).limit(rows.length).toArray());
        }

        CensoredTimes times() {
            return CensoredTimes.of(lefts, rights, counts);
        }

        double n() {
            return Arrays.stream(counts).sum();
        }

        private boolean covers(int i, long left, long right) {
            return lefts[i] <= left && right <= rights[i];
        }

        private double share(int i, Turnbull fit) {
            return fit.masses().stream()
                    .filter(mass -> covers(i, mass.left(), mass.right()))
                    .mapToDouble(Turnbull.Mass::share)
                    .sum();
        }

        private double[] shares(Turnbull fit) {
            return IntStream.range(0, lefts.length)
                    .mapToDouble(i -> share(i, fit))
                    .toArray();
        }

        double logLikelihood(Turnbull fit) {
            return logLikelihood(shares(fit));
        }

        private double logLikelihood(double[] shares) {
            return IntStream.range(0, shares.length)
                    .mapToDouble(i -> counts[i] * Math.log(shares[i]))
                    .sum();
        }

        /** max d_j / n − 1 over every stretch from a left end to the first right end behind it. */
        double gap(Turnbull fit) {
            var shares = shares(fit);
            return Arrays.stream(lefts)
                            .mapToDouble(left -> derivative(left, shares))
                            .max()
                            .orElseThrow()
                    - 1;
        }

        private double derivative(long left, double[] shares) {
            var right = firstRightAfter(left);
            return IntStream.range(0, shares.length)
                            .filter(i -> covers(i, left, right))
                            .mapToDouble(i -> counts[i] / shares[i])
                            .sum()
                    / n();
        }

        private long firstRightAfter(long left) {
            return Arrays.stream(rights).filter(right -> right > left).min().orElseThrow();
        }

        boolean isInnermost(Turnbull.Mass mass) {
            return Arrays.stream(lefts).anyMatch(left -> left == mass.left())
                    && Arrays.stream(lefts).noneMatch(left -> left > mass.left() && left < mass.right())
                    && firstRightAfter(mass.left()) == mass.right();
        }

        double logLikelihoodByExpectationMaximisation(int steps) {
            var starts = Arrays.stream(lefts).sorted().distinct().toArray();
            var from = new int[lefts.length];
            var to = new int[lefts.length];
            for (var i = 0; i < lefts.length; i++) {
                var left = lefts[i];
                var right = rights[i];
                from[i] = Arrays.binarySearch(starts, left);
                to[i] = (int) Arrays.stream(starts)
                        .filter(start -> start < right && firstRightAfter(start) <= right)
                        .count();
            }
            var masses = new double[starts.length];
            Arrays.fill(masses, 1.0 / starts.length);
            var shares = new double[lefts.length];
            for (var step = 0; step < steps && maximise(masses, from, to, shares) > 1e-13; step++) {}
            maximise(masses, from, to, shares);
            return logLikelihood(shares);
        }

        /** One step; sets the shares before it and tells their gap. */
        private double maximise(double[] masses, int[] from, int[] to, double[] shares) {
            var sums = new double[masses.length + 1];
            for (var j = 0; j < masses.length; j++) {
                sums[j + 1] = sums[j] + masses[j];
            }
            var derivatives = new double[masses.length + 1];
            var n = n();
            for (var i = 0; i < shares.length; i++) {
                shares[i] = sums[to[i]] - sums[from[i]];
                derivatives[from[i]] += counts[i] / shares[i] / n;
                derivatives[to[i]] -= counts[i] / shares[i] / n;
            }
            var most = 0.0;
            var derivative = 0.0;
            for (var j = 0; j < masses.length; j++) {
                derivative += derivatives[j];
                masses[j] *= derivative;
                most = Math.max(most, derivative);
            }
            return most - 1;
        }
    }
}
