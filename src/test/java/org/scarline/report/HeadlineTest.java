package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scarline.report.words.ReportContext;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Quality;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.results.Results;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;

/** What page one says of RF and standard needling in one patient, which the treatments of different patients do not show. */
final class HeadlineTest {
    private static ResultRow row(String statistic, double estimate, double low, double high, long n) {
        var cell = new Cell("all", Cohort.RATED_BY, "all", "rf-standard", new AxisLevel("final", "final"));
        return ResultRows.row(
                cell.statistic(statistic),
                new Estimate(OptionalDouble.of(estimate), OptionalDouble.of(low), OptionalDouble.of(high)),
                new Counts(n, OptionalLong.empty()),
                "made up",
                "");
    }

    private static Optional<Headline> difference(ResultRow... rows) {
        var tables = new RunRows(new Results(List.of(rows)), List.of(), List.of(), List.of(), List.of(), Quality.NONE);
        return Headline.of(ReportContext.of(
                        Cohort.RUN, Cohort.instruments(), Origin.CLINIC, tables, Cohort.RATED_BY, Optional.empty()))
                .stream()
                .filter(tile -> tile.label().startsWith("RF minus standard"))
                .findFirst();
    }

    @Test
    void sayBesideTheTreatmentsOfDifferentPatientsWhatOnePatientsSidesDid() {
        var adjusted = row("difference_adjusted", 0.5, 0.1, 0.9, 40);
        assertThat(difference(adjusted, row("paired_difference", 0.3, -0.33, 0.93, 20)))
                .hasValueSatisfying(tile -> {
                    assertThat(tile.value()).isEqualTo("0.50 grades");
                    assertThat(tile.caveat()).endsWith(" Side by side in 20 patients: 0.30 (\u22120.33 to 0.93).");
                });
    }

    @Test
    void areOfTheSidesAloneWhereNobodyHadOneTreatment() {
        assertThat(difference(row("paired_difference", 0.3, -0.33, 0.93, 20))).hasValueSatisfying(tile -> {
            assertThat(tile.label()).isEqualTo("RF minus standard, side by side in one patient");
            assertThat(tile.value()).isEqualTo("0.30 grades");
            assertThat(tile.patients()).isEqualTo("20 patients");
        });
    }

    @Test
    void areSilentOnTheSidesOfTooFew() {
        var few = row("paired_difference", 0.3, -0.33, 0.93, 9);
        assertThat(difference(few)).isEmpty();
        assertThat(Stream.of(difference(row("difference_adjusted", 0.5, 0.1, 0.9, 40), few))
                        .flatMap(Optional::stream))
                .singleElement()
                .satisfies(tile -> assertThat(tile.caveat()).doesNotContain("Side by side"));
    }

    private static ResultRow all(String statistic, Estimate estimate, long n) {
        var cell = new Cell("all", Cohort.RATED_BY, "all", "all", new AxisLevel("final", "final"));
        return ResultRows.row(cell.statistic(statistic), estimate, Counts.of(n), "made up", "");
    }

    private static Headline responders(ResultRow... rows) {
        var tables = new RunRows(new Results(List.of(rows)), List.of(), List.of(), List.of(), List.of(), Quality.NONE);
        return Headline.of(ReportContext.of(
                        Cohort.RUN, Cohort.instruments(), Origin.CLINIC, tables, Cohort.RATED_BY, Optional.empty()))
                .get(1);
    }

    @Test
    void sayThatNobodyCouldRespondWhereAllHadTheBestScore() {
        var mean = all("mean_improvement", Estimate.of(0), 40);
        var tile = responders(mean, all("at_floor", Estimate.NONE, 40));
        assertThat(tile.sure()).isEqualTo("No patient could respond");
        assertThat(tile.caveat()).isEqualTo("All who were seen had the best score before treatment.");
        assertThat(responders(mean, all("at_floor", Estimate.NONE, 39)).sure()).isEqualTo("Insufficient data so far");
    }

    @Test
    void sayHowManyAreInNeitherCountOfTheResponders() {
        var rule = "responders_"
                + Cohort.instruments()
                        .get(Cohort.RATED_BY.instrument())
                        .responderRules()
                        .get(0)
                        .code();
        var seen = all(rule, Estimate.of(0.7).within(0.6, 0.8), 157);
        var due = all(rule + "_imputed", Estimate.of(0.4).within(0.3, 0.5), 285);
        assertThat(responders(seen, due).patients()).isEqualTo("285 due, 157 seen");
        assertThat(responders(seen, due, all("at_floor", Estimate.NONE, 10)).patients())
                .isEqualTo("285 due, 157 seen; 10 more seen had the best score before");
    }
}
