package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Modality;
import org.scarline.clinic.ScarType;
import org.scarline.derive.PatientBuilder;
import org.scarline.results.Cell;
import org.scarline.results.Results;

/** What differs between two ratings of a scar that nobody treated in between is the rating. */
final class MeasurementTest {
    private static final Cell GRADES =
            Cell.of("measurement", "repeated").measuredBy("goodman_baron_grade", "clinician");

    /**
     * Of 12 patients 8 had grades 3 and 3, two 2 and 3, two 4 and 4. R: x <- c(rep(3, 8), 2, 2, 4, 4); y <- c(rep(3, 10), 4,
     * 4); w <- sum((x - y)^2) / 24; m <- (x + y) / 2; b <- 2 * var(m); c(sqrt(w), 1.96 * sqrt(2 * w), (b - w) / (b + w)).
     */
    @Test
    void comesFromRatingsRepeatedBeforeTheFirstSession() {
        var results = results(repeated(100));
        assertThat(estimate(results, GRADES, "sem")).isCloseTo(0.288675134594813, within(1e-12));
        assertThat(estimate(results, GRADES, "smallest_detectable_change")).isCloseTo(0.800166649309171, within(1e-12));
        assertThat(estimate(results, GRADES, "reliability")).isCloseTo(0.681159420289855, within(1e-12));
        assertThat(results.find(GRADES.statistic("sem")).orElseThrow().n()).isEqualTo(12);
        assertThat(estimate(results, GRADES.ofType("rolling"), "sem")).isCloseTo(0.288675134594813, within(1e-12));
    }

    /** (1 - 0.681159420289855) of the mean possible improvement: baselines are 3 (10 patients) and 4 (2), best is 1. */
    @Test
    void boundsWhatTheImprovementCanOweToRegressionToTheMean() {
        var results = results(repeated(100));
        var end = Cell.of("final", "final").measuredBy("goodman_baron_grade", "clinician");
        assertThat(estimate(results, end, "regression_to_mean"))
                .isCloseTo((1 - 0.681159420289855) * (10 * 2 + 2 * 3) / 12, within(1e-12));
        assertThat(estimate(results, end.inArm("rf"), "regression_to_mean"))
                .isEqualTo(estimate(results, end, "regression_to_mean"));
    }

    @Test
    void ratingsMoreThan120DaysApartAreNoPair() {
        assertThat(results(repeated(120)).named("sem")).isNotEmpty();
        assertThat(results(repeated(121)).named("sem")).isEmpty();
    }

    @Test
    void ratingsAfterASessionAreNoPair() {
        assertThat(results(patients(
                                12,
                                patient -> patient.sessions(Modality.RF, 0)
                                        .rated(1, 3)
                                        .rated(20, 3)))
                        .named("sem"))
                .isEmpty();
    }

    @Test
    void ninePatientsTellNothing() {
        assertThat(results(patients(9, MeasurementTest::twice)).named("sem")).isEmpty();
        assertThat(results(patients(10, MeasurementTest::twice)).named("sem")).isNotEmpty();
    }

    /** Two raters of one day, and of a patient with two types the first alone under all of them. */
    @Test
    void comesFromTwoRatersOfOneDayAsWell() {
        var results = results(patients(10, patient -> {
            patient.sessions(Modality.RF, 0);
            patient.scarType(ScarType.BOXCAR).rater("b").rated(-3, 3).rater("a").rated(-3, 4);
            return patient.scarType(ScarType.ROLLING)
                    .rater("b")
                    .rated(-3, 3)
                    .rater("a")
                    .rated(-3, 3);
        }));
        var two = Cell.of("measurement", "two_raters").measuredBy("goodman_baron_grade", "clinician");
        assertThat(estimate(results, two, "sem")).isCloseTo(Math.sqrt(0.5), within(1e-12));
        assertThat(estimate(results, two.ofType("rolling"), "sem")).isZero();
        assertThat(results.find(two.statistic("sem")).orElseThrow().n()).isEqualTo(10);
        assertThat(results.named("sem")).allMatch(row -> row.cell().level().equals("two_raters"));
    }

    private static PatientBuilder twice(PatientBuilder patient) {
        return patient.sessions(Modality.RF, 0).rated(-30, 3).rated(-1, 4);
    }

    private static Tally repeated(int daysApart) {
        var tally = new Tally(20_900);
        int[][] grades = {{3, 3, 8}, {2, 3, 2}, {4, 4, 2}};
        for (var each : grades) {
            IntStream.range(0, each[2])
                    .forEach(patient -> tally.add(
                            "a",
                            new PatientBuilder()
                                    .sessions(Modality.RF, 0)
                                    .rated(-daysApart, each[0])
                                    .rated(0, each[1])
                                    .rated(90, 2)
                                    .outcome()));
        }
        return tally;
    }

    private static Tally patients(int patients, UnaryOperator<PatientBuilder> rows) {
        var tally = new Tally(20_900);
        IntStream.range(0, patients)
                .forEach(each -> tally.add("a", rows.apply(new PatientBuilder()).outcome()));
        return tally;
    }

    private static Results results(Tally tally) {
        return new Statistics(PatientBuilder.instruments()).of(tally);
    }

    private static double estimate(Results results, Cell cell, String statistic) {
        return results.find(cell.statistic(statistic)).orElseThrow().estimate().orElseThrow();
    }
}
