package org.scarline.derive;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
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

    private final Contributions contributions;
    private final int series;
    private final int[] arms;

    private Practice(Contributions contributions, int[] arms) {
        this.contributions = contributions;
        this.series = contributions.numbers().series("", "", Contribution.ALL);
        this.arms = arms;
    }

    static void add(List<Session> sessions, List<Course> courses, Contributions contributions) {
        if (sessions.isEmpty()) {
            return;
        }
        var days = GivenCourses.days(courses);
        var numbers = contributions.numbers();
        var all = numbers.arm(Contribution.ALL);
        var practice = new Practice(
                contributions, new int[] {all, numbers.arm(SessionDay.arm(days).name())});
        practice.gaps(courses);
        practice.days(days, PracticeMeasure.DAYS_OVER_ACTIVE_ACNE, SessionDay::overActiveAcne);
        practice.days(days, PracticeMeasure.DAYS_DOWNTIME_3_OR_LESS, Practice::littleDowntime);
        practice.days(days, PracticeMeasure.DAYS_30_TO_60_MINUTES, Practice::documentedLength);
        practice.amounts(days, PracticeMeasure.DAYS_OF_REDNESS, SessionDay::erythemaDays);
        practice.overAcne(days);
        practice.safety(sessions);
    }

    private void put(ContributionKind kind, Level level, long a, long b) {
        for (var arm : arms) {
            contributions.put(PlaceNumbers.place(kind, series, level, arm), a, b);
        }
    }

    private void gaps(List<Course> courses) {
        var bins = new int[GAP_BINS.size()];
        var kept = 0;
        var gaps = 0;
        for (var course : courses) {
            for (var gap : course.gaps()) {
                gaps++;
                kept += Protocol.GAP_DAYS.contains(gap) ? 1 : 0;
                bins[Math.min((gap - 1) / 5, bins.length - 1)]++;
            }
        }
        if (gaps > 0) {
            put(ContributionKind.PRACTICE, PracticeMeasure.GAPS_IN_TOLERANCE, kept, gaps);
        }
        for (var bin = 0; bin < bins.length; bin++) {
            if (bins[bin] > 0) {
                put(ContributionKind.GAPS, GAP_BINS.get(bin), bins[bin], 0);
            }
        }
    }

    private void days(List<SessionDay> days, Level level, Function<SessionDay, Optional<Boolean>> answer) {
        var sums = new Sums();
        for (var day : days) {
            var recorded = answer.apply(day);
            sums.add(recorded.isPresent() ? OptionalInt.of(recorded.get() ? 1 : 0) : OptionalInt.empty());
        }
        put(level, sums);
    }

    /** A patient's own sum, and over how many session days with a record. */
    private void amounts(List<SessionDay> days, Level level, Function<SessionDay, OptionalInt> amount) {
        var sums = new Sums();
        for (var day : days) {
            sums.add(amount.apply(day));
        }
        put(level, sums);
    }

    /** What some session days come to. */
    private static final class Sums {
        private long sum;
        private int recorded;
        private int days;

        void add(OptionalInt amount) {
            days++;
            recorded += amount.isPresent() ? 1 : 0;
            sum += amount.orElse(0);
        }
    }

    private void put(Level level, Sums sums) {
        if (sums.recorded > 0) {
            put(ContributionKind.PRACTICE, level, sums.sum, sums.recorded);
        }
        if (sums.days > 0) {
            put(ContributionKind.NOT_RECORDED, level, sums.days - sums.recorded, sums.days);
        }
    }

    /** Session days over active acne and those without; what is not known of is in neither. */
    private void overAcne(List<SessionDay> all) {
        var over = days(all, true);
        days(over, PracticeMeasure.INFECTION_OVER_ACTIVE_ACNE, SessionDay::infection);
        amounts(over, PracticeMeasure.DOWNTIME_OVER_ACTIVE_ACNE, SessionDay::downtimeDays);
        var others = days(all, false);
        days(others, PracticeMeasure.INFECTION_OTHERWISE, SessionDay::infection);
        amounts(others, PracticeMeasure.DOWNTIME_OTHERWISE, SessionDay::downtimeDays);
    }

    private static List<SessionDay> days(List<SessionDay> all, Boolean overActiveAcne) {
        var days = new ArrayList<SessionDay>(all.size());
        for (var day : all) {
            if (day.overActiveAcne().filter(overActiveAcne::equals).isPresent()) {
                days.add(day);
            }
        }
        return days;
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

    private void safety(List<Session> sessions) {
        var isRecorded = false;
        var ever = EnumSet.noneOf(AdverseEvent.class);
        for (var session : sessions) {
            isRecorded |= session.adverseEvents().isPresent();
            session.adverseEvents().ifPresent(ever::addAll);
        }
        if (isRecorded) {
            SAFETY.forEach((event, level) -> put(ContributionKind.SAFETY, level, ever.contains(event) ? 1 : 0, 0));
        }
    }
}
