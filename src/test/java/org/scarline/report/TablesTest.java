package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.scarline.compare.published.Citation;
import org.scarline.compare.published.CohortNumber;
import org.scarline.compare.published.Figure;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.compare.published.PublishedNumber;
import org.scarline.compare.published.Reason;
import org.scarline.compare.published.Role;
import org.scarline.compare.published.StudyArm;
import org.scarline.compare.published.TypesRated;
import org.scarline.compare.published.Verified;
import org.scarline.report.figure.Figures;
import org.scarline.report.table.Table;
import org.scarline.report.table.Tables;
import org.scarline.report.words.ReportContext;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Quality;
import org.scarline.results.ResultRows;
import org.scarline.results.Results;
import org.scarline.results.StatisticKind;
import org.scarline.runs.Origin;
import org.scarline.runs.RunRows;
import org.scarline.stats.Interval;

/** What the tables show, what they leave out, and what they say about it. */
final class TablesTest {
    private static final Cell GRADED = Cell.of("final", "final").measuredBy("goodman_baron_grade", "clinician");

    private static ReportContext context(Cohort cohort) throws IOException {
        return ReportContext.of(
                Cohort.RUN,
                Cohort.instruments(),
                Origin.CLINIC,
                RunRows.read(Made.tables(cohort)),
                Cohort.RATED_BY,
                Optional.empty());
    }

    private static ReportContext context(
            List<Verdict> verdicts, List<Sensitivity> sensitivity, List<PublishedComparison> published) {
        var rows = new RunRows(new Results(List.of()), List.of(), verdicts, sensitivity, published, Quality.NONE);
        return ReportContext.of(
                Cohort.RUN, Cohort.instruments(), Origin.CLINIC, rows, Cohort.RATED_BY, Optional.empty());
    }

    private static List<String> column(Table table, int column) {
        return table.rows().stream().map(row -> row.cells().get(column).text()).toList();
    }

    @Test
    void comparesTreatmentsFromTenPatientsInEachArmAndNamesTheOthers() throws IOException {
        var differences = Tables.comparisons(context(Cohort.LARGE)).get(0);
        assertThat(column(differences, 0))
                .containsExactly(
                        "RF minus Standard",
                        "Ice pick",
                        "Rolling",
                        "All types, by first session",
                        "RF + laser minus RF");
        assertThat(column(differences, 2).get(2)).isEqualTo("fewer than 10");
        assertThat(differences.note()).contains("fewer than 10 patients in an arm: Standard + PRP minus Standard;");
    }

    @Test
    void saysThatNothingIsComparedWhereNoTwoArmsHaveTenPatients() throws IOException {
        var page = Page.of(context(Cohort.SMALL), List.of(), "");
        var section = page.sections().stream()
                .filter(each -> each.id().equals("comparison"))
                .findFirst()
                .orElseThrow();
        assertThat(section.text()).anySatisfy(text -> assertThat(text).startsWith("Insufficient data"));
        assertThat(section.tables()).noneSatisfy(table -> assertThat(table.id()).isEqualTo("comparison"));
    }

    @Test
    void saysThatTheArmsWereNotRandomised() throws IOException {
        var page = Page.of(context(Cohort.LARGE), List.of(), "");
        assertThat(page.sections())
                .filteredOn(section -> section.id().equals("comparison"))
                .allSatisfy(section -> {
                    assertThat(section.title()).contains("not randomised");
                    assertThat(section.tables())
                            .hasSize(4)
                            .allSatisfy(table ->
                                    assertThat(table.caption() + table.note()).containsIgnoringCase("not randomised"));
                });
    }

    @Test
    void writesASmallProbabilityAsBelowTheLastDecimal() throws IOException {
        assertThat(column(Tables.comparisons(context(Cohort.LARGE)).get(0), 6)).contains("<\u00A00.001", "\u2013");
    }

    @Test
    void tellsWhenHalfHadImprovedOnlyFromWhereNoVisitGivesItsEnd() throws IOException {
        var time = Tables.time(context(Cohort.LARGE));
        assertThat(column(time, 0)).contains("All, confirmed at the next visit", "All, rated by the patients");
        assertThat(column(time, 7)).anySatisfy(median -> assertThat(median).startsWith("after "));
        assertThat(time.note()).contains("17 never rated on settled skin");
    }

