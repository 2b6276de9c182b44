package org.scarline.compare.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.RaterRole;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.ReferenceFolder;
import org.scarline.reference.Shipped;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Primary;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.results.Results;
import org.scarline.stats.Interval;

final class PublishedTest {
    private static final String GRADE = "goodman_baron_grade";

    private final List<ResultRow> rows = new ArrayList<>();

    @TempDir
    Path data;

    /** R: prop.test(34, 36, correct = FALSE). */
    @Test
    void respondersStandBesideTheCohortsOwnWithTheirIntervals() throws IOException {
        cohort("standard", "all", "responders_1_grade", 0.8, 50);
        cohort("standard", "all", "mean_baseline", 3.1, 50);
        var majid = beside("majid_2009");
        assertThat(majid.comparable()).isTrue();
        assertThat(majid.statistic()).isEqualTo("responders_1_grade");
        assertThat(majid.published().estimate()).hasValue(34 / 36.0);
        assertThat(majid.published().low().orElseThrow()).isCloseTo(0.8185534279135275, within(1e-14));
        assertThat(majid.published().high().orElseThrow()).isCloseTo(0.9846300133358381, within(1e-14));
        assertThat(majid.published().n()).hasValue(36);
        assertThat(majid.cohort())
                .isEqualTo(new Figure(
                        OptionalDouble.of(0.8),
                        OptionalDouble.of(0.8 - 0.1),
                        OptionalDouble.of(0.9),
                        OptionalLong.of(50)));
        assertThat(majid.cohortBaseline()).hasValue(3.1);
        assertThat(majid.beside().raterRole()).isEqualTo("clinician");
        assertThat(majid.verified()).isEqualTo(Verified.YES);
        assertThat(majid.citation().source()).isNotEmpty();
    }

    @Test
    void aMeanKeepsThePublishedInterval() throws IOException {
        cohort("standard", "rolling", "mean_improvement", 1.2, 50);
        cohort("standard", "all", "mean_improvement", 1.1, 90);
        var all = beside("von_dalwig_nolda_2020");
        assertThat(all.published().low()).hasValue(0.78);
        assertThat(all.published().high()).hasValue(1.05);
        assertThat(all.published().n()).isEmpty();
        assertThat(all.number().method()).isEqualTo("as published");
        assertThat(all.cohort().estimate()).hasValue(1.1);
        assertThat(beside("von_dalwig_nolda_2020_rolling").cohort().estimate()).hasValue(1.2);
    }

    /** Standard deviations of scores say nothing about the spread of gains. */
    @Test
    void twoMeansGiveADifferenceWithoutAnInterval() throws IOException {
        cohort("standard", "all", "mean_improvement", 1.1, 90);
        var vietnam = beside("vietnam_grade_2_months");
        assertThat(vietnam.comparable()).isTrue();
        assertThat(vietnam.published().estimate()).hasValue(1.52);
        assertThat(vietnam.published().low()).isEmpty();
        assertThat(vietnam.number().method()).isEqualTo("difference of the published means; no interval");
        assertThat(vietnam.baseline()).hasValue(3.29);
    }

    /** The number rated had changed and is not known, so the 31 who began are not put in its place. */
    @Test
    void whoBeganIsNotTakenForWhoWasRated() throws IOException {
        var month = beside("vietnam_grade_1_month");
        assertThat(month.treated().patients()).hasValue(31);
        assertThat(month.published().n()).isEmpty();
        var study = own("arm", "rf", "improvement_mean", "1", "improvement_sd", "1", "analysed", "");
        var result = Published.read(new StringReader(study), instruments())
                .studies()
                .get(0)
                .results()
                .get(0);
        assertThat(result.figure().low()).isEmpty();
        assertThat(result.method()).isEqualTo("as published; no interval");
    }

    /** R: 32.17 + c(-1, 1) * qt(.975, 59) * 17.35 / sqrt(60). */
    @Test
    void theSpreadOfGainsGivesATInterval() throws IOException {
        var lan = beside("lan_2018_rf");
        assertThat(lan.published().low().orElseThrow()).isCloseTo(27.688019740024444, within(1e-9));
        assertThat(lan.published().high().orElseThrow()).isCloseTo(36.65198025997556, within(1e-9));
        assertThat(lan.reason()).contains(Reason.FOLLOW_UP);
        assertThat(lan.explanation()).isEqualTo("days since the last session are not stated");
    }

