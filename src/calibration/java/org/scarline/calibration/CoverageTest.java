package org.scarline.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The calibration's coverage on few cohorts, with limits as wide as these allow. */
class CoverageTest {
    private static final int COHORTS = 40;

    /** R: pbinom(32, 40, 0.95) = 0.0007. */
    private static final long FEW = 33;

    @Test
    void intervalsHoldNothingWhereNothingHappens() {
        var found = WatchedIntervals.coverages().stream()
                .filter(each -> each.world().equals(Worlds.NOTHING))
                .findFirst()
                .orElseThrow()
                .of(COHORTS, 60);
        assertThat(found)
                .hasSize(8)
                .allSatisfy(each -> assertThat(each.held())
                        .as(each.watch().interval())
                        .isGreaterThanOrEqualTo(FEW - (COHORTS - each.intervals())));
        assertThat(found).anyMatch(each -> each.held() < each.intervals());
    }

    /** R: sum(dbinom(0:10, 10, 0.5)[sapply(0:10, function(x) {w <- binom::binom.wilson(x, 10); w$lower <= .5 & .5 <= w$upper})]) */
    @Test
    void wilsonCoverageIsAddedUpExactly() {
        assertThat(Wilson.coverage(10, 0.5)).isCloseTo(0.978515625, within(1e-12));
        var at40 = Wilson.of(40);
        assertThat(at40.lowest()).isLessThan(at40.mean()).isLessThan(0.95);
        assertThat(at40.highest()).isGreaterThan(0.95);
    }
}