    @Test
    void givesTheOnsetBothItsBoundsAndSaysWhyNobodyCanTell() throws IOException {
        var onset = Tables.claims(context(Cohort.LARGE)).rows().stream()
                .filter(row -> row.cells().get(0).text().startsWith("Most patients"))
                .findFirst()
                .orElseThrow();
        assertThat(onset.cells().get(1).text()).isEqualTo("Undetermined: visits too far apart");
        assertThat(onset.cells().get(2).text()).matches("\\d+ to \\d+% \\(\\d+ to \\d+%\\)");
    }

    @Test
    void saysOnPageOneWhatSaysTheOppositeAndMarksEveryTurnInWords() {
        var verdict = verdict("", Verdict.Finding.SUPPORTED);
        var context = context(
                List.of(verdict),
                List.of(
                        variant("per_protocol", Verdict.Finding.LEANING_FOR, Sensitivity.Flip.WEAKER),
                        variant("imputed", Verdict.Finding.LEANING_AGAINST, Sensitivity.Flip.OPPOSITE),
                        variant("patient_rated", Verdict.Finding.NOT_RECORDED, Sensitivity.Flip.NOT_AVAILABLE),
                        variant("instrument:ecca", Verdict.Finding.SUPPORTED, Sensitivity.Flip.SAME)),
                List.of());
        assertThat(column(Tables.claims(context), 0))
                .containsExactly("Needling helps.", "verdict changes if missing counts as not improved");
        assertThat(Tables.sensitivity(context))
                .singleElement()
                .satisfies(table -> assertThat(table.rows().get(0).cells())
                        .extracting(Table.Cell::text)
                        .containsExactly(
                                "Needling helps.",
                                "Supported",
                                "weaker: leaning for",
                                "opposite: leaning against",
                                "no data",
                                "same"));
    }

    @Test
    void showsAnotherReadingOnPageOneOnlyWhereItsWordIsAnother() {
        var same = verdict("second", Verdict.Finding.SUPPORTED);
        var other = verdict("third", Verdict.Finding.CONTRADICTED);
        var context = context(List.of(verdict("first", Verdict.Finding.SUPPORTED), same, other), List.of(), List.of());
        assertThat(column(Tables.claims(context), 0)).containsExactly("Needling helps.", "third");
    }

    @Test
    void writesAClaimThatSomebodyAddedInTheUnitOfTheRowThatItWasJudgedBy() {
        assertThat(observed("responders_2_grades", 0.62, List.of())).containsExactly("62% (52 to 72%)");
        assertThat(observed("mean_improvement", 1, List.of())).containsExactly("1.00 grades (0.90 to 1.10)");
        assertThat(observed("responder_difference_1_grade", 0.2, List.of())).containsExactly("20 (10 to 30)");
        assertThat(observed("median_low", 35, List.of())).containsExactly("35.0 days (34.9 to 35.1)");
    }

    @Test
    void aRowOfAnotherStatisticWithEqualNumbersChangesNothingSaidOfAClaim() {
        var names = StatisticKind.all().stream()
                .map(StatisticKind::names)
                .filter(name -> !name.contains("<") && !name.equals("cumulative"))
                .toList();
        assertThat(names).contains("mean_improvement", "followed_up", "mean_improvement_pct");
        for (var judged : names) {
            var alone = observed(judged, 1, List.of(judged));
            assertThat(observed(judged, 1, names)).as(judged).isEqualTo(alone);
            assertThat(observed(judged, 1, List.of())).as(judged).isEqualTo(alone);
        }
    }

