package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Modality;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.outcome.Outcome;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

class TimeTest {
    /** Left and right end of ten patients' intervals, 0 for an open one: the vector of the domain notes. */
    private static final int[][] INTERVALS = {
        {0, 28}, {0, 56}, {28, 56}, {28, 56}, {28, 84}, {56, 84}, {56, 0}, {84, 0}, {28, 0}, {0, 28}
    };

    private static Outcome patient(int left, int right) {
        var patient = new PatientBuilder().sessions(Modality.RF, 0).rated(0, 3);
        if (left > 0) {
            patient.rated(left, 3);
        }
        if (right > 0) {
            patient.rated(right, 2);
        }
        return patient.outcome();
    }

    private static Results results() {
        var tally = new Tally(PatientBuilder.dayOf(400));
        for (var interval : INTERVALS) {
            tally.add("a", patient(interval[0], interval[1]));
        }
        return new Statistics(PatientBuilder.instruments()).of(tally);
    }

    private static Optional<ResultRow> find(Results results, String arm, String level, String statistic) {
        return results.find(new Cell(
                        "all",
                        new RatedBy("goodman_baron_grade", "clinician"),
                        "all",
                        arm,
                        new AxisLevel("time", level))
                .statistic(statistic));
    }

    /** R: {@code survfit(Surv(l, r, type = "interval2") ~ 1)} gives .239124, .372065, .225245 and .163565. */
    @Test
    void boundsTheShareImprovedAsTurnbullDoes() {
        var results = results();
        for (var arm : new String[] {"all", "start:rf"}) {
            var low = find(results, arm, "28", "cumulative_low").orElseThrow();
            assertThat(low.estimate()).hasValueCloseTo(0.239124, within(1e-4));
            assertThat(low.n()).isEqualTo(10);
            assertThat(low.events()).hasValue(7);
            assertThat(find(results, arm, "42", "cumulative_low").orElseThrow().estimate())
                    .hasValueCloseTo(0.239124, within(1e-4));
            assertThat(find(results, arm, "42", "cumulative_high").orElseThrow().estimate())
                    .hasValueCloseTo(0.239124 + 0.372065, within(1e-4));
            assertThat(find(results, arm, "median", "median_low").orElseThrow().estimate())
                    .hasValue(28);
            assertThat(find(results, arm, "median", "median_high").orElseThrow().estimate())
                    .hasValue(56);
        }
    }

    /**
     * R, with {@code fit} as in ShareByDayTest and {@code cn} as in OutlookTest: {@code uniroot(function(z) 2 * (fit(l, r)
     * - fit(l, r, d, plogis(z))) - m, …)} at m = 3.841459 and m = cn(10)^2, on either side of the estimate; and the root
     * of the same at z = 0 with m = 0.
     */
    @Test
    void intervalsAreWhatTheLikelihoodRatioAllows() {
        var results = results();
        for (var statistic : new String[] {"cumulative_low", "cumulative_high"}) {
            var by28 = find(results, "all", "28", statistic).orElseThrow();
            assertThat(by28.ciLow()).hasValueCloseTo(0.0449495238, within(1e-7));
            assertThat(by28.ciHigh()).hasValueCloseTo(0.5632368958, within(1e-7));
            var by42 = find(results, "all", "42", statistic).orElseThrow();
            assertThat(by42.ciLow()).hasValueCloseTo(0.0449495238, within(1e-7));
            assertThat(by42.ciHigh()).hasValueCloseTo(0.8856370323, within(1e-7));
        }
        assertThat(number(results, "28", "always_cumulative_low")).isCloseTo(0.000559693114, within(1e-7));
        assertThat(number(results, "28", "always_cumulative_high")).isCloseTo(0.889539382369, within(1e-7));
        assertThat(number(results, "42", "always_cumulative_high")).isCloseTo(0.994387664754, within(1e-7));
        assertThat(number(results, "28", "away_from_half")).isCloseTo(-1.586416, within(1e-6));
        assertThat(number(results, "42", "away_from_half")).isZero();
        // Too few were ever seen improved: a median without end has no interval.
        assertThat(find(results, "all", "median", "median_low").orElseThrow().ciLow())
                .isEmpty();
    }

    private static double number(Results results, String day, String statistic) {
        return find(results, "all", day, statistic).orElseThrow().estimate().orElseThrow();
    }

    private static Optional<ResultRow> onCurve(Results results, String scarType, String level, String statistic) {
        return results.find(new Cell(
                        "all",
                        new RatedBy("goodman_baron_grade", "clinician"),
                        scarType,
                        "start:rf",
                        new AxisLevel("time_curve", level))
                .statistic(statistic));
    }

    /** The same estimate of R, week by week: its masses lie in (0, 28], (28, 56] and (56, 84]. */
    @Test
    void drawsTheCurveOfEverybodyThroughTheDocumentedDays() {
        var results = results();
        assertThat(onCurve(results, "all", "7", "cumulative_low").orElseThrow().estimate())
                .hasValue(0);
        assertThat(onCurve(results, "all", "7", "cumulative_high").orElseThrow().estimate())
                .hasValueCloseTo(0.239124, within(1e-4));
        assertThat(onCurve(results, "all", "84", "cumulative_low").orElseThrow().estimate())
                .hasValueCloseTo(0.239124 + 0.372065 + 0.225245, within(1e-4));
        assertThat(onCurve(results, "all", "182", "cumulative_low")
                        .orElseThrow()
                        .estimate())
                .hasValueCloseTo(1 - 0.163565, within(1e-4));
        for (var day : new String[] {"28", "42"}) {
            for (var statistic : new String[] {"cumulative_low", "cumulative_high"}) {
                var documented = find(results, "start:rf", day, statistic).orElseThrow();
                var drawn = onCurve(results, "all", day, statistic).orElseThrow();
                assertThat(drawn.estimate()).isEqualTo(documented.estimate());
                assertThat(drawn.ciLow()).isEqualTo(documented.ciLow());
                assertThat(drawn.ciHigh()).isEqualTo(documented.ciHigh());
            }
        }
        assertThat(onCurve(results, "all", "56", "at_risk").orElseThrow().n()).isEqualTo(3);
        assertThat(onCurve(results, "rolling", "28", "cumulative_low")).isEmpty();
    }

    @Test
    void countsWhoIsKnownNotToHaveImprovedAndWhoIsNotKnown() {
        var results = results();
        assertThat(find(results, "all", "42", "at_risk").orElseThrow().n()).isEqualTo(3);
        assertThat(find(results, "all", "42", "undetermined").orElseThrow().n()).isEqualTo(5);
    }

    @Test
    void givesTheSameEveryNight() {
        assertThat(List.copyOf(results().all())).isEqualTo(List.copyOf(results().all()));
    }
}
