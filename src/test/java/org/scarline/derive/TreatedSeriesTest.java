package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Points;

/** Every follow-up of a series as points gained since its baseline, swollen skin or not. */
final class TreatedSeriesTest {
    private static List<Double> gains(PatientBuilder patient) {
        var rows = patient.rows();
        var series = Treatment.of(rows.sessions(), rows.ratings(), PatientBuilder.instruments())
                .series()
                .get(0);
        return series.followUps().stream()
                .flatMap(score -> series.improvement(score).stream())
                .map(gain -> (double) gain.rounded() / Points.ONE)
                .toList();
    }

    @Test
    void aScoreIsHeldAgainstTheBaselineWhicheverWayTheInstrumentRuns() {
        assertThat(gains(patient().rated(0, 4).rated(3, 4.5).rated(60, 1.5))).containsExactly(-0.5, 2.5);
        assertThat(gains(patient().instrument("gais_1_best").rated(60, 1).rated(90, 5)))
                .containsExactly(3.0, -1.0);
    }

    @Test
    void withoutABaselineNothingWasGained() {
        assertThat(gains(patient().rated(20, 3).rated(60, 1))).isEmpty();
    }

    private static PatientBuilder patient() {
        return new PatientBuilder().sessions(Modality.RF, 0);
    }
}
