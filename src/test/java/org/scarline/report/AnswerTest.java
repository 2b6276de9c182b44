package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.scarline.compare.Observed;
import org.scarline.compare.Outlook;
import org.scarline.compare.Patients;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.compare.Verdict.Finding;
import org.scarline.report.words.Answer;
import org.scarline.report.words.ReportContext;
import org.scarline.results.Cell;
import org.scarline.results.Quality;
import org.scarline.results.Results;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;

/** What page one answers before any number. */
final class AnswerTest {
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Sensitivity> variants = new ArrayList<>();

    private AnswerTest add(String id, String reading, Finding finding) {
        return add(id, reading, finding, Optional.empty());
    }

    private AnswerTest add(String id, String reading, Finding finding, Optional<Outlook.Holds> holds) {
        verdicts.add(new Verdict(
                new Verdict.Key(id, reading),
                new Verdict.Claimed(Verdict.Kind.OUTCOME, id, "", OptionalDouble.empty()),
                finding,
                new Observed(
                        Cell.of("final", "final").measuredBy("goodman_baron_grade", "clinician"),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Patients.of(0)),
                new Outlook(
                        OptionalLong.empty(),
                        holds,
                        OptionalDouble.empty(),
                        OptionalLong.empty(),
                        OptionalLong.empty()),
                List.of()));
        return this;
    }

    /** The verdict added last, asked in another way. */
    private AnswerTest asked(String variant, Finding finding, Sensitivity.Flip flip) {
        var last = verdicts.get(verdicts.size() - 1);
        variants.add(new Sensitivity(last.key(), variant, finding, last.observed(), OptionalDouble.empty(), flip));
        return this;
    }

    private List<String> answer() {
        var rows = new RunRows(new Results(List.of()), List.of(), verdicts, variants, List.of(), Quality.NONE);
        return Answer.of(ReportContext.of(
                Cohort.RUN, Cohort.instruments(), Origin.CLINIC, rows, Cohort.RATED_BY, Optional.empty()));
    }

    @Test
    void countsClaimsAndGoesThroughTheTimelineInAPatientsOrder() {
        add("continued", "any", Finding.INSUFFICIENT_DATA);
        add("spacing", "share", Finding.FOLLOWED);
        add("onset", "by_day_42", Finding.LEANING_AGAINST);
        add("noticeable", "share", Finding.SHOWN);
        assertThat(answer())
                .containsExactly(
                        "Of 4 documented claims: 1 leaning against, 1 insufficient data, 1 followed, 1 without a verdict.",
                        "The documented timeline: first change in weeks 4–6, leaning against; 4 weeks between sessions,"
                                + " followed by the clinics; further gains over 2–3 months, insufficient data.");
    }

    @Test
    void saysHowManyFirmWordsWouldNotStandAmongAllClaims() {
        add("effective", "any", Finding.SUPPORTED, Optional.of(Outlook.Holds.YES));
        assertThat(answer().get(0))
                .endsWith(
                        "1 supported. Corrected for testing all outcome claims, the one supported or contradicted would be so still.");
        add("laser_adds", "any", Finding.SUPPORTED, Optional.of(Outlook.Holds.NO));
        assertThat(answer().get(0))
                .endsWith("2 supported. Corrected for testing all outcome claims,"
                        + " 1 of the 2 supported or contradicted would only be leaning (†).");
    }

    @Test
    void speaksForAClaimByItsFirstReading() {
        add("onset", "by_day_42", Finding.UNDETERMINED).add("onset", "patients_own", Finding.CONTRADICTED);
        assertThat(answer()).last().asString().contains("first change in weeks 4–6, undetermined.");
    }

    @Test
    void aFirmStepThatAnotherWayToLookTurnsRoundIsNotSaidWithoutIt() {
        add("onset", "by_day_42", Finding.SUPPORTED)
                .asked("patient_rated", Finding.LEANING_FOR, Sensitivity.Flip.WEAKER)
                .asked("confirmed", Finding.CONTRADICTED, Sensitivity.Flip.OPPOSITE);
        add("continued", "any", Finding.LEANING_FOR)
                .asked("imputed", Finding.LEANING_AGAINST, Sensitivity.Flip.OPPOSITE);
        assertThat(answer())
                .last()
                .isEqualTo(
                        "The documented timeline: first change in weeks 4–6, supported"
                                + " (verdict changes when confirmed at the next visit); further gains over 2–3 months, leaning for.");
    }

    @Test
    void saysNothingOfATimelineThatNobodyAskedFor() {
        add("own", "any", Finding.SUPPORTED);
        assertThat(answer()).containsExactly("Of 1 documented claims: 1 supported.");
    }

    @Test
    void saysNothingWhereNothingWasTested() {
        assertThat(answer()).isEmpty();
        add("cost", "figure", Finding.SHOWN);
        assertThat(answer()).isEmpty();
    }
}
