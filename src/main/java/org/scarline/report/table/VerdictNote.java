package org.scarline.report.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Claims;
import org.scarline.report.words.Count;
import org.scarline.report.words.Harm;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.TwoArms;
import org.scarline.report.words.Value;
import org.scarline.results.Quantity;

/** What stands beside a verdict on page one, so that its figure is read as what it is: who, at what price, held back by what. */
final class VerdictNote {
    private static final String LEANING = ", at most leaning";
    private static final String OPEN = "visits leave it open";
    private static final String ALIKE = "all patients alike";
    private static final String FIRST = "{0}";

    private final Claims claims;
    private final ReportContext context;

    VerdictNote(Claims claims) {
        this.claims = claims;
        this.context = claims.context();
    }

    /** In words; empty where there is nothing to add. */
    String of(Verdict row) {
        var others = claims.isPart(row) ? List.<Verdict>of() : claims.otherReadings(row);
        return row.kind() == Verdict.Kind.DESCRIPTIVE && !others.isEmpty()
                ? shown(row, others)
                : Stream.of(
                                arms(row),
                                sideBySide(row),
                                new Harm(context).beside(row),
                                counted(row),
                                open(row),
                                floor(row),
                                regression(row),
                                imputed(row),
                                held(row))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(". "));
    }

    /** Of a figure without a verdict what it counts, and the claim's further figures. */
    private String shown(Verdict row, List<Verdict> others) {
        return Stream.concat(
                        Stream.of(context.say("verdicts.shown", claims.reading(row))),
                        others.stream()
                                .map(other -> context.say(
                                        "verdicts.further",
                                        claims.reading(other),
                                        claims.figures().full(other))))
                .collect(Collectors.joining("; "));
    }

    /** How many patients stand in each of two treatments, by their names. */
    private String arms(Verdict row) {
        var arm = row.observed().cell().arm();
        if (!Arms.isComparison(arm) || !isKnown(arm) || hasNobody(row)) {
            return "";
        }
        var sides = Arms.sides(arm);
        return context.say(
                "counts.arms",
                context.arm(sides.get(0)),
                Count.first(row.observed()),
                context.arm(sides.get(1)),
                Count.second(row.observed()));
    }

    /** What the sides of one patient did under both treatments, which is no part of the verdict. */
    private String sideBySide(Verdict row) {
        var cell = row.observed().cell();
        return TwoArms.sideBySide(context)
                .filter(paired -> cell.arm().equals(paired.cell().arm())
                        && cell.axis().equals(paired.cell().axis()))
                .map(paired -> context.say(
                        "counts.side_by_side",
                        Count.n(paired),
                        context.points(context.instrument()).full(Value.of(paired)),
                        context.points(context.instrument()).range(Value.of(paired))))
                .orElse("");
    }

    /** Whether both sides are treatments, and no groups of patients that a sentence of its own names. */
    private static boolean isKnown(String arm) {
        return Arms.sides(Arms.withoutStart(arm)).stream()
                .allMatch(side -> Arms.modality(side).isPresent());
    }

    /** What a claim's figure counts, where its statement does not say it. */
    private String counted(Verdict row) {
        var key = "counts." + row.id();
        return context.words()
                .find(key)
                .filter(words -> !words.contains(FIRST) || !hasNobody(row))
                .map(words -> context.say(key, Count.first(row.observed()), Count.second(row.observed())))
                .orElse("");
    }

    /** Whether neither of two groups was counted, so that a sentence on both would have holes. */
    private static boolean hasNobody(Verdict row) {
        return Count.first(row.observed()).isEmpty()
                && Count.second(row.observed()).isEmpty();
    }

    /** That visits come too seldom to tell, where more patients would be needed. */
    private String open(Verdict row) {
        return claims.limits(row).stream()
                .filter(limit ->
                        limit.startsWith(OPEN) && row.outlook().needed().isPresent())
                .map(limit -> context.say("counts.open", limit))
                .findFirst()
                .orElse("");
    }

    /** That half of the patients or more could gain nothing. */
    private String floor(Verdict row) {
        return context.rows()
                .results()
                .find(row.observed().cell().statistic("at_floor"))
                .filter(each ->
                        row.observed().quantity().filter(Quantity.SCORE::equals).isPresent())
                .filter(each -> 2 * each.n() >= row.n())
                .map(each -> context.say("counts.floor", Count.n(each), Count.n(row)))
                .orElse("");
    }

    /** That a gain would not exceed what is claimed if as much of it were regression to the mean as can be. */
    private String regression(Verdict row) {
        var gain = row.estimate().orElse(Double.NaN);
        var claimed = row.threshold().orElse(Double.POSITIVE_INFINITY);
        var isGain = row.kind() == Verdict.Kind.OUTCOME
                && row.observed().quantity().filter(Quantity.SCORE::equals).isPresent();
        return Optional.of(row.observed().cell())
                .filter(cell -> isGain && gain > claimed)
                .flatMap(cell -> context.rows().results().find(cell.statistic("regression_to_mean")))
                .filter(bound -> gain - bound.estimate().orElse(0) <= claimed)
                .map(bound -> context.say(
                        "counts.regression", claims.figures().measure(row).full(Value.of(bound))))
                .orElse("");
    }

    /** That a firm word rests on those who were seen: with the others as not improved it says less. */
    private String imputed(Verdict row) {
        return claims.variants(row).stream()
                .filter(other -> row.finding().isFirm() && other.variant().equals("imputed"))
                .filter(other -> other.flip() == Sensitivity.Flip.WEAKER)
                .map(other -> context.say("counts.imputed", claims.word(other).toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse("");
    }

    private static boolean leans(Verdict row) {
        return switch (row.finding()) {
            case LEANING_FOR, LEANING_AGAINST, PARTLY -> true;
            default -> false;
        };
    }

    /** The limits that keep a word from being firm that its interval would allow, or that leave it without one. */
    private String held(Verdict row) {
        var limits = claims.limits(row).stream()
                .filter(limit -> limit.endsWith(LEANING))
                .toList();
        if (!claims.isHeldBack(row)) {
            var isAlike = leans(row) && limits.stream().anyMatch(limit -> limit.startsWith(ALIKE));
            return isAlike ? context.say("counts.alike") : "";
        }
        var held = limits.stream()
                .map(limit -> limit.substring(0, limit.length() - LEANING.length()))
                .collect(Collectors.joining(", "));
        return held.isEmpty() ? "" : context.say("counts.held", held);
    }
}
