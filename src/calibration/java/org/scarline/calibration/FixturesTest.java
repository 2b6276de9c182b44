package org.scarline.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What confounds and what does not, on few cohorts: of 40 intervals of 95 % fewer than 33 hold the truth once in 1,000
 * times (R: {@code pbinom(32, 40, 0.95)} = 0.0007); the profile {@code calibration} says it more closely.
 */
class FixturesTest {
    private static final int COHORTS = 40;
    private static final long FEW = 33;
    private static final int SIZE = 100;

    @Test
    void allocationByTheRecordedBaselineIsAdjustedFor() {
        var found = coverage(Worlds.BY_RECORDED);
        assertThat(held(found, "difference at equal baseline (HC3)")).isGreaterThanOrEqualTo(FEW);
        assertThat(bias(found, "difference at equal baseline (HC3)")).isBetween(-0.08, 0.08);
        assertThat(bias(found, "difference (Welch)")).isGreaterThan(0.08);
    }

    @Test
    void allocationByTheTrueSeverityLeavesABias() {
        var found = coverage(Worlds.BY_SEVERITY_BADLY_RATED);
        assertThat(bias(found, "difference at equal baseline (HC3)")).isLessThan(-0.05);
    }

    @Test
    void stoppingOnRatingsBiasesTheSessionsAxisAndNotTheLandmark() {
        var found = coverage(Worlds.STOPPING);
        assertThat(held(found, "landmark difference at equal baseline (HC3)")).isGreaterThanOrEqualTo(FEW);
        assertThat(held(found, "sessions axis, 4, mean (t)")).isLessThan(FEW);
        assertThat(bias(found, "sessions axis, 4, mean (t)")).isGreaterThan(0.1);
    }

    @Test
    void theLandmarkIsBiasedTooWhereABaselineDoesNotTellAll() {
        var found = coverage(Worlds.STOPPING_UNLIKE);
        assertThat(bias(found, "landmark difference at equal baseline (HC3)")).isGreaterThan(0.04);
    }

    private static List<Coverage> coverage(World world) {
        return WatchedIntervals.coverages().stream()
                .filter(each -> each.world().name().equals(world.name()))
                .findFirst()
                .orElseThrow()
                .of(COHORTS, SIZE);
    }

    private static long held(List<Coverage> found, String interval) {
        return of(found, interval).held();
    }

    private static double bias(List<Coverage> found, String interval) {
        return of(found, interval).bias();
    }

    private static Coverage of(List<Coverage> found, String interval) {
        return found.stream()
                .filter(each -> each.watch().interval().equals(interval))
                .findFirst()
                .orElseThrow();
    }
}
