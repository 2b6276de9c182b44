package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.report.figure.Figure;
import org.scarline.report.figure.Figures;
import org.scarline.report.words.ReportContext;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.FlowRow;
import org.scarline.results.Quality;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.results.Results;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;

/** What the titles of the pictures say, and when they say nothing. */
final class FindingTest {
    private final List<ResultRow> rows = new ArrayList<>();

    private void mean(String arm, String axis, String level, double low, double high) {
        add("goodman_baron_grade", "all", arm, axis, level, "mean_improvement", low, high);
    }

    private void add(
            String instrument,
            String type,
            String arm,
            String axis,
            String level,
            String statistic,
            double low,
            double high) {
        var role = instrument.isEmpty() ? "" : "clinician";
        rows.add(ResultRows.row(
                new Cell("all", new RatedBy(instrument, role), type, arm, new AxisLevel(axis, level))
                        .statistic(statistic),
                Estimate.of((low + high) / 2).within(low, high),
                Counts.of(40, 12),
                "",
                ""));
    }

    private ReportContext context() {
        var flow = List.of(
                new FlowRow(RatedBy.NONE, 1, "patients", "", "patients", 1_261),
                new FlowRow(RatedBy.NONE, 2, "with_final_rating", "", "patients", 151));
        return ReportContext.of(
                Cohort.RUN,
                Cohort.instruments(),
                Origin.SYNTHETIC,
                new RunRows(new Results(rows), flow, List.of(), List.of(), List.of(), Quality.NONE),
                Cohort.RATED_BY,
                Optional.empty());
    }

    private void gap(String axis, String level, double low, double high) {
        mean("rf", axis, level, 0.4, 1.4);
        mean("standard", axis, level, 0.3, 1.3);
        add("goodman_baron_grade", "all", "rf-standard", axis, level, "difference_adjusted", low, high);
    }

    /** The arms' own intervals overlap throughout. */
    @Test
    void titlesAreToldByTheIntervalOfTheDifferenceAlone() {
        gap("weeks", "week_12", -0.1, 0.5);
        assertThat(Figures.trajectory(context()).title())
                .isEqualTo("Mean improvement since the first session; RF minus standard at week 12 spans zero");
        rows.clear();
        gap("weeks", "week_12", 0.1, 0.5);
        var figure = Figures.trajectory(context());
        assertThat(figure.title())
                .isEqualTo("At week 12, RF patients had improved more than Standard patients; not randomised");
        assertThat(figure.caption().subtitle())
                .endsWith("RF minus standard, week 12: 0.30 grades (0.10 to 0.50), adjusted; 40 patients, 12 of them"
                        + " with RF.");
    }

    @Test
    void theLastLevelWithADifferenceCarriesTheTitle() {
        gap("weeks", "week_8", 0.1, 0.5);
        gap("weeks", "week_12", -0.7, -0.2);
        assertThat(Figures.trajectory(context()).title())
                .isEqualTo("At week 12, Standard patients had improved more than RF patients; not randomised");
    }

