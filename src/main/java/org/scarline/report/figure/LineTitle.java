package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.TwoArms;

/**
 * What two lines over time have found, in words.
 *
 * @param figure under whose name the wording stands
 * @param levels that the finding may rest on, in order
 */
record LineTitle(ReportContext context, String figure, String axis, List<ArmLevel> levels) {

    FigureTitle of(ArmPoints points) {
        if (points.isEmpty()) {
            return FigureTitle.neutral(say("neutral"));
        }
        return points.bothArms() ? twoArms() : FigureTitle.neutral(oneArm(points));
    }

    private String say(String finding, Object... values) {
        return context.say(figure + ".title." + finding, values);
    }

    private FigureTitle twoArms() {
        return GapTitle.atLast(
                        context,
                        figure,
                        levels,
                        level -> ArmDifference.ofMeans(
                                context, ReportContext.ALL, ArmDifference.RF_STANDARD, axis, level.code()))
                .title();
    }

    /** The first level from which on no interval reaches zero, of 10 patients or more each. */
    private String oneArm(ArmPoints points) {
        var marks = points.arms().get(points.onlyArm());
        return fromWhere(marks)
                .map(mark -> say(
                        "above", points.armName(points.onlyArm()), mark.level().name()))
                .orElseGet(() -> say("one", points.armName(points.onlyArm())));
    }

    private static Optional<ArmMark> fromWhere(List<ArmMark> marks) {
        var backwards = new ArrayList<>(marks);
        Collections.reverse(backwards);
        Optional<ArmMark> first = Optional.empty();
        for (var mark : backwards) {
            if (mark.row().n() < TwoArms.LEAST
                    || mark.interval().filter(interval -> interval.low() > 0).isEmpty()) {
                break;
            }
            first = Optional.of(mark);
        }
        return first;
    }
}
