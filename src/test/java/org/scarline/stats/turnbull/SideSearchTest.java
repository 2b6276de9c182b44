package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scarline.stats.turnbull.CensoredTimes.NEVER;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found is held to R elsewhere; here it is held to few fits, for a night makes tens of thousands. */
final class SideSearchTest {
    private static final double ROOT_95 = Math.sqrt(3.841458820694124);

    private static CensoredTimes visits(int seed) {
        var random = new SplittableRandom(seed);
        var patients = 20 + random.nextInt(180);
        var every = new int[] {1, 7, 28}[seed % 3];
        var lefts = new long[patients];
        var rights = new long[patients];
        for (var i = 0; i < patients; i++) {
            lefts[i] = (long) every * random.nextInt(84 / every);
            rights[i] = random.nextInt(5) == 0 ? NEVER : lefts[i] + (long) every * (1 + random.nextInt(1 + 56 / every));
        }
        return CensoredTimes.of(
                lefts,
                rights,
                IntStream.range(0, patients).mapToLong(i -> 1L + i % 3).toArray());
    }

    /** A side of a day of some patients; the same patients' other searches begin nothing of it. */
    private static SideSearch search(int seed) {
        var times = visits(seed);
        var estimate = Turnbull.of(times);
        var fits = new LeaningFits(times, estimate);
        return new SideSearch(fits, seed % 2 == 0 ? fits.upTo(56, estimate) : fits.after(56, estimate));
    }

    /** Of these 120 sides the slowest takes 7, and all together 412; a second root on the same side 373. */
    @Test
    void aFewFitsFindARootAndFewerASecondOne() {
        var first = 0;
        var second = 0;
        for (var seed = 0; seed < 120; seed++) {
            var search = search(seed);
            var mass = search.massAt(ROOT_95).orElseThrow();
            var once = search.fits();
            assertThat(once).as("seed %d", seed).isBetween(1, 7);
            assertThat(search.massAt(3).orElseThrow()).isGreaterThan(mass);
            first += once;
            second += search.fits() - once;
        }
        assertThat(first).isEqualTo(412);
        assertThat(second).isEqualTo(373);
    }

    @Test
    void aSearchThatNothingAnswersEnds() {
        var search = search(1);
        search.massAt(Double.NaN);
        assertThat(search.fits()).isEqualTo(100);
    }

    /** Who is seen seldom tells less than if seen on the day: the next search on any side begins with less weight. */
    @Test
    void whatOneSearchFoundTheNextExpects() {
        var learned = 0.0;
        for (var seed = 0; seed < 120; seed++) {
            var times = visits(seed);
            var estimate = Turnbull.of(times);
            var fits = new LeaningFits(times, estimate);
            var side = fits.upTo(56, estimate);
            assertThat(fits.thrift()).isEqualTo(1);
            var before = fits.expected(side, 1);
            new SideSearch(fits, side).massAt(ROOT_95);
            assertThat(fits.thrift()).as("seed %d", seed).isBetween(0.1, 1.0);
            assertThat(fits.expected(side, 2)).isCloseTo(2 * before * fits.thrift(), within(1e-9 * before));
            var other = new LeaningFits(times, estimate);
            var begun = other.fit(other.upTo(56, estimate), before * ROOT_95);
            assertThat(fits.thrift()).isEqualTo(Math.max(0.1, Math.min(1, begun.weight() / (begun.root() * before))));
            learned += fits.thrift() / 120;
        }
        assertThat(learned).as("the mean of what is left").isBetween(0.5, 0.95);
    }

    /** The odds of a side where nearly none or nearly all are count as if of half a patient on the other. */
    @Test
    void aSideOfNoneOrAllIsExpectedToTakeAFiniteWeight() {
        var times = CensoredTimes.of(new long[] {0, 28}, new long[] {28, 56}, new long[] {4, 6});
        var estimate = Turnbull.of(times);
        var fits = new LeaningFits(times, estimate);
        assertThat(fits.expected(fits.upTo(100, estimate), 1)).isCloseTo(Math.sqrt(10 * 19), within(1e-12));
        assertThat(fits.expected(fits.after(100, estimate), 1)).isCloseTo(Math.sqrt(10 / 19.0), within(1e-12));
        assertThat(fits.expected(fits.upTo(28, estimate), 1)).isCloseTo(Math.sqrt(10 * 4 / 6.0), within(1e-12));
    }

    @Test
    void aFitWithoutAFallTeachesNothing() {
        var times = visits(2);
        var estimate = Turnbull.of(times);
        var fits = new LeaningFits(times, estimate);
        var side = fits.upTo(56, estimate);
        fits.learn(side, new LeaningFits.Fit(fits.expected(side, 1) / 2, 0.5, 1));
        assertThat(fits.thrift()).isCloseTo(0.5, within(1e-15));
        fits.learn(side, new LeaningFits.Fit(1, 0.5, 0));
        assertThat(fits.thrift()).isCloseTo(0.5, within(1e-15));
    }

    /** Of 240 masses whose roots are a tenth less, or more, than the bound: 307 fits. */
    @Test
    void mostlyOneFitTellsWhetherAMassIsAllowed() {
        var fits = 0;
        for (var seed = 0; seed < 120; seed++) {
            var exact = search(seed);
            var allowed = search(seed);
            var excluded = search(seed);
            assertThat(allowed.allows(exact.massAt(0.9 * ROOT_95).orElseThrow(), ROOT_95))
                    .hasValue(true);
            assertThat(excluded.allows(exact.massAt(1.1 * ROOT_95).orElseThrow(), ROOT_95))
                    .hasValue(false);
            fits += allowed.fits() + excluded.fits();
        }
        assertThat(fits).isEqualTo(307);
    }

    @Test
    void anEstimateWithMoreWeightHasMoreMassThereAndFallsAsItsWeightSays() {
        for (var seed = 0; seed < 60; seed++) {
            var times = visits(seed);
            var estimate = Turnbull.of(times);
            var fits = new LeaningFits(times, estimate);
            var side = fits.upTo(42, estimate);
            var last = fits.fit(side, 1);
            for (var weight = 2.0; weight < 200; weight *= 1.5) {
                var fit = fits.fit(side, weight);
                // The fall, twice, is convex in the mass, and 2 weight / mass is its slope at either end.
                var slope = (fit.root() * fit.root() - last.root() * last.root()) / (fit.mass() - last.mass());
                assertThat(slope)
                        .as("seed %d weight %s", seed, weight)
                        .isBetween(2 * last.weight() / last.mass() - 1e-4, 2 * fit.weight() / fit.mass() + 1e-4);
                last = fit;
            }
        }
    }
}
