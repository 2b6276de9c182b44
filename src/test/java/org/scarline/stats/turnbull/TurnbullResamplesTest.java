package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.scarline.stats.turnbull.CensoredTimes.NEVER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scarline.disk.table.Decimal;
import org.scarline.stats.Interval;
import org.scarline.stats.SplitMix64;
import org.scarline.stats.Weighted;

/**
 * R's side, with {@code em} of {@link TurnbullTest}, run with tol = 1e-7 in the resamples:
 *
 * <pre>{@code
 * l <- c(0,0,0,14,14,28,28,28,42,42,56,84); r <- c(14,28,42,28,42,42,56,84,56,Inf,84,Inf)
 * stat <- function(l, r, w) { f <- em(l, r, w); q <- f[, 1]; p <- f[, 2]; m <- f[, 3]
 *   h <- which(cumsum(m) >= .5 - 1e-6)[1]
 *   c(sum(m[p <= 28]), sum(m[p <= 42]), sum(m[q < 50]), q[h], p[h]) }
 * set.seed(20261122); s <- t(replicate(20000, {
 *   x <- rmultinom(1, sum(w), w)[, 1]; k <- x > 0; stat(l[k], r[k], x[k]) }))
 * }</pre>
 */
final class TurnbullResamplesTest {
    private static final long[] LEFTS = {0, 0, 0, 14, 14, 28, 28, 28, 42, 42, 56, 84};
    private static final long[] RIGHTS = {14, 28, 42, 28, 42, 42, 56, 84, 56, NEVER, 84, NEVER};
    private static final CensoredTimes TIMES =
            CensoredTimes.of(LEFTS, RIGHTS, new long[] {6, 14, 9, 8, 11, 17, 12, 7, 9, 10, 8, 9});
    private static final CensoredTimes MOSTLY_OPEN =
            CensoredTimes.of(LEFTS, RIGHTS, new long[] {2, 3, 2, 2, 3, 3, 4, 4, 5, 18, 5, 20});

    /**
     * w <- c(6,14,9,8,11,17,12,7,9,10,8,9); apply(s, 2, sd). Of 20,000 resamples a standard deviation is known to about
     * 0.5 %, the difference of two such to 0.7 %.
     */
    @Test
    void standardErrorsMatchRsBootstrap() {
        var found = TurnbullResamples.of(TIMES, new long[] {28, 42, 50}, 20_000, 3);
        assertWithin(0.025, found.low(0).sd().orElseThrow(), 0.04698307997);
        assertWithin(0.025, found.low(1).sd().orElseThrow(), 0.04837349836);
        assertWithin(0.025, found.high(2).sd().orElseThrow(), 0.04088821291);
    }

    /** apply(s, 2, quantile, c(.025, .975), type = 7) of the same. */
    @Test
    void quantilesMatchRsBootstrap() {
        var found = TurnbullResamples.of(TIMES, new long[] {28, 42, 50}, 20_000, 3);
        assertThat(found.low(0).quantile(0.025)).isCloseTo(0.2120606230, within(0.005));
        assertThat(found.low(0).quantile(0.975)).isCloseTo(0.3970063889, within(0.005));
        assertThat(found.low(1).quantile(0.025)).isCloseTo(0.5465740283, within(0.005));
        assertThat(found.high(2).quantile(0.975)).isCloseTo(0.8789793549, within(0.005));
    }

    /** The bias of this estimate is below its standard error over √1000. */
    @Test
    void meansLieNearTheEstimate() {
        var found = TurnbullResamples.of(TIMES, new long[] {28, 42, 50}, 1_000, 4);
        for (var place = 0; place < 3; place++) {
            var low = found.low(place);
            var day = new long[] {28, 42, 50}[place];
            var near = 4 * low.sd().orElseThrow() / Math.sqrt(1_000);
            assertThat(low.mean()).isCloseTo(found.estimate().low(day), within(near));
            assertThat(found.high(place).mean()).isCloseTo(found.estimate().high(day), within(near));
        }
    }

