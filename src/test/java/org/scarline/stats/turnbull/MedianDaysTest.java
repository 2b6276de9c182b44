package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scarline.stats.turnbull.CensoredTimes.NEVER;

import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class MedianDaysTest {
    private static final double CHI_SQUARED_95 = 3.841458820694124;

    /**
     * Everyone is seen on days 10, 20, 30, 40, so each share is a binomial's. R, with x of 20 improved by the day:
     * {@code 2 * (dbinom(x, 20, x / 20, TRUE) - dbinom(x, 20, .5, TRUE))} is 7.710 at 4, 3.291 at 6, 0 at 10, 5.324 at 15.
     */
    @Test
    void areTheDaysOnWhichABinomialAllowsAHalf() {
        var times = CensoredTimes.of(
                new long[] {0, 10, 20, 30, 40}, new long[] {10, 20, 30, 40, NEVER}, new long[] {4, 2, 4, 5, 5});
        // From the day after the visit on day 10, when the six of day 20 may have improved, to the day before day 40.
        assertThat(MedianDays.within(times, Turnbull.of(times), CHI_SQUARED_95))
                .isEqualTo(new MedianDays(11, OptionalLong.of(39)));
    }

    @Test
    void isOpenWhereTooFewWereEverSeenToImprove() {
        var times = CensoredTimes.of(new long[] {0, 28}, new long[] {28, NEVER}, new long[] {2, 12});
        var days = MedianDays.within(times, Turnbull.of(times), CHI_SQUARED_95);
        assertThat(days.first()).isEqualTo(28);
        assertThat(days.last()).isEmpty();
    }

    /** Tried day by day, without any order among days being taken for granted. */
    @Test
    void areExactlyTheDaysThatAllowAHalfOneByOne() {
        for (var seed = 0; seed < 25; seed++) {
            var times = random(seed);
            var estimate = Turnbull.of(times);
            var days = MedianDays.within(times, estimate, CHI_SQUARED_95);
            var allowed = LongStream.range(0, 200)
                    .filter(day -> ShareByDay.of(times, estimate, day).ratio(0.5) <= CHI_SQUARED_95)
                    .toArray();
            assertThat(days.first()).as("seed %d", seed).isEqualTo(Math.min(allowed[0], estimate.medianLow()));
            assertThat(days.last().orElse(199)).as("seed %d", seed).isEqualTo(allowed[allowed.length - 1]);
        }
    }

    /** The likely days are tried first: of these 25 data sets 163 fits tell all days. */
    @Test
    void aFewFitsFindTheDays() {
        var fits = 0;
        for (var seed = 0; seed < 25; seed++) {
            var times = random(seed);
            var shares = SharesByDay.of(times, Turnbull.of(times));
            shares.medianDays(CHI_SQUARED_95);
            fits += shares.fits();
        }
        assertThat(fits).isEqualTo(163);
    }

    private static CensoredTimes random(int seed) {
        var random = new SplittableRandom(seed);
        var patients = 12 + random.nextInt(60);
        var lefts = new long[patients];
        var rights = new long[patients];
        var counts = new long[patients];
        for (var i = 0; i < patients; i++) {
            lefts[i] = 7L * random.nextInt(12);
            rights[i] = random.nextInt(4) == 0 ? NEVER : lefts[i] + 7 + 7L * random.nextInt(8);
            counts[i] = 1L + random.nextInt(3);
        }
        lefts[0] = 0;
        return CensoredTimes.of(lefts, rights, counts);
    }
}
