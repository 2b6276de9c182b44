package org.scarline.ingest.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private static final Guard GUARD =
            new Guard(Measure.SILENT, Optional.empty(), Action.WARN, new Guard.Least(4, 14), new Guard.Limit(3, 0));
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    private static Optional<String> said(int files, int every, int pause) {
        var days = IntStream.range(0, files)
                .mapToObj(at -> FIRST.plusDays((long) at * every))
                .toList();
        return Silence.of("a", days, days.get(days.size() - 1).plusDays(pause), GUARD);
    }

    @Test
    void isSaidAfterThreeTimesTheLongestPauseAndTwoWeeks() {
        assertThat(said(5, 7, 21)).isEmpty();
        assertThat(said(5, 7, 22))
                .hasValueSatisfying(
                        text -> assertThat(text)
                                .isEqualTo(
                                        "site a sent nothing since 2026-01-29: its longest pause before was 7 days, expected at most 21"));
        assertThat(said(30, 1, 14)).isEmpty();
        assertThat(said(30, 1, 15)).isPresent();
    }

    @Test
    void keepsItsWordsAsLongAsItLasts() {
        assertThat(said(5, 7, 22)).isEqualTo(said(5, 7, 300));
    }

    @Test
    void isNotSaidOfFewFiles() {
        assertThat(said(3, 7, 300)).isEmpty();
        assertThat(said(4, 7, 300)).isPresent();
    }
}
