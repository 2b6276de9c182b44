package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.compare.Sensitivity.Flip;
import org.scarline.compare.Verdict.Finding;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.Cell;
import org.scarline.stats.Interval;

final class SensitivityRunTest {
    private static final String EFFECTIVE =
            "effective,,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,0,30";
    private static final String BEYOND_NOISE = EFFECTIVE.replace(",>,0,", ",>,min_improvement,");
    private static final String RF_ADDS =
            "rf_adds,,outcome,RF adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30";
    private static final String BY_42 = "onset,,outcome,Soon.,a guide,part,cumulative,,,all,all,,time,42,all,>,0.5,30";

    @TempDir
    Path folder;

    @Test
    void aMeanIsAskedOfThoseTreatedAsDocumentedWithTheMissingFilledInAndOfPatients() {
        assertThat(supported().sensitivity(EFFECTIVE))
                .extracting(Sensitivity::variant, Sensitivity::flip)
                .containsExactly(
                        tuple("per_protocol", Flip.NOT_AVAILABLE),
                        tuple("imputed", Flip.NOT_AVAILABLE),
                        tuple("patient_rated", Flip.NOT_AVAILABLE),
                        tuple("tipping_point", Flip.FIGURE));
    }

    @Test
    void whatAVariantShowsStandsBesideTheVerdict() {
        var row = supported()
                .improvement("per_protocol", "all", -0.8, 0.3, 50)
                .followedUp("per_protocol", "all", 50, 60)
                .sensitivity(EFFECTIVE)
                .get(0);
        assertThat(row.id()).isEqualTo("effective");
        assertThat(row.finding()).isEqualTo(Finding.CONTRADICTED);
        assertThat(row.flip()).isEqualTo(Flip.OPPOSITE);
        assertThat(row.estimate()).hasValue(-0.8);
        assertThat(row.ciLow()).hasValue(-0.8 - 0.01);
        assertThat(row.alwaysHigh().orElseThrow()).isLessThan(0);
        assertThat(row.n()).isEqualTo(50);
        assertThat(row.threshold()).hasValue(0);
        assertThat(row.instrument() + "/" + row.raterRole()).isEqualTo("goodman_baron_grade/clinician");
    }

