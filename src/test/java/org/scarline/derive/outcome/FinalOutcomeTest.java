package org.scarline.derive.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.Instrument;
import org.scarline.reference.Shipped;

/** What became of a patient at the end, and the places that outcomes are counted under. */
final class FinalOutcomeTest {
    private static final long GRADE = 1_000_000;

    /** Its rules are one grade and two grades, in that order. */
    private static Instrument grade() {
        return Shipped.instruments().get("goodman_baron_grade");
    }

    @Test
    void whoWasNotRatedAtTheEndMetNoRule() {
        var bits = FinalOutcome.unseen(grade(), 3 * GRADE);
        assertThat(FinalOutcome.isRated(bits)).isFalse();
        assertThat(FinalOutcome.isMovable(bits)).isTrue();
        assertThat(FinalOutcome.met(bits, 0)).isFalse();
    }

    @Test
    void eachRuleIsMetByItself() {
        assertThat(grade().responderRules()).hasSizeGreaterThanOrEqualTo(2);
        var one = FinalOutcome.rated(grade(), 4 * GRADE, GRADE);
        assertThat(FinalOutcome.isRated(one)).isTrue();
        assertThat(FinalOutcome.isMovable(one)).isTrue();
        assertThat(FinalOutcome.met(one, 0)).isTrue();
        assertThat(FinalOutcome.met(one, 1)).isFalse();
        assertThat(FinalOutcome.met(FinalOutcome.rated(grade(), 4 * GRADE, 2 * GRADE), 1))
                .isTrue();
        assertThat(FinalOutcome.met(FinalOutcome.rated(grade(), 4 * GRADE, 0), 0))
                .isFalse();
    }

    @Test
    void whoCannotGetBetterMeetsNoRule() {
        var rated = FinalOutcome.rated(grade(), GRADE, 0);
        assertThat(FinalOutcome.isRated(rated)).isTrue();
        assertThat(FinalOutcome.isMovable(rated)).isFalse();
        assertThat(FinalOutcome.met(rated, 0)).isFalse();
        assertThat(FinalOutcome.isMovable(FinalOutcome.unseen(grade(), GRADE))).isFalse();
    }

    private static Contribution.Key key(String instrument, String role, String scarType, String arm) {
        return new Contribution.Key(ContributionKind.CELLS, instrument, role, scarType, RatedLevel.FINAL, arm);
    }

    @Test
    void aPlaceIsItselfInEveryPart() {
        var keys = new HashSet<>(Set.of(
                key("i", "r", "s", "a"), key("x", "r", "s", "a"), key("i", "x", "s", "a"), key("i", "r", "x", "a")));
        keys.add(key("i", "r", "s", "x"));
        keys.add(key("i", "r", "s", "a"));
        assertThat(keys).hasSize(5);
        assertThat(key("i", "r", "s", "a"))
                .isEqualTo(key("i", "r", "s", "a"))
                .hasSameHashCodeAs(key("i", "r", "s", "a"))
                .isNotEqualTo(key("i", "r", "s", "x"))
                .isNotEqualTo("i");
        assertThat(key("i", "r", "s", "a").toString())
                .startsWith("CELLS i r s ")
                .endsWith(" a");
        assertThat(key("i", "r", "s", "a").hashCode())
                .isNotEqualTo(key("r", "i", "s", "a").hashCode());
    }
}