    /** R: 1 + c(-1, 1) * qt(.975, 1) * .5 / sqrt(2); one patient has no spread. */
    @Test
    void twoPatientsHaveATIntervalAndOneHasNone() throws IOException {
        var two = own("arm", "rf", "improvement_mean", "1", "improvement_sd", "0.5", "analysed", "2");
        var figure = only(two).figure();
        assertThat(figure.low().orElseThrow()).isCloseTo(-3.49232176604688, within(1e-9));
        assertThat(figure.high().orElseThrow()).isCloseTo(5.49232176604688, within(1e-9));
        var one = own("arm", "rf", "improvement_mean", "1", "improvement_sd", "0.5", "analysed", "1");
        assertThat(only(one).figure().low()).isEmpty();
        assertThat(only(one).method()).isEqualTo("as published; no interval");
    }

    private static PublishedNumber only(String study) throws IOException {
        var results = Published.read(new StringReader(study), instruments())
                .studies()
                .get(0)
                .results();
        assertThat(results).hasSize(1);
        return results.get(0);
    }

    /** A row may have an estimate without an interval, or none at all. */
    @Test
    void aCohortsNumberStandsWithoutAnIntervalAndARowWithoutANumberIsNone() throws IOException {
        var cell = Cell.of("final", "final").measuredBy(GRADE, "clinician").inArm("standard");
        rows.add(ResultRows.row(cell.statistic("responders_1_grade"), Estimate.of(0.8), Counts.of(50, 40), "x/n", ""));
        assertThat(beside("majid_2009").cohort()).isEqualTo(Figure.of(0.8, Optional.empty(), OptionalLong.of(50)));
        rows.clear();
        rows.add(ResultRows.row(cell.statistic("responders_1_grade"), Estimate.NONE, Counts.of(50, 40), "x/n", ""));
        assertThat(beside("majid_2009").reason()).contains(Reason.NO_CELL);
    }

    @Test
    void whereHigherIsBetterTheEndLessTheBaselineIsTheGain() throws IOException {
        var registry = Shipped.and("""
                up,Up,0,10,1,higher,state,,point,no,,50_pct,here,yes
                """);
        var study = Published.read(new StringReader(own("arm", "rf", "instrument", "up")), registry)
                .studies()
                .get(0);
        assertThat(study.results().get(0).figure().estimate()).hasValue(-1.5);
    }

