package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scarline.compare.Verdict.Finding.CONTRADICTED;
import static org.scarline.compare.Verdict.Finding.FOLLOWED;
import static org.scarline.compare.Verdict.Finding.INSUFFICIENT_DATA;
import static org.scarline.compare.Verdict.Finding.LEANING_AGAINST;
import static org.scarline.compare.Verdict.Finding.LEANING_FOR;
import static org.scarline.compare.Verdict.Finding.NOT_FOLLOWED;
import static org.scarline.compare.Verdict.Finding.PARTLY;
import static org.scarline.compare.Verdict.Finding.SUPPORTED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.compare.Verdict.Finding;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.stats.Interval;

final class FindingRuleTest {
    private static final double JUST_ABOVE = Math.nextUp(0.5);
    private static final double JUST_BELOW = Math.nextDown(0.5);

    /** Kind, rule, low, estimate, high; the threshold is 0.5. */
    static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of("outcome", ">", JUST_ABOVE, 0.6, 0.7, SUPPORTED),
                Arguments.of("outcome", ">", 0.5, 0.6, 0.7, LEANING_FOR),
                Arguments.of("outcome", ">", 0.4, JUST_ABOVE, 0.7, LEANING_FOR),
                Arguments.of("outcome", ">", 0.4, 0.5, 0.7, LEANING_AGAINST),
                Arguments.of("outcome", ">", 0.3, 0.4, 0.5, LEANING_AGAINST),
                Arguments.of("outcome", ">", 0.3, 0.4, JUST_BELOW, CONTRADICTED),
                Arguments.of("outcome", "<", 0.3, 0.4, JUST_BELOW, SUPPORTED),
                Arguments.of("outcome", "<", 0.3, 0.4, 0.5, LEANING_FOR),
                Arguments.of("outcome", "<", 0.4, 0.5, 0.7, LEANING_AGAINST),
                Arguments.of("outcome", "<", 0.5, 0.6, 0.7, LEANING_AGAINST),
                Arguments.of("outcome", "<", JUST_ABOVE, 0.6, 0.7, CONTRADICTED),
                Arguments.of("practice", ">", JUST_ABOVE, 0.6, 0.7, FOLLOWED),
                Arguments.of("practice", ">", 0.5, 0.6, 0.7, PARTLY),
                Arguments.of("practice", ">", 0.3, 0.4, 0.5, PARTLY),
                Arguments.of("practice", ">", 0.3, 0.4, JUST_BELOW, NOT_FOLLOWED),
                Arguments.of("practice", "<", 0.3, 0.4, JUST_BELOW, FOLLOWED),
                Arguments.of("practice", "<", JUST_ABOVE, 0.6, 0.7, NOT_FOLLOWED));
    }

    @ParameterizedTest
    @MethodSource("edges")
    void wordTurnsExactlyAtTheThreshold(
            String kind, String rule, double low, double estimate, double high, Finding word) {
        var claim = claim(kind, rule, "0.5");
        var evidence = at(row(estimate, 30, OptionalLong.empty()), Optional.of(new Interval(low, high)));
        assertThat(FindingRule.of(claim, evidence, OptionalDouble.of(0.5))).isEqualTo(word);
    }

    /** Low and high bound around the threshold 0.5, in an interval that settles nothing. */
    @ParameterizedTest
    @CsvSource({
        ">, 0.4, 0.6, UNDETERMINED",
        ">, 0.51, 0.6, LEANING_FOR",
        ">, 0.3, 0.49, LEANING_AGAINST",
        ">, 0.3, 0.5, LEANING_AGAINST",
        ">, 0.5, 0.6, LEANING_AGAINST",
        "<, 0.4, 0.6, UNDETERMINED",
        "<, 0.3, 0.49, LEANING_FOR",
        "<, 0.51, 0.6, LEANING_AGAINST",
        "<, 0.5, 0.6, LEANING_AGAINST",
        "<, 0.3, 0.5, LEANING_AGAINST",
    })
    void boundsOnBothSidesOfTheThresholdAreUndetermined(String rule, double low, double high, Finding word) {
        var claim = claim("outcome", rule, "0.5");
        var bounds = new Interval(low, high);
        var evidence = new Evidence(
                row(low, 30, OptionalLong.empty()),
                bounds,
                new Intervals(Optional.empty(), Optional.of(new Interval(0.1, 0.9)), Optional.empty()),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        assertThat(FindingRule.of(claim, evidence, OptionalDouble.of(0.5))).isEqualTo(word);
    }

    @Test
    void onePatientBelowTheLeastNumberGivesNoWord() {
        var claim = claim("outcome", ">", "0.5");
        var always = Optional.of(new Interval(0.6, 0.8));
        var few = at(row(0.7, 29, OptionalLong.empty()), always);
        var enough = at(row(0.7, 30, OptionalLong.empty()), always);
        assertThat(FindingRule.of(claim, few, OptionalDouble.of(0.5))).isEqualTo(INSUFFICIENT_DATA);
        assertThat(FindingRule.of(claim, enough, OptionalDouble.of(0.5))).isEqualTo(SUPPORTED);
    }

    @Test
    void oneEventBreaksARuleOfNone() {
        var claim = claim("practice", "=", "0");
        var none = at(row(0, 30, OptionalLong.of(0)), Optional.empty());
        var one = at(row(0.001, 30, OptionalLong.of(1)), Optional.empty());
        var uncounted = at(row(0, 30, OptionalLong.empty()), Optional.empty());
        assertThat(FindingRule.of(claim, none, OptionalDouble.of(0))).isEqualTo(FOLLOWED);
        assertThat(FindingRule.of(claim, one, OptionalDouble.of(0))).isEqualTo(NOT_FOLLOWED);
        assertThat(FindingRule.of(claim, uncounted, OptionalDouble.of(0))).isEqualTo(INSUFFICIENT_DATA);
    }

    @Test
    void withoutIntervalOrThresholdThereIsNoWord() {
        var claim = claim("outcome", ">", "min_improvement");
        var bare = at(row(0.7, 30, OptionalLong.empty()), Optional.empty());
        var whole = at(row(0.7, 30, OptionalLong.empty()), Optional.of(new Interval(0.6, 0.8)));
        assertThat(FindingRule.of(claim, bare, OptionalDouble.of(0.5))).isEqualTo(INSUFFICIENT_DATA);
        assertThat(FindingRule.of(claim, whole, OptionalDouble.empty())).isEqualTo(INSUFFICIENT_DATA);
    }

    @Test
    void tooFewSeenLeaveNothingAboveLeaning() {
        assertThat(FindingRule.atMostLeaning(SUPPORTED)).isEqualTo(LEANING_FOR);
        assertThat(FindingRule.atMostLeaning(CONTRADICTED)).isEqualTo(LEANING_AGAINST);
        assertThat(FindingRule.atMostLeaning(LEANING_AGAINST)).isEqualTo(LEANING_AGAINST);
        assertThat(FindingRule.atMostLeaning(INSUFFICIENT_DATA)).isEqualTo(INSUFFICIENT_DATA);
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORTED SUPPORTED SUPPORTED, SUPPORTED",
        "SUPPORTED LEANING_FOR SUPPORTED, LEANING_FOR",
        "SUPPORTED UNDETERMINED LEANING_FOR, UNDETERMINED",
        "SUPPORTED INSUFFICIENT_DATA LEANING_FOR, INSUFFICIENT_DATA",
        "SUPPORTED NOT_RECORDED LEANING_FOR, INSUFFICIENT_DATA",
        "NOT_RECORDED NOT_RECORDED, NOT_RECORDED",
        "NOT_RECORDED INSUFFICIENT_DATA, INSUFFICIENT_DATA",
        "SUPPORTED NOT_RECORDED LEANING_AGAINST, LEANING_AGAINST",
        "LEANING_AGAINST NOT_RECORDED CONTRADICTED, CONTRADICTED",
        "SUPPORTED CONTRADICTED SUPPORTED, CONTRADICTED",
        "FOLLOWED FOLLOWED, FOLLOWED",
        "FOLLOWED PARTLY, PARTLY",
        "FOLLOWED PARTLY NOT_FOLLOWED, NOT_FOLLOWED",
    })
    void severalRowsAreAsStrongAsTheWeakest(String rows, Finding together) {
        var words = Stream.of(rows.split(" ", -1)).map(Finding::valueOf).toList();
        assertThat(FindingRule.together(words)).isEqualTo(together);
        var reversed = List.copyOf(
                words.stream().sorted(java.util.Comparator.reverseOrder()).toList());
        assertThat(FindingRule.together(reversed)).isEqualTo(together);
    }

    @Test
    void whereAllAreAlikeNoWordIsFirm() {
        var alike = new Evidence(
                row(0.7, 30, OptionalLong.empty()),
                new Interval(0.7, 0.7),
                new Intervals(Optional.empty(), Optional.empty(), Optional.empty()),
                OptionalDouble.of(0),
                OptionalDouble.empty());
        assertThat(FindingRule.of(claim("outcome", ">", "0.5"), alike, OptionalDouble.of(0.5)))
                .isEqualTo(LEANING_FOR);
        assertThat(FindingRule.of(claim("outcome", "<", "0.5"), alike, OptionalDouble.of(0.5)))
                .isEqualTo(LEANING_AGAINST);
        assertThat(FindingRule.of(claim("practice", ">", "0.5"), alike, OptionalDouble.of(0.5)))
                .isEqualTo(PARTLY);
    }

    private static Evidence at(ResultRow row, Optional<Interval> always) {
        var estimate = row.estimate().orElseThrow();
        return new Evidence(
                row,
                new Interval(estimate, estimate),
                new Intervals(Optional.empty(), always, Optional.empty()),
                always.isPresent() ? OptionalDouble.of(0.1) : OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Claim claim(String kind, String rule, String threshold) {
        return Night.claims("c,," + kind + ",Said.,a guide,part,gaps_in_tolerance,,,all,all,,practice,,all," + rule
                        + "," + threshold + ",30")
                .all()
                .iterator()
                .next()
                .get(0);
    }

    private static ResultRow row(double estimate, long n, OptionalLong events) {
        return ResultRows.row(
                new Cell("all", RatedBy.NONE, "all", "all", new AxisLevel("practice", ""))
                        .statistic("gaps_in_tolerance"),
                Estimate.of(estimate),
                new Counts(n, events),
                "",
                "");
    }
}
