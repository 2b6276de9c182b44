package org.scarline.derive;

import java.util.List;
import java.util.Set;
import org.scarline.clinic.Points;
import org.scarline.derive.course.Slot;

/** An outcome as lines a person can read and a test can compare. */
final class OutcomeText {
    private OutcomeText() {}

    /** One line per contribution of a family: {@code rolling weeks_4_6 all: 3 1}. */
    static List<String> of(Outcome outcome, Family family) {
        return outcome.contributions().stream()
                .filter(contribution -> contribution.key().family() == family)
                .map(OutcomeText::line)
                .toList();
    }

    /** The lines of a family at one slot. */
    static List<String> of(Outcome outcome, Family family, Slot slot) {
        return outcome.contributions().stream()
                .filter(contribution -> contribution.key().family() == family
                        && contribution.key().slot() == slot)
                .map(OutcomeText::line)
                .toList();
    }

    private static String line(Contribution contribution) {
        var key = contribution.key();
        var inPoints = Set.of(
                        Family.CELLS,
                        Family.PAIRED,
                        Family.CONTINUED,
                        Family.AGREEMENT,
                        Family.BOTH_ARMS_FIRST,
                        Family.BOTH_ARMS_SECOND)
                .contains(key.family());
        return "%s %s %s: %s %s"
                .formatted(
                        key.scarType(),
                        key.slot().level(),
                        key.arm(),
                        number(contribution.a(), inPoints),
                        number(contribution.b(), inPoints));
    }

    private static String number(long value, boolean inPoints) {
        if (value == Family.NONE) {
            return "none";
        }
        if (value == Family.OPEN) {
            return "open";
        }
        return inPoints ? Points.write(value) : String.valueOf(value);
    }
}
