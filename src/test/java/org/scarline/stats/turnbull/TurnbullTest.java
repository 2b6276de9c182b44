package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scarline.stats.turnbull.CensoredTimes.NEVER;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Expected masses are those of this R function at the data beside them; {@code cbind(q, p, m)} has a row per mass.
 *
 * <pre>{@code
 * em <- function(l, r, w = rep(1, length(l)), tol = 1e-12) {
 *   q <- sort(unique(l)); p <- sapply(q, function(x) min(r[r > x]))
 *   keep <- sapply(seq_along(q), function(i) !any(q > q[i] & q < p[i])); q <- q[keep]; p <- p[keep]
 *   a <- outer(l, q, "<=") & outer(r, p, ">=")
 *   m <- rep(1 / length(q), length(q))
 *   repeat { d <- colSums(a * (w / as.vector(a %*% m))) / sum(w); if (max(d) < 1 + tol) break; m <- m * d }
 *   cbind(q, p, m)[m > 1e-9, , drop = FALSE]
 * }
 * }</pre>
 *
 * <p>With {@code survival::survfit(Surv(l, r, type = "interval2") ~ 1, weights = w)} the same come out to 1e-4 for all
 * but {@link #eightyPatients}, where it stops short of its own maximum by up to 5e-3, and for all censored, where it
 * only warns.
 */
final class TurnbullTest {
    private static final CensoredTimes EIGHTY = eighty();

    static Stream<Arguments> cases() {
        return Stream.of(
                // l <- c(0,0,28,28,28,56,56,84,28,0); r <- c(28,56,56,56,84,84,Inf,Inf,Inf,28)
                // survfit: .239124 by 28, .611190 by 56, .836435 by 84
                Arguments.of(
                        "the documented vector",
                        times("0 28 1|0 56 1|28 56 1|28 56 1|28 84 1|56 84 1|56 - 1|84 - 1|28 - 1|0 28 1"),
                        "0 28 0.239124417644|28 56 0.372065299784|56 84 0.225245251571|84 - 0.163565031001"),
                // l <- c(28,56,84,56); r <- rep(Inf, 4)
                Arguments.of("nobody seen with the event", times("28 - 1|56 - 2|84 - 1"), "84 - 1"),
                // l <- c(0,0,0,0); r <- c(28,56,14,56)
                Arguments.of("everybody at the first visit", times("0 28 1|0 56 2|0 14 1"), "0 14 1"),
                // l <- c(0,28,28,56); r <- c(28,56,Inf,84); w <- c(7,11,5,3)
                // survfit: .269230769231 by 28, .843406593407 by 56, 1 by 84
                Arguments.of(
                        "many at the same visits, an open interval without mass",
                        times("0 28 7|28 56 11|28 - 5|56 84 3"),
                        "0 28 0.269230769231|28 56 0.574175824175|56 84 0.156593406593"),
                Arguments.of("one patient", times("28 56 1"), "28 56 1"),
                Arguments.of("one patient without the event", times("28 - 1"), "28 - 1"),
                Arguments.of("one interval of many patients", times("0 28 1000000000"), "0 28 1"),
                // l <- c(0,28); r <- c(42,70)
                Arguments.of("two patients whose intervals overlap", times("0 42 1|28 70 1"), "28 42 1"),
                // l <- c(0,28); r <- c(28,56)
                Arguments.of("two patients whose intervals touch", times("0 28 1|28 56 1"), "0 28 0.5|28 56 0.5"),
                // l <- c(0,10,20,30,35); r <- c(100,90,80,70,60); w <- 1:5
                Arguments.of("nested", times("0 100 1|10 90 2|20 80 3|30 70 4|35 60 5"), "35 60 1"),
                // l <- c(0,10,20,25,40,45); r <- c(100,30,90,50,60,80); w <- c(3,1,4,1,5,9)
                // survfit: .066667851 by 30, 1 by 50; without mass: nothing
                Arguments.of(
                        "nested around two kernels",
                        times("0 100 3|10 30 1|20 90 4|25 50 1|40 60 5|45 80 9"),
                        "25 30 0.066666666667|45 50 0.933333333333"),
                // (28, 56] from four of ten, (56, 84] from three, never from three: 4, 3 and 3 tenths by hand
                Arguments.of(
                        "single days and an open last interval",
                        times("28 56 4|56 84 3|84 - 3"),
                        "28 56 0.4|56 84 0.3|84 - 0.3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void massesMatchR(String name, CensoredTimes times, String expected) {
        assertMasses(Turnbull.of(times), expected, 1e-10);
    }

    /** i <- 0:79; l <- (i * 37) %% 211; r <- l + 1 + (i * 53) %% 67; r[i %% 5 == 0] <- Inf; em(l, r). */
    @Test
    void eightyPatients() {
        var fit = Turnbull.of(EIGHTY);
        assertMasses(
                fit,
                "18 21 0.02000032064685|33 35 0.05167330842397|40 41 0.00649419908351|48 50 0.01386952899649"
                        + "|55 56 0.05187679990955|59 61 0.02636812709218|70 73 0.04236564306189"
                        + "|77 78 0.07615142096506|96 99 0.06440295981656|106 107 0.02820424468020"
                        + "|114 116 0.05118218679448|129 131 0.07306058554823|144 145 0.04982514463620"
                        + "|158 159 0.08727560169618|173 174 0.05310302738391|185 186 0.07510919922186"
                        + "|199 203 0.06686036898089|207 209 0.01010388242403|210 214 0.15207345062641",
                1e-8);
        assertThat(fit.low(84)).isCloseTo(0.288799348179, within(1e-8));
        assertThat(fit.medianLow()).isEqualTo(129);
        assertThat(fit.medianHigh()).hasValue(131);
    }

    private static CensoredTimes eighty() {
        var left = IntStream.range(0, 80).mapToLong(i -> i * 37 % 211).toArray();
        var right = IntStream.range(0, 80)
                .mapToLong(i -> i % 5 == 0 ? NEVER : left[i] + 1 + i * 53 % 67)
                .toArray();
        return CensoredTimes.of(
                left, right, LongStream.generate(() -> 1).limit(80).toArray());
    }

    @Test
    void lowCountsWhatEndsByTheDayAndHighWhatBeginsBeforeIt() {
        var fit = Turnbull.of(times("28 56 4|56 84 3|84 - 3"));
        assertBounds(fit, 0, 0, 0);
        assertBounds(fit, 28, 0, 0);
        assertBounds(fit, 29, 0, 0.4);
        assertBounds(fit, 55, 0, 0.4);
        assertBounds(fit, 56, 0.4, 0.4);
        assertBounds(fit, 57, 0.4, 0.7);
        assertBounds(fit, 84, 0.7, 0.7);
        assertBounds(fit, 85, 0.7, 1);
        assertBounds(fit, 1_000_000, 0.7, 1);
    }

    @Test
    void aWholeThatIsSurelyReachedIsExactlyOne() {
        var fit = Turnbull.of(times("0 28 1|28 56 1|56 84 1|84 112 4|0 112 7"));
        assertThat(fit.low(112)).isEqualTo(1);
        assertThat(fit.high(85)).isEqualTo(1);
    }

    @Test
    void theMedianLiesInTheIntervalThatReachesAHalf() {
        var fit = Turnbull.of(times("28 56 4|56 84 3|84 - 3"));
        assertThat(fit.medianLow()).isEqualTo(56);
        assertThat(fit.medianHigh()).hasValue(84);
    }

    @Test
    void aHalfExactlyIsReached() {
        for (var patients : new long[] {1, 3, 7, 1_000_003}) {
            var fit = Turnbull.of(CensoredTimes.of(
                    new long[] {0, 28, 56}, new long[] {28, 56, 84}, new long[] {2 * patients, patients, patients}));
            assertThat(fit.medianLow()).isZero();
            assertThat(fit.medianHigh()).hasValue(28);
        }
    }

    /** A search stops short of the last digits: a millionth below a half is a half, and less is not. */
    @Test
    void aMillionthBelowAHalfIsAHalf() {
        assertThat(Turnbull.of(times("0 28 499999|28 56 500001")).medianLow()).isZero();
        assertThat(Turnbull.of(times("0 28 499998|28 56 500002")).medianLow()).isEqualTo(28);
    }

    @Test
    void aMedianThatIsNotReachedHasALowerEndOnly() {
        var fit = Turnbull.of(times("28 56 4|84 - 6"));
        assertThat(fit.medianLow()).isEqualTo(84);
        assertThat(fit.medianHigh()).isEmpty();
    }

    @Test
    void aSearchCutShortGivesWhatItHasAndItsGap() {
        var grid = new TurnbullGrid(EIGHTY);
        grid.count(Arrays.stream(EIGHTY.counts()).asDoubleStream().toArray());
        var solver = new TurnbullSolver(grid, 1);
        solver.solve();
        var fit = new Turnbull(grid, solver);
        assertThat(fit.gap()).isGreaterThan(0.01);
        assertThat(fit.masses().stream().mapToDouble(Turnbull.Mass::share).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(fit.masses()).allMatch(mass -> mass.share() > 0);
    }

    private static void assertBounds(Turnbull fit, long day, double low, double high) {
        assertThat(fit.low(day)).isCloseTo(low, within(1e-12));
        assertThat(fit.high(day)).isCloseTo(high, within(1e-12));
    }

    private static void assertMasses(Turnbull fit, String expected, double tolerance) {
        var rows = expected.split("\\|", -1);
        assertThat(fit.masses()).hasSize(rows.length);
        for (var i = 0; i < rows.length; i++) {
            var row = rows[i].split(" ", -1);
            var mass = fit.masses().get(i);
            assertThat(mass.left()).isEqualTo(Long.parseLong(row[0]));
            assertThat(mass.right()).isEqualTo(day(row[1]));
            assertThat(mass.share()).isCloseTo(Double.parseDouble(row[2]), within(tolerance));
        }
        assertThat(fit.gap()).isLessThan(1e-6);
    }

    /** Intervals as {@code left right count}, {@code -} for never. */
    private static CensoredTimes times(String text) {
        var rows = Arrays.stream(text.split("\\|", -1))
                .map(row -> row.split(" ", -1))
                .toList();
        return CensoredTimes.of(
                rows.stream().mapToLong(row -> Long.parseLong(row[0])).toArray(),
                rows.stream().mapToLong(row -> day(row[1])).toArray(),
                rows.stream().mapToLong(row -> Long.parseLong(row[2])).toArray());
    }

    private static long day(String text) {
        return text.equals("-") ? NEVER : Long.parseLong(text);
    }
}
