package org.scarline.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scarline.compare.Register;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.results.Results;
import org.scarline.tally.Tally;

class LooksTest {
    private static final Lens FINAL = Lens.of(Lens.GRADES).at(Set.of(RatedLevel.FINAL));

    private static final Lens EVERYONE = FINAL.where(
            place -> place.arm().equals("all") && place.scarType().equals("all"),
            cell -> cell.population().equals("all") && cell.arm().equals("all"));

    @Test
    void aLookSaysWhatANightOnThatDayWouldSay() {
        var cohort = Cohort.growing(Worlds.USUAL, 3, 120, FINAL);
        var looks = new ArrayList<Results>();
        new Looks(cohort, FINAL).each(26, looks::add);
        var lastDay = Cohort.OPENED.plusWeeks(Looks.COUNT - 1);
        var rows = cohort.members().stream()
                .map(member -> new Member(member.site(), member.upTo(lastDay)))
                .filter(member -> !member.days().isEmpty())
                .toList();
        var cutOff =
                rows.stream().mapToLong(member -> member.days().last()).max().orElseThrow();
        var tally = new Tally((int) cutOff);
        rows.forEach(
                member -> tally.add(member.site(), FINAL.of(Cohort.derivation().derive(member.rows()))));
        assertThat(looks).hasSize(2);
        assertThat(looks.get(looks.size() - 1).all())
                .hasSizeGreaterThan(100)
                .containsExactlyElementsOf(Cohort.results(tally, cell -> true).all());
    }

    /** Of 12 cohorts 4 or more would mislead once in 400 times, if 5 % did (R: 1 - pbinom(3, 12, 0.05) = 0.0022). */
    @Test
    void alwaysValidVerdictsSeldomMislead() {
        var found = new Vigil(Worlds.NOTHING, EVERYONE, Register.only("effective/any_gain"), 120, 1).of(12);
        assertThat(found).singleElement().satisfies(any -> {
            assertThat(any.n()).isGreaterThan(50);
            assertThat(any.firm()).isLessThan(4);
            assertThat(any.ordinary()).isGreaterThan(any.firm());
        });
    }

    /** Each of the three readings, and any of them. */
    @Test
    void aTrueClaimIsSupportedInTheEnd() {
        var found = new Vigil(Worlds.STRONG, EVERYONE, Register.only("effective"), 130, 104).of(5);
        assertThat(found)
                .hasSize(4)
                .allSatisfy(each -> assertThat(each.atLast()).isEqualTo(5));
    }
}
