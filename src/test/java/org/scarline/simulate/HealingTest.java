package org.scarline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;

public class HealingTest {
    private static final LocalDate START = LocalDate.of(2025, 3, 1);

    @Test
    void givesNothingBeforeTheOnsetAndTheFirstStepOnItsDay() {
        var healing = new Healing(Truth.usual());
        var person = person(OptionalInt.of(35));
        var region = region(Modality.RF, 0);
        assertThat(healing.improvement(person, region, ScarType.BOXCAR, START.plusDays(34)))
                .isZero();
        assertThat(healing.improvement(person, region, ScarType.BOXCAR, START.plusDays(35)))
                .isEqualTo(1);
    }

    @Test
    void givesNothingEverWithoutAnOnset() {
        var improvement = new Healing(Truth.usual())
                .improvement(person(OptionalInt.empty()), region(Modality.RF, 0), ScarType.BOXCAR, START.plusDays(900));
        assertThat(improvement).isZero();
    }

    /** 0.4 x (1 + 0.85 + 0.85^2 + 0.85^3) = 1.27465. */
    @Test
    void addsUpTheSessionsGainsTowardsAPlateau() {
        var improvement = new Healing(Truth.usual())
                .improvement(
                        person(OptionalInt.of(35)),
                        region(Modality.STANDARD, 0, 28, 56, 84),
                        ScarType.BOXCAR,
                        START.plusDays(84 + 84));
        assertThat(improvement).isCloseTo(1.27465, within(1e-9));
    }

    @Test
    void goesOnImprovingAfterTheLastSession() {
        var healing = new Healing(Truth.usual());
        var person = person(OptionalInt.of(35));
        var region = region(Modality.STANDARD, 0, 28, 56, 84);
        var atOnce = healing.improvement(person, region, ScarType.ROLLING, START.plusDays(84));
        var later = healing.improvement(person, region, ScarType.ROLLING, START.plusDays(168));
        var muchLater = healing.improvement(person, region, ScarType.ROLLING, START.plusDays(500));
        assertThat(later).isGreaterThan(atOnce).isEqualTo(muchLater);
    }

    @Test
    void addsTheWholeEffectOfRadiofrequencyWhenEverySessionHasIt() {
        var healing = new Healing(Truth.usual().with(Parameter.RF_EFFECT, 0.5));
        var person = person(OptionalInt.of(35));
        var day = START.plusDays(400);
        var standard = healing.improvement(person, region(Modality.STANDARD, 0, 28, 56), ScarType.BOXCAR, day);
        var rf = healing.improvement(person, region(Modality.RF, 0, 28, 56), ScarType.BOXCAR, day);
        assertThat(rf - standard).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void doesNotCountTheSessionOfTheDayItself() {
        var healing = new Healing(Truth.usual().with(Parameter.FIRST_STEP, 0));
        var person = person(OptionalInt.of(0));
        assertThat(healing.improvement(person, region(Modality.RF, 0), ScarType.BOXCAR, START))
                .isZero();
        assertThat(healing.improvement(person, region(Modality.RF, 0), ScarType.BOXCAR, START.plusDays(1)))
                .isPositive();
    }

    private static Person person(OptionalInt onset) {
        var severity = Map.of(ScarType.BOXCAR, 3.0, ScarType.ROLLING, 3.5);
        return new Person(0, 3, Optional.empty(), severity, new Person.Response(onset, 1), START);
    }

    private static TreatedRegion region(Modality modality, int... days) {
        var sessions = Arrays.stream(days)
                .mapToObj(day -> session(modality, START.plusDays(day)))
                .toList();
        return new TreatedRegion(BodySite.FACE, Side.BOTH, sessions);
    }

    private static Session session(Modality modality, LocalDate day) {
        return Session.builder(new Session.Key(BodySite.FACE, Side.BOTH, day), modality)
                .build();
    }
}
