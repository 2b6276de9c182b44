package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Value;
import org.scarline.results.ResultRow;

/**
 * One statistic of both arms along an axis: what the pictures of lines and of bars have in common.
 *
 * @param levels of the axis, in order
 * @param arms one list of marks per arm, in the order of {@link Story#ARMS}
 */
record ArmPoints(Story story, Measure measure, List<ArmLevel> levels, List<List<ArmMark>> arms) {

    /** Finds the row of an arm at a level. */
    interface Lookup {
        Optional<ResultRow> row(String arm, ArmLevel level);
    }

    static ArmPoints find(Story story, Measure measure, List<ArmLevel> levels, Lookup lookup) {
        var arms = new ArrayList<List<ArmMark>>();
        for (var arm : Story.ARMS) {
            var marks = new ArrayList<ArmMark>();
            for (var level : levels) {
                lookup.row(arm, level)
                        .map(row -> new ArmMark(level, row, Value.of(row)))
                        .filter(mark -> mark.value().isPresent())
                        .ifPresent(marks::add);
            }
            arms.add(List.copyOf(marks));
        }
        return new ArmPoints(story, measure, List.copyOf(levels), List.copyOf(arms));
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
        return story.say(bothArms() ? "caveat.two_arms" : "caveat.one_arm");
    }

    /** The marks of the arm that has any; of standard where both have. */
    int onlyArm() {
        return arms.get(0).isEmpty() ? 1 : 0;
    }

    String armName(int arm) {
        return story.arm(Story.ARMS.get(arm));
    }

    Optional<ArmMark> at(int arm, ArmLevel level) {
        return arms.get(arm).stream().filter(mark -> mark.level().equals(level)).findFirst();
    }

    /** Whether an arm's whole interval at a level lies above the other's; zero where they overlap or one is missing. */
    int ahead(ArmLevel level) {
        var standard = at(0, level).flatMap(ArmMark::interval);
        var rf = at(1, level).flatMap(ArmMark::interval);
        if (standard.isEmpty() || rf.isEmpty()) {
            return 0;
        }
        if (rf.get().low() > standard.get().high()) {
            return 1;
        }
        return standard.get().low() > rf.get().high() ? -1 : 0;
    }

    /** Whether both arms have an interval at a level, so that they can be held against each other. */
    boolean comparable(ArmLevel level) {
        return at(0, level).flatMap(ArmMark::interval).isPresent()
                && at(1, level).flatMap(ArmMark::interval).isPresent();
    }

    /**
     * A finding where the arms' intervals stand apart; no more than that they overlap where they do so at every level, and
     * neutral where each arm is ahead somewhere.
     *
     * @param figure under whose name the wording stands
     */
    String apart(String figure, Function<ArmLevel, String> name) {
        var rf = ahead(1, name);
        var standard = ahead(-1, name);
        if (rf.isEmpty() == standard.isEmpty()) {
            return story.say(figure + (rf.isEmpty() ? ".title.overlap" : ".title.neutral"));
        }
        var ahead = rf.isEmpty() ? 0 : 1;
        return story.say(figure + ".title.ahead", armName(ahead), armName(1 - ahead), rf + standard);
    }

    private String ahead(int side, Function<ArmLevel, String> name) {
        return levels.stream().filter(level -> ahead(level) == side).map(name).collect(Collectors.joining(", "));
    }
}
