package org.scarline.report.figure;

import java.util.List;
import java.util.Optional;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.TwoArms;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Interval;

/** One arm minus the other in one place of an axis, as a row of its own has it. */
record ArmDifference(ResultRow row) {
    static final String RF_STANDARD = "rf-standard";

    private static final String ADJUSTED = "difference_adjusted";
    private static final String PLAIN = "difference";
    private static final List<String> FINAL = List.of("final", "final");

    /** Of the mean improvements at equal baseline, or where there is none the plain one. */
    static Optional<ArmDifference> ofMeans(ReportContext context, String type, String arms, String axis, String level) {
        return context.find(type, arms, axis, level, ADJUSTED)
                .or(() -> context.find(type, arms, axis, level, PLAIN))
                .map(ArmDifference::new);
    }

    /** Of the shares who met a responder rule at the final rating, over all scar types. */
    static Optional<ArmDifference> ofResponders(ReportContext context, String rule) {
        return context.find(ReportContext.ALL, RF_STANDARD, FINAL.get(0), FINAL.get(1), "responder_difference_" + rule)
                .map(ArmDifference::new);
    }

    boolean isAdjusted() {
        return row.key().statistic().equals(ADJUSTED);
    }

    boolean isEnough() {
        var first = row.events().orElse(0);
        return first >= TwoArms.LEAST && row.n() - first >= TwoArms.LEAST;
    }

    /** Nothing where an arm has too few patients. */
    Value value() {
        return isEnough() ? Value.of(row) : Value.NONE;
    }

    Optional<Interval> interval() {
        return value().interval();
    }

    /** Whether the arms are adjusted for their baseline, in words. */
    String how(ReportContext context) {
        return context.say(isAdjusted() ? "difference.how.difference_adjusted" : "difference.how.difference");
    }

    /**
     * The number that a title rests on, with the patients behind it.
     *
     * @param where in the axis, as readers see it
     */
    String stated(ReportContext context, Measure measure, String where) {
        var how = row.key().statistic().startsWith(PLAIN) ? how(context) : context.say("gap.points");
        return context.say("gap.stated", where, context.full(measure, value()), how, Count.n(row), Count.events(row));
    }
}
