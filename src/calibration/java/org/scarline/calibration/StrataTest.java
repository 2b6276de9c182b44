package org.scarline.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scarline.compare.Register;
import org.scarline.compare.Verdict;
import org.scarline.compare.Verdict.Finding;

/** From simulated rows to a verdict: groups that point the other way hold it back. */
class StrataTest {
    private static final int PATIENTS = 480;

    @Test
    void supportsAnEffectThatIsAlikeEverywhere() {
        var verdict = rfAdds(Worlds.RF_ADDS);
        assertThat(verdict.finding()).isEqualTo(Finding.SUPPORTED);
        assertThat(verdict.alwaysLow().getAsDouble()).isPositive();
    }

    @Test
    void onlyLeansWhereASitePointsTheOtherWay() {
        var verdict = rfAdds(Worlds.RF_ADDS_AT_ONE_SITE);
        assertThat(verdict.alwaysLow().getAsDouble()).isPositive();
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(verdict.limits()).anyMatch(limit -> limit.contains("clinic-b"));
    }

    @Test
    void onlyLeansWhereTheLessSeverePointTheOtherWay() {
        var verdict = rfAdds(Worlds.RF_ADDS_TO_THE_SEVERE);
        assertThat(verdict.alwaysLow().getAsDouble()).isPositive();
        assertThat(verdict.finding()).isEqualTo(Finding.LEANING_FOR);
        assertThat(verdict.limits()).anyMatch(limit -> limit.contains("low severity"));
    }

    private static Verdict rfAdds(World world) {
        var lens = Lens.of(Lens.GRADES);
        var results = Cohort.results(
                Cohort.finished(world, 0, PATIENTS, lens).tally(lens),
                cell -> cell.axis().equals("final") || cell.axis().equals("baseline"));
        return Register.only("rf_adds").verdicts(results, Cohort.instruments()).get(0);
    }
}
