package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scarline.stats.turnbull.CensoredTimes.NEVER;

import org.junit.jupiter.api.Test;

final class CensoredTimesTest {
    private static final CensoredTimes TIMES = CensoredTimes.of(
            new long[] {28, 0, 0, 28, 56}, new long[] {56, 28, 56, NEVER, NEVER}, new long[] {3, 10, 1, 20, 100});

    @Test
    void knowsWhoHadTheEvent() {
        assertThat(TIMES.n()).isEqualTo(134);
        assertThat(TIMES.events()).isEqualTo(14);
    }

    @Test
    void countsAPatientAsAtRiskUpToTheLeftEnd() {
        assertThat(TIMES.atRisk(0)).isEqualTo(134);
        assertThat(TIMES.atRisk(1)).isEqualTo(123);
        assertThat(TIMES.atRisk(28)).isEqualTo(123);
        assertThat(TIMES.atRisk(29)).isEqualTo(100);
        assertThat(TIMES.atRisk(57)).isZero();
    }

    @Test
    void countsAPatientAsUndeterminedStrictlyBetweenTheEnds() {
        assertThat(TIMES.undetermined(0)).isZero();
        assertThat(TIMES.undetermined(1)).isEqualTo(11);
        assertThat(TIMES.undetermined(28)).isEqualTo(1);
        assertThat(TIMES.undetermined(29)).isEqualTo(24);
        assertThat(TIMES.undetermined(56)).isEqualTo(20);
        assertThat(TIMES.undetermined(57)).isEqualTo(120);
    }

    @Test
    void sortsByLeftThenRightEndAndAddsEqualOnesUp() {
        var times = CensoredTimes.of(
                new long[] {28, 0, 28, 0, 28}, new long[] {NEVER, 56, 56, 28, 56}, new long[] {1, 2, 4, 8, 16});
        assertThat(times.size()).isEqualTo(4);
        assertThat(times.counts()).containsExactly(8, 2, 20, 1);
        assertThat(new long[] {times.left(1), times.right(1)}).containsExactly(0, 56);
        assertThat(new long[] {times.left(3), times.right(3)}).containsExactly(28, NEVER);
    }

    @Test
    void oneMorePatientIsSortedAmongTheOthersOrAddsUp() {
        var times = CensoredTimes.of(ends(28, 40), ends(56, NEVER), ends(1, 2));
        assertThat(times.first()).isEqualTo(28);
        assertThat(times.with(28, 56).counts()).containsExactly(2, 2);
        assertThat(times.with(14, 30).counts()).containsExactly(1, 1, 2);
        assertThat(times.with(14, 30).first()).isEqualTo(14);
        assertThat(times.n()).isEqualTo(3);
    }

    @Test
    void aHundredThousandMillionPatientsAreNotTooMany() {
        assertThat(CensoredTimes.of(ends(0), ends(2), ends(100_000_000_000L)).n())
                .isEqualTo(100_000_000_000L);
    }

    @Test
    void refusesWhatIsNoIntervalOrNotCounted() {
        assertRefused("interval 1 is (28, 28]: left below right", ends(0, 28), ends(28, 28), ends(1, 1));
        assertRefused("interval 0 is (29, 28]: left below right", ends(29), ends(28), ends(1));
        assertRefused("count 0 is 0: at least 1", ends(0), ends(28), ends(0));
        assertRefused("0 left ends, 0 right ends, 0 counts: at least one, as many of each", ends(), ends(), ends());
        assertRefused(
                "1 left ends, 1 right ends, 2 counts: at least one, as many of each", ends(0), ends(1), ends(1, 1));
        assertRefused("100000000001 patients: at most 100000000000", ends(0, 1), ends(2, 2), ends(100_000_000_000L, 1));
        assertThatThrownBy(() -> CensoredTimes.of(ends(0, 1), ends(2, 2), ends(Long.MAX_VALUE, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static void assertRefused(String message, long[] lefts, long[] rights, long[] counts) {
        assertThatThrownBy(() -> CensoredTimes.of(lefts, rights, counts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static long[] ends(long... ends) {
        return ends;
    }
}
