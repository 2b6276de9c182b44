package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scarline.stats.turnbull.CensoredTimes.NEVER;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.stats.Interval;

/**
 * Expected ends are the roots that R's {@code uniroot} finds of twice the fall of the log-likelihood less 3.8414588 or 9,
 * each likelihood by the EM algorithm of Turnbull's paper on innermost intervals split at the day, whose masses are
 * scaled to p up to the day and 1 − p after it in every step:
 *
 * <pre>{@code
 * fit <- function(l, r, d = NA, p = NA) {
 *   q <- sort(unique(c(l, if (!is.na(d)) d))); e <- sort(unique(c(r, if (!is.na(d)) d)))
 *   s <- sapply(q, function(x) min(e[e > x]))
 *   k <- sapply(seq_along(q), function(i) !any(q > q[i] & q < s[i])); q <- q[k]; s <- s[k]
 *   a <- outer(l, q, "<=") & outer(r, s, ">="); m <- rep(1 / length(q), length(q)); to <- s <= d
 *   for (i in 1:200000) {
 *     m <- m * colSums(a / as.vector(a %*% m)) / length(l)
 *     if (!is.na(d)) m <- ifelse(to, p * m / sum(m[to]), (1 - p) * m / sum(m[!to]))
 *   }
 *   sum(log(as.vector(a %*% m)))
 * }
 * }</pre>
 */
final class ShareByDayTest {
    private static final double CHI_SQUARED_95 = 3.841458820694124;

    private static final String DAILY = "0:7 0:13 0:21x2 0:25 0:26 0:29 0:30 0:33 0:38 0:40 0:41 0:43x2 6:25 9:26 10:41"
            + " 11:32 13:23 15:27 19:44 20:41 21:44 21:62 23:Inf 24:65x2 24:Inf 25:62 25:Inf 26:63 28:71 30:47 32:61 32:Inf"
            + " 33:67 34:65 35:62 36:Inf 38:75 39:63 39:77 41:76 42:69 44:77 44:83 45:Inf 47:82 48:Infx2 51:75 51:84 52:76"
            + " 57:89 58:80 58:Inf 59:67 61:75 61:104 62:100 62:105 64:Inf 65:Inf 66:109 72:94 75:Inf 77:Inf 79:Inf 82:120"
            + " 82:123 82:Infx2 84:Inf 95:Inf 99:Inf 100:121 102:Inf 107:Inf 111:134 111:Inf 142:184 148:Inf";
    private static final String EVERY_28_DAYS =
            "0:28x4 0:56x23 28:56x3 28:84x8 56:84x2 56:112x6 56:Infx2 84:112x2 84:140x3"
                    + " 84:Infx2 168:Infx2 196:252 224:Inf";
    private static final String TWELVE = "0:9 0:26 0:28 0:32 0:43 12:52 22:52 34:64 38:71 84:121 98:Inf 168:Inf";
    private static final String WEEKLY = "0:14 0:21x6 0:28x5 0:35x4 7:28x2 7:35x4 14:21x2 14:28x5 14:35 14:42x2 14:49x4"
            + " 14:Inf 21:42x2 21:49x2 21:56x3 28:42 28:49 28:Infx2 35:49 35:56 35:63x3 35:70x5 35:Infx2 42:56 42:63 42:70"
            + " 42:77 42:Infx2 49:63 49:70 49:Infx2 56:70 56:84x2 56:Inf 63:98 63:Inf 70:Infx2 77:112 77:Inf 84:Inf 91:Inf"
            + " 98:Inf 105:Inf 119:Inf 140:Inf";

