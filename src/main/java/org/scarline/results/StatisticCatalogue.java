package org.scarline.results;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Coded;
import org.scarline.clinic.ResponderRule;

/** Every statistic that {@code results.csv} can hold: a line adds one. */
final class StatisticCatalogue {
    /** Name, quantity, interval, what {@code n} counts, axes, meaning. */
    private static final String LINES = """
            mean_improvement | SCORE | T | patients | `weeks`, `since_last`, `sessions`, `final`, `latest` | mean over patients; positive is better
            sd_improvement | SCORE | NONE | patients | `weeks`, `since_last`, `sessions`, `final`, `latest` | standard deviation over patients
            median_improvement | SCORE | NONE | patients | `weeks`, `since_last`, `sessions`, `final`, `latest` | median over patients
            q1_improvement | SCORE | NONE | patients | `weeks`, `since_last`, `sessions`, `final`, `latest` | lower quartile over patients
            q3_improvement | SCORE | NONE | patients | `weeks`, `since_last`, `sessions`, `final`, `latest` | upper quartile over patients
            mean_improvement_pct | PER_CENT | T | patients | same; scores only | of what was possible, mean over patients not at floor
            mean_baseline | SCORE | NONE | patients | `weeks`, `since_last`, `sessions`, `final`, `latest` | mean baseline of the cell's patients
            responders_<rule> | SHARE | WILSON | patients | same; by the instrument's rules | improved by at least a grade, two grades, half of what was possible; `n` without patients at floor
            at_floor | COUNT | NONE | patients | `weeks`, `since_last`, `sessions`, `final`, `latest`; `time` | baseline already the best score; on `time` left out because they could not improve enough
            shift_<grade>_<grade> | SHARE | NONE | patients | same; grades only | from the first grade to the second, of those with whole grades
            shift_other | COUNT | NONE | patients | same; grades only | `events`: patients whose mean grade is not whole
            mean_improvement_stopped | SCORE | T | patients | `sessions` | of the patients whose course ended after so many sessions
            sd_improvement_stopped | SCORE | NONE | patients | `sessions` | their standard deviation
            mean_improvement_went_on | SCORE | T | patients | `sessions` | of the patients who had another session
            sd_improvement_went_on | SCORE | NONE | patients | `sessions` | their standard deviation
            mean_improvement_imputed | SCORE | T | patients | `final`; arm `all` and start arms | with everyone who could have been seen and was not counted as unimproved
            sd_improvement_imputed | SCORE | NONE | patients | `final`; arm `all` and start arms | their standard deviation
            responders_<rule>_imputed | SHARE | WILSON | patients | `final`; arm `all` and start arms | responders of the patients not at floor whose last session is more than 120 days before the cut-off; without a final rating they count as not improved
            patients_changed | SHARE | NONE | patients | `change` | of the patients with a final rating, those whose own improvement lies in the bin
            difference | SCORE | WELCH | patients | two arms | difference of means; positive: the first-named gained more
            difference_stratum_<stratum> | SCORE | WELCH | patients | two arms | the same within a stratum of the baseline
            difference_adjusted | SCORE | HC3_T | patients | two arms | difference at equal baseline
            se_difference_adjusted | SCORE | NONE | patients | two arms | its standard error
            difference_adjusted_imputed | SCORE | HC3_T | patients | two start arms, `final` | difference at equal baseline with the unseen at 0
            se_difference_adjusted_imputed | SCORE | NONE | patients | two start arms, `final` | its standard error
            difference_overlap | SCORE | HC3_T | patients | `rf-standard`, `rf+laser-rf`, `final`, population and scar type `all`; from 10 effective patients in each arm | difference among patients who could have been in either arm, by baseline, scar types, site, birth year and sex
            se_difference_overlap | SCORE | NONE | patients | the same | its standard error
            effective_first | EFFECTIVE | NONE | patients | the same; from 10 patients in each arm | effective patients of the first-named arm under the overlap weights
            effective_second | EFFECTIVE | NONE | patients | the same | effective patients of the other arm
            difference_mixed | SCORE | REML_T | patients | the same | difference in a mixed model of each scar type's rating, with baseline and scar type, patients within sites
            se_difference_mixed | SCORE | NONE | patients | the same | its standard error
            sd_between_patients | SCORE | NONE | patients | the same | standard deviation between patients of a site in that model
            sd_between_sites | SCORE | NONE | patients | the same | standard deviation between sites in that model
            e_value | RISK_RATIO | NONE | patients | the same | how strongly something unmeasured would have to be tied to both arm and improvement to explain the adjusted difference; 1: nothing is needed
            e_value_of_interval | RISK_RATIO | NONE | patients | the same | the same for the end of its interval that is nearer to none
            tipping_point | SCORE | NONE | patients | `sensitivity.csv` only | mean improvement of the patients not seen at which a firm verdict is none any more; `n`: those patients
            hedges_g | STANDARD_DEVIATIONS | NONE | patients | two arms | standardised difference of means
            responder_difference_<rule> | DIFFERENCE_OF_SHARES | NEWCOMBE | patients | two arms | difference of the shares of responders
            p_adjusted | PROBABILITY | NONE | patients | two arms, `final`, by scar type | *p* of the adjusted difference, Holm over the scar types
            paired_difference | SCORE | T | patients | two arms, `final`, `latest` | mean difference within patients who had both at once
            sd_paired_difference | SCORE | NONE | patients | two arms, `final`, `latest` | its standard deviation
            balance_baseline_first | SCORE | NONE | patients | two arms, `final` | mean baseline of the first-named arm
            balance_baseline_second | SCORE | NONE | patients | two arms, `final` | mean baseline of the other arm
            balance_baseline_smd | STANDARD_DEVIATIONS | NONE | patients | two arms, `final` | how far apart the two baselines are
            balance_fitzpatrick_4_6_first | SHARE | WILSON | patients | two arms, `final`, population `all` | skin types 4–6 in the first-named arm, of those whose skin type is known
            balance_fitzpatrick_4_6_second | SHARE | WILSON | patients | two arms, `final`, population `all` | the same in the other arm
            cumulative_low | SHARE | LIKELIHOOD_RATIO | patients | `time`, `time_confirmed`, `time_any_scar_type`, `time_curve` | at least so many improved by that day
            cumulative_high | SHARE | LIKELIHOOD_RATIO | patients | `time`, `time_confirmed`, `time_any_scar_type`, `time_curve` | at most so many improved by that day
            cumulative | SHARE | NONE | patients | `time`, `time_confirmed`, `time_any_scar_type`; in `claims.csv`, `verdicts.csv` and `sensitivity.csv` only | both bounds together
            always_cumulative_low | SHARE | NONE | patients | `time`, `time_confirmed`, `time_any_scar_type` | lower end of what the data allow on every night
            always_cumulative_high | SHARE | NONE | patients | `time`, `time_confirmed`, `time_any_scar_type` | its upper end
            away_from_half | STANDARD_DEVIATIONS | NONE | patients | `time`, `time_confirmed`, `time_any_scar_type` | how far the data speak against a share of one half: signed root of twice the fall of the log-likelihood; 0 where one half lies between the bounds
            median_low | DAYS | LIKELIHOOD_RATIO | patients | `time`, `time_confirmed`, `time_any_scar_type` | half had improved at the earliest by then
            median_high | DAYS | LIKELIHOOD_RATIO | patients | `time`, `time_confirmed`, `time_any_scar_type` | half had improved at the latest by then
            at_risk | COUNT | NONE | patients | `time`, `time_confirmed`, `time_any_scar_type`, `time_curve` | known not to have improved by that day
            undetermined | COUNT | NONE | patients | `time`, `time_confirmed`, `time_any_scar_type` | not known whether improved by that day
            no_efficacy | COUNT | NONE | patients | `time` | left out: never rated on settled skin
            patients | COUNT | NONE | patients | `landmark`, arm `sessions_7_plus` | compared with nobody
            mean_continued | SCORE | T | patients | `continued` | gained after the sessions were over
            sd_continued | SCORE | NONE | patients | `continued` | its standard deviation
            sem | SCORE | CHI_SQUARED | patients | `measurement`, population `all`, from 10 patients | standard error of one rating, from scars rated twice before any session
            smallest_detectable_change | SCORE | CHI_SQUARED | patients | the same | the least change of one patient that is more than rating error: 1.96 √2 SEM
            reliability | AGREEMENT | F | patients | the same | share of the variance of ratings that is the patients' own: ICC(1,1)
            regression_to_mean | SCORE | NONE | patients | `final` | the most that the mean improvement can owe to regression to the mean: (1 − reliability)(mean distance of the baselines from the best score), by the lower of the two reliabilities
            kappa_linear | AGREEMENT | DELTA | patients | `agreement` | weighted kappa of grades, weights by distance
            kappa_quadratic | AGREEMENT | DELTA | patients | `agreement` | the same, weights by squared distance
            icc_2_1 | AGREEMENT | F | patients | `agreement` | intraclass correlation of scores
            median_course_cost | MONEY | NONE | patients | `cost` | of courses that are over
            q1_course_cost | MONEY | NONE | patients | `cost` | lower quartile
            q3_course_cost | MONEY | NONE | patients | `cost` | upper quartile
            courses_without_cost | COUNT | NONE | courses | `cost` | courses without a total
            followed_up | SHARE | WILSON | patients | `final`; arm `all` and start arms | have a final rating, of those with a baseline whose last session is more than 120 days before the cut-off
            patients_with_baseline | COUNT | NONE | patients | `baseline` | patients with a baseline
            gaps_in_tolerance | SHARE | T | patients | `practice` | patient's own share of gaps of 21–35 days
            sessions_3_to_6 | SHARE | T | patients | `practice` | of courses that are over, with 3 to 6 sessions
            days_over_active_acne | SHARE | T | patients | `practice` | of session days with an answer, those over active acne
            days_downtime_3_or_less | SHARE | T | patients | `practice` | of session days with a record, those with at most 3 days of downtime
            days_30_to_60_minutes | SHARE | T | patients | `practice` | of session days with a record, those of 30 to 60 minutes
            sd_gaps_in_tolerance | SHARE | NONE | patients | `practice` | standard deviation between patients
            sd_sessions_3_to_6 | SHARE | NONE | patients | `practice` | the same
            sd_days_over_active_acne | SHARE | NONE | patients | `practice` | the same
            sd_days_downtime_3_or_less | SHARE | NONE | patients | `practice` | the same
            sd_days_30_to_60_minutes | SHARE | NONE | patients | `practice` | the same
            infection_over_active_acne | SHARE | T | patients | `practice` | patient's own share of session days over active acne with an infection, of those with a record of adverse events
            infection_otherwise | SHARE | T | patients | `practice` | the same of session days without active acne
            sd_infection_over_active_acne | SHARE | NONE | patients | `practice` | standard deviation between patients
            sd_infection_otherwise | SHARE | NONE | patients | `practice` | the same
            downtime_over_active_acne | DAYS | T | patients | `practice` | patient's own mean of days of downtime after session days over active acne
            downtime_otherwise | DAYS | T | patients | `practice` | the same after session days without active acne
            days_of_redness | DAYS | T | patients | `practice` | patient's own mean of days of redness after a session day
            sd_<amount> | DAYS | NONE | patients | `practice` | standard deviation between patients of one of these three
            median_<amount> | DAYS | NONE | patients | `practice` | median over patients
            q1_<amount> | DAYS | NONE | patients | `practice` | lower quartile over patients
            q3_<amount> | DAYS | NONE | patients | `practice` | upper quartile over patients
            gaps | SHARE | NONE | gaps | `gaps` | share of all gaps
            <event>_ever | SHARE | WILSON | patients | `safety` | patients with it at least once, of those with any record
            <event>_ever_skin_difference | DIFFERENCE_OF_SHARES | NEWCOMBE | patients | `safety`, population `all` | share in Fitzpatrick 4–6 less that in 1–3; `events`: patients of types 4–6
            <event>_ever_difference | DIFFERENCE_OF_SHARES | NEWCOMBE | patients | `safety`, arms `rf-standard`, `rf+laser-rf`, population `all` | share in the first-named arm less that in the other, by all the patient's sessions; `events`: patients of the first
            recorded | SHARE | NONE | session rows, or treated patients | `completeness` | of session rows, those with the column filled (`rf_energy_mj`: of RF sessions; `unknown` is not filled); of treated patients, those who came so far on any instrument, due or not (`with_baseline` as in `flow.csv`)
            """;

    /** What may stand in the gaps of a name. */
    static final Map<String, String> CODES = Map.of(
            "rule",
            oneOf(Arrays.stream(ResponderRule.values()).map(ResponderRule::code)),
            "event",
            oneOf(Arrays.stream(AdverseEvent.values()).map(Coded::code)),
            "amount",
            "(downtime_over_active_acne|downtime_otherwise|days_of_redness)",
            "stratum",
            "(low|mid|high)",
            "grade",
            "[0-9]+");

    static final List<StatisticKind> ALL =
            LINES.lines().map(StatisticCatalogue::kind).toList();

    private StatisticCatalogue() {}

    private static String oneOf(Stream<String> codes) {
        return codes.collect(Collectors.joining("|", "(", ")"));
    }

    private static StatisticKind kind(String line) {
        var cells = line.split(Pattern.quote(" | "), -1);
        return new StatisticKind(
                cells[0], Quantity.valueOf(cells[1]), IntervalKind.valueOf(cells[2]), cells[3], cells[4], cells[5]);
    }
}
