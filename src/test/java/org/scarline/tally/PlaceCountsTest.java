package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scarline.derive.outcome.Outcome;

/** A place that is added to, joined with others and asked in any order holds what a sorted map would. */
final class PlaceCountsTest {
    private static final List<Attributes> ATTRIBUTES = List.of(
            new Attributes("a", Outcome.Skin.UNKNOWN, false),
            new Attributes("b", Outcome.Skin.FITZPATRICK_1_3, true),
            new Attributes("c", Outcome.Skin.FITZPATRICK_4_6, false));

    private final Random random = new Random(4);
    private final Pairs pairs = new Pairs();
    private final List<Map<PatientCounts.Pair, Long>> expected = new ArrayList<>();
    private final PlaceCounts place = new PlaceCounts();

    private void addSome() {
        for (var left = random.nextInt(300); left > 0; left--) {
            var pair = new PatientCounts.Pair(random.nextInt(6) - 3L, random.nextInt(9) * 5_000_000_000L);
            var attributes = random.nextInt(ATTRIBUTES.size());
            place.add(pairs.number(pair.a(), pair.b()), attributes);
            expected.get(attributes).merge(pair, 1L, Long::sum);
        }
    }

    /** The same patients once more, by other numbers of their attributes. */
    private void addThemAgain() {
        place.add(
                place.all().withAttributes(attributes -> 2 - attributes).withAttributes(attributes -> 2 - attributes));
        expected.forEach(each -> each.replaceAll((pair, patients) -> 2 * patients));
    }

    /** Some of those who are there, and now and then all of them. */
    private void takeSomeAway() {
        var all = random.nextInt(5) == 0;
        for (var attributes = 0; attributes < ATTRIBUTES.size(); attributes++) {
            var number = attributes;
            expected.get(attributes).replaceAll((pair, patients) -> {
                var leaving = all ? patients.intValue() : random.nextInt(patients.intValue() + 1);
                place.change(pairs.number(pair.a(), pair.b()), number, -leaving);
                return patients - leaving;
            });
            expected.get(attributes).values().removeIf(patients -> patients == 0);
        }
        if (random.nextBoolean()) {
            assertThat(place.isEmpty()).isEqualTo(expected.stream().allMatch(Map::isEmpty));
        }
    }

    private void check() {
        var counted = place.counted(ATTRIBUTES, pairs.ranked());
        for (var attributes = 0; attributes < ATTRIBUTES.size(); attributes++) {
            var found = new TreeMap<PatientCounts.Pair, Long>();
            counted.of(Population.site(ATTRIBUTES.get(attributes).site())).forEach(found::put);
            assertThat(found).isEqualTo(expected.get(attributes));
        }
    }

    @Test
    void holdsWhatAMapWouldWhateverIsDoneInWhichOrder() {
        ATTRIBUTES.forEach(each -> expected.add(new TreeMap<>()));
        for (var step = 0; step < 60; step++) {
            switch (random.nextInt(5)) {
                case 0 -> check();
                case 1 -> addThemAgain();
                case 2 -> takeSomeAway();
                default -> addSome();
            }
        }
        check();
    }

    @Test
    void staysAsSmallAsItsPatientsAreAlike() {
        for (var patient = 0; patient < 100_000; patient++) {
            place.add(pairs.number(patient % 5, 0), patient % 3);
        }
        assertThat(place.all().kinds()).isEqualTo(15);
        assertThat(place.all().patients(0)).isEqualTo(6_667);
    }

    /** Whoever would leave without being there shows that sums do not fit, whether nobody is alike or too few are. */
    @Test
    void nobodyLeavesWhoIsNotThere() {
        for (var pair : List.of(1L, 2L, 3L)) {
            for (var attributes : List.of(0, 1)) {
                var few = new PlaceCounts();
                few.change(pairs.number(2, 0), 0, 2);
                few.change(pairs.number(pair, 0), attributes, -3);
                assertThatIllegalArgumentException().isThrownBy(few::all).withMessageContaining("not there");
            }
        }
    }
}
