package org.scarline.tally;

import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;
import org.scarline.results.Method;
import org.scarline.stats.Difference;
import org.scarline.stats.Weighted;
import org.scarline.stats.twoarms.BaselineAdjusted;
import org.scarline.stats.twoarms.HedgesG;
import org.scarline.stats.twoarms.Newcombe;
import org.scarline.stats.twoarms.Welch;

/**
 * Two arms in one cell, each patient in one of them.
 *
 * @param first the arm whose gain counts as positive, at least one patient
 * @param second the other arm, at least one patient
 */
record TwoArms(Instrument instrument, PatientCounts first, PatientCounts second) {
    ResultRowBuilder.Arms arms() {
        return new ResultRowBuilder.Arms(first.n(), second.n());
    }

    /** All that is calculated for a pair of arms, each where it is defined; gives the difference at equal baseline back. */
    Optional<Difference> add(ResultRowBuilder to) {
        var ofFirst = improvement(first);
        var ofSecond = improvement(second);
        Welch.difference(ofFirst, ofSecond)
                .ifPresent(found -> to.difference("difference", found.estimate(), found.ci95(), arms(), Method.WELCH));
        HedgesG.of(ofFirst, ofSecond).stream()
                .filter(g -> Math.min(first.n(), second.n()) > 1)
                .forEach(g -> to.ofArms("hedges_g", g, arms(), Method.HEDGES));
        if (instrument.isChange()) {
            return Optional.empty();
        }
        var adjusted = adjusted();
        adjusted.ifPresent(found -> adjusted("", found, to));
        responders(to);
        strata(to);
        return adjusted;
    }

    /** The difference at equal baseline; empty below six patients, or where baseline and arm cannot be told apart. */
    Optional<Difference> adjusted() {
        return BaselineAdjusted.of(points(first), points(second));
    }

    /** The rows of an adjusted difference, under a name's ending. */
    void adjusted(String ending, Difference found, ResultRowBuilder to) {
        to.difference("difference_adjusted" + ending, found.estimate(), found.ci95(), arms(), Method.OLS_HC3);
        to.ofArms("se_difference_adjusted" + ending, found.standardError(), arms(), Method.OLS_HC3);
    }

    private static List<BaselineAdjusted.Point> points(PatientCounts arm) {
        return arm.each((pair, patients) ->
                        new BaselineAdjusted.Point(Points.toDouble(pair.a()), Points.toDouble(pair.b()), patients))
                .toList();
    }

    private void responders(ResultRowBuilder to) {
        var firstMovable = CellStatistics.movable(instrument, first);
        var secondMovable = CellStatistics.movable(instrument, second);
        if (firstMovable.isEmpty() || secondMovable.isEmpty()) {
            return;
        }
        var movable = new ResultRowBuilder.Arms(firstMovable.n(), secondMovable.n());
        for (var rule : instrument.responderRules()) {
            var ofFirst = CellStatistics.responders(rule, instrument, firstMovable);
            var ofSecond = CellStatistics.responders(rule, instrument, secondMovable);
            var found = Newcombe.difference(ofFirst, ofSecond);
            to.difference(
                    "responder_difference_" + rule.code(), found.estimate(), found.ci95(), movable, Method.NEWCOMBE);
        }
    }

    private void strata(ResultRowBuilder to) {
        for (var severity : Severity.values()) {
            var ofFirst = first.where((a, b) -> Severity.of(instrument, a) == severity);
            var ofSecond = second.where((a, b) -> Severity.of(instrument, a) == severity);
            if (!ofFirst.isEmpty() && !ofSecond.isEmpty()) {
                Welch.difference(improvement(ofFirst), improvement(ofSecond))
                        .ifPresent(found -> to.difference(
                                "difference_stratum_" + severity.code(),
                                found.estimate(),
                                found.ci95(),
                                new ResultRowBuilder.Arms(ofFirst.n(), ofSecond.n()),
                                Method.WELCH));
            }
        }
    }

    /** At least one patient. */
    static Weighted improvement(PatientCounts arm) {
        return arm.weighted((a, b) -> Points.toDouble(b));
    }

    /** Severity before treatment; at least one patient. */
    static Weighted baseline(PatientCounts arm) {
        return arm.weighted((a, b) -> Points.toDouble(a));
    }
}
