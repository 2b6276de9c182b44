package org.scarline.derive;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Session;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.GapBin;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.PracticeMeasure;
import org.scarline.derive.outcome.SafetyEvent;

/**
 * How a patient was treated, and what went wrong. Session days are those of a body site with its sides taken together:
 * two sides on one day are one session day.
 */
final class Practice {
    private static final List<GapBin> GAP_BINS = List.of(GapBin.values());

    private static final Map<AdverseEvent, SafetyEvent> SAFETY = new EnumMap<>(AdverseEvent.class);

    static {
        for (var event : AdverseEvent.values()) {
            SAFETY.put(event, SafetyEvent.valueOf(event.name()));
        }
    }

    private Practice() {}

    static void add(List<Session> sessions, List<Course> courses, Contributions contributions) {
        if (sessions.isEmpty()) {
            return;
        }
        var days = GivenCourses.days(courses);
        for (var arm : List.of(Contribution.ALL, SessionDay.arm(days).name())) {
            gaps(courses, arm, contributions);
            days(days, PracticeMeasure.DAYS_OVER_ACTIVE_ACNE, SessionDay::overActiveAcne, arm, contributions);
            days(days, PracticeMeasure.DAYS_DOWNTIME_3_OR_LESS, Practice::littleDowntime, arm, contributions);
            days(days, PracticeMeasure.DAYS_30_TO_60_MINUTES, Practice::documentedLength, arm, contributions);
            amounts(days, PracticeMeasure.DAYS_OF_REDNESS, SessionDay::erythemaDays, arm, contributions);
            overAcne(days, arm, contributions);
            safety(sessions, arm, contributions);
        }
    }

    private static void gaps(List<Course> courses, String arm, Contributions contributions) {
        for (var course : courses) {
            for (var gap : course.gaps()) {
                var kept = Protocol.GAP_DAYS.contains(gap) ? 1 : 0;
                contributions.add(key(ContributionKind.PRACTICE, PracticeMeasure.GAPS_IN_TOLERANCE, arm), kept, 1);
                var bin = GAP_BINS.get(Math.min((gap - 1) / 5, GAP_BINS.size() - 1));
                contributions.add(key(ContributionKind.GAPS, bin, arm), 1, 0);
            }
        }
    }

    private static void days(
            List<SessionDay> days,
            Level level,
            Function<SessionDay, Optional<Boolean>> answer,
            String arm,
            Contributions contributions) {
        for (var day : days) {
            var recorded = answer.apply(day);
            recorded.ifPresent(yes -> contributions.add(key(ContributionKind.PRACTICE, level, arm), yes ? 1 : 0, 1));
            contributions.add(key(ContributionKind.NOT_RECORDED, level, arm), recorded.isPresent() ? 0 : 1, 1);
        }
    }

    /** A patient's own sum, and over how many session days with a record. */
    private static void amounts(
            List<SessionDay> days,
            Level level,
            Function<SessionDay, OptionalInt> amount,
            String arm,
            Contributions contributions) {
        for (var day : days) {
            var recorded = amount.apply(day);
            recorded.ifPresent(some -> contributions.add(key(ContributionKind.PRACTICE, level, arm), some, 1));
            contributions.add(key(ContributionKind.NOT_RECORDED, level, arm), recorded.isPresent() ? 0 : 1, 1);
        }
    }

    /** Session days over active acne and those without; what is not known of is in neither. */
    private static void overAcne(List<SessionDay> all, String arm, Contributions contributions) {
        var over = days(all, true);
        days(over, PracticeMeasure.INFECTION_OVER_ACTIVE_ACNE, SessionDay::infection, arm, contributions);
        amounts(over, PracticeMeasure.DOWNTIME_OVER_ACTIVE_ACNE, SessionDay::downtimeDays, arm, contributions);
        var others = days(all, false);
        days(others, PracticeMeasure.INFECTION_OTHERWISE, SessionDay::infection, arm, contributions);
        amounts(others, PracticeMeasure.DOWNTIME_OTHERWISE, SessionDay::downtimeDays, arm, contributions);
    }

    private static List<SessionDay> days(List<SessionDay> all, Boolean overActiveAcne) {
        return all.stream()
                .filter(day ->
                        day.overActiveAcne().filter(overActiveAcne::equals).isPresent())
                .toList();
    }

    private static Optional<Boolean> littleDowntime(SessionDay day) {
        var recorded = day.downtimeDays();
        return recorded.isPresent()
                ? Optional.of(recorded.getAsInt() <= Protocol.LITTLE_DOWNTIME_DAYS)
                : Optional.empty();
    }

    private static Optional<Boolean> documentedLength(SessionDay day) {
        var recorded = day.durationMinutes();
        return recorded.isPresent() ? Optional.of(Protocol.MINUTES.contains(recorded.getAsInt())) : Optional.empty();
    }

    private static void safety(List<Session> sessions, String arm, Contributions contributions) {
        var recorded = sessions.stream()
                .flatMap(session -> session.adverseEvents().stream())
                .toList();
        if (recorded.isEmpty()) {
            return;
        }
        var ever = recorded.stream()
                .flatMap(events -> events.stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AdverseEvent.class)));
        SAFETY.forEach((event, level) ->
                contributions.put(key(ContributionKind.SAFETY, level, arm), ever.contains(event) ? 1 : 0, 0));
    }

    private static Contribution.Key key(ContributionKind kind, Level level, String arm) {
        return new Contribution.Key(kind, "", "", Contribution.ALL, level, arm);
    }
}
