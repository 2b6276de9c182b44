package org.scarline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {
    /** Vigna's splitmix64.c, state 1234567. */
    @Test
    void isSplitMix64() {
        var draws = new Draws(1234567);
        assertThat(List.of(draws.next(), draws.next(), draws.next(), draws.next(), draws.next()))
                .containsExactly(
                        6457827717110365317L,
                        3203168211198807973L,
                        Long.parseUnsignedLong("9817491932198370423"),
                        4593380528125082431L,
                        Long.parseUnsignedLong("16408922859458223821"));
    }

    @Test
    void givesEveryPatientAndTopicAStreamOfItsOwn() {
        var first = IntStream.range(0, 10_000)
                .boxed()
                .flatMap(patient -> List.of(Draws.Topic.values()).stream()
                        .map(topic -> Draws.of(1, patient, topic).next()))
                .distinct();
        assertThat(first.count()).isEqualTo(10_000L * Draws.Topic.values().length);
    }

    @Test
    void drawsNormalsOfTheirMeanAndSpread() {
        var draws = new Draws(1);
        var values = IntStream.range(0, 100_000)
                .mapToDouble(each -> draws.normal(5, 2))
                .toArray();
        var mean = IntStream.range(0, values.length)
                .mapToDouble(each -> values[each])
                .average()
                .orElseThrow();
        var square = IntStream.range(0, values.length)
                .mapToDouble(each -> (values[each] - mean) * (values[each] - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(5, within(0.03));
        assertThat(Math.sqrt(square)).isCloseTo(2, within(0.03));
    }

    @Test
    void countsWithTheirMean() {
        var draws = new Draws(1);
        assertThat(IntStream.range(0, 100_000)
                        .map(each -> draws.count(1.5))
                        .average()
                        .orElseThrow())
                .isCloseTo(1.5, within(0.02));
    }

    @Test
    void picksByWeight() {
        var draws = new Draws(1);
        var picked = IntStream.range(0, 100_000)
                .mapToObj(each -> draws.pick(List.of("a", "b", "c"), 1, 0, 3))
                .toList();
        assertThat(picked).doesNotContain("b");
        assertThat(picked.stream().filter("c"::equals).count() / 100_000.0).isCloseTo(0.75, within(0.01));
    }

    @Test
    void reachesBothEndsOfARange() {
        var draws = new Draws(1);
        assertThat(IntStream.range(0, 1000).mapToObj(each -> draws.between(2, 4)))
                .containsOnly(2, 3, 4)
                .contains(2, 4);
    }
}