    /**
     * w <- c(2,3,2,2,3,3,4,4,5,18,5,20): the median begins at 42 in 0.215, at 56 in 0.645, at 84 and open in 0.140 of R's
     * 20,000 resamples.
     */
    @Test
    void medianQuantilesPutOpenOnesLast() {
        var found = TurnbullResamples.of(MOSTLY_OPEN, new long[] {}, 1_000, 5);
        assertThat(found.medianLow95()).isEqualTo(new Interval(42, 84));
        assertThat(found.medianHigh(0.025)).hasValue(56);
        assertThat(found.medianHigh(0.5)).hasValue(84);
        assertThat(found.medianHigh(0.8)).hasValue(84);
        assertThat(found.medianHigh(0.975)).isEmpty();
        assertThat(found.medianHigh95()).isEmpty();
        assertThat(TurnbullResamples.of(TIMES, new long[] {}, 1_000, 5).medianHigh95())
                .hasValue(new Interval(42, 42));
    }

    /** Of two resamples, whose quantiles all lie between the one and the other. */
    @Test
    void aQuantileBetweenAFiniteAndAnOpenMedianIsOpen() {
        var times = CensoredTimes.of(new long[] {0, 28}, new long[] {28, NEVER}, new long[] {1, 2});
        var mixed = IntStream.range(0, 50)
                .mapToObj(seed -> TurnbullResamples.of(times, new long[] {}, 2, seed))
                .filter(two -> two.medianHigh(0).isPresent())
                .filter(two -> two.medianHigh(1).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(mixed.medianHigh(0)).hasValue(28);
        assertThat(mixed.medianHigh(0.01)).isEmpty();
        assertThat(mixed.medianLow(0.25)).isEqualTo(7);
    }

    @Test
    void everyResampleConverges() {
        for (var n : new int[] {2, 20, 200, 2_000}) {
            assertThat(TurnbullResamples.of(visits(n, n), new long[] {28}, 200, n)
                            .gap())
                    .isLessThan(1e-6);
        }
    }

    @Test
    void patientsWhoAllHaveOneIntervalVaryInNothing() {
        for (var right : new long[] {28, NEVER}) {
            var times = CensoredTimes.of(new long[] {0}, new long[] {right}, new long[] {5});
            var found = TurnbullResamples.of(times, new long[] {28}, 100, 6);
            assertThat(found.low(0).sd()).hasValue(0);
            assertThat(found.high(0).quantile(0.025)).isEqualTo(1);
            assertThat(found.medianLow95()).isEqualTo(new Interval(0, 0));
        }
    }

    /** A search from where all patients' search ended finds the same as one that begins anew from the resample alone. */
    @Test
    void eachResampleIsFittedAsIfItStoodAlone() {
        for (var seed = 0; seed < 40; seed++) {
            var times = visits(5 + seed * 8, seed);
            var grid = new TurnbullGrid(times);
            grid.count(Arrays.stream(times.counts()).asDoubleStream().toArray());
            var solver = new TurnbullSolver(grid, TurnbullSolver.PASSES);
            solver.solve();
            var start = solver.support().found();
            var multinomial = new Multinomial(times.counts(), new SplitMix64(seed));
            for (var resample = 0; resample < 25; resample++) {
                var counts = times.counts();
                multinomial.draw(counts);
                grid.count(Arrays.stream(counts).asDoubleStream().toArray());
                solver.solveFrom(start);
                assertSame(new Turnbull(grid, solver), Turnbull.of(counted(times, counts)));
            }
        }
    }

    @Test
    void resamplesOfARunOutOfStepWithTheGridMoveTheirInnermostIntervals() {
        var times = CensoredTimes.of(new long[] {0, 10, 20, 30}, new long[] {40, 15, 25, 50}, new long[] {1, 1, 1, 1});
        var grid = new TurnbullGrid(times);
        grid.count(Arrays.stream(times.counts()).asDoubleStream().toArray());
        var solver = new TurnbullSolver(grid, TurnbullSolver.PASSES);
        solver.solve();
        var start = solver.support().found();
        grid.count(new double[] {2, 0, 0, 2});
        solver.solveFrom(start);
        assertThat(new Turnbull(grid, solver).masses()).containsExactly(new Turnbull.Mass(30, 40, 1));
    }

    @Test
    void theSameSeedGivesTheSameNumbersAndAnotherOthers() {
        var one = TurnbullResamples.of(TIMES, new long[] {28}, 100, 7).low(0);
        assertThat(TurnbullResamples.of(TIMES, new long[] {28}, 100, 7).low(0).mean())
                .isEqualTo(one.mean());
        assertThat(TurnbullResamples.of(TIMES, new long[] {28}, 100, 8).low(0).mean())
                .isNotEqualTo(one.mean());
    }

    /** SHA-256 over every mean, standard deviation and quantile, as Java 17 computes them. */
    @Test
    void everyJavaGivesTheSameBits() throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var n : new int[] {20, 200, 3_000}) {
            var found = TurnbullResamples.of(visits(n, n), new long[] {28, 42}, 200, n);
            for (var place = 0; place < 2; place++) {
                for (var values : new Weighted[] {found.low(place), found.high(place)}) {
                    var line = "%s %s %s %s%n"
                            .formatted(
                                    Decimal.shortest(values.mean()),
                                    Decimal.shortest(values.sd().orElseThrow()),
                                    Decimal.shortest(values.quantile(0.025)),
                                    Decimal.shortest(values.quantile(0.975)));
                    digest.update(line.getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("01496cbd4bd83032cd8370a81e304b16e779a858ca68bc2853e4bd1eb4f2ef79");
    }

    @Test
    void refusesFewerThanTwoResamples() {
        assertThatThrownBy(() -> TurnbullResamples.of(TIMES, new long[] {28}, 1, 0))
                .hasMessage("1 resamples: at least 2");
    }

    private static void assertSame(Turnbull one, Turnbull other) {
        assertThat(one.gap()).isLessThan(1e-6);
        for (var day = 0; day < 400; day++) {
            assertThat(one.low(day)).isCloseTo(other.low(day), within(1e-6));
            assertThat(one.high(day)).isCloseTo(other.high(day), within(1e-6));
        }
        assertThat(one.medianLow()).isEqualTo(other.medianLow());
        assertThat(one.medianHigh()).isEqualTo(other.medianHigh());
    }

    private static CensoredTimes counted(CensoredTimes times, long[] counts) {
        var drawn = IntStream.range(0, counts.length).filter(i -> counts[i] > 0).toArray();
        return CensoredTimes.of(
                IntStream.of(drawn).mapToLong(times::left).toArray(),
                IntStream.of(drawn).mapToLong(times::right).toArray(),
                IntStream.of(drawn).mapToLong(i -> counts[i]).toArray());
    }

    /** Patients who come about every four weeks, a week early or late, miss some visits and stop coming. */
    private static CensoredTimes visits(int n, long seed) {
        var random = new SplittableRandom(seed);
        var lefts = new long[n];
        var rights = new long[n];
        for (var i = 0; i < n; i++) {
            var event = 15 + random.nextInt(60) + random.nextInt(60);
            rights[i] = NEVER;
            var last = 3 + random.nextInt(6);
            for (var visit = 1; visit <= last && rights[i] == NEVER; visit++) {
                var day = 28L * visit + random.nextInt(15) - 7;
                if (visit == 1 || random.nextInt(10) > 0) {
                    if (event <= day) {
                        rights[i] = day;
                    } else {
                        lefts[i] = day;
                    }
                }
            }
        }
        return CensoredTimes.of(
                lefts, rights, IntStream.range(0, n).mapToLong(i -> 1).toArray());
    }

    private static void assertWithin(double part, double found, double expected) {
        assertThat(found).isCloseTo(expected, within(part * expected));
    }
}
