package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.derive.outcome.Contribution;

class OutcomeCodecTest {
    @Test
    void readsBackWhatItWrote() {
        var random = new Random(1);
        for (var i = 0; i < 200; i++) {
            var outcome = randomPatient(random).outcome();
            assertThat(OutcomeCodec.read(OutcomeCodec.write(outcome))).isEqualTo(outcome);
        }
    }

    /** No contribution becomes an object in a night, and the bytes are the same. */
    @Test
    void aNightWritesTheSameBytes() {
        var derivation = new Derivation(PatientBuilder.instruments());
        var random = new Random(4);
        var longest = 0;
        for (var i = 0; i < 400; i++) {
            var rows = (i % 2 == 0 ? randomPatient(random) : manySided(random)).rows();
            var record = derivation.derive(7, rows).record();
            assertThat(record).isEqualTo(OutcomeCodec.write(derivation.derive(rows)));
            longest = Math.max(longest, record.length);
        }
        assertThat(longest).isGreaterThan(1_000);
    }

    @Test
    void aPatientWithoutRowsHasNoRecord() {
        assertThat(new Derivation(PatientBuilder.instruments())
                        .derive(7, new PatientBuilder().rows())
                        .record())
                .isEmpty();
    }

    /** Two sides and sites, treated in all ways, priced, with what went wrong, rated by two in all instruments. */
    private static PatientBuilder manySided(Random random) {
        var patient = new PatientBuilder();
        var instruments = List.copyOf(PatientBuilder.instruments().all());
        for (var part = random.nextInt(4); part >= 0; part--) {
            patient.at(pick(BodySite.values(), random), pick(Side.values(), random));
            var day = random.nextInt(400);
            for (var session = random.nextInt(8); session >= 0; session--) {
                patient.combined(day, pick(Modality.values(), random), pick(Adjunct.values(), random));
                patient.priced(day + 1, "" + random.nextInt(200), random.nextInt(9) == 0 ? "" : "EUR");
                patient.withEvents(day + 1, pick(AdverseEvent.values(), random))
                        .overAcne(day + 2, pick(Answer.values(), random));
                for (var rating = random.nextInt(6); rating > 0; rating--) {
                    patient.instrument(instruments
                                    .get(random.nextInt(instruments.size()))
                                    .code())
                            .role(pick(RaterRole.values(), random))
                            .scarType(pick(ScarType.values(), random))
                            .rater(random.nextInt(3) == 0 ? "" : "r" + random.nextInt(3))
                            .rated(day - 5 + random.nextInt(90), random.nextInt(5));
                }
                day += 15 + random.nextInt(200);
            }
        }
        return patient;
    }

    private static <T> T pick(T[] all, Random random) {
        return all[random.nextInt(all.length)];
    }

    @Test
    void aStoredOutcomeIsWalkedContributionByContribution() {
        var random = new Random(2);
        for (var i = 0; i < 50; i++) {
            var outcome = randomPatient(random).outcome();
            var stored = new StoredOutcome(OutcomeCodec.write(outcome));
            assertThat(stored.contributions()).isEqualTo(outcome.contributions().size());
            Contribution before = null;
            for (var contribution : outcome.contributions()) {
                assertThat(stored.next()).isTrue();
                assertSame(stored, contribution);
                if (before != null) {
                    assertThat(stored.isOfSameSeries()).isEqualTo(series(before).equals(series(contribution)));
                }
                before = contribution;
            }
            assertThat(stored.next()).isFalse();
        }
    }

    private static void assertSame(StoredOutcome stored, Contribution expected) {
        var key = expected.key();
        assertThat(stored.key()).isEqualTo(key);
        assertThat(List.of(stored.instrument(), stored.raterRole(), stored.scarType(), stored.arm()))
                .isEqualTo(List.of(key.instrument(), key.raterRole(), key.scarType(), key.arm()));
        assertThat(stored.kind()).isEqualTo(key.kind());
        assertThat(stored.level()).isEqualTo(key.level());
        assertThat(stored.armWord()).isBetween(0, stored.words() - 1);
        assertThat(List.of(stored.a(), stored.b())).isEqualTo(List.of(expected.a(), expected.b()));
    }

    private static List<Object> series(Contribution contribution) {
        var key = contribution.key();
        return List.of(key.kind(), key.instrument(), key.raterRole(), key.scarType());
    }

    /** Words stand in their order, and so one patient's record is the same however the rows came. */
    @Test
    void armsThatAreTheSameHaveOneNumberAndOthersAnother() {
        var outcome = randomPatient(new Random(3)).outcome();
        var stored = new StoredOutcome(OutcomeCodec.write(outcome));
        var numbers = new TreeMap<String, Integer>();
        while (stored.next()) {
            assertThat(numbers.merge(stored.arm(), stored.armWord(), (known, now) -> known.equals(now) ? known : -1))
                    .isNotEqualTo(-1);
        }
        assertThat(numbers).hasSizeGreaterThan(1);
        assertThat(List.copyOf(numbers.values())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isSmall() {
        var patient = new PatientBuilder().sessions(Modality.RF, 0, 28, 56, 84);
        for (var type : new ScarType[] {ScarType.ROLLING, ScarType.BOXCAR, ScarType.ICE_PICK}) {
            patient.scarType(type).rated(0, 4).rated(40, 3).rated(70, 2).rated(160, 2);
        }
        assertThat(OutcomeCodec.write(patient.outcome())).hasSizeLessThan(700);
    }

    @Test
    void refusesARecordCutShort() {
        var record = OutcomeCodec.write(
                new PatientBuilder().sessions(Modality.RF, 0).rated(0, 3).outcome());
        for (var length = 0; length < record.length; length++) {
            var cut = Arrays.copyOf(record, length);
            assertThatIllegalArgumentException().isThrownBy(() -> OutcomeCodec.read(cut));
        }
    }

    @Test
    void refusesARecordOfAnotherVersion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OutcomeCodec.read(new byte[] {99}))
                .withMessageContaining("version 99: expected " + OutcomeCodec.VERSION);
    }

    private static PatientBuilder randomPatient(Random random) {
        var patient = random.nextBoolean()
                ? new PatientBuilder().person(1 + random.nextInt(6), 1940 + random.nextInt(70), "weiblich")
                : new PatientBuilder().fitzpatrick(1 + random.nextInt(6));
        var day = -random.nextInt(20_000);
        for (var session = random.nextInt(5); session > 0; session--) {
            patient.sessions(random.nextBoolean() ? Modality.RF : Modality.STANDARD, day);
            patient.instrument("vas_severity").rated(day - 1, random.nextInt(101) / 10.0);
            patient.rated(day + 20, random.nextInt(101) / 10.0)
                    .rater("r" + session)
                    .rated(day + 70, 3.1);
            day += 15 + random.nextInt(30);
        }
        return patient;
    }
}
