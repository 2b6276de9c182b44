package org.scarline.report.figure;

import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;

/**
 * What a chart writes at the marks of an arm.
 *
 * @param last beside the last mark, after the arm's name and from the mark's value; empty for nothing
 * @param above over a mark
 * @param below under the axis
 */
record ArmLabels(
        Function<ArmMark, String> below,
        Function<ArmMark, String> above,
        BinaryOperator<String> last,
        Measure measure) {

    /** Names and values at the ends of lines, numbers of patients under the axis. */
    static ArmLabels ofLines(Measure measure) {
        return new ArmLabels(mark -> Count.n(mark.row()), mark -> "", (arm, value) -> arm + " " + value, measure);
    }

    /** Shares over bars. */
    static ArmLabels ofBars(Function<ArmMark, String> below) {
        return new ArmLabels(below, mark -> Measure.SHARE.write(mark.value()), (arm, value) -> "", Measure.SHARE);
    }

    String last(String arm, ArmMark mark) {
        return last.apply(arm, measure.write(mark.value()));
    }
}
