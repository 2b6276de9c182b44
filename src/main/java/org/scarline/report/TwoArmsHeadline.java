package org.scarline.report;

import java.util.Optional;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.TwoArms;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/** Radiofrequency beside standard needling, as a number of page one. */
final class TwoArmsHeadline {
    private TwoArmsHeadline() {}

    /** The difference at equal baseline, or within patients where no patient had one treatment alone. */
    static Optional<Headline> of(ReportContext context) {
        var verdict = context.rows().verdicts().stream()
                .filter(each -> each.observed().cell().arm().equals("rf-standard"))
                .filter(each -> each.observed().cell().axis().equals("final"))
                .findFirst();
        var tooFew = verdict.filter(each -> each.finding() == Verdict.Finding.INSUFFICIENT_DATA);
        return context.find(ReportContext.ALL, "rf-standard", "final", "final", "difference_adjusted")
                .flatMap(row -> tooFew.isPresent()
                        ? tooFew.map(each -> tooFew(context, each))
                        : difference(context, row, verdict))
                .or(() -> sideBySide(context));
    }

    private static Optional<Headline> sideBySide(ReportContext context) {
        var paired = TwoArms.sideBySide(context);
        return paired.flatMap(row -> Headline.stated(
                context,
                context.say("headline.side_by_side"),
                context.points(context.instrument()),
                row,
                "caveat.side_by_side.alone",
                IntervalLine.around(row)));
    }

    /** With the difference in those who had both, which is no part of the large figure. */
    private static String withSideBySide(ReportContext context, String caveat) {
        var measure = context.points(context.instrument());
        return TwoArms.sideBySide(context)
                .map(row -> context.say(
                        "caveat.side_by_side",
                        caveat,
                        Count.n(row),
                        measure.write(Value.of(row)),
                        measure.range(Value.of(row))))
                .orElse(caveat);
    }

    /** A difference that no verdict may rest on has no large figure. */
    private static Headline tooFew(ReportContext context, Verdict verdict) {
        var none = Headline.none(context, context.say("headline.difference"));
        var patients = patients(context, verdict);
        var caveat = withSideBySide(context, context.say("caveat.too_few"));
        return new Headline(none.label(), none.value(), none.sure(), patients, caveat, none.bar());
    }

    private static String patients(ReportContext context, Verdict ofArms) {
        return context.say("headline.arms", Count.first(ofArms.observed()), Count.second(ofArms.observed()));
    }

    /** With the patients of each arm, and how many more would decide. */
    private static Optional<Headline> difference(ReportContext context, ResultRow row, Optional<Verdict> verdict) {
        var needed = verdict.map(Count::needed).filter(count -> !count.isEmpty());
        var caveat = needed.map(count -> context.say("caveat.difference.needed", count))
                .orElseGet(() -> context.say("caveat.difference"));
        var also = withSideBySide(context, caveat);
        var patients = verdict.map(each -> patients(context, each)).orElseGet(() -> Headline.patients(context, row));
        return Headline.stated(
                        context,
                        context.say("headline.difference"),
                        context.points(context.instrument()),
                        row,
                        "caveat.difference",
                        IntervalLine.around(row))
                .map(tile -> new Headline(tile.label(), tile.value(), tile.sure(), patients, also, tile.bar()));
    }
}
