package org.scarline.compare.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.stats.Interval;

final class StudyCellsTest {
    static final String HEADER =
            "id,study,year,design,arm,scar_type,patients,analysed,regimen,follow_up_days,instrument,baseline_mean,"
                    + "baseline_sd,end_mean,end_sd,improvement_mean,improvement_sd,improvement_low,improvement_high,"
                    + "responder_rule,responders,responders_of,result,source,verified,note";

    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("id", "own"),
            Map.entry("study", "Our trial"),
            Map.entry("year", "2025"),
            Map.entry("design", "randomised"),
            Map.entry("arm", "rf"),
            Map.entry("patients", "40"),
            Map.entry("analysed", "35"),
            Map.entry("follow_up_days", "90"),
            Map.entry("instrument", "goodman_baron_grade"),
            Map.entry("baseline_mean", "3.5"),
            Map.entry("end_mean", "2.0"),
            Map.entry("result", "better"),
            Map.entry("source", "our files"),
            Map.entry("verified", "yes"));

    /** A line of {@code published.csv} with these cells, column by column, other than in a good one. */
    static String line(String... others) {
        var cells = new HashMap<>(GOOD);
        for (var i = 0; i < others.length; i += 2) {
            cells.put(others[i], others[i + 1]);
        }
        return List.of(HEADER.split(",", -1)).stream()
                .map(column -> cells.getOrDefault(column, ""))
                .collect(Collectors.joining(","));
    }

    @Test
    void aGoodLineIsRead() throws IOException {
        var study = Published.read(new StringReader(HEADER + "\n" + line()), PublishedTest.instruments())
                .studies()
                .get(0);
        assertThat(study.citation().year()).hasValue(2025);
        assertThat(study.treated().scarType()).isEqualTo("all");
        assertThat(study.numbers().analysed()).hasValue(35);
        assertThat(study.numbers().baseline().mean()).hasValue(3.5);
        assertThat(study.results()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "id; Own; id \"Own\": expected lower case letters, digits and _",
                "study; ''; study is empty: expected a value",
                "year; 25; year \"25\": expected a year or nothing",
                "design; Cross-over; design \"Cross-over\": expected lower case letters, digits and _",
                "arm; ''; arm \"\": expected an arm such as rf+laser, or two joined by a minus",
                "arm; rf+; arm \"rf+\": expected an arm such as rf+laser, or two joined by a minus",
                "scar_type; icepick; scar_type \"icepick\": expected one of boxcar, ice_pick, mixed, rolling, unspecified",
                "patients; forty; patients \"forty\": expected a whole number",
                "analysed; 41; analysed \"41\": expected at most the 40 of patients",
                "follow_up_days; 3 mo; follow_up_days \"3 mo\": expected a whole number",
                "instrument; ruler; instrument \"ruler\": expected a code of instruments.csv, or nothing",
                "baseline_mean; 0.9; baseline_mean \"0.9\": expected 1 to 4 on goodman_baron_grade",
                "end_mean; 4.1; end_mean \"4.1\": expected 1 to 4 on goodman_baron_grade",
                "end_mean; −2; end_mean \"−2\": expected a plain decimal or nothing",
                "end_mean; 2.0 ± 0.5; end_mean \"2.0 ± 0.5\": expected a plain decimal or nothing",
                "end_mean; 1e0; end_mean \"1e0\": expected a plain decimal or nothing",
                "end_sd; -1; end_sd \"-1\": expected 0 or more",
                "improvement_low; 1; improvement_low \"1\": expected both ends of the interval or none",
                "responders; 3; responders \"3\": expected responder_rule, responders and responders_of, or none of them",
                "responder_rule; 1_grade; responders \"\": expected responder_rule, responders and responders_of, or none of them",
                "source; ''; source is empty: expected a value",
                "result; ''; result is empty: expected a value",
                "verified; maybe; verified \"maybe\": expected one of derived, no, yes",
            })
    void errorsNameRowFoundAndExpected(String column, String cell, String message) {
        refused(line(column, cell), message);
    }

    @Test
    void anIntervalHoldsItsMean() {
        refused(
                line("improvement_mean", "1", "improvement_low", "1.1", "improvement_high", "2"),
                "improvement_low \"1.1\": expected at most improvement_mean");
        refused(
                line("improvement_mean", "3", "improvement_low", "1.1", "improvement_high", "2"),
                "improvement_high \"2\": expected at least improvement_mean");
        refused(
                line("improvement_low", "1.1", "improvement_high", "2"),
                "improvement_low \"1.1\": expected at most improvement_mean");
    }

    /** Every bound is still inside: 1 and 4 on the scale of 1 to 4, an interval's ends at its mean, all of all. */
    @Test
    void whatStandsAtItsBoundIsRead() throws IOException {
        var study = Published.read(
                        new StringReader(HEADER + "\n"
                                + line(
                                        "baseline_mean", "4",
                                        "baseline_sd", "0",
                                        "end_mean", "1",
                                        "analysed", "40",
                                        "improvement_mean", "3",
                                        "improvement_low", "3",
                                        "improvement_high", "3",
                                        "responder_rule", "1_grade",
                                        "responders", "8",
                                        "responders_of", "8")),
                        PublishedTest.instruments())
                .studies()
                .get(0);
        assertThat(study.numbers().baseline().mean()).hasValue(4);
        assertThat(study.numbers().baseline().sd()).hasValue(0);
        assertThat(study.numbers().end().mean()).hasValue(1);
        assertThat(study.numbers().analysed()).hasValue(40);
        assertThat(study.numbers().improvement().interval()).hasValue(new Interval(3, 3));
        assertThat(study.numbers().responders().orElseThrow().rate().successes())
                .isEqualTo(8);
    }

    @Test
    void respondersAreSoManyOfSoManyInOneArmByAKnownRule() {
        refused(
                line("responder_rule", "1_grade", "responders", "9", "responders_of", "8"),
                "responders \"9\": expected at most the 8 of responders_of");
        refused(
                line("responder_rule", "excellent", "responders", "7", "responders_of", "8"),
                "responder rule \"excellent\": expected 1_grade, 2_grades or 50_pct");
        refused(
                line("arm", "rf-standard", "responder_rule", "1_grade", "responders", "7", "responders_of", "8"),
                "responders \"7\": expected none for two arms");
    }

    @Test
    void anIdStandsOnce() {
        refused(line("id", "first"), "id \"first\": expected another, it occurs twice");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> Published.read(new StringReader("id,study\n"), PublishedTest.instruments()))
                .hasMessageStartingWith("published.csv: no column year, design, arm, ");
    }

    private static void refused(String line, String message) {
        var csv = HEADER + "\n" + line("id", "first") + "\n" + line + "\n";
        assertThatThrownBy(() -> Published.read(new StringReader(csv), PublishedTest.instruments()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("published.csv:3 " + message);
    }
}
