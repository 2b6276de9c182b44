package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.outcome.Outcome;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

class TwoArmsTest {
    /** Baseline and final grade of ten patients of each arm. */
    private static final int[][] RF = {{4, 2}, {4, 3}, {3, 1}, {3, 2}, {3, 2}, {2, 1}, {4, 2}, {3, 3}, {2, 1}, {3, 1}};

    private static final int[][] STANDARD = {
        {4, 3}, {3, 3}, {3, 2}, {2, 2}, {2, 1}, {3, 2}, {4, 4}, {3, 3}, {2, 1}, {3, 2}
    };

    private final List<Outcome> patients = new ArrayList<>();

    private static PatientBuilder treated(Modality modality, int before, int after) {
        return new PatientBuilder()
                .fitzpatrick(before + 1)
                .sessions(modality, 0)
                .rated(0, before)
                .rated(60, after);
    }

    private void arm(Modality modality, int[][] grades) {
        for (var grade : grades) {
            patients.add(treated(modality, grade[0], grade[1]).outcome());
        }
    }

    private Results results() {
        return results(PatientBuilder.dayOf(400));
    }

    private Results results(int cutOff) {
        var tally = new Tally(cutOff);
        patients.forEach(patient -> tally.add("a", patient));
        return new Statistics(PatientBuilder.instruments()).of(tally);
    }

    /** Nine of ten degrees of freedom would be the other arm's: one patient tells nothing of how its own arm is spread. */
    @Test
    void anArmOfOnePatientHasNoStandardisedDifference() {
        arm(Modality.STANDARD, STANDARD);
        arm(Modality.RF, new int[][] {{4, 2}});
        assertThat(find(results(), "all", "rf-standard", "hedges_g")).isEmpty();
        arm(Modality.RF, new int[][] {{4, 3}});
        assertThat(find(results(), "all", "rf-standard", "hedges_g")).isPresent();
    }

    private static Optional<ResultRow> find(Results results, String scarType, String arm, String statistic) {
        return find(results, scarType, arm, "final", "final", statistic);
    }

    private static Optional<ResultRow> find(
            Results results, String scarType, String arm, String axis, String level, String statistic) {
        return results.find(new Cell(
                        "all",
                        new RatedBy("goodman_baron_grade", "clinician"),
                        scarType,
                        arm,
                        new AxisLevel(axis, level))
                .statistic(statistic));
    }

    /**
     * R, b and y being baseline and improvement, a 1 for rf: {@code t.test(y[a == 1], y[a == 0])}; {@code m <- lm(y ~ b +
     * a); x <- model.matrix(m); e <- resid(m) / (1 - hatvalues(m)); v <- solve(crossprod(x)); s <- sqrt((v %*% crossprod(x
     * * e) %*% v)[3, 3]); coef(m)[3] + c(-1, 1) * qt(.975, 17) * s}.
     */
    @Test
    void differencesMatchR() {
        arm(Modality.RF, RF);
        arm(Modality.STANDARD, STANDARD);
        var results = results();
        for (var arm : List.of("rf-standard", "start:rf-start:standard")) {
            var difference = find(results, "all", arm, "difference").orElseThrow();
            assertThat(difference.estimate()).hasValueCloseTo(0.7, within(1e-9));
            assertThat(difference.ciLow()).hasValueCloseTo(0.1326131078782989, within(1e-9));
            assertThat(difference.ciHigh()).hasValueCloseTo(1.267386892121701, within(1e-9));
            assertThat(difference.n()).isEqualTo(20);
            assertThat(difference.events()).hasValue(10);
            assertThat(difference.note()).isEqualTo("not randomised");
            var adjusted = find(results, "all", arm, "difference_adjusted").orElseThrow();
            assertThat(adjusted.estimate()).hasValueCloseTo(0.6734693877551019, within(1e-9));
            assertThat(adjusted.ciLow()).hasValueCloseTo(0.059015758457908296, within(1e-9));
            assertThat(adjusted.ciHigh()).hasValueCloseTo(1.2879230170522955, within(1e-9));
        }
    }

    @Test
    void leavesAPatientOfBothArmsOutAndPairsTheSides() {
        arm(Modality.RF, RF);
        arm(Modality.STANDARD, STANDARD);
        var split = new PatientBuilder()
                .at(BodySite.FACE, Side.LEFT)
                .sessions(Modality.STANDARD, 0)
                .rated(0, 4)
                .rated(60, 4)
                .at(BodySite.FACE, Side.RIGHT)
                .sessions(Modality.RF, 0)
                .rated(0, 4)
                .rated(60, 1);
        patients.add(split.outcome());
        var results = results();
        assertThat(find(results, "all", "rf", "mean_improvement").orElseThrow().n())
                .isEqualTo(11);
        assertThat(find(results, "all", "rf-standard", "difference")
                        .orElseThrow()
                        .estimate())
                .hasValueCloseTo(0.7, within(1e-9));
        var paired = find(results, "all", "rf-standard", "paired_difference").orElseThrow();
        assertThat(paired.estimate()).hasValue(3);
        assertThat(paired.n()).isEqualTo(1);
    }

