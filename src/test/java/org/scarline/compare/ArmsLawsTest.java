package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.Cell;

/** What must hold of two arms of whatever sizes: nothing here is about one example. */
final class ArmsLawsTest {
    private static final String RF_ADDS =
            "rf_adds,,outcome,RF adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30";
    private static final Cell RF = Night.versus("rf", "standard");

    private static final Map<Finding, Finding> OTHER_SIDE = Map.of(
            Finding.SUPPORTED, Finding.CONTRADICTED,
            Finding.CONTRADICTED, Finding.SUPPORTED,
            Finding.LEANING_FOR, Finding.LEANING_AGAINST,
            Finding.LEANING_AGAINST, Finding.LEANING_FOR);

    static Stream<Arguments> splits() {
        return IntStream.of(19, 20, 42, 75)
                .boxed()
                .flatMap(n -> IntStream.range(1, n).mapToObj(first -> Arguments.of(n, first)));
    }

    /** A site whose difference points the other way counts from ten patients in each of its arms, however many in all. */
    @ParameterizedTest
    @MethodSource("splits")
    void aSiteTellsSomethingFromTenPatientsInEachArm(int n, int first) {
        var verdict = cohort().difference(RF, 0.5, 0.1, 80, 31)
                .difference(RF.inPopulation("site:clinic-a"), -0.2, 0.4, n, first)
                .verdict(RF_ADDS);
        var stated = Math.min(first, n - first) >= 10;
        assertThat(verdict.finding()).isEqualTo(stated ? Finding.LEANING_FOR : Finding.SUPPORTED);
    }

    @ParameterizedTest
    @MethodSource("splits")
    void bothArmsAreSaidWithTheirPatients(int n, int first) {
        var verdict = cohort().difference(RF, 0.5, 0.1, n, first).verdict(RF_ADDS);
        assertThat(verdict.n()).isEqualTo(n);
        assertThat(verdict.limits()).contains("%d against %d patients".formatted(first, n - first));
    }

    /** Named the other way round, the same patients turn the side of the word and never its strength; no difference at all is no gain. */
    @Test
    void swappingTheArmsTurnsTheSideAndNeverTheStrength() {
        var found = IntStream.rangeClosed(-120, 120)
                .filter(steps -> steps != 0)
                .mapToObj(steps -> steps / 200.0)
                .map(difference -> {
                    var one = cohort().difference(RF, difference, 0.1, 42, 12).verdict(RF_ADDS);
                    var other =
                            cohort().difference(RF, -difference, 0.1, 42, 30).verdict(RF_ADDS);
                    assertThat(other.finding()).as("%s", difference).isEqualTo(OTHER_SIDE.get(one.finding()));
                    assertThat(other.alwaysLow().orElseThrow())
                            .isEqualTo(-one.alwaysHigh().orElseThrow());
                    return one.finding();
                })
                .toList();
        assertThat(found)
                .contains(Finding.SUPPORTED, Finding.CONTRADICTED, Finding.LEANING_FOR, Finding.LEANING_AGAINST);
    }

    /** Two rows may hold equal numbers by chance: what is said of a claim comes from the row it judged. */
    @Test
    void aRowOfAnotherStatisticWithEqualNumbersChangesNothing() {
        var alone = cohort().difference(RF, 0.5, 0.1, 42, 12).verdict(RF_ADDS);
        for (var statistic : new String[] {"difference", "responder_difference_1_grade", "hedges_g", "p_adjusted"}) {
            var beside = cohort().difference(RF, 0.5, 0.1, 42, 12)
                    .figure(RF.statistic(statistic), 0.5, 42)
                    .verdict(RF_ADDS);
            assertThat(beside).as(statistic).isEqualTo(alone);
        }
    }

    private static Night cohort() {
        return new Night().followedUp("all", "all", 90, 100);
    }
}
