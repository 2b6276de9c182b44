package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Points;
import org.springframework.batch.core.BatchStatus;

/** Stored rows become outcomes: of whom, how often, and what a step that was stopped leaves. */
final class DeriveStepTest {
    private static final long SCORE = 3 * Points.ONE;

    private final StoredNight night = new StoredNight();

    private List<String> derived() {
        var found = new ArrayList<String>();
        night.outcomes.each(page -> page.forEach(each -> found.add(each.patient() + " " + each.site() + " "
                + (each.outcome().rows().lastDay().orElseThrow() - PatientBuilder.dayOf(0)))));
        return found;
    }

    @Test
    void everyPatientWithRowsGetsAnOutcomeAndNoMarkIsLeft() throws Exception {
        night.arrives(3, SCORE);
        assertThat(night.count("changed_patient")).isEqualTo(3);
        var step = night.run("a");
        assertThat(step.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(step.getReadCount()).isEqualTo(3);
        assertThat(derived()).containsExactly("1 other 0", "2 main 1", "3 other 2");
        assertThat(night.count("changed_patient")).isZero();
        assertThat(night.afterwards()).isEqualTo(1);
        var rows = night.file(1).counts().rows();
        assertThat(rows.undecided()).isZero();
        assertThat(rows.fresh()).isEqualTo(3);
    }

    @Test
    void moreThanOneTransactionsPatientsAreAllDerived() throws Exception {
        night.arrives(1_001, SCORE);
        var step = night.run("a");
        assertThat(step.getReadCount()).isEqualTo(1_001);
        assertThat(step.getCommitCount()).isEqualTo(3);
        assertThat(night.count("outcome")).isEqualTo(1_001);
        assertThat(night.afterwards()).isEqualTo(1);
    }

    @Test
    void rowsThatAreThereAlreadyAreDecidedAndNothingIsDerivedAnew() throws Exception {
        night.arrives(3, SCORE);
        night.run("a");
        night.database.update("UPDATE outcome SET last_day = 7");
        night.arrives(2, SCORE);
        night.run("a");
        assertThat(night.file(2).counts().rows().duplicate()).isEqualTo(2);
        assertThat(night.count("outcome WHERE last_day = 7")).isEqualTo(3);
        assertThat(night.count("changed_patient")).isZero();
    }

    @Test
    void aCorrectionReplacesTheOutcomesOfItsPatientsAlone() throws Exception {
        night.arrives(3, SCORE);
        night.run("a");
        night.database.update("UPDATE outcome SET last_day = 7");
        night.arrives(2, 2 * Points.ONE);
        night.run("a");
        assertThat(night.database.queryForList("SELECT last_day FROM outcome ORDER BY patient", Integer.class))
                .containsExactly(PatientBuilder.dayOf(0), PatientBuilder.dayOf(1), 7);
    }

    @Test
    void aPatientOfWhomEveryRowWasTakenBackHasAnOutcomeWithoutAnyDay() throws Exception {
        night.arrives(3, SCORE);
        night.run("a");
        night.arrives(2, 0);
        night.run("a");
        assertThat(night.file(2).counts().rows().voided()).isEqualTo(2);
        assertThat(night.count("outcome WHERE last_day IS NULL")).isEqualTo(2);
        assertThat(night.outcomes.cutOff()).hasValue(PatientBuilder.dayOf(2));
    }

    @Test
    void otherReferenceDataDeriveEveryPatientAnew() throws Exception {
        night.arrives(3, SCORE);
        night.run("a");
        night.database.update("UPDATE outcome SET last_day = 7");
        assertThat(night.run("a").getReadCount()).isZero();
        assertThat(night.count("outcome WHERE last_day = 7")).isEqualTo(3);
        assertThat(night.run("b").getReadCount()).isEqualTo(3);
        assertThat(night.count("outcome WHERE last_day = 7")).isZero();
        assertThat(night.database.queryForList("SELECT TRIM(digest) FROM derivation", String.class))
                .containsExactly("b");
    }

    @Test
    void manySegmentsAreMergedWhenAllIsDecided() throws Exception {
        for (var file = 0; file < 20; file++) {
            night.arrives(2, SCORE);
        }
        night.run("a");
        assertThat(night.count("segment")).isEqualTo(1);
    }

    @Test
    void aStepThatStoppedAtItsEndGoesOnWithoutDerivingAgain() throws Exception {
        night.arrives(3, SCORE);
        var stopped = new boolean[] {true};
        night.failingWhile(() -> stopped[0]);
        assertThat(night.run("a").getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(night.afterwards()).isZero();
        assertThat(night.count("outcome")).isEqualTo(3);
        stopped[0] = false;
        assertThat(night.run("a").getReadCount()).isZero();
        assertThat(night.afterwards()).isEqualTo(1);
    }
}