    @Test
    void whatPointsToTheOtherSideIsALimitOfTheVerdict() {
        var verdict = supported()
                .improvement("per_protocol", "all", -0.01, 0.3, 50)
                .mean(Night.graded(), "mean_improvement_imputed", 0.4, 0.3, 130)
                .verdict(EFFECTIVE);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.limits())
                .containsExactly("no control group, includes regression to the mean", "opposite when per protocol");
    }

    /** Where nobody is missing any more, nothing is held back for those who are. */
    @Test
    void filledInRatingsAskForNoFollowUp() {
        var night = new Night()
                .improvement("all", "all", 0.8, 0.3, 100)
                .followedUp("all", "all", 50, 100)
                .mean(Night.graded(), "mean_improvement_imputed", 0.4, 0.3, 150);
        assertThat(night.verdict(EFFECTIVE).finding()).isEqualTo(Finding.LEANING_FOR);
        var imputed = only("imputed", night.sensitivity(EFFECTIVE));
        assertThat(imputed.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(imputed.flip()).isEqualTo(Flip.STRONGER);
    }

    @Test
    void twoArmsAreAskedByStartArmAndFilledInByStartArm() {
        var started = Night.versus("start:rf", "start:standard");
        var rows = new Night()
                .followedUp("all", "all", 90, 100)
                .difference(Night.versus("rf", "standard"), 0.5, 0.1, 80, 40)
                .difference(started, 0.1, 0.1, 80, 40)
                .figure(started.statistic("difference_adjusted_imputed"), 0.4, 90)
                .figure(started.statistic("se_difference_adjusted_imputed"), 0.1, 90)
                .sensitivity(RF_ADDS);
        assertThat(rows)
                .extracting(Sensitivity::variant, Sensitivity::finding, Sensitivity::flip)
                .containsExactly(
                        tuple("per_protocol", Finding.NOT_RECORDED, Flip.NOT_AVAILABLE),
                        tuple("start_arm", Finding.LEANING_FOR, Flip.WEAKER),
                        tuple("imputed", Finding.SUPPORTED, Flip.SAME),
                        tuple("patient_rated", Finding.NOT_RECORDED, Flip.NOT_AVAILABLE));
    }

    @Test
    void oneArmIsAskedByStartArmAsWell() {
        var rf = EFFECTIVE.replace(",all,all,,final", ",all,rf,,final");
        var rows = new Night()
                .mean(Night.graded().inArm("rf"), "mean_improvement", 0.8, 0.3, 60)
                .mean(Night.graded().inArm("start:rf"), "mean_improvement", 0.7, 0.3, 60)
                .mean(Night.graded().inArm("start:rf"), "mean_improvement_imputed", 0.6, 0.3, 60)
                .sensitivity(rf);
        assertThat(only("start_arm", rows).estimate()).hasValue(0.7);
        assertThat(only("imputed", rows).estimate()).hasValue(0.6);
    }

    @Test
    void firstImprovementIsAskedToBeConfirmed() {
        var rows = new Night()
                .improvedBy("time", "42", new Interval(0.7, 0.9), new Interval(0.6, 0.95), 100)
                .improvedBy("time_confirmed", "42", new Interval(0.3, 0.7), new Interval(0.2, 0.8), 100)
                .sensitivity(BY_42);
        assertThat(rows)
                .extracting(Sensitivity::variant, Sensitivity::flip)
                .containsExactly(
                        tuple("per_protocol", Flip.NOT_AVAILABLE),
                        tuple("confirmed", Flip.WEAKER),
                        tuple("any_scar_type", Flip.NOT_AVAILABLE),
                        tuple("patient_rated", Flip.NOT_AVAILABLE));
        assertThat(only("confirmed", rows).finding()).isEqualTo(Finding.UNDETERMINED);
    }

    @Test
    void firstImprovementIsAskedOfTheFirstScarTypeToo() {
        var rows = new Night()
                .improvedBy("time", "42", new Interval(0.3, 0.4), new Interval(0.2, 0.48), 100)
                .improvedBy("time_any_scar_type", "42", new Interval(0.57, 0.6), new Interval(0.45, 0.7), 100)
                .sensitivity(BY_42);
        assertThat(only("any_scar_type", rows).finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(only("any_scar_type", rows).flip()).isEqualTo(Flip.OPPOSITE);
    }

    @Test
    void everyOtherInstrumentOfTheSameRaterThatHasTheCellIsAsked() {
        var rows = supported()
                .improvement("ecca", "clinician", "all", "all", 60, 20, 40)
                .improvement("scar_s", "clinician", "all", "all", -3, 1, 40)
                .improvement("vas_severity", "independent", "all", "all", 3, 1, 40)
                .improvement("gais_1_best", "clinician", "all", "all", 1, 1, 40)
                .sensitivity(EFFECTIVE);
        assertThat(rows)
                .extracting(Sensitivity::variant)
                .containsExactly(
                        "per_protocol",
                        "imputed",
                        "patient_rated",
                        "instrument:ecca",
                        "instrument:scar_s",
                        "tipping_point");
        assertThat(only("instrument:ecca", rows).flip()).isEqualTo(Flip.SAME);
        assertThat(only("instrument:scar_s", rows).flip()).isEqualTo(Flip.OPPOSITE);
    }

    @Test
    void eachInstrumentHasItsOwnLeastImprovementAndWithoutOneItSaysNothing() {
        var rows = new Night()
                .improvement("all", "all", 1.8, 0.3, 100)
                .followedUp("all", "all", 90, 100)
                .improvement("ecca", "clinician", "all", "all", 60, 20, 40)
                .improvement("scar_s", "clinician", "all", "all", 3, 1, 40)
                .sensitivity(BEYOND_NOISE);
        assertThat(only("instrument:ecca", rows).threshold()).hasValue(15);
        assertThat(only("instrument:ecca", rows).flip()).isEqualTo(Flip.SAME);
        assertThat(only("instrument:scar_s", rows).flip()).isEqualTo(Flip.NOT_AVAILABLE);
    }

    @Test
    void patientsMayBeHeardOnTheInstrumentThatMostOfThemUsed() {
        var rows = supported()
                .baselines("goodman_baron_grade", "clinician", 100)
                .baselines("posas_patient", "patient", 60)
                .improvement("posas_patient", "patient", "all", "all", 9, 3, 50)
                .sensitivity(EFFECTIVE);
        var patients = only("patient_rated", rows);
        assertThat(patients.instrument() + "/" + patients.raterRole()).isEqualTo("posas_patient/patient");
        assertThat(patients.flip()).isEqualTo(Flip.SAME);
    }

    /** Ten points of one scale are not ten of another. */
    @Test
    void aThresholdInPointsStaysWithItsInstrument() {
        var points = EFFECTIVE.replace(",>,0,", ",>,0.5,");
        var night = supported()
                .baselines("goodman_baron_grade", "clinician", 100)
                .baselines("posas_patient", "patient", 60)
                .improvement("posas_patient", "patient", "all", "all", 9, 3, 50)
                .improvement("ecca", "clinician", "all", "all", 60, 20, 40);
        assertThat(night.sensitivity(points))
                .extracting(Sensitivity::variant, Sensitivity::flip)
                .containsExactly(
                        tuple("per_protocol", Flip.NOT_AVAILABLE),
                        tuple("imputed", Flip.NOT_AVAILABLE),
                        tuple("patient_rated", Flip.NOT_AVAILABLE),
                        tuple("tipping_point", Flip.FIGURE));
    }

    @Test
    void aClaimThatIsOneOfTheVariantsIsNotRepeatedByIt() {
        var own = EFFECTIVE
                .replace(",mean_improvement,,,", ",mean_improvement,,patient,")
                .replace(",final,all,>", ",final,per_protocol,>");
        assertThat(supported().sensitivity(own))
                .extracting(Sensitivity::variant)
                .containsExactly("imputed");
    }

    @Test
    void practiceAndFiguresAreNotRepeated() {
        var spacing = "spacing,,practice,Monthly.,a guide,part,gaps_in_tolerance,,,all,all,,practice,,all,>,0.5,30";
        var figure = EFFECTIVE.replace(",outcome,", ",descriptive,").replace(",>,0,", ",,,");
        assertThat(supported().share("gaps_in_tolerance", 0.8, 0.3, 40, 90, "").sensitivity(spacing, figure))
                .isEmpty();
    }

    @Test
    void whatNoInstrumentMeasuresIsAskedOfThoseTreatedAsDocumentedOnly() {
        var downtime =
                "downtime,,outcome,Short.,a guide,part,days_downtime_3_or_less,,,all,all,,practice,,all,>,0.5,30";
        assertThat(new Night()
                        .share("days_downtime_3_or_less", 0.8, 0.3, 40, 90, "")
                        .sensitivity(downtime))
                .extracting(Sensitivity::variant)
                .containsExactly("per_protocol");
    }

    @Test
    void partsAreRepeatedTogetherToo() {
        var rolling = EFFECTIVE.replace(",,outcome,", ",both.rolling,outcome,").replace(",,,all,", ",,,rolling,");
        var boxcar = rolling.replace("rolling", "boxcar");
        var night = new Night()
                .improvement("all", "rolling", 0.8, 0.3, 100)
                .improvement("all", "boxcar", 0.8, 0.3, 100)
                .improvement("per_protocol", "rolling", 0.8, 0.3, 60)
                .improvement("per_protocol", "boxcar", -0.8, 0.3, 50);
        var rows = night.sensitivity(rolling, boxcar).stream()
                .filter(row -> row.variant().equals("per_protocol"))
                .toList();
        assertThat(rows)
                .extracting(Sensitivity::reading, Sensitivity::finding, Sensitivity::flip, Sensitivity::n)
                .containsExactly(
                        tuple("both.rolling", Finding.SUPPORTED, Flip.SAME, 60L),
                        tuple("both.boxcar", Finding.CONTRADICTED, Flip.OPPOSITE, 50L),
                        tuple("both", Finding.CONTRADICTED, Flip.OPPOSITE, 50L));
        assertThat(night.verdicts(Night.claims(rolling, boxcar)).get(2).limits())
                .containsExactly("opposite when per protocol");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTED, SUPPORTED, SAME",
        "SUPPORTED, LEANING_FOR, WEAKER",
        "SUPPORTED, UNDETERMINED, WEAKER",
        "SUPPORTED, INSUFFICIENT_DATA, WEAKER",
        "SUPPORTED, NOT_RECORDED, NOT_AVAILABLE",
        "SUPPORTED, LEANING_AGAINST, OPPOSITE",
        "SUPPORTED, CONTRADICTED, OPPOSITE",
        "LEANING_FOR, SUPPORTED, STRONGER",
        "LEANING_FOR, CONTRADICTED, OPPOSITE",
        "LEANING_AGAINST, CONTRADICTED, STRONGER",
        "LEANING_AGAINST, LEANING_FOR, OPPOSITE",
        "CONTRADICTED, LEANING_AGAINST, WEAKER",
        "UNDETERMINED, INSUFFICIENT_DATA, WEAKER",
        "UNDETERMINED, LEANING_AGAINST, STRONGER",
        "INSUFFICIENT_DATA, UNDETERMINED, STRONGER",
        "INSUFFICIENT_DATA, SUPPORTED, STRONGER",
        "NOT_RECORDED, SUPPORTED, STRONGER",
        "NOT_RECORDED, NOT_RECORDED, NOT_AVAILABLE",
    })
    void aFlipTellsTheSideAndTheStrength(Finding verdict, Finding variant, Flip flip) {
        assertThat(Flip.between(of(verdict), of(variant))).isEqualTo(flip);
    }

    @Test
    void theFileReadsBackAndIsTheSameEveryTime() throws IOException {
        var night = supported()
                .improvement("per_protocol", "all", 0.1 + 0.2, 0.3, 50)
                .followedUp("per_protocol", "all", 50, 60);
        var rows = night.sensitivity(EFFECTIVE);
        var file = folder.resolve("sensitivity.csv");
        var tables = new TableFolder(Disk.local(), folder);
        tables.write(SensitivitySchema.TABLE, rows);
        assertThat(tables.read(SensitivitySchema.TABLE)).isEqualTo(rows);
        assertThat(Files.readString(file, StandardCharsets.UTF_8))
                .startsWith(
                        "id,reading,variant,verdict,flip,estimate,unit,ci_low,ci_high,always_low,always_high,n,n_first,n_second,"
                                + "threshold,population,instrument,rater_role,scar_type,arm,axis,level,statistic\n"
                                + "effective,,per_protocol,supported,same,0.30000000000000004,grades,0.29000000000000004,"
                                + "0.31000000000000005,0.")
                .contains(
                        "effective,,patient_rated,not_recorded,not_available,,grades,,,,,0,,,0,all,goodman_baron_grade,"
                                + "patient,all,all,final,final,mean_improvement\neffective,,tipping_point,leaning_for,figure,")
                .doesNotContain("\r");
    }

    private static Night supported() {
        return new Night().improvement("all", "all", 0.8, 0.3, 100).followedUp("all", "all", 90, 100);
    }

    private static Sensitivity only(String variant, List<Sensitivity> rows) {
        var found = rows.stream().filter(row -> row.variant().equals(variant)).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static Verdict of(Finding finding) {
        var none = OptionalDouble.empty();
        return new Verdict(
                new Verdict.Key("c", ""),
                new Verdict.Claimed(Verdict.Kind.OUTCOME, "Said.", ">", none),
                finding,
                new Observed(
                        Cell.of("final", "final"),
                        Optional.empty(),
                        none,
                        Optional.empty(),
                        Optional.empty(),
                        Patients.of(40)),
                Outlook.NONE,
                List.of());
    }
}
