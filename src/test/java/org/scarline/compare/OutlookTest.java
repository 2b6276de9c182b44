package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scarline.compare.Outlook.Holds;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.Primary;

/**
 * How far a verdict carries. R: {@code cn <- function(n, a = .05) {r2 <- (-2*log(a)+log(-2*log(a))+1)/200;
 * sqrt(2*(n*r2+1)/(n*r2)*log(sqrt(n*r2+1)/a))}}.
 */
final class OutlookTest {
    private static final String EFFECTIVE =
            "effective,,outcome,It helps.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,0,30";
    private static final String RF_ADDS =
            "rf_adds,,outcome,RF adds.,a guide,part,difference_adjusted,,,all,rf,standard,final,final,all,>,0,30";

    private static Night cohort() {
        return new Night().followedUp("all", "all", 90, 100);
    }

    /** R: (cn(100) + 0.84) / 10; min(which(sapply(1:2000, function(n) cn(n) / sqrt(n)) < 0.1)). */
    @Test
    void saysWhatCouldBeFoundAndHowManyWouldSettleIt() {
        var outlook = cohort().improvement("all", "all", 0.1, 1, 100)
                .verdict(EFFECTIVE)
                .outlook();
        assertThat(outlook.detectable().orElseThrow()).isCloseTo(0.3909915000985478, within(1e-13));
        assertThat(outlook.needed()).hasValue(1003);
        assertThat(outlook.holdsForAllClaims()).isEmpty();
        assertThat(outlook.neededAtMatters()).isEmpty();
    }

    @Test
    void aFirmWordNeedsNobodyMore() {
        var outlook =
                cohort().improvement("all", "all", 1, 1, 100).verdict(EFFECTIVE).outlook();
        assertThat(outlook.needed()).isEmpty();
        assertThat(outlook.detectable()).isPresent();
        assertThat(outlook.holdsForAllClaims()).hasValue(Holds.YES);
    }

    /** R: f <- function(n) cn(4 * n * .2 * .8) * .15 * sqrt(100 / n); min(which(sapply(1:5000, f) < 0.3)). */
    @Test
    void armsKeepTheirSharesAndAnUnevenSplitCountsForFewer() {
        var night = cohort().difference(Night.versus("rf", "standard"), 0.1, 0.15, 100, 20);
        var verdict = Judgement.of(
                        Night.claims(RF_ADDS),
                        night.results(),
                        Night.instruments(),
                        Primary.DEFAULT,
                        OptionalDouble.of(0.3))
                .verdicts()
                .get(0);
        assertThat(verdict.observed().patients().first()).hasValue(20);
        assertThat(verdict.observed().patients().second()).hasValue(80);
        assertThat(verdict.outlook().neededAtMatters()).hasValue(231);
    }

    /** R: cn(100) = 3.07, cn(100, .05 / 9) = 3.78, cn(100, .05 / 2) = 3.31: an estimate of 3.4 standard errors lies between the two. */
    @Test
    void aWordThatOneClaimWouldBearMayNotStandAmongNine() {
        var claims = new String[9];
        for (var i = 0; i < claims.length; i++) {
            claims[i] = EFFECTIVE.replace("effective,", "claim" + i + ",");
        }
        var few = cohort().improvement("all", "all", 0.34, 1, 100).verdicts(Night.claims(claims));
        assertThat(few).hasSize(9).allSatisfy(each -> {
            assertThat(each.finding()).isEqualTo(Finding.SUPPORTED);
            assertThat(each.outlook().holdsForAllClaims()).hasValue(Holds.NO);
        });
        var more = cohort().improvement("all", "all", 0.39, 1, 100).verdicts(Night.claims(claims));
        assertThat(more.get(0).outlook().holdsForAllClaims()).hasValue(Holds.YES);
        var alone = cohort().improvement("all", "all", 0.34, 1, 100).verdict(EFFECTIVE);
        assertThat(alone.outlook().holdsForAllClaims()).hasValue(Holds.YES);
    }

    @Test
    void ofSeveralRowsTheWordStandsOnlyWhereEachOfThemDoes() {
        var rows = new String[] {
            "each,all.one,outcome,All.,a guide,part,mean_improvement,,,all,all,,final,final,all,>,0,30",
            "each,all.two,outcome,All.,a guide,part,mean_improvement,,,rolling,all,,final,final,all,>,0,30",
            EFFECTIVE
        };
        var night = cohort().improvement("all", "all", 1, 1, 100);
        var weak = night.improvement("all", "rolling", 0.32, 1, 100).verdicts(Night.claims(rows));
        assertThat(weak).extracting(Verdict::finding).containsOnly(Finding.SUPPORTED);
        assertThat(weak)
                .extracting(each -> each.outlook().holdsForAllClaims().orElseThrow())
                .containsExactly(Holds.YES, Holds.NO, Holds.NO, Holds.YES);
    }

    /** Everybody asked for is there, and the estimate is far away: what is missing is who was not seen. */
    @Test
    void whereFollowUpIsWhatIsMissingNoNumberOfPatientsIsSaid() {
        var verdict = new Night()
                .improvement("all", "all", 1, 1, 100)
                .followedUp("all", "all", 59, 100)
                .verdict(EFFECTIVE.replace(",30", ",100"));
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(verdict.outlook().needed()).isEmpty();
    }

    /** Nobody knows how wide an interval would be around patients who do not differ. */
    @Test
    void whereAllAreAlikeNoNumberOfPatientsIsSaid() {
        var verdict = cohort().improvement("all", "all", 1, 0, 12).verdict(EFFECTIVE);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.outlook().needed()).isEmpty();
        assertThat(verdict.outlook().detectable()).isEmpty();
    }

    /** With one of 44 in the smaller arm, ten of them stand among 440. */
    @Test
    void oneInTheSmallerArmAsksForTenTimesAsMany() {
        var verdict = cohort().difference(Night.versus("rf", "standard"), 5, 0.1, 44, 1)
                .verdict(RF_ADDS);
        assertThat(verdict.outlook().needed()).hasValue(440);
    }

    @Test
    void fewerThanTheClaimAsksForAreNeverEnough() {
        var verdict = cohort().improvement("all", "all", 5, 1, 12).verdict(EFFECTIVE);
        assertThat(verdict.finding()).isEqualTo(Finding.INSUFFICIENT_DATA);
        assertThat(verdict.outlook().needed()).hasValue(30);
        var small = cohort().difference(Night.versus("rf", "standard"), 5, 0.1, 44, 2)
                .verdict(RF_ADDS);
        assertThat(small.outlook().needed()).hasValue(220);
    }
}
