package org.scarline.derive;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;

/** An outcome as lines a person can read and a test can compare. */
final class OutcomeText {
    private static final Set<ContributionKind> POINTS = EnumSet.of(
            ContributionKind.CELLS,
            ContributionKind.PAIRED,
            ContributionKind.CONTINUED,
            ContributionKind.AGREEMENT,
            ContributionKind.RATED_TWICE,
            ContributionKind.BOTH_ARMS_FIRST,
            ContributionKind.BOTH_ARMS_SECOND,
            ContributionKind.UNSEEN,
            ContributionKind.UNSEEN_BOTH_FIRST,
            ContributionKind.UNSEEN_BOTH_SECOND,
            ContributionKind.STOPPED);
    private static final Set<ContributionKind> DAY_FIRST = EnumSet.of(ContributionKind.ELIGIBLE);
    private static final Set<ContributionKind> DAY_SECOND = EnumSet.of(
            ContributionKind.UNSEEN,
            ContributionKind.UNSEEN_BOTH_FIRST,
            ContributionKind.UNSEEN_BOTH_SECOND,
            ContributionKind.STOPPED);

    private OutcomeText() {}

    /** One line per contribution of a kind: {@code rolling weeks_4_6 all: 3 1}. */
    static List<String> of(Outcome outcome, ContributionKind kind) {
        return outcome.contributions().stream()
                .filter(contribution -> contribution.key().kind() == kind)
                .map(OutcomeText::line)
                .toList();
    }

    /** The lines of a kind at one level. */
    static List<String> of(Outcome outcome, ContributionKind kind, Level level) {
        return outcome.contributions().stream()
                .filter(contribution ->
                        contribution.key().kind() == kind && contribution.key().level() == level)
                .map(OutcomeText::line)
                .toList();
    }

    /** All of it: days are those after the first session of {@link PatientBuilder}. */
    static String whole(Outcome outcome) {
        var lines = new ArrayList<String>();
        var rows = outcome.rows();
        lines.add("  %s, %s, last day %s, %d keys, %d voided"
                .formatted(
                        outcome.skin(),
                        outcome.perProtocol() ? "per protocol" : "not per protocol",
                        rows.lastDay().isPresent() ? day(rows.lastDay().getAsInt()) : "none",
                        rows.keys(),
                        rows.voided()));
        for (var course : outcome.courses()) {
            lines.add("  course %s to day %s, %s: %d %s"
                    .formatted(
                            course.arm(),
                            day(course.lastDay()),
                            course.asDocumented() ? "3 to 6 sessions" : "fewer or more sessions",
                            course.cost(),
                            course.currency()));
        }
        lines.addAll(folded(outcome));
        return String.join("\n", lines) + "\n";
    }

    /** What is the same of several arms, and then of several scar types, stands once. */
    private static List<String> folded(Outcome outcome) {
        var arms = new LinkedHashMap<List<String>, String>();
        for (var each : outcome.contributions()) {
            var key = each.key();
            var by = key.instrument().isEmpty() ? "" : " " + key.instrument() + " " + key.raterRole();
            var place = "%s%s %s/%s"
                    .formatted(key.kind(), by, key.level().axis(), key.level().code());
            var values = "%s %s"
                    .formatted(
                            value(key.kind(), each.a(), DAY_FIRST.contains(key.kind())),
                            value(key.kind(), each.b(), DAY_SECOND.contains(key.kind())));
            arms.merge(List.of(place, values, key.scarType()), key.arm(), (one, other) -> one + ", " + other);
        }
        var types = new LinkedHashMap<List<String>, String>();
        arms.forEach((place, names) -> types.merge(
                List.of(place.get(0), place.get(1), names), place.get(2), (one, other) -> one + ", " + other));
        return types.entrySet().stream()
                .map(entry -> "  %s; %s; %s: %s"
                        .formatted(
                                entry.getKey().get(0),
                                entry.getValue(),
                                entry.getKey().get(2),
                                entry.getKey().get(1)))
                .toList();
    }

    private static String value(ContributionKind kind, long value, boolean day) {
        return day && value != ContributionKind.OPEN ? "day " + day(value) : number(value, POINTS.contains(kind));
    }

    private static long day(long day) {
        return day - PatientBuilder.dayOf(0);
    }

    private static String line(Contribution contribution) {
        var key = contribution.key();
        var inPoints = POINTS.contains(key.kind()) && !DAY_SECOND.contains(key.kind());
        return "%s %s %s: %s %s"
                .formatted(
                        key.scarType(),
                        key.level().code(),
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
