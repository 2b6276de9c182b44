package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class MemoryWatchTest {
    private final AtomicLong now = new AtomicLong(77_000_000);
    private final AtomicLong collecting = new AtomicLong(5_000);
    private final MemoryWatch watch = new MemoryWatch(collecting::get, now::get);

    /** Whether memory is found short at any look of so many seconds, of which a share goes into collection. */
    private boolean isShort(int seconds, int percent) {
        var found = false;
        var pause = MemoryWatch.pause().toMillis();
        for (var looks = seconds * 1_000L / pause; looks > 0; looks--) {
            now.addAndGet(pause);
            collecting.addAndGet(pause * percent / 100);
            found |= watch.isShort();
        }
        return found;
    }

    @Test
    void aMinuteOfHardlyAnythingButCollectionIsEnough() {
        assertThat(isShort(60, 90)).isFalse();
        assertThat(isShort(5, 90)).isTrue();
    }

    @Test
    void hoursOfMuchCollectionAreNot() {
        assertThat(isShort(7_200, 89)).isFalse();
    }

    @Test
    void whatWasBeforeTheLastMinuteDoesNotCount() {
        assertThat(isShort(3_600, 0)).isFalse();
        assertThat(isShort(50, 99)).isFalse();
        assertThat(isShort(15, 99)).isTrue();
    }

    @Test
    void aMomentOfWorkWithinTheMinuteEndsIt() {
        for (var hour = 0; hour < 60; hour++) {
            assertThat(isShort(50, 100)).isFalse();
            assertThat(isShort(10, 0)).isFalse();
        }
    }

    /** A machine that sleeps counts no collection. */
    @Test
    void hoursAsleepAreNoCollection() {
        assertThat(isShort(55, 100)).isFalse();
        now.addAndGet(3_600_000);
        assertThat(isShort(55, 100)).isFalse();
    }
}
