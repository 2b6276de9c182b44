package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.scarline.report.story.Story;

/**
 * What two lines over time have found, in words.
 *
 * @param figure under whose name the wording stands
 * @param levels that the finding may rest on, in order
 */
record LineTitle(Story story, String figure, List<ArmLevel> levels) {

    String of(ArmPoints points) {
        if (points.isEmpty()) {
            return say("neutral");
        }
        return points.bothArms() ? twoArms(points) : oneArm(points);
    }

    private String say(String finding, Object... values) {
        return story.say(figure + ".title." + finding, values);
    }

    /** The last level where both arms have an interval; neutral where their intervals overlap. */
    private String twoArms(ArmPoints points) {
        var common = levels.stream().filter(points::comparable).toList();
        if (common.isEmpty()) {
            return say("neutral");
        }
        var last = common.get(common.size() - 1);
        return switch (points.ahead(last)) {
            case 1 -> say("ahead", last.name(), points.armName(1), points.armName(0));
            case -1 -> say("ahead", last.name(), points.armName(0), points.armName(1));
            default -> say("overlap", last.name());
        };
    }

    /** The first level from which on no interval reaches zero. */
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
            if (mark.interval().filter(interval -> interval.low() > 0).isEmpty()) {
                break;
            }
            first = Optional.of(mark);
        }
        return first;
    }
}
