package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.PatientText;
import org.scarline.results.ResultRow;

public final class TallySumsTest {
    private static final List<PatientText> PATIENTS = PatientText.read("""
            # 3 rows in force and 2 that were taken back
            patient one at clinic-a
              sessions rf 0
              rated 0 4
              rated 60 3
              voided 2
            # 2 rows in force and 5 that were taken back
            patient other at clinic-b
              sessions rf 0
              rated 0 4
              voided 5
            """);

    @Test
    void rowsAddUpPatientByPatientAndTallyByTally() {
        var both = tally(PATIENTS.get(0), PATIENTS.get(1));
        assertThat(both.keys()).isEqualTo(12);
        assertThat(both.voided()).isEqualTo(7);
        var joined = tally(PATIENTS.get(0));
        joined.add(tally(PATIENTS.get(1)));
        assertThat(joined.keys()).isEqualTo(12);
        assertThat(joined.voided()).isEqualTo(7);
        assertThat(joined.sites()).containsExactly("clinic-a", "clinic-b");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void anyNumberOfThreadsGivesTheSameRows(int threads) throws Exception {
        var tally = tally(PATIENTS.toArray(PatientText[]::new));
        var statistics = new Statistics(PatientBuilder.instruments());
        var pool = new ForkJoinPool(threads);
        try {
            assertThat(pool.submit(() -> statistics.of(tally).all()).get())
                    .isEqualTo(statistics.of(tally).all())
                    .hasSizeGreaterThan(50);
        } finally {
            pool.shutdown();
        }
    }

    /** A course that is not over waits, also where tallies are joined, and counts at a later cut-off as if it had been known. */
    @Test
    void coursesThatWaitCountOnceTheCutOffMovesOn() {
        var early = PatientBuilder.dayOf(60);
        var late = PatientBuilder.dayOf(400);
        var one = PATIENTS.get(0);
        var other = PATIENTS.get(1);
        var joined = tally(early, other, one);
        joined.add(tally(early, one));
        var whole = tally(late, other, one, one);
        assertThat(rows(joined)).isNotEqualTo(rows(whole));
        joined.settle(late);
        assertThat(rows(joined)).isEqualTo(rows(whole));
        joined.settle(late);
        assertThat(rows(joined)).isEqualTo(rows(whole));
    }

    private static List<ResultRow> rows(Tally tally) {
        return List.copyOf(
                new Statistics(PatientBuilder.instruments()).of(tally).all());
    }

    private static Tally tally(PatientText... patients) {
        return tally(20_900, patients);
    }

    private static Tally tally(int cutOff, PatientText... patients) {
        var tally = new Tally(cutOff);
        for (var patient : patients) {
            tally.add(patient.site(), patient.outcome());
        }
        return tally;
    }
}
