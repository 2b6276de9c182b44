package org.scarline.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;

/**
 * What a picture of two arms has found: judged by the interval of their difference at one place that was fixed beforehand, never
 * by whether the arms' own intervals overlap.
 *
 * @param figure under whose name the wording stands
 * @param where the place, as readers see it
 * @param difference empty where no place has an interval and enough patients in both arms
 */
record GapTitle(
        ReportContext context, String figure, String where, Measure measure, Optional<ArmDifference> difference) {
    /** Judged at the last of the levels whose difference has an interval. */
    static GapTitle atLast(
            ReportContext context,
            String figure,
            List<ArmLevel> levels,
            Function<ArmLevel, Optional<ArmDifference>> find) {
        var title = new GapTitle(context, figure, "", context.points(context.instrument()), Optional.empty());
        for (var level : levels) {
            title = title.orElse(level.name(), find.apply(level));
        }
        return title;
    }

    private GapTitle orElse(String where, Optional<ArmDifference> found) {
        return found.filter(gap -> gap.interval().isPresent())
                .map(gap -> new GapTitle(context, figure, where, measure, Optional.of(gap)))
                .orElse(this);
    }

    FigureTitle title() {
        return new FigureTitle(text(), restsOn());
    }

    /** A finding only where the difference's whole interval lies on one side of zero. */
    private String text() {
        var interval = difference.flatMap(ArmDifference::interval);
        if (interval.isEmpty()) {
            return say("neutral");
        }
        if (interval.get().low() > 0) {
            return say("ahead", where, context.arm(ReportContext.RF), context.arm(ReportContext.STANDARD));
        }
        return interval.get().high() < 0
                ? say("ahead", where, context.arm(ReportContext.STANDARD), context.arm(ReportContext.RF))
                : say("spans", where);
    }

    private String restsOn() {
        return difference
                .filter(gap -> gap.interval().isPresent())
                .map(gap -> gap.stated(context, measure, where))
                .orElse("");
    }

    private String say(String finding, Object... values) {
        return context.say(figure + ".title." + finding, values);
    }
}