    /** What page one says of a claim judged by a statistic, where the results have these with the same numbers. */
    private static List<String> observed(String judged, double estimate, List<String> inResults) {
        var interval = new Interval(estimate - 0.1, estimate + 0.1);
        var rows = inResults.stream()
                .map(name -> ResultRows.row(
                        GRADED.statistic(name),
                        Estimate.of(estimate).within(interval.low(), interval.high()),
                        Counts.of(80, 80),
                        "",
                        ""))
                .toList();
        var verdict = new Verdict(
                new Verdict.Key("helps", ""),
                new Verdict.Claimed(Verdict.Kind.OUTCOME, "Needling helps.", ">", OptionalDouble.of(0)),
                Verdict.Finding.SUPPORTED,
                new Observed(
                        GRADED,
                        Optional.of(ResultRows.statistic(judged, GRADED)),
                        OptionalDouble.of(estimate),
                        Optional.of(interval),
                        Optional.of(interval),
                        Patients.of(80)),
                Outlook.ofEligible(90),
                List.of());
        var stated = new RunRows(new Results(rows), List.of(), List.of(verdict), List.of(), List.of(), Quality.NONE);
        return column(
                Tables.claims(ReportContext.of(
                        Cohort.RUN, Cohort.instruments(), Origin.CLINIC, stated, Cohort.RATED_BY, Optional.empty())),
                2);
    }

    @Test
    void saysHowManyPatientsWouldDecideWhatIsNotDecided() {
        var firm = verdict(
                "first",
                Verdict.Finding.SUPPORTED,
                new Outlook(
                        OptionalLong.of(90),
                        Optional.empty(),
                        OptionalDouble.of(0.3),
                        OptionalLong.empty(),
                        OptionalLong.empty()));
        var open = verdict(
                "second",
                Verdict.Finding.LEANING_FOR,
                new Outlook(
                        OptionalLong.of(90),
                        Optional.empty(),
                        OptionalDouble.of(0.46),
                        OptionalLong.of(612),
                        OptionalLong.empty()));
        var set = verdict(
                "third",
                Verdict.Finding.LEANING_FOR,
                new Outlook(
                        OptionalLong.of(90),
                        Optional.empty(),
                        OptionalDouble.of(0.46),
                        OptionalLong.empty(),
                        OptionalLong.of(263)));
        assertThat(rows(Tables.outlook(context(List.of(firm, open), List.of(), List.of()))))
                .containsExactly(List.of(
                        "Needling helps. (second)", "Leaning for", "> 0.00 grades", "80", "0.46 grades", "610"));
        assertThat(rows(Tables.outlook(context(List.of(firm, open, set), List.of(), List.of()))))
                .containsExactly(
                        List.of(
                                "Needling helps. (second)",
                                "Leaning for",
                                "> 0.00 grades",
                                "80",
                                "0.46 grades",
                                "610",
                                "\u2013"),
                        List.of(
                                "Needling helps. (third)",
                                "Leaning for",
                                "> 0.00 grades",
                                "80",
                                "0.46 grades",
                                "\u2013",
                                "260"));
    }

    private static List<List<String>> rows(Table table) {
        return table.rows().stream()
                .map(row -> row.cells().stream().map(Table.Cell::text).toList())
                .toList();
    }

    private static Verdict verdict(String reading, Verdict.Finding finding, Outlook outlook) {
        var plain = verdict(reading, finding);
        return new Verdict(plain.key(), plain.claimed(), finding, plain.observed(), outlook, List.of());
    }

    @Test
    void saysWhereverAPublishedFigureStandsThatNobodyCheckedIt() {
        var context = context(List.of(), List.of(), List.of(beside(Optional.empty(), Verified.NO)));
        var figure = Figures.published(context);
        assertThat(figure.caption().alt()).contains("not verified");
        assertThat(figure.points())
                .anySatisfy(point ->
                        assertThat(point).contains(new org.scarline.report.figure.Figure.Cell("no", "not verified")));
        assertThat(Tables.published(context).get(0).rows())
                .allSatisfy(row -> assertThat(row.cells().get(9).text()).isEqualTo("not verified"));
    }

    @Test
    void writesAPublishedEndOfAnIntervalAsItWasPrinted() {
        var context = context(List.of(), List.of(), List.of(beside(Optional.empty(), Verified.YES)));
        assertThat(column(Tables.published(context).get(0), 4)).containsExactly("2.4 (\u22120.01 to 4.8)");
    }

