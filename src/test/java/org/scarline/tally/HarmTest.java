package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Modality;
import org.scarline.derive.PatientBuilder;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** What went wrong stands beside what was gained: in whom more often, and after which treatment. */
final class HarmTest {
    private static final Cell SAFETY = Cell.of("safety", "");
    private static final Cell PRACTICE = Cell.of("practice", "");

    /** R: w <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int; p <- 10/110; q <- 1/116; Newcombe's method 10. */
    @Test
    void darkSkinIsHeldAgainstLightSkin() {
        var tally = new Tally(20_900);
        marked(tally, 5, 10, 110);
        marked(tally, 2, 1, 116);
        var row = find(results(tally), SAFETY, "pih_ever_skin_difference");
        assertThat(row.estimate().orElseThrow()).isCloseTo(0.0822884012539185, within(1e-12));
        assertThat(row.ciLow().orElseThrow()).isCloseTo(0.0261385893286526, within(1e-9));
        assertThat(row.ciHigh().orElseThrow()).isCloseTo(0.151043132974197, within(1e-9));
        assertThat(row.n()).isEqualTo(226);
        assertThat(row.events()).hasValue(110);
    }

    @Test
    void oneKindOfSkinAloneGivesNoDifference() {
        var tally = new Tally(20_900);
        marked(tally, 5, 3, 20);
        assertThat(results(tally).find(SAFETY.statistic("pih_ever_skin_difference")))
                .isEmpty();
        assertThat(find(results(tally), SAFETY, "pih_ever").events()).hasValue(3);
    }

    @Test
    void eventsAfterOneTreatmentAreHeldAgainstThoseAfterAnother() {
        var tally = new Tally(20_900);
        IntStream.range(0, 12)
                .forEach(each -> tally.add(
                        "a",
                        new PatientBuilder()
                                .recorded(Modality.RF, each < 3 ? Set.of(AdverseEvent.BURN) : Set.of())
                                .outcome()));
        marked(tally, 2, 0, 8);
        var row = find(results(tally), SAFETY.inArm("rf-standard"), "burn_ever_difference");
        assertThat(row.estimate()).hasValue(0.25);
        assertThat(row.events()).hasValue(12);
        assertThat(row.n()).isEqualTo(20);
    }

    /** Patients' own means are 2, 4 and 9 days: R: median(c(2, 4, 9)), quantile(c(2, 4, 9), c(.25, .75)). */
    @Test
    void rednessIsTheMedianOfThePatientsOwnMeans() {
        var tally = new Tally(20_900);
        tally.add("a", new PatientBuilder().red(0, 1).red(28, 3).outcome());
        tally.add("a", new PatientBuilder().red(0, 4).sessions(Modality.RF, 28).outcome());
        tally.add("a", new PatientBuilder().red(0, 9).red(28, 9).outcome());
        var results = results(tally);
        assertThat(find(results, PRACTICE, "median_days_of_redness").estimate()).hasValue(4);
        assertThat(find(results, PRACTICE, "q1_days_of_redness").estimate()).hasValue(3);
        assertThat(find(results, PRACTICE, "q3_days_of_redness").estimate()).hasValue(6.5);
        assertThat(find(results, PRACTICE, "days_of_redness"))
                .satisfies(row -> assertThat(row.estimate()).hasValue(5))
                .satisfies(row -> assertThat(row.statistic().unit()).isEqualTo("days"))
                .satisfies(row -> assertThat(row.note()).isEqualTo("of 5 session days; 1 not recorded"));
    }

    private static void marked(Tally tally, int skin, int marked, int patients) {
        IntStream.range(0, patients)
                .forEach(each -> tally.add(
                        "a",
                        new PatientBuilder()
                                .fitzpatrick(skin)
                                .withEvents(
                                        0, each < marked ? new AdverseEvent[] {AdverseEvent.PIH} : new AdverseEvent[0])
                                .outcome()));
    }

    private static Results results(Tally tally) {
        return new Statistics(PatientBuilder.instruments()).of(tally);
    }

    private static ResultRow find(Results results, Cell cell, String statistic) {
        return results.find(cell.statistic(statistic)).orElseThrow();
    }
}
