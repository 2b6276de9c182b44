package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/**
 * One statistic of both arms along an axis: what the pictures of lines and of bars have in common.
 *
 * @param levels of the axis, in order
 * @param arms one list of marks per arm, in the order of {@link ReportContext#ARMS}
 */
record ArmPoints(ReportContext context, Measure measure, List<ArmLevel> levels, List<List<ArmMark>> arms) {

    /** Finds the row of an arm at a level. */
    interface Lookup {
        Optional<ResultRow> row(String arm, ArmLevel level);
    }

    static ArmPoints find(ReportContext context, Measure measure, List<ArmLevel> levels, Lookup lookup) {
        var arms = new ArrayList<List<ArmMark>>();
        for (var arm : ReportContext.ARMS) {
            var marks = new ArrayList<ArmMark>();
            for (var level : levels) {
                lookup.row(arm, level)
                        .map(row -> new ArmMark(level, row, Value.of(row)))
                        .filter(mark -> mark.value().isPresent())
                        .ifPresent(marks::add);
            }
            arms.add(List.copyOf(marks));
        }
        return new ArmPoints(context, measure, List.copyOf(levels), List.copyOf(arms));
    }

    boolean isEmpty() {
        return arms.stream().allMatch(List::isEmpty);
    }

    boolean bothArms() {
        return arms.stream().noneMatch(List::isEmpty);
    }

    List<ArmMark> marks() {
        return arms.stream().flatMap(List::stream).toList();
    }

    /** Not randomised where two arms are seen, no control group where there is one. */
    String caveat() {
        return context.say(bothArms() ? "caveat.two_arms" : "caveat.one_arm");
    }

    /** The marks of the arm that has any; of standard where both have. */
    int onlyArm() {
        return arms.get(0).isEmpty() ? 1 : 0;
    }

    String armName(int arm) {
        return context.arm(ReportContext.ARMS.get(arm));
    }
}
