package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FlowStage;
import org.scarline.derive.outcome.GapBin;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;

/** Sorting by numbers is sorting by keys, with few words and with more than a number has room for. */
final class PlaceOrderTest {
    private static List<Contribution> random(int words, int contributions) {
        var random = new SplittableRandom(words);
        var kinds = List.of(ContributionKind.values());
        var all = new ArrayList<Contribution>();
        for (var i = 0; i < contributions; i++) {
            var levels = switch (random.nextInt(3)) {
                case 0 -> FlowStage.values();
                case 1 -> GapBin.values();
                default -> RatedLevel.values();
            };
            all.add(new Contribution(
                    new Contribution.Key(
                            kinds.get(random.nextInt(kinds.size())),
                            "" + random.nextInt(words),
                            random.nextInt(3) == 0 ? "" : "r" + random.nextInt(words),
                            "\u00e9".repeat(random.nextInt(3)),
                            levels[random.nextInt(levels.length)],
                            "a" + random.nextInt(words)),
                    i,
                    0));
        }
        return all;
    }

    @Test
    void contributionsStandInTheOrderOfTheirKeys() {
        for (var words : new int[] {1, 2, 20, 84, 200, 2_000}) {
            for (var contributions : new int[] {0, 1, 3, 400, 3_000}) {
                var all = random(words, contributions);
                var expected = all.stream()
                        .sorted((one, other) -> Contribution.Key.ORDER.compare(one.key(), other.key()))
                        .toList();
                assertThat(PlaceOrder.of(all)).isEqualTo(expected);
            }
        }
    }

    @Test
    void theNumbersOfLevelsHaveRoom() {
        assertThat(Level.all()).allMatch(level -> level.position() >= 0 && level.position() < 256);
    }
}