    @Test
    void drawsAnEmptyPanelWhereNothingIsComparableAndSaysWhy() {
        var context = context(List.of(), List.of(), List.of(beside(Optional.of(Reason.FOLLOW_UP), Verified.YES)));
        assertThat(Figures.published(context).caption().alt()).isEqualTo("insufficient data");
        assertThat(Figures.published(context).title()).isEqualTo("This cohort beside published figures");
        assertThat(Tables.published(context).get(0).rows()).isEmpty();
        assertThat(column(Tables.published(context).get(1), 0)).containsExactly("rated too soon");
        assertThat(column(Tables.published(context).get(1), 1)).containsExactly("Somebody 2014 (Standard)");
    }

    @Test
    void neverCallsTheCohortAndASeriesEqual() {
        var context = context(List.of(), List.of(), List.of(beside(Optional.empty(), Verified.YES)));
        var figure = Figures.published(context);
        assertThat(figure.title()
                        + figure.caption().subtitle()
                        + figure.caption().alt())
                .doesNotContainIgnoringCase("same as")
                .doesNotContainIgnoringCase("equal")
                .doesNotContainIgnoringCase("agree")
                .contains("not a test");
    }

    @Test
    void leavesOutWhatNobodyRecorded() throws IOException {
        var nobody = context(List.of(), List.of(), List.of());
        assertThat(Tables.agreement(nobody).rows()).isEmpty();
        assertThat(Tables.cost(nobody).rows()).isEmpty();
        assertThat(column(Tables.agreement(context(Cohort.LARGE)), 1))
                .containsExactly("rater 1 and rater 2", "rater 1 and rater 2");
        assertThat(Tables.cost(context(Cohort.LARGE)).note()).contains("31 courses");
    }

    private static Verdict verdict(String reading, Verdict.Finding finding) {
        return verdict(reading, finding, 1.2, 1.1, 1.3);
    }

    private static Verdict verdict(String reading, Verdict.Finding finding, double estimate, double low, double high) {
        return new Verdict(
                new Verdict.Key("helps", reading),
                new Verdict.Claimed(Verdict.Kind.OUTCOME, "Needling helps.", ">", OptionalDouble.of(0)),
                finding,
                observed(estimate, new Interval(low, high), new Interval(1, 1.4), 80),
                Outlook.ofEligible(90),
                List.of());
    }

    private static Observed observed(double estimate, Interval ordinary, Interval always, long n) {
        return new Observed(
                GRADED,
                Optional.of(ResultRows.statistic("mean_improvement", GRADED)),
                OptionalDouble.of(estimate),
                Optional.of(ordinary),
                Optional.of(always),
                Patients.of(n));
    }

    private static Sensitivity variant(String variant, Verdict.Finding finding, Sensitivity.Flip flip) {
        return new Sensitivity(
                new Verdict.Key("helps", ""),
                variant,
                finding,
                observed(0.4, new Interval(0.3, 0.5), new Interval(0.2, 0.6), 40),
                OptionalDouble.of(0),
                flip);
    }

    private static PublishedComparison beside(Optional<Reason> reason, Verified verified) {
        var beside = new CohortNumber(
                "clinician",
                reason.isPresent() ? Figure.NONE : figure(5.45, 3.31, 7.59, 11),
                OptionalDouble.of(13.27),
                reason,
                reason.isPresent() ? "rated too soon" : "");
        return new PublishedComparison(
                "somebody",
                new Citation("Somebody 2014", OptionalLong.of(2014), "before_after", "", verified, ""),
                new StudyArm("standard", Role.TREATED, "all", OptionalLong.of(20), "3 sessions", OptionalLong.of(90)),
                "",
                new PublishedNumber(
                        "goodman_baron_score",
                        "mean_improvement",
                        figure(2.4, -0.01, 4.8, 15),
                        "as published",
                        OptionalDouble.empty(),
                        TypesRated.NOT_STATED),
                beside);
    }

    private static Figure figure(double estimate, double low, double high, long n) {
        return new Figure(
                OptionalDouble.of(estimate), OptionalDouble.of(low), OptionalDouble.of(high), OptionalLong.of(n));
    }
}
