package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.compare.Verdict.Finding;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRows;
import org.scarline.stats.Interval;

/** The claims as they ship, on rows as the tally names them. */
final class ShippedClaimsTest {
    private static final String NO_CONTROL = "no control group, includes regression to the mean";
    private static final Cell COST = new Cell("all", RatedBy.NONE, "all", "all", new AxisLevel("cost", ""));

    private static final Cell SAFETY = Cell.of("safety", "");
    private static final Cell PRACTICE = Cell.of("practice", "");

    @TempDir
    Path data;

    @Test
    void everyReadingFindsItsRow() throws IOException {
        assertThat(verdicts(cohort()).stream()
                        .map(each -> "%s %s %s"
                                .formatted(
                                        each.id(),
                                        each.reading(),
                                        each.finding().code()))
                        .toList())
                .containsExactly(
                        "effective any_gain supported",
                        "effective by_min_improvement contradicted",
                        "effective more_than_noise contradicted",
                        "each_type overall.ice_pick contradicted",
                        "each_type overall.rolling supported",
                        "each_type overall.boxcar supported",
                        "each_type overall contradicted",
                        "onset by_day_42 supported",
                        "onset median_28_to_42.after_28 supported",
                        "onset median_28_to_42.by_42 supported",
                        "onset median_28_to_42 supported",
                        "onset patients_own undetermined",
                        "series  supported",
                        "series_share  followed",
                        "spacing  followed",
                        "continued  contradicted",
                        "noticeable patients_own shown",
                        "noticeable clinicians shown",
                        "rf_adds  leaning_for",
                        "laser_adds  contradicted",
                        "skin_types overall.fitzpatrick_1_3 supported",
                        "skin_types overall.fitzpatrick_4_6 supported",
                        "skin_types overall supported",
                        "skin_types pih_fitzpatrick_1_3 shown",
                        "skin_types pih_fitzpatrick_4_6 shown",
                        "sunburn_like erythema shown",
                        "sunburn_like redness shown",
                        "acne_harm infection_over_acne shown",
                        "acne_harm infection_otherwise shown",
                        "acne_harm downtime_over_acne shown",
                        "acne_harm downtime_otherwise shown",
                        "no_active_acne  followed",
                        "downtime  supported",
                        "duration  not_followed",
                        "cost  shown");
    }

    @Test
    void onAnEmptyNightNothingIsRecorded() throws IOException {
        assertThat(verdicts(new Night()))
                .hasSize(35)
                .extracting(Verdict::finding)
                .containsOnly(Finding.NOT_RECORDED);
    }

    @Test
    void moreSessionsAreAnAssociation() throws IOException {
        assertThat(verdict(cohort(), "series", "").limits())
                .containsExactly(
                        "50 against 40 patients",
                        "not randomised: the arms differ in more than the treatment",
                        "an association: who had more sessions by then are other patients");
    }

    /** Of 120 eligible patients 100 have a final rating, and at most 70 one before it as well. */
    @Test
    void whoHasNoRatingBeforeTheFinalOneIsMissingForWhatContinued() throws IOException {
        var cell = graded("continued", "final");
        var few = followedUp()
                .figure(cell.statistic("mean_continued"), 0.3, 70)
                .figure(cell.statistic("sd_continued"), 0.2, 70);
        var verdict = verdict(few, "continued", "");
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(verdict.eligible()).hasValue(120);
        assertThat(verdict.limits())
                .containsExactly("at most 70 of 120 eligible patients have both ratings, at most leaning", NO_CONTROL);
        var enough = followedUp()
                .figure(cell.statistic("mean_continued"), 0.3, 72)
                .figure(cell.statistic("sd_continued"), 0.2, 72);
        assertThat(verdict(enough, "continued", "").finding()).isEqualTo(Finding.SUPPORTED);
    }

    @Test
    void costIsToldInTheCurrencyOfMostPatients() throws IOException {
        var night = new Night()
                .figure(COST.at("cost", "CHF").statistic("median_course_cost"), 2400, 30)
                .figure(COST.at("cost", "EUR").statistic("median_course_cost"), 1800, 40)
                .figure(COST.at("cost", "USD").statistic("median_course_cost"), 2000, 40)
                .figure(COST.statistic("courses_without_cost"), 0, 7);
        var verdict = verdict(night, "cost", "");
        assertThat(verdict.finding()).isEqualTo(Finding.SHOWN);
        assertThat(verdict.estimate()).hasValue(1800);
        assertThat(verdict.limits())
                .containsExactly(
                        "in EUR, the currency with the most patients",
                        "7 courses left out, the cost of a session is not recorded");
    }

