package org.scarline.export.individual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scarline.export.individual.Traits.Coarseness;
import org.scarline.export.individual.Traits.Shown;

final class GeneralisationTest {
    private static final Coarseness EXACT = new Coarseness(0, 0, 0);

    private static Subject subject(int number, int age, String sex, int skin) {
        var traits = new Traits(OptionalInt.of(age), Traits.sex(sex), OptionalInt.of(skin));
        return new Subject("S" + number, traits, number % 2 == 0 ? "yes" : "no", List.of());
    }

    private static List<Subject> sixty() {
        return IntStream.range(0, 60)
                .mapToObj(each -> subject(each, 20 + each % 30, each % 3 == 0 ? "m" : "f", 1 + each % 6))
                .toList();
    }

    @Test
    void aRareTraitIsToldSoCoarselyThatKLookAlike() {
        var subjects = new ArrayList<>(sixty());
        subjects.add(subject(60, 88, "f", 6));
        for (var k : new int[] {2, 5, 10, 30}) {
            var how = Generalisation.of(subjects, k).orElseThrow();
            var classes = subjects.stream()
                    .collect(Collectors.groupingBy(each -> how.of(each.traits()), Collectors.counting()));
            assertThat(classes.values()).allMatch(size -> size >= k).contains((long) how.k());
        }
    }

    @Test
    void ofTheRarestNothingIsToldSoThatAllOthersAreToldMore() {
        var subjects = new ArrayList<Subject>();
        for (var each = 0; each < 95; each++) {
            subjects.add(subject(each, 25, "f", 2));
        }
        for (var each = 95; each < 100; each++) {
            subjects.add(subject(each, 3 * each - 250, "m", 6));
        }
        var how = Generalisation.of(subjects, 5).orElseThrow();
        assertThat(how.coarseness()).isEqualTo(EXACT);
        assertThat(how.of(subjects.get(99).traits())).isEqualTo(Shown.NOTHING);
        assertThat(how.of(subjects.get(0).traits())).isEqualTo(new Shown("25", "F", "2"));
        assertThat(how.k()).isEqualTo(5);
    }

    @Test
    void whereNobodyIsRareAllIsToldAsItIs() {
        var how = Generalisation.of(sixty(), 1).orElseThrow();
        assertThat(how.coarseness()).isEqualTo(EXACT);
        assertThat(how.rare()).isEmpty();
    }

    @Test
    void lIsTheFewestAnswersAmongThoseWhoLookAlike() {
        var alike = List.of(subject(0, 30, "f", 2), subject(2, 30, "f", 2), subject(1, 40, "f", 2));
        assertThat(Generalisation.of(alike, 1).orElseThrow().l()).isEqualTo(1);
        assertThat(Generalisation.of(alike, 3).orElseThrow().l()).isEqualTo(2);
    }

    @Test
    void fewerPatientsThanKAreNoSet() {
        assertThat(Generalisation.of(sixty().subList(0, 4), 5)).isEmpty();
    }

    @Test
    void theOldestAreToldTogetherAndOfASexOnlyALetterIsPassedOn() {
        assertThat(subject(0, 97, "CANARY", 4).traits().at(EXACT)).isEqualTo(new Shown("90+", "U", "4"));
        assertThat(subject(0, 89, "w", 3).traits().at(new Coarseness(3, 0, 1)))
                .isEqualTo(new Shown("80-89", "F", "1-3"));
        assertThat(subject(0, 34, "m", 3).traits().at(new Coarseness(1, 1, 2))).isEqualTo(new Shown("30-34", "*", "*"));
    }
}
