package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scarline.stats.turnbull.CensoredTimes.NEVER;

import org.junit.jupiter.api.Test;

final class TurnbullEndsTest {
    private static final TurnbullEnds ENDS = CensoredTimes.of(
                    new long[] {28, 0, 27, 0}, new long[] {NEVER, 28, 28, 56}, new long[] {1, 1, 1, 1})
            .ends();

    @Test
    void endsStandOnceBetweenADayBeforeAllAndNever() {
        assertThat(ENDS.days).containsExactly(-1, 0, 27, 28, 56, NEVER);
        assertThat(ENDS.starts).containsExactly(1, 1, 2, 3);
        assertThat(ENDS.ends).containsExactly(3, 4, 3, 5);
    }

    @Test
    void betweenEveryEndAndTheDayAfterItNothingChanges() {
        assertThat(ENDS.changes()).containsExactly(0, 1, 27, 28, 29, 56, 57);
    }
}