    @Test
    void aReferenceCostIsShownAndNotJudged() {
        var own = "cost,,descriptive,Cheap.,a guide,part,median_course_cost,,,all,all,,cost,CHF,all,,3000,30";
        var verdict = new Night()
                .figure(COST.at("cost", "CHF").statistic("median_course_cost"), 2400, 30)
                .figure(COST.at("cost", "EUR").statistic("median_course_cost"), 1800, 40)
                .verdict(own);
        assertThat(verdict.finding()).isEqualTo(Finding.SHOWN);
        assertThat(verdict.estimate()).hasValue(2400);
        assertThat(verdict.threshold()).hasValue(3000);
        assertThat(verdict.limits()).containsExactly("in CHF");
    }

    private Verdict verdict(Night night, String id, String reading) throws IOException {
        return verdicts(night).stream()
                .filter(each -> each.id().equals(id) && each.reading().equals(reading))
                .findFirst()
                .orElseThrow();
    }

    private List<Verdict> verdicts(Night night) throws IOException {
        return night.verdicts(Claims.load(ReferenceFolder.in(data)));
    }

    private static Night followedUp() {
        return new Night().followedUp("all", "all", 100, 120);
    }

    private static Night cohort() {
        var night = followedUp()
                .followedUp("fitzpatrick_1_3", "all", 60, 70)
                .followedUp("fitzpatrick_4_6", "all", 40, 50)
                .improvement("all", "all", 0.8, 0.3, 100)
                .improvement("all", "ice_pick", -0.8, 0.3, 40)
                .improvement("all", "rolling", 0.8, 0.3, 40)
                .improvement("all", "boxcar", 0.8, 0.3, 40)
                .improvement("fitzpatrick_1_3", "all", 0.8, 0.3, 60)
                .improvement("fitzpatrick_4_6", "all", 0.8, 0.3, 40)
                .improvedBy("time", "28", new Interval(0.1, 0.3), new Interval(0.05, 0.4), 100)
                .improvedBy("time", "42", new Interval(0.6, 0.9), new Interval(0.53, 0.95), 100)
                .improvedBy(
                        graded("time", "42").measuredBy("goodman_baron_grade", "patient"),
                        new Interval(0.2, 0.9),
                        new Interval(0.1, 0.95),
                        60);
        return practice(twoArms(night));
    }

    private static Night twoArms(Night night) {
        var sessions = Night.versus("sessions_3_to_6", "sessions_1_to_2").at("landmark", "month_6");
        var rf = Night.versus("rf", "standard");
        return night.difference(sessions, 0.5, 0.1, 90, 50)
                .difference(rf, 0.5, 0.1, 80, 40)
                .difference(Night.versus("start:rf", "start:standard"), -0.1, 0.1, 80, 40)
                .difference(Night.versus("rf+laser", "rf"), -0.5, 0.1, 60, 30)
                .figure(graded("continued", "final").statistic("mean_continued"), -0.3, 90)
                .figure(graded("continued", "final").statistic("sd_continued"), 0.2, 90);
    }

    private static Night practice(Night night) {
        return night.share("sessions_3_to_6", 0.9, 0.2, 80, 70, "")
                .share("gaps_in_tolerance", 0.9, 0.2, 80, 200, "")
                .share("days_over_active_acne", 0, 0, 80, 0, "")
                .share("days_downtime_3_or_less", 0.9, 0.2, 80, 200, "")
                .share("days_30_to_60_minutes", 0.1, 0.2, 80, 20, "")
                .figure(COST.at("cost", "EUR").statistic("median_course_cost"), 1800, 40)
                .row(ResultRows.row(
                        graded("final", "final").statistic("responders_2_grades"),
                        Estimate.of(0.2),
                        Counts.of(100, 20),
                        "x/n; Wilson interval",
                        ""))
                .rate(
                        graded("final", "final")
                                .measuredBy("goodman_baron_grade", "patient")
                                .statistic("responders_2_grades"),
                        30,
                        100)
                .rate(SAFETY.inPopulation("fitzpatrick_1_3").statistic("pih_ever"), 1, 60)
                .rate(SAFETY.inPopulation("fitzpatrick_4_6").statistic("pih_ever"), 7, 40)
                .rate(SAFETY.statistic("erythema_ever"), 90, 100)
                .figure(PRACTICE.statistic("median_days_of_redness"), 3, 90)
                .figure(PRACTICE.statistic("infection_over_active_acne"), 0.1, 20)
                .figure(PRACTICE.statistic("infection_otherwise"), 0.02, 90)
                .figure(PRACTICE.statistic("downtime_over_active_acne"), 4.5, 20)
                .figure(PRACTICE.statistic("downtime_otherwise"), 2.5, 90);
    }

    private static Cell graded(String axis, String level) {
        return new Cell(
                "all", new RatedBy("goodman_baron_grade", "clinician"), "all", "all", new AxisLevel(axis, level));
    }
}
