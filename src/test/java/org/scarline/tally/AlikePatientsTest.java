package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AlikePatientsTest {
    private static AlikePatients some() {
        return AlikePatients.of(
                new long[] {AlikePatients.key(1, 0), AlikePatients.key(1, 2), AlikePatients.key(4, 1)},
                new int[] {1, 2, 3});
    }

    private static String text(AlikePatients patients) {
        var text = new StringBuilder();
        for (var kind = 0; kind < patients.kinds(); kind++) {
            text.append("%d/%d×%d ".formatted(patients.pair(kind), patients.attributes(kind), patients.patients(kind)));
        }
        return text.toString().strip();
    }

    @Test
    void numbersInTheSameOrderAreGivenWherePatientsStand() {
        var patients = some();
        assertThat(patients.renumber(pair -> 10 * pair)).isTrue();
        assertThat(text(patients)).isEqualTo("10/0×1 10/2×2 40/1×3");
    }

    @Test
    void numbersInAnotherOrderChangeNothingInPlace() {
        var patients = some();
        assertThat(patients.renumber(pair -> 10 - pair)).isFalse();
        assertThat(text(patients)).isEqualTo(text(some()));
        assertThat(text(patients.withPairs(pair -> 10 - pair))).isEqualTo("6/1×3 9/0×1 9/2×2");
    }

    @Test
    void kindsOfOnePairAreOneDifferentPair() {
        assertThat(some().differentPairs()).isEqualTo(2);
        assertThat(AlikePatients.NOBODY.differentPairs()).isZero();
    }
}
