package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;
import org.scarline.derive.PatientBuilder;

final class SeverityTest {
    /** Goodman–Baron grades 1 to 4: mild is 1 and 2, moderate 3, severe 4; a mean on the border is the worse one. */
    @ParameterizedTest
    @CsvSource({"1, LOW", "2, LOW", "2.499999, LOW", "2.5, MID", "3, MID", "3.499999, MID", "3.5, HIGH", "4, HIGH"})
    void gradesAreSplitBetweenTheirWholeNumbers(double grade, Severity expected) {
        assertThat(severity("goodman_baron_grade", grade)).isEqualTo(expected);
    }

    /** 0 to 84 in thirds of 28; a score at the end of a third belongs to the worse one. */
    @ParameterizedTest
    @CsvSource({"0, LOW", "27, LOW", "27.9, LOW", "28, MID", "55, MID", "56, HIGH", "84, HIGH"})
    void scoresAreSplitByThirdsOfTheRange(double score, Severity expected) {
        assertThat(severity("goodman_baron_score", score)).isEqualTo(expected);
    }

    /** 6 to 60, where 6 is normal skin: thirds of 54 begin at 24 and 42. */
    @ParameterizedTest
    @CsvSource({"6, LOW", "23, LOW", "24, MID", "41, MID", "42, HIGH", "60, HIGH"})
    void thirdsBeginAtTheBestScoreAndNotAtZero(double score, Severity expected) {
        assertThat(severity("posas_observer", score)).isEqualTo(expected);
    }

    /** 0 to 5 where 5 is best: the same as 0 to 5 where 0 is, counted from the other end. */
    @ParameterizedTest
    @CsvSource({"5, LOW", "3, LOW", "2.6, LOW", "2.5, MID", "2, MID", "1.6, MID", "1.5, HIGH", "1, HIGH", "0, HIGH"})
    void aGradeThatRunsUpwardsIsSevereWhereItIsLow(double grade, Severity expected) {
        var upwards = new Instrument(
                "upwards",
                "Grade that runs upwards",
                new Instrument.Scale(0, 5 * Points.ONE, OptionalLong.of(Points.ONE), Instrument.Better.HIGHER),
                OptionalLong.empty(),
                new Instrument.Gain("grade", true, OptionalLong.of(Points.ONE), List.of()),
                new Instrument.Source("made for this test", true));
        assertThat(Severity.of(upwards, Math.round(grade * Points.ONE))).isEqualTo(expected);
    }

    @Test
    void eachSeverityHasTheWordThatResultsUse() {
        assertThat(Severity.values()).extracting(Severity::code).containsExactly("low", "mid", "high");
    }

    private static Severity severity(String instrument, double baseline) {
        return Severity.of(PatientBuilder.instruments().get(instrument), Math.round(baseline * Points.ONE));
    }
}
