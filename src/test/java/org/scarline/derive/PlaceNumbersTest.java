package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FlowStage;
import org.scarline.derive.outcome.GapBin;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;

/** A number is a place's own, and sorting by numbers is sorting by keys, with few words and with many. */
final class PlaceNumbersTest {
    private static final List<ContributionKind> KINDS = List.of(ContributionKind.values());

    private final SplittableRandom random = new SplittableRandom(5);
    private final PlaceNumbers numbers = new PlaceNumbers();

    private Contribution.Key random(int words) {
        Level[] levels = switch (random.nextInt(3)) {
            case 0 -> FlowStage.values();
            case 1 -> GapBin.values();
            default -> RatedLevel.values();
        };
        return new Contribution.Key(
                KINDS.get(random.nextInt(KINDS.size())),
                "" + random.nextInt(words),
                random.nextInt(3) == 0 ? "" : "r" + random.nextInt(words),
                "\u00e9".repeat(random.nextInt(3)),
                levels[random.nextInt(levels.length)],
                "a" + random.nextInt(words));
    }

    private long place(Contribution.Key key) {
        var series = numbers.series(key.instrument(), key.raterRole(), key.scarType());
        return PlaceNumbers.place(key.kind(), series, key.level(), numbers.arm(key.arm()));
    }

    @Test
    void contributionsStandInTheOrderOfTheirKeys() {
        for (var words : new int[] {1, 2, 20, 84, 2_000}) {
            for (var places : new int[] {0, 1, 3, 400, 3_000}) {
                var keys = IntStream.range(0, places)
                        .mapToObj(each -> random(words))
                        .distinct()
                        .toList();
                var numbered = keys.stream().mapToLong(this::place).toArray();
                var ordered =
                        Arrays.stream(numbers.order(numbered, numbered.length)).mapToObj(keys::get);
                assertThat(ordered)
                        .isEqualTo(keys.stream().sorted(Contribution.Key.ORDER).toList());
            }
        }
    }

    @Test
    void aNumberGivesItsPlaceBack() {
        var keys = IntStream.range(0, 1_000).mapToObj(each -> random(40)).toList();
        var places = keys.stream().mapToLong(this::place).toArray();
        assertThat(LongStream.of(places).mapToObj(numbers::key)).isEqualTo(keys);
        assertThat(LongStream.of(places).distinct().count())
                .isEqualTo(keys.stream().distinct().count());
    }

    @Test
    void anotherArmOrKindIsOfTheSamePlaceOtherwise() {
        var key = new Contribution.Key(ContributionKind.CELLS, "sga", "patient", "all", RatedLevel.FINAL, "rf");
        var place = place(key);
        assertThat(numbers.key(PlaceNumbers.withArm(place, numbers.arm("standard"))))
                .hasToString("CELLS sga patient all final final standard");
        assertThat(numbers.key(PlaceNumbers.ofKind(place, ContributionKind.RATED_TWICE)))
                .hasToString("RATED_TWICE sga patient all final final rf");
        assertThat(numbers.arms().get(PlaceNumbers.arm(place))).isEqualTo("rf");
    }

    @Test
    void theNumbersOfLevelsHaveRoom() {
        assertThat(Level.all()).allMatch(level -> level.position() >= 0 && level.position() < 256);
        assertThat(KINDS.size()).isLessThan(32);
    }
}