    @Test
    void testsScarTypesWithTenPatientsInEachArmAndNoOthers() {
        arm(Modality.RF, RF);
        arm(Modality.STANDARD, STANDARD);
        var few = new PatientBuilder()
                .scarType(ScarType.BOXCAR)
                .sessions(Modality.RF, 0)
                .rated(0, 3)
                .rated(60, 1);
        for (var i = 0; i < 9; i++) {
            patients.add(few.outcome());
        }
        var results = results();
        assertThat(results.named("p_adjusted"))
                .extracting(row -> row.key().scarType())
                .containsOnly("rolling");
        assertThat(find(results, "rolling", "rf-standard", "p_adjusted")
                        .orElseThrow()
                        .estimate())
                .hasValueCloseTo(0.03354190423922115, within(1e-9));
    }

    @Test
    void divergesByStratumOfTheBaseline() {
        arm(Modality.RF, RF);
        arm(Modality.STANDARD, STANDARD);
        var results = results();
        var mid = find(results, "all", "rf-standard", "difference_stratum_mid").orElseThrow();
        assertThat(mid.n()).isEqualTo(10);
        assertThat(mid.events()).hasValue(5);
        assertThat(mid.estimate()).hasValueCloseTo(0.6, within(1e-12));
        assertThat(find(results, "all", "rf-standard", "difference_stratum_high")
                        .orElseThrow()
                        .estimate())
                .hasValueCloseTo(1.1666666666666667, within(1e-12));
    }

    @Test
    void tellsHowAlikeTheArmsWere() {
        arm(Modality.RF, RF);
        arm(Modality.STANDARD, STANDARD);
        var results = results();
        assertThat(find(results, "all", "rf-standard", "balance_baseline_first")
                        .orElseThrow()
                        .estimate())
                .hasValueCloseTo(3.1, within(1e-12));
        // R: (3.1 - 2.9) / sqrt((var(b[a == 1]) + var(b[a == 0])) / 2)
        assertThat(find(results, "all", "rf-standard", "balance_baseline_smd")
                        .orElseThrow()
                        .estimate())
                .hasValueCloseTo(0.27105237087157563, within(1e-9));
        var dark = find(results, "all", "rf-standard", "balance_fitzpatrick_4_6_first")
                .orElseThrow();
        assertThat(dark.events()).hasValue(8);
        assertThat(dark.n()).isEqualTo(10);
    }

    @Test
    void countsTheUnseenAsUnimprovedOnceTheirCourseIsOver() {
        arm(Modality.RF, RF);
        patients.add(new PatientBuilder().sessions(Modality.RF, 0).rated(0, 3).outcome());
        var over = results();
        assertThat(find(over, "all", "all", "mean_improvement_imputed").orElseThrow())
                .satisfies(row -> {
                    assertThat(row.n()).isEqualTo(11);
                    assertThat(row.estimate()).hasValueCloseTo(13 / 11.0, within(1e-12));
                });
        assertThat(find(over, "all", "start:rf", "responders_1_grade_imputed")
                        .orElseThrow()
                        .events())
                .hasValue(9);
        assertThat(find(results(PatientBuilder.dayOf(120)), "all", "all", "mean_improvement_imputed")
                        .orElseThrow()
                        .n())
                .as("not over yet")
                .isEqualTo(10);
    }

    @Test
    void imputesAnArmOfWhichNobodyWasSeen() {
        arm(Modality.RF, RF);
        for (var baseline : new int[] {4, 3, 2}) {
            patients.add(new PatientBuilder()
                    .sessions(Modality.STANDARD, 0)
                    .rated(0, baseline)
                    .outcome());
        }
        var results = results();
        assertThat(find(results, "all", "start:standard", "mean_improvement_imputed")
                        .orElseThrow())
                .satisfies(row -> {
                    assertThat(row.n()).isEqualTo(3);
                    assertThat(row.estimate()).hasValue(0);
                });
        var difference = find(results, "all", "start:rf-start:standard", "difference_adjusted_imputed");
        assertThat(difference.orElseThrow().n()).isEqualTo(13);
        assertThat(difference.orElseThrow().events()).hasValue(10);
    }