    @Test
    void titlesStayNeutralWithoutADifference() {
        mean("rf", "sessions", "3", 0.9, 1.5);
        mean("standard", "sessions", "3", 0.1, 0.2);
        assertThat(Figures.sessions(context()).title()).isEqualTo("Mean improvement by number of sessions");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9})
    void titlesStayNeutralWhereAnArmHasFewerThanTenPatients(int second) {
        mean("rf", "weeks", "week_12", 0.9, 1.5);
        mean("standard", "weeks", "week_12", 0.1, 0.2);
        var key = new Cell("all", Cohort.RATED_BY, "all", "rf-standard", new AxisLevel("weeks", "week_12"))
                .statistic("difference_adjusted");
        rows.add(ResultRows.row(key, Estimate.of(0.9).within(0.7, 1.1), Counts.of(40 + second, 40), "", ""));
        assertThat(Figures.trajectory(context()).title()).isEqualTo("Mean improvement since the first session");
    }

    @Test
    void oneArmIsToldFromTheVisitAfterWhichNoIntervalReachesZero() {
        mean("standard", "weeks", "week_2", 0.1, 0.4);
        mean("standard", "weeks", "weeks_4_6", -0.1, 0.4);
        mean("standard", "weeks", "week_8", 0.1, 0.4);
        mean("standard", "weeks", "week_12", 0.2, 0.5);
        var figure = Figures.trajectory(context());
        assertThat(figure.title()).isEqualTo("Standard patients: mean improvement lies above zero from week 8 on");
        assertThat(figure.caption().subtitle()).endsWith("No control group; includes regression to the mean.");
    }

    @Test
    void oneArmStaysNeutralWhereTheLastIntervalReachesZero() {
        mean("rf", "weeks", "week_8", 0.1, 0.4);
        mean("rf", "weeks", "week_12", -0.2, 0.5);
        assertThat(Figures.trajectory(context()).title())
                .isEqualTo("RF patients: mean improvement since the first session");
    }

    @Test
    void bySessionsIsCalledNoDoseResponseAndNotRandomised() {
        gap("sessions", "3", 0.2, 0.6);
        var figure = Figures.sessions(context());
        assertThat(figure.title())
                .isEqualTo("After 3 sessions, RF patients had improved more than Standard patients; not randomised");
        assertThat(figure.caption().subtitle()).contains("not a dose response", "Not randomised");
    }

    /** Of several types one would stand apart by chance. */
    @Test
    void respondersAreToldOverAllTypesAndNotByOneOfThem() {
        for (var type : List.of("boxcar", "all")) {
            add("goodman_baron_grade", type, "rf", "final", "final", "responders_1_grade", 0.3, 0.9);
            add("goodman_baron_grade", type, "standard", "final", "final", "responders_1_grade", 0.1, 0.4);
        }
        responderDifference("boxcar", 0.1, 0.5);
        responderDifference("all", -0.1, 0.4);
        assertThat(Figures.responders(context()).title())
                .isEqualTo("Responders by scar type; RF minus standard over all types spans zero");
        rows.clear();
        responderDifference("all", 0.1, 0.4);
        assertThat(Figures.responders(context()).title())
                .isEqualTo("Over all scar types, more RF patients responded than Standard patients; not randomised");
    }

    private void responderDifference(String type, double low, double high) {
        add("goodman_baron_grade", type, "rf-standard", "final", "final", "responder_difference_1_grade", low, high);
    }

    @Test
    void spacingTellsTheMeanOfThePatientsOwnShares() {
        add("", "all", "all", "practice", "", "gaps_in_tolerance", 0.6, 0.8);
        assertThat(Figures.spacing(context()).title())
                .isEqualTo("On average, 70% of a patient's gaps were within 21 to 35 days");
    }

    private void byWeekSix(double low, double high) {
        add("goodman_baron_grade", "all", "all", "time_curve", "42", "cumulative_low", low, low + 0.1);
        add("goodman_baron_grade", "all", "all", "time_curve", "42", "cumulative_high", high - 0.1, high);
    }

    @Test
    void firstImprovementIsToldWhereBothBoundsWithTheirIntervalsLieOnOneSideOfAHalf() {
        byWeekSix(0.55, 0.9);
        assertThat(Figures.incidence(context()).title())
                .isEqualTo("More than half of the patients had a first improvement by week 6");
        rows.clear();
        byWeekSix(0.1, 0.45);
        assertThat(Figures.incidence(context()).title())
                .isEqualTo("Fewer than half of the patients had a first improvement by week 6");
        rows.clear();
        byWeekSix(0.3, 0.6);
        assertThat(Figures.incidence(context()).title())
                .isEqualTo("Time from the first session to the first improvement");
    }

    @Test
    void afterTheLastSessionTheTitleIsToldAtTheDocumentedMonths() {
        gap("since_last", "days_70_97", 0.2, 0.6);
        gap("since_last", "days_140_272", -0.3, 0.6);
        assertThat(Figures.afterLastSession(context()).title())
                .isEqualTo("At 12 weeks after the last session, RF patients had improved more than Standard patients;"
                        + " not randomised");
    }

    private void adjusted(double low, double high) {
        add("goodman_baron_grade", "all", "rf-standard", "final", "final", "difference_adjusted", low, high);
    }

    @Test
    void differenceStaysNeutralWhereItsIntervalSpansZero() {
        adjusted(-0.1, 0.5);
        assertThat(Figures.difference(context()).title())
                .isEqualTo("RF minus standard: the interval over all patients spans zero");
        rows.clear();
        adjusted(-0.5, -0.1);
        assertThat(Figures.difference(context()).title())
                .isEqualTo("Standard patients gained more than RF patients, adjusted for baseline; not randomised");
    }

    @Test
    void showsThePlainDifferenceWhereNoneIsAdjustedAndNoneOfFewPatients() {
        add("goodman_baron_grade", "rolling", "rf-standard", "final", "final", "difference", 0.1, 0.3);
        var key = new Cell(
                        "all",
                        new RatedBy("goodman_baron_grade", "clinician"),
                        "boxcar",
                        "rf-standard",
                        new AxisLevel("final", "final"))
                .statistic("difference");
        rows.add(ResultRows.row(key, Estimate.of(1).within(0.5, 1.5), Counts.of(18, 9), "", ""));
        assertThat(Figures.difference(context()).caption().alt())
                .contains("Rolling: 0.20 (0.10 to 0.30), n 40, unadjusted", "Boxcar: fewer than 10 patients in an arm");
        assertThat(Figures.difference(context()).title())
                .isEqualTo("RF minus standard, by scar type, severity and sessions");
    }

    @ParameterizedTest
    @CsvSource({
        "shift_3_2, More than half of the patients with whole grades ended with a better grade",
        "shift_3_3, Fewer than half of the patients with whole grades ended with a better grade"
    })
    void shiftsAreToldByTheShareThatEndedInABetterGrade(String statistic, String title) {
        add("goodman_baron_grade", "all", "all", "final", "final", statistic, 1, 1);
        assertThat(Figures.shift(context()).title()).isEqualTo(title);
    }

    @Test
    void changeNamesTheBinThatMostPatientsStandIn() {
        for (var arm : List.of("rf", "standard")) {
            add("goodman_baron_grade", "all", arm, "change", "-1..0", "patients_changed", 0.1, 0.3);
            add("goodman_baron_grade", "all", arm, "change", "1..2", "patients_changed", 0.5, 0.7);
        }
        var figure = Figures.change(context());
        assertThat(figure.title())
                .isEqualTo("Most frequent change at the final rating: 1 to below 2 grades (Standard, RF)");
        assertThat(figure.caption().alt()).contains("\u22121 to below 0 grades 20%");
    }

    @Test
    void safetyTellsPigmentMarksAndDowntime() {
        add("", "all", "all", "safety", "", "pih_ever", 0.1, 0.5);
        add("", "all", "all", "practice", "", "days_downtime_3_or_less", 0.7, 0.9);
        assertThat(Figures.safety(context()).title())
                .isEqualTo(
                        "PIH ever in 12 of 40 patients; on average, at most 3 days of downtime on 80% of their session days");
    }

    @Test
    void completenessNamesTheFieldsThatFewSessionsHave() {
        add("", "all", "all", "completeness", "pain", "recorded", 0.2, 0.4);
        add("", "all", "all", "completeness", "rf_energy_mj", "recorded", 0.7, 0.8);
        add("", "all", "all", "completeness", "cost", "recorded", 0.8, 0.9);
        assertThat(Figures.completeness(context()).title())
                .isEqualTo("Recorded for fewer than 80% of sessions: pain, RF energy");
    }

    @Test
    void flowTellsHowManyOfAllPatientsAreLeft() {
        assertThat(Figures.flow(context()).title()).isEqualTo("151 of 1\u00A0261 patients have a final rating");
    }

    @Test
    void saysInsufficientDataInsteadOfLeavingAPictureOut() {
        assertThat(Page.of(context(), List.of(), "").figures())
                .extracting(Figure::id)
                .containsExactlyInAnyOrderElementsOf(Inspection.CHARTS);
        assertThat(Figures.trajectory(context()).caption().alt()).contains("insufficient data");
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void titlesNameNoCause(Cohort cohort) throws Exception {
        var context = ReportContext.of(
                Cohort.RUN,
                Cohort.instruments(),
                Origin.SYNTHETIC,
                RunRows.read(Made.tables(cohort)),
                Cohort.RATED_BY,
                Optional.empty());
        assertThat(Page.of(context, List.of(), "").figures())
                .hasSameSizeAs(Inspection.CHARTS)
                .allSatisfy(figure -> assertThat(figure.title())
                        .isNotEmpty()
                        .doesNotContainIgnoringCase(
                                "caus", "because", "due to", "thanks to", "effect of", "leads to", "proves"));
    }
}