    @Test
    void theFirstReasonThatAppliesIsTold() throws IOException {
        cohort("standard", "all", "mean_improvement", 1.1, 90);
        cohort("rf", "all", "responders_2_grades", 0.5, 9);
        var reasons = new TreeMap<String, String>();
        for (var id : List.of(
                "dogra_2014",
                "chae_2015_laser",
                "vietnam_grade_1_month",
                "hong_kong_2018",
                "chandrashekar_2014_score",
                "alam_2014_treated_3_months",
                "chandrashekar_2014_two_grades")) {
            var row = beside(id);
            reasons.put(id, row.reason().map(Reason::code).orElse("") + ": " + row.explanation());
            assertThat(row.cohort()).isEqualTo(Figure.NONE);
            assertThat(row.beside().raterRole()).isEmpty();
        }
        assertThat(reasons)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "dogra_2014", "no_instrument: rated with no instrument of the registry",
                        "chae_2015_laser", "other_arm: the arm laser is none of the cohort's",
                        "vietnam_grade_1_month", "follow_up: rated 30 days after the last session, not 56 to 120 days",
                        "hong_kong_2018", "follow_up: days since the last session are not stated",
                        "chandrashekar_2014_score",
                                "no_number: no mean and no responders of a known rule are published",
                        "alam_2014_treated_3_months", "no_cell: no such patients in the cohort",
                        "chandrashekar_2014_two_grades", "few_patients: only 9 such patients in the cohort"));
    }

    /** The only published side that was not treated; the cohort has none, so that all of it stands beside. */
    @Test
    void anUntreatedSideStandsBesideAllOfTheCohort() throws IOException {
        add("goodman_baron_score", "clinician", "all", "all", "mean_improvement", 5.5, 40, 0);
        var control = beside("alam_2014_untreated_3_months");
        assertThat(control.role()).isEqualTo(Role.CONTROL);
        assertThat(control.comparable()).isTrue();
        assertThat(control.published())
                .isEqualTo(Figure.of(1.0, Optional.of(new Interval(-1.4, 3.4)), OptionalLong.of(15)));
        assertThat(control.cohort().estimate()).hasValue(5.5);
        assertThat(beside("alam_2014_untreated_6_months").reason()).contains(Reason.FOLLOW_UP);
        assertThat(beside("alam_2014_treated_3_months").role()).isEqualTo(Role.TREATED);
        assertThat(beside("alam_2014_treated_3_months").reason()).contains(Reason.NO_CELL);
        assertThat(beside("majid_2009").number().typesRated()).isEqualTo(TypesRated.ONE);
        assertThat(beside("vietnam_grade_2_months").number().typesRated()).isEqualTo(TypesRated.NOT_STATED);
    }

    @Test
    void anArmIsAModalityAloneOrWithAdjuncts() {
        assertThat(Stream.of("standard", "rf", "rf+laser", "standard+laser+prp").filter(Cohort::mayHave))
                .hasSize(4);
        assertThat(Stream.of("laser", "untreated", "any", "rf+", "rf+rf", "standard+prp+laser", "start:rf")
                        .filter(Cohort::mayHave))
                .isEmpty();
    }

    @Test
    void theFinalRatingIsFrom56To120DaysAfterTheLastSession() {
        assertThat(Stream.of(55L, 56L, 120L, 121L).map(PublishedTest::rated).map(StudyArm::ratedAtTheEnd))
                .containsExactly(false, true, true, false);
    }

    private static StudyArm rated(long daysAfterLastSession) {
        return new StudyArm("rf", Role.TREATED, "all", OptionalLong.empty(), "", OptionalLong.of(daysAfterLastSession));
    }

    /** A comparison says which row it was made with, also after it was written and read. */
    @Test
    void aComparisonLeadsBackToTheRowThatItWasMadeWith() throws IOException {
        cohort("standard", "all", "responders_1_grade", 0.8, 50);
        add("goodman_baron_score", "patient", "all", "all", "mean_improvement", 5.5, 40, 0);
        tables().write(
                        PublishedSchema.TABLE,
                        Published.load(ReferenceFolder.in(data), instruments())
                                .beside(new Results(rows), Primary.DEFAULT));
        var read = tables().read(PublishedSchema.TABLE);
        assertThat(read.stream().flatMap(each -> each.judged().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(ResultRow::key).toList());
        assertThat(read.stream().filter(each -> each.judged().isPresent()))
                .allMatch(PublishedComparison::comparable)
                .hasSameSizeAs(rows);
    }

    @Test
    void theConfiguredRaterComesFirstAndWithoutThatTheOneWithMostPatients() throws IOException {
        add(GRADE, "patient", "standard", "all", "responders_1_grade", 0.3, 60, 0);
        add(GRADE, "independent", "standard", "all", "responders_1_grade", 0.6, 40, 0);
        assertThat(beside("majid_2009").beside().raterRole()).isEqualTo("patient");
        assertThat(beside("majid_2009", new Primary(GRADE, RaterRole.INDEPENDENT))
                        .beside()
                        .raterRole())
                .isEqualTo("independent");
        add(GRADE, "clinician", "standard", "all", "responders_1_grade", 0.8, 9, 0);
        assertThat(beside("majid_2009").reason()).contains(Reason.FEW_PATIENTS);
    }

    @Test
    void twoArmsStandBesideTheAdjustedDifferenceWithTenInEach() throws IOException {
        var trial = own("arm", "rf-standard", "instrument", GRADE);
        add(GRADE, "clinician", "rf-standard", "all", "difference_adjusted", 0.2, 60, 10);
        var row = Published.read(new StringReader(trial), instruments())
                .beside(new Results(rows), Primary.DEFAULT)
                .get(0);
        assertThat(row.comparable()).isTrue();
        assertThat(row.statistic()).isEqualTo("difference_adjusted");
        assertThat(row.cohort().estimate()).hasValue(0.2);
        rows.clear();
        add(GRADE, "clinician", "rf-standard", "all", "difference_adjusted", 0.2, 60, 51);
        var few = Published.read(new StringReader(trial), instruments())
                .beside(new Results(rows), Primary.DEFAULT)
                .get(0);
        assertThat(few.explanation()).isEqualTo("only 9 such patients in the cohort");
    }

    @Test
    void aStudyWithMeansAndRespondersStandsThereTwice() throws IOException {
        var both = own(
                "arm",
                "rf",
                "instrument",
                GRADE,
                "responder_rule",
                "1_grade",
                "responders",
                "20",
                "responders_of",
                "25");
        assertThat(Published.read(new StringReader(both), instruments()).beside(new Results(rows), Primary.DEFAULT))
                .extracting(PublishedComparison::statistic)
                .containsExactly("mean_improvement", "responders_1_grade");
    }

    @Test
    void aFileInTheDataFolderTakesThePlaceOfTheProgramsOwn() throws IOException {
        Files.createDirectories(data.resolve("reference"));
        Files.writeString(
                data.resolve("reference/published.csv"), own("arm", "rf", "instrument", ""), StandardCharsets.UTF_8);
        assertThat(Published.load(ReferenceFolder.in(data), instruments()).studies())
                .extracting(Study::id)
                .containsExactly("own");
    }

    @Test
    void everyShippedRowCitesItsSourceAndSaysWhetherItWasRead() throws IOException {
        var counts = new LinkedHashMap<Verified, Integer>();
        for (var study : Published.load(ReferenceFolder.in(data), instruments()).studies()) {
            counts.merge(study.citation().verified(), 1, Integer::sum);
            assertThat(study.citation().source()).as(study.id()).isNotEmpty();
            assertThat(study.citation().source() + study.citation().study())
                    .doesNotContain("Vejjabhinanta", "Pudukadan");
            if (study.citation().verified() != Verified.YES) {
                assertThat(study.citation().note()).as(study.id()).containsAnyOf("memory", "own arithmetic");
            }
        }
        assertThat(counts).containsEntry(Verified.NO, 1).containsEntry(Verified.DERIVED, 2);
    }

    /** The mean of n whole grades is a whole number of n-ths, whatever two decimals say of it. */
    @Test
    void meansThatNoWholeGradesCanHaveAreMarked() throws IOException {
        var marked = new ArrayList<String>();
        for (var study : Published.load(ReferenceFolder.in(data), instruments()).studies()) {
            var n = study.numbers().analysed().orElse(study.treated().patients().orElse(0));
            var grades = study.instrument().filter(Instrument::grade).isPresent();
            var possible = Stream.of(study.numbers().baseline(), study.numbers().end())
                    .flatMapToDouble(mean -> mean.mean().stream())
                    .allMatch(mean -> n == 0 || !grades || canBe(mean, n));
            if (!possible) {
                assertThat(study.citation().note()).as(study.id()).startsWith("impossible: ");
                marked.add(study.id());
            }
        }
        assertThat(marked).containsExactly("vietnam_grade_1_month", "sharma_without_prp");
    }

    private static boolean canBe(double mean, long n) {
        return Math.abs(Math.round(mean * n) / (double) n - mean) <= 0.005 + 1e-9;
    }

    @Test
    void theFileReadsBackAndIsTheSameEveryTime() throws IOException {
        cohort("standard", "all", "responders_1_grade", 0.1 + 0.2, 50);
        var beside = Published.load(ReferenceFolder.in(data), instruments()).beside(new Results(rows), Primary.DEFAULT);
        var file = data.resolve("published.csv");
        tables().write(PublishedSchema.TABLE, beside);
        assertThat(tables().read(PublishedSchema.TABLE)).isEqualTo(beside);
        var text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith(
                        "id,study,year,design,arm,role,scar_type,patients,regimen,follow_up_days,instrument,statistic,"
                                + "published,published_low,published_high,published_n,published_method,published_baseline,"
                                + "rater_role,cohort,cohort_low,cohort_high,cohort_n,cohort_baseline,reason,explanation,"
                                + "result,source,verified,types_rated,note\n"
                                + "majid_2009,Majid 2009,2009,before_after,standard,treated,all,37,several sessions,60,"
                                + "goodman_baron_grade,responders_1_grade,0.9444444444444444,0.8185")
                .contains(",clinician,0.30000000000000004,0.20000000000000004,0.4,50,,,,34 of 36 better")
                .doesNotContain("\r");
        tables().write(PublishedSchema.TABLE, tables().read(PublishedSchema.TABLE));
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void theDataDictionaryNamesEveryColumn() throws IOException {
        var dictionary = Files.readString(Path.of("src/site/markdown/data-dictionary.md"), StandardCharsets.UTF_8);
        var file = data.resolve("published.csv");
        tables().write(PublishedSchema.TABLE, List.of());
        var written = Files.readString(file, StandardCharsets.UTF_8);
        assertThat((StudyCellsTest.HEADER + "," + written).strip().split("[,\n]+", -1))
                .allSatisfy(column -> assertThat(dictionary).contains("`" + column + "`"));
        assertThat(Reason.values()).allSatisfy(reason -> assertThat(dictionary).contains("`" + reason.code() + "`"));
    }

    private PublishedComparison beside(String id) throws IOException {
        return beside(id, Primary.DEFAULT);
    }

    private PublishedComparison beside(String id, Primary primary) throws IOException {
        var found = Published.load(ReferenceFolder.in(data), instruments()).beside(new Results(rows), primary).stream()
                .filter(row -> row.id().equals(id))
                .toList();
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    private static String own(String... cells) {
        return StudyCellsTest.HEADER + "\n" + StudyCellsTest.line(cells) + "\n";
    }

    private void cohort(String arm, String scarType, String statistic, double estimate, long n) {
        add(GRADE, "clinician", arm, scarType, statistic, estimate, n, 0);
    }

    private void add(
            String instrument,
            String role,
            String arm,
            String scarType,
            String statistic,
            double estimate,
            long n,
            long events) {
        rows.add(ResultRows.row(
                new Cell("all", new RatedBy(instrument, role), scarType, arm, new AxisLevel("final", "final"))
                        .statistic(statistic),
                Estimate.of(estimate).within(estimate - 0.1, estimate + 0.1),
                Counts.of(n, events),
                "",
                ""));
    }

    static Instruments instruments() {
        return Shipped.instruments();
    }

    private TableFolder tables() {
        return new TableFolder(Disk.local(), data);
    }
}