    /** Mean and rates of one cell rest on the same patients. */
    @Test
    void whoWasSeenOnOneSideIsNotMissingOnTheOther() {
        arm(Modality.STANDARD, STANDARD);
        patients.add(new PatientBuilder()
                .at(BodySite.FACE, Side.LEFT)
                .sessions(Modality.STANDARD, 0)
                .rated(0, 4)
                .at(BodySite.FACE, Side.RIGHT)
                .sessions(Modality.RF, 0)
                .rated(0, 4)
                .rated(60, 2)
                .outcome());
        var results = results();
        for (var statistic : List.of("mean_improvement_imputed", "responders_1_grade_imputed")) {
            assertThat(find(results, "all", "start:standard", statistic))
                    .as(statistic)
                    .hasValueSatisfying(row -> assertThat(row.n()).isEqualTo(10));
            assertThat(find(results, "all", "start:rf", statistic))
                    .as(statistic)
                    .hasValueSatisfying(row -> assertThat(row.n()).isEqualTo(1));
        }
    }

    @Test
    void leavesAnUnseenPatientOfBothStartArmsOutOfTheImputedComparison() {
        arm(Modality.RF, RF);
        arm(Modality.STANDARD, STANDARD);
        patients.add(new PatientBuilder()
                .at(BodySite.FACE, Side.LEFT)
                .sessions(Modality.STANDARD, 0)
                .rated(0, 4)
                .at(BodySite.FACE, Side.RIGHT)
                .sessions(Modality.RF, 0)
                .rated(0, 4)
                .outcome());
        var results = results();
        assertThat(find(results, "all", "start:rf", "mean_improvement_imputed")
                        .orElseThrow()
                        .n())
                .isEqualTo(11);
        assertThat(find(results, "all", "start:rf-start:standard", "difference_adjusted_imputed")
                        .orElseThrow()
                        .n())
                .isEqualTo(20);
    }

    @Test
    void onlyCountsWhoHadMoreThanSixSessionsByTheLandmark() {
        patients.add(new PatientBuilder()
                .sessions(Modality.RF, 0, 20, 40, 60, 80, 100, 120)
                .rated(0, 4)
                .rated(182, 2)
                .outcome());
        assertThat(results().all())
                .filteredOn(row -> row.key().arm().equals("sessions_7_plus")
                        && row.key().population().equals("all")
                        && row.key().scarType().equals("all"))
                .singleElement()
                .satisfies(row -> assertThat(row.key().statistic()).isEqualTo("patients"));
    }

    @Test
    void showsWhoStoppedApartFromWhoWentOn() {
        patients.add(new PatientBuilder()
                .sessions(Modality.RF, 0)
                .rated(0, 4)
                .rated(20, 2)
                .outcome());
        patients.add(new PatientBuilder()
                .sessions(Modality.RF, 0, 28)
                .rated(0, 4)
                .rated(20, 3)
                .outcome());
        var results = results();
        assertThat(find(results, "all", "all", "sessions", "1", "mean_improvement_stopped")
                        .orElseThrow()
                        .estimate())
                .hasValue(2);
        assertThat(find(results, "all", "all", "sessions", "1", "mean_improvement_went_on")
                        .orElseThrow()
                        .estimate())
                .hasValue(1);
        assertThat(find(results(PatientBuilder.dayOf(100)), "all", "all", "sessions", "1", "mean_improvement_stopped"))
                .as("may still come back")
                .isEmpty();
    }

    @Test
    void tellsWhatCoursesCostByCurrency() {
        for (var cost : List.of("100", "300", "800")) {
            patients.add(new PatientBuilder().priced(0, cost, "EUR").outcome());
        }
        patients.add(new PatientBuilder().priced(0, "5000", "JPY").outcome());
        patients.add(new PatientBuilder().priced(0, "5000", "").outcome());
        var rows = results().named("median_course_cost").stream()
                .filter(row ->
                        row.key().population().equals("all") && row.key().arm().equals("all"))
                .toList();
        assertThat(rows)
                .extracting(row -> row.key().level(), row -> row.estimate().orElseThrow(), ResultRow::n)
                .containsExactly(tuple("EUR", 300.0, 3L), tuple("JPY", 5000.0, 1L));
        assertThat(results().named("courses_without_cost"))
                .filteredOn(row -> row.key().arm().equals("all"))
                .first()
                .satisfies(row -> assertThat(row.n()).isEqualTo(1));
    }

    @Test
    void asksForTenPatientsBeforeRatersAreCompared() {
        for (var i = 0; i < 9; i++) {
            agree(1 + i % 4, 1 + (i + i / 4) % 4);
        }
        assertThat(results().named("kappa_linear")).isEmpty();
        agree(2, 2);
        assertThat(results().named("kappa_linear")).singleElement().satisfies(row -> {
            assertThat(row.key().population()).isEqualTo("site:a");
            assertThat(row.key().level()).isEqualTo("x|y");
            assertThat(row.n()).isEqualTo(10);
        });
    }

    private void agree(int first, int second) {
        patients.add(new PatientBuilder()
                .rater("x")
                .rated(0, first)
                .rater("y")
                .rated(0, second)
                .outcome());
    }
}
