package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scarline.derive.OutcomeTable.Derived;

/** Outcomes are put in place of those that were there, and come out once each, in the order of the patients. */
final class OutcomeTableTest {
    private final StoredNight night = new StoredNight();
    private final OutcomeTable table = night.outcomes;

    private static Derived of(int patient, int day) {
        return OutcomesStored.derived(
                patient, new PatientBuilder().rated(day, 3).outcome());
    }

    private void replace(Derived... some) {
        table.replace(List.of(some));
    }

    private void patients(int upTo) {
        night.database.batchUpdate(
                "INSERT INTO patient (number, site, patient_id) VALUES (?, ?, ?)",
                IntStream.rangeClosed(1, upTo)
                        .mapToObj(number -> new Object[] {number, "site " + number % 7, "p" + number})
                        .toList());
    }

    private List<String> rows() {
        return night.database.query(
                "SELECT patient, last_day FROM outcome ORDER BY patient",
                (row, index) -> row.getInt(1) + ": " + (row.getInt(2) - PatientBuilder.dayOf(0)));
    }

    @Test
    void anOutcomeIsReplacedAndThoseBeforeBetweenAndAfterStay() {
        replace(of(1, 0), of(2, 0), of(3, 0), of(4, 0), of(5, 0));
        replace(of(2, 10), of(4, 20));
        assertThat(rows()).containsExactly("1: 0", "2: 10", "3: 0", "4: 20", "5: 0");
        replace(of(2, 11), of(3, 12), of(4, 13));
        assertThat(rows()).containsExactly("1: 0", "2: 11", "3: 12", "4: 13", "5: 0");
        replace(of(7, 1), of(9, 2));
        assertThat(rows()).containsExactly("1: 0", "2: 11", "3: 12", "4: 13", "5: 0", "7: 1", "9: 2");
    }

    @Test
    void withoutOutcomesNothingIsTakenOut() {
        replace(of(1, 0));
        replace();
        assertThat(rows()).containsExactly("1: 0");
    }

    @Test
    void aPatientWithoutAnyRowHasNoOutcomeAnyMore() {
        replace(of(1, 0), of(2, 0));
        replace(OutcomesStored.derived(2, new PatientBuilder().outcome()));
        assertThat(rows()).containsExactly("1: 0");
    }

    @Test
    void aPatientWhoWasOnlyRegisteredHasAnOutcomeWithoutADay() {
        replace(OutcomesStored.derived(1, new PatientBuilder().fitzpatrick(4).outcome()));
        assertThat(night.count("outcome WHERE last_day IS NULL")).isEqualTo(1);
        assertThat(table.cutOff()).isEmpty();
    }

    @Test
    void theCutOffIsTheLatestDayOfAnybody() {
        assertThat(table.cutOff()).isEmpty();
        replace(of(1, 5), of(2, 9), of(3, 7));
        assertThat(table.cutOff()).isEqualTo(OptionalInt.of(PatientBuilder.dayOf(9)));
        table.remove(2);
        assertThat(table.cutOff()).isEqualTo(OptionalInt.of(PatientBuilder.dayOf(7)));
    }

    /** Pages hold 2,000 numbers; 4,000 and 4,001 lie on both sides of a border, and the last page may hold nobody. */
    @Test
    void everyoneIsHandedOverOnceInOrderOverManyPages() {
        patients(6_500);
        var numbers = new int[] {1, 1_999, 2_000, 2_001, 4_000, 4_001, 6_000};
        for (var number : numbers) {
            replace(of(number, number));
        }
        var found = new ArrayList<String>();
        table.each(page -> page.forEach(each -> found.add(each.patient() + " " + each.site() + " "
                + (each.outcome().rows().lastDay().orElseThrow() - PatientBuilder.dayOf(0)))));
        assertThat(found)
                .containsExactlyElementsOf(IntStream.of(numbers)
                        .mapToObj(number -> number + " site " + number % 7 + " " + number)
                        .toList());
    }

    @Test
    void beforeTheFirstNightNobodyIsMarked() {
        patients(3);
        table.derivedWith("a");
        assertThat(night.count("changed_patient")).isZero();
    }

    @Test
    void whatWasDerivedWithSomethingElseIsMarkedAndWithTheSameIsNot() {
        patients(3);
        table.derivedWith("a");
        replace(of(1, 0));
        table.derivedWith("a");
        assertThat(night.count("changed_patient")).isZero();
        table.derivedWith("b");
        assertThat(night.count("changed_patient WHERE again")).isEqualTo(3);
    }
}
