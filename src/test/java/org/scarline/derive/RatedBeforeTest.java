package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.RatedTwice;

/** What two ratings of one untreated scar say, the earlier or the first rater's before the other. */
final class RatedBeforeTest {
    private static PatientBuilder patient() {
        return new PatientBuilder();
    }

    private static List<String> pairs(PatientBuilder patient, RatedTwice how) {
        return OutcomeText.of(patient.outcome(), ContributionKind.RATED_TWICE, how);
    }

    private static List<String> repeated(PatientBuilder patient) {
        return pairs(patient, RatedTwice.REPEATED);
    }

    private static List<String> byTwo(PatientBuilder patient) {
        return pairs(patient, RatedTwice.TWO_RATERS);
    }

    @Test
    void aScarRatedOnTwoDaysBeforeTheFirstSessionIsAPairEarlierFirst() {
        assertThat(repeated(patient().rated(-50, 4).rated(0, 3).sessions(Modality.RF, 0)))
                .containsExactly("all repeated all: 4 3", "rolling repeated all: 4 3");
    }

    @Test
    void whatWasRatedAfterTheFirstSessionIsNotAmongThem() {
        assertThat(repeated(patient().rated(-50, 4).sessions(Modality.RF, 0, 30).rated(1, 3)))
                .isEmpty();
    }

    @Test
    void whereNobodyTreatedEveryRatingCounts() {
        assertThat(repeated(patient().rated(5, 3.5).rated(40, 2)))
                .containsExactly("all repeated all: 3.5 2", "rolling repeated all: 3.5 2");
    }

    @Test
    void twoRatingsAreAPairUpTo120DaysApart() {
        assertThat(repeated(patient().rated(-120, 4).rated(0, 3)))
                .containsExactly("all repeated all: 4 3", "rolling repeated all: 4 3");
        assertThat(repeated(patient().rated(-121, 4).rated(0, 3))).isEmpty();
    }

    @Test
    void theLastTwoThatAreNearEnoughArePaired() {
        assertThat(repeated(
                        patient().rated(-400, 4).rated(-300, 3).rated(-290, 2).rated(-5, 1)))
                .containsExactly("all repeated all: 3 2", "rolling repeated all: 3 2");
        assertThat(repeated(patient().rated(-30, 4).rated(-20, 3).rated(-10, 1)))
                .containsExactly("all repeated all: 3 1", "rolling repeated all: 3 1");
    }

    /** Day −30: 4 and 2 are 3. The raters of each day are one score. */
    @Test
    void aDaysRatersAreOneScore() {
        var patient = patient().rater("a").rated(-30, 4).rated(-10, 2);
        patient.rater("b").rated(-30, 2);
        assertThat(repeated(patient)).containsExactly("all repeated all: 3 2", "rolling repeated all: 3 2");
    }

    /** Back before face, left before right, boxcar before rolling: by their codes, in whatever order they were rated. */
    @Test
    void aPatientCountsOnceWithTheFirstScarByPlaceSideAndType() {
        var scars = List.of(
                new Scar(BodySite.FACE, Side.LEFT, ScarType.ROLLING, 4, 1),
                new Scar(BodySite.BACK, Side.RIGHT, ScarType.ROLLING, 4, 2),
                new Scar(BodySite.BACK, Side.LEFT, ScarType.ROLLING, 3, 1),
                new Scar(BodySite.BACK, Side.LEFT, ScarType.BOXCAR, 3, 2));
        for (var known = 1; known <= scars.size(); known++) {
            var patient = patient();
            scars.subList(0, known).forEach(scar -> scar.rate(patient));
            var first = scars.get(known - 1);
            assertThat(repeated(patient))
                    .as("%d scars", known)
                    .contains("all repeated all: %d %d".formatted(first.before(), first.after()))
                    .hasSize(known == scars.size() ? 3 : 2);
            var turned = patient();
            for (var i = known - 1; i >= 0; i--) {
                scars.get(i).rate(turned);
            }
            assertThat(repeated(turned)).as("%d scars, turned", known).isEqualTo(repeated(patient));
        }
    }

    private record Scar(BodySite place, Side side, ScarType type, int before, int after) {
        void rate(PatientBuilder patient) {
            patient.at(place, side).scarType(type).rated(-30, before).rated(-10, after);
        }
    }

    /** Day −20 has raters b, c and a; day −5 has one rater alone and so says nothing. */
    @Test
    void twoRatersOfTheLatestDayWithTwoArePairedInTheOrderOfTheirCodes() {
        var patient = patient()
                .rater("b")
                .rated(-40, 1)
                .rated(-20, 3)
                .rated(-5, 1)
                .rater("c")
                .rated(-40, 2)
                .rated(-20, 2)
                .rater("a")
                .rated(-20, 4);
        assertThat(byTwo(patient)).containsExactly("all two_raters all: 4 3", "rolling two_raters all: 4 3");
    }

    @Test
    void nobodyIsPairedWithARaterWithoutACodeOfAnotherRoleOrOfAnotherScar() {
        var patient = patient().rated(-20, 3).rater("a").rated(-20, 4);
        patient.role(RaterRole.INDEPENDENT).rater("b").rated(-20, 2);
        patient.role(RaterRole.CLINICIAN).scarType(ScarType.BOXCAR).rater("c").rated(-20, 1);
        patient.scarType(ScarType.ROLLING).instrument("sga").rater("d").rated(-20, 1);
        assertThat(byTwo(patient)).isEmpty();
    }

    @Test
    void scalesAndRolesArePairedEachByItself() {
        var patient = patient().rated(-20, 4).rated(-10, 3);
        patient.instrument("ecca").rated(-20, 95).rated(-10, 60);
        patient.role(RaterRole.PATIENT).rated(-20, 70).rated(-10, 50);
        assertThat(repeated(patient).stream().filter(line -> line.startsWith("all ")))
                .containsExactlyInAnyOrder(
                        "all repeated all: 4 3", "all repeated all: 95 60", "all repeated all: 70 50");
    }
}
