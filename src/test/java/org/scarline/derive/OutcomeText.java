package org.scarline.derive;

import java.util.List;
import java.util.Set;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.Slot;

/** An outcome as lines a person can read and a test can compare. */
final class OutcomeText {
    private OutcomeText() {}

    /** One line per contribution of a kind: {@code rolling weeks_4_6 all: 3 1}. */
    static List<String> of(Outcome outcome, ContributionKind kind) {
        return outcome.contributions().stream()
                .filter(contribution -> contribution.key().kind() == kind)
                .map(OutcomeText::line)
                .toList();
    }

    /** The lines of a kind at one slot. */
    static List<String> of(Outcome outcome, ContributionKind kind, Slot slot) {
        return outcome.contributions().stream()
                .filter(contribution ->
                        contribution.key().kind() == kind && contribution.key().slot() == slot)
                .map(OutcomeText::line)
                .toList();
    }

    private static String line(Contribution contribution) {
        var key = contribution.key();
        var inPoints = Set.of(
                        ContributionKind.CELLS,
                        ContributionKind.PAIRED,
                        ContributionKind.CONTINUED,
                        ContributionKind.AGREEMENT,
                        ContributionKind.BOTH_ARMS_FIRST,
                        ContributionKind.BOTH_ARMS_SECOND)
                .contains(key.kind());
        return "%s %s %s: %s %s"
                .formatted(
                        key.scarType(),
                        key.slot().level(),
                        key.arm(),
                        number(contribution.a(), inPoints),
                        number(contribution.b(), inPoints));
    }

    private static String number(long value, boolean inPoints) {
        if (value == ContributionKind.NONE) {
            return "none";
        }
        if (value == ContributionKind.OPEN) {
            return "open";
        }
        return inPoints ? Points.write(value) : String.valueOf(value);
    }
}
