package org.scarline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scarline.stats.SplitMix64;

public class DrawsTest {
    @Test
    void givesEveryPatientAndTopicAStreamOfItsOwn() {
        var first = IntStream.range(0, 10_000)
                .boxed()
                .flatMap(patient -> List.of(Draws.Topic.values()).stream()
                        .map(topic -> Draws.of(1, patient, topic).uniform()))
                .distinct();
        assertThat(first.count()).isEqualTo(10_000L * Draws.Topic.values().length);
    }

    @Test
    void drawsNormalsOfTheirMeanAndSpread() {
        var draws = new Draws(new SplitMix64(1));
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
        var draws = new Draws(new SplitMix64(1));
        assertThat(IntStream.range(0, 100_000)
                        .map(each -> draws.count(1.5))
                        .average()
                        .orElseThrow())
                .isCloseTo(1.5, within(0.02));
    }

    @Test
    void picksByWeight() {
        var draws = new Draws(new SplitMix64(1));
        var picked = IntStream.range(0, 100_000)
                .mapToObj(each -> draws.pick(List.of("a", "b", "c"), 1, 0, 3))
                .toList();
        assertThat(picked).doesNotContain("b");
        assertThat(picked.stream().filter("c"::equals).count() / 100_000.0).isCloseTo(0.75, within(0.01));
    }

    @Test
    void reachesBothEndsOfARange() {
        var draws = new Draws(new SplitMix64(1));
        assertThat(IntStream.range(0, 1000).mapToObj(each -> draws.between(2, 4)))
                .containsOnly(2, 3, 4)
                .contains(2, 4);
    }
}