    static Stream<Arguments> ends() {
        return Stream.of(
                Arguments.of(DAILY, 28, 0.1454953, 0.3703681, 0.0986973, 0.4369412),
                Arguments.of(DAILY, 42, 0.1987778, 0.4922332, 0.1451674, 0.5640541),
                Arguments.of(EVERY_28_DAYS, 28, 0.0624939, 0.3642306, 0.0282215, 0.4668340),
                // Day 42 lies between visits: the lower end is that of day 28, the upper that of day 56.
                Arguments.of(EVERY_28_DAYS, 42, 0.0624939, 0.7409140, 0.0282215, 0.7971737),
                Arguments.of(TWELVE, 28, 0.1432776, 0.7680224, 0.0547695, 0.8791805),
                Arguments.of(TWELVE, 42, 0.1493288, 0.9311282, 0.0675284, 0.9745766),
                Arguments.of(WEEKLY, 28, 0.3055029, 0.5518714, 0.2417265, 0.6137843),
                Arguments.of(WEEKLY, 42, 0.3961749, 0.6841291, 0.3307094, 0.7512682));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void endsMatchR(String data, long day, double low, double high, double lowAtNine, double highAtNine) {
        var share = of(times(data), day);
        assertThat(share.within(CHI_SQUARED_95).low()).isCloseTo(low, within(1e-6));
        assertThat(share.within(CHI_SQUARED_95).high()).isCloseTo(high, within(1e-6));
        assertThat(share.within(9).low()).isCloseTo(lowAtNine, within(1e-6));
        assertThat(share.within(9).high()).isCloseTo(highAtNine, within(1e-6));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void theRatioAtAnEndIsTheOneAskedFor(String data, long day, double low, double high) {
        var share = of(times(data), day);
        assertThat(share.ratio(low)).isCloseTo(CHI_SQUARED_95, within(1e-4));
        assertThat(share.ratio(high)).isCloseTo(CHI_SQUARED_95, within(1e-4));
    }

    /** Where everyone is seen on the day, the interval is the likelihood ratio interval of a binomial. */
    @Test
    void isTheBinomialIntervalWhereEveryoneIsSeenOnTheDay() {
        // R: f <- function(p) 2 * (dbinom(7, 20, 7/20, TRUE) - dbinom(7, 20, p, TRUE)) - qchisq(.95, 1)
        // R: uniroot(f, c(.01, .35), tol = 1e-12)$root; uniroot(f, c(.35, .99), tol = 1e-12)$root
        var share = of(times("0:28x7 28:Infx13"), 28).within(CHI_SQUARED_95);
        assertThat(share.low()).isCloseTo(binomial(7, 20, 0.01, 0.35), within(1e-8));
        assertThat(share.high()).isCloseTo(binomial(7, 20, 0.99, 0.35), within(1e-8));
    }

    @Test
    void reachesNoneOrAllWhereNothingSpeaksAgainstIt() {
        assertThat(of(times("0:56x5 28:84x2"), 42).within(CHI_SQUARED_95)).isEqualTo(new Interval(0, 1));
        var nobody = of(times("42:Infx9"), 42).within(CHI_SQUARED_95);
        assertThat(nobody.low()).isZero();
        // Where none of nine has it, (1 − p)^18 = exp(−3.84…).
        assertThat(nobody.high()).isCloseTo(1 - Math.exp(-CHI_SQUARED_95 / 18), within(1e-8));
        var everybody = of(times("0:42x9"), 42).within(CHI_SQUARED_95);
        assertThat(everybody.high()).isEqualTo(1);
        assertThat(everybody.low()).isCloseTo(Math.exp(-CHI_SQUARED_95 / 18), within(1e-8));
    }

    /** One patient of each kind: 2 log 2 apart from p(1 − p), so at most 143 allows all but some e^-72. */
    @Test
    void countsSharesNextToNoneOrAllAsNoneOrAll() {
        var share = of(times("0:28 28:Inf"), 28);
        assertThat(share.within(143)).isEqualTo(new Interval(0, 1));
        // R: -4 * log(2) - 2 * log(p * (1 - p)) at p = .001 is 11.04492284
        assertThat(share.within(11.04492284).low()).isCloseTo(0.001, within(1e-6));
        assertThat(share.ratio(0.001)).isCloseTo(11.04492284, within(1e-3));
        assertThat(share.ratio(1e-12)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(share.allows(1e-12, 143)).isFalse();
        assertThat(share.allows(1 - 1e-12, 143)).isFalse();
        // Mass m on one side takes a weight of (2m - 1) / (1 - m), at most a million times the two patients.
        // R: -4 * log(2) - 2 * log(p * (1 - p)) at p = 1e-6 is 24.85843
        assertThat(share.ratio(1e-6)).isCloseTo(24.85843, within(1e-3));
        assertThat(share.ratio(4e-7)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    /** At the very bounds of the estimate nothing is searched, and just beyond them there is a ratio. */
    @Test
    void theBoundsOfTheEstimateHaveARatioOfNone() {
        for (var seed = 0; seed < 40; seed++) {
            var times = random(seed);
            var estimate = Turnbull.of(times);
            for (var day = 14L; day <= 140; day += 21) {
                var share = ShareByDay.of(times, estimate, day);
                for (var bound : new double[] {estimate.low(day), estimate.high(day)}) {
                    assertThat(share.ratio(bound)).isZero();
                    assertThat(share.allows(bound, 0)).isTrue();
                }
                if (estimate.low(day) > 0.1) {
                    assertThat(share.ratio(estimate.low(day) - 0.01)).isPositive();
                    assertThat(share.allows(estimate.low(day) - 0.01, 0)).isFalse();
                }
                if (estimate.high(day) < 0.9) {
                    assertThat(share.ratio(estimate.high(day) + 0.01)).isPositive();
                    assertThat(share.allows(estimate.high(day) + 0.01, 0)).isFalse();
                }
            }
        }
    }

    @Test
    void holdsTheBoundsOfTheEstimateAndGrowsWithTheRatio() {
        for (var seed = 0; seed < 60; seed++) {
            var times = random(seed);
            var estimate = Turnbull.of(times);
            for (var day : new long[] {14, 42, 90}) {
                var share = ShareByDay.of(times, estimate, day);
                var narrow = share.within(1);
                var wide = share.within(6);
                assertThat(narrow.low()).as("seed %d day %d", seed, day).isLessThanOrEqualTo(estimate.low(day));
                assertThat(narrow.high()).isGreaterThanOrEqualTo(estimate.high(day));
                assertThat(wide.low()).isBetween(0.0, narrow.low());
                assertThat(wide.high()).isBetween(narrow.high(), 1.0);
            }
        }
    }

    /** Where the data allow that everybody, or nobody, had it by the day, that is a bound of the estimate, and costs nothing. */
    @Test
    void allOrNoneIsABoundOfTheEstimateOrNotPossibleAtAll() {
        var possible = 0;
        for (var seed = 0; seed < 60; seed++) {
            var times = random(seed);
            for (var day = 1L; day < 240; day += 17) {
                var on = day;
                var everybody = IntStream.range(0, times.size()).allMatch(i -> times.left(i) < on);
                var nobody = IntStream.range(0, times.size()).allMatch(i -> times.right(i) > on);
                var share = of(times, day);
                assertThat(share.ratio(1)).isEqualTo(everybody ? 0 : Double.POSITIVE_INFINITY);
                assertThat(share.ratio(0)).isEqualTo(nobody ? 0 : Double.POSITIVE_INFINITY);
                possible += everybody || nobody ? 1 : 0;
            }
        }
        assertThat(possible).isGreaterThan(100);
    }

    @Test
    void moreOfTheSamePatientsNarrowItAsTheRatioScales() {
        for (var seed = 0; seed < 20; seed++) {
            var once = of(random(seed), 42).within(1.5);
            var fourTimes = of(repeated(random(seed)), 42).within(6);
            assertThat(fourTimes.low()).isCloseTo(once.low(), within(1e-7));
            assertThat(fourTimes.high()).isCloseTo(once.high(), within(1e-7));
        }
    }

    /** What the first fits tell is what the ratio itself tells. */
    @Test
    void allowsTheSharesWhoseRatioIsSmallEnough() {
        for (var seed = 0; seed < 40; seed++) {
            var times = random(seed);
            for (var day = 14L; day <= 140; day += 21) {
                for (var share : new double[] {0, 0.05, 0.3, 0.5, 0.7, 0.95, 1}) {
                    var ratio = of(times, day).ratio(share);
                    assertThat(of(times, day).allows(share, CHI_SQUARED_95))
                            .as("seed %d, day %d, share %s, ratio %s", seed, day, share, ratio)
                            .isEqualTo(ratio <= CHI_SQUARED_95);
                }
            }
        }
    }

    /** Fits are shared between days, sides and ratios; what is found does not depend on what was asked before. */
    @Test
    void whatWasAskedBeforeChangesNothing() {
        for (var seed = 0; seed < 40; seed++) {
            var times = random(seed);
            var shares = SharesByDay.of(times, Turnbull.of(times));
            for (var day : new long[] {140, 14, 70}) {
                var many = shares.by(day);
                for (var most : new double[] {9, 1, CHI_SQUARED_95}) {
                    var alone = of(times, day).within(most);
                    assertThat(many.within(most).low()).isCloseTo(alone.low(), within(1e-8));
                    assertThat(many.within(most).high()).isCloseTo(alone.high(), within(1e-8));
                    assertThat(many.ratio(0.5)).isCloseTo(of(times, day).ratio(0.5), within(1e-6));
                }
            }
        }
    }

    private static ShareByDay of(CensoredTimes times, long day) {
        return ShareByDay.of(times, Turnbull.of(times), day);
    }

    private static double binomial(int events, int n, double from, double to) {
        var outside = from;
        var inside = to;
        for (var i = 0; i < 200; i++) {
            var middle = (outside + inside) / 2;
            var fall = 2 * (likelihood(events, n, (double) events / n) - likelihood(events, n, middle));
            if (fall > CHI_SQUARED_95) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return inside;
    }

    private static double likelihood(int events, int n, double share) {
        return events * Math.log(share) + (n - events) * Math.log(1 - share);
    }

    private static CensoredTimes random(int seed) {
        var random = new SplittableRandom(seed);
        var patients = 5 + random.nextInt(60);
        var lefts = new long[patients];
        var rights = new long[patients];
        var counts = new long[patients];
        for (var i = 0; i < patients; i++) {
            lefts[i] = 7L * random.nextInt(16);
            rights[i] = random.nextInt(4) == 0 ? NEVER : lefts[i] + 7 + 7L * random.nextInt(8);
            counts[i] = 1L + random.nextInt(3);
        }
        lefts[0] = 0;
        return CensoredTimes.of(lefts, rights, counts);
    }

    /** Four of each patient. */
    private static CensoredTimes repeated(CensoredTimes times) {
        var size = times.size();
        return CensoredTimes.of(
                IntStream.range(0, size).mapToLong(times::left).toArray(),
                IntStream.range(0, size).mapToLong(times::right).toArray(),
                Arrays.stream(times.counts()).map(count -> 4 * count).toArray());
    }

    private static CensoredTimes times(String data) {
        var intervals =
                Arrays.stream(data.split(" ")).map(each -> each.split("[:x]")).toList();
        return CensoredTimes.of(
                intervals.stream().mapToLong(each -> Long.parseLong(each[0])).toArray(),
                intervals.stream()
                        .mapToLong(each -> each[1].equals("Inf") ? NEVER : Long.parseLong(each[1]))
                        .toArray(),
                intervals.stream()
                        .mapToLong(each -> each.length == 3 ? Long.parseLong(each[2]) : 1)
                        .toArray());
    }
}
