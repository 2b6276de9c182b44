package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SplitMix64Test {
    /** Vigna's splitmix64.c, state 1234567. */
    @Test
    void drawsWhatTheReferenceCodeDraws() {
        var numbers = new SplitMix64(1234567);
        assertThat(List.of(numbers.next(), numbers.next(), numbers.next(), numbers.next(), numbers.next()))
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"),
                        4593380528125082431L,
                        Long.parseUnsignedLong("16408922859458223821"));
    }

    /** Java's own SplittableRandom is the same generator as long as it is not split. */
    @Test
    void drawsWhatJavasSplittableRandomDraws() {
        for (var seed : new long[] {0, 1, -1, 42, 0xCBF29CE484222325L}) {
            var ours = new SplitMix64(seed);
            var javas = new SplittableRandom(seed);
            for (var i = 0; i < 1_000; i++) {
                assertThat(ours.next()).isEqualTo(javas.nextLong());
            }
        }
    }

    /**
     * Python: m = 2**64 - 1; mix = splitmix64.c's; s = mix(seed + 0x9E3779B97F4A7C15 & m), then s = mix(s + name & m) for each
     * name; the first number from there.
     */
    @Test
    void aNamedStreamBeginsWhereItAlwaysDid() {
        assertThat(SplitMix64.of(7).next()).isEqualTo(-5137267319001854395L);
        assertThat(SplitMix64.of(7, 1, 2).next()).isEqualTo(-6370845605999539523L);
        assertThat(SplitMix64.of(20261101, 3, -1).next()).isEqualTo(-9135125183523934838L);
    }

    /** The streams of a simulation hang on these numbers. */
    @Test
    void givesEveryNameOfASeedNumbersOfItsOwn() {
        var first = IntStream.range(0, 100)
                .boxed()
                .flatMap(a -> IntStream.range(0, 100)
                        .mapToObj(b -> SplitMix64.of(7, a, b).next()))
                .distinct();
        assertThat(first).hasSize(10_000);
        assertThat(SplitMix64.of(7, 1, 2).next())
                .isNotEqualTo(SplitMix64.of(8, 1, 2).next());
    }
}
