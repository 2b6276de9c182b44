package org.scarline.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.VisitWindow;
import org.scarline.derive.Course;

/**
 * What is documented for a patient's course: 3 to 6 sessions about 4 weeks apart, first improvement 4 to 6 weeks after
 * the first session, the final rating 2 to 3 months after the last.
 */
final class Steps {
    private Steps() {}

    /** The steps that a course leaves, in the order of their first days. */
    static List<Step> of(Course course, List<Integer> settledRatings, LocalDate today) {
        var steps = new ArrayList<Step>();
        steps.add(onset(course, settledRatings, today));
        var last = finalRating(course, settledRatings, today);
        if (mayGoOn(course, last)) {
            steps.add(session(course, today));
        }
        steps.add(last);
        steps.sort(Comparator.comparing(step -> step.window().orElseThrow().from()));
        return List.copyOf(steps);
    }

    /** What comes before a course. */
    static List<Step> beforeAny(boolean rated) {
        var baseline = new Step(Step.Kind.BASELINE, 0, Optional.empty(), rated ? Step.State.DONE : Step.State.OPEN);
        return List.of(baseline, new Step(Step.Kind.SESSION, 1, Optional.empty(), Step.State.AHEAD));
    }

    private static Step onset(Course course, List<Integer> ratings, LocalDate today) {
        var seen = ratings.stream()
                .map(day -> day - course.start())
                .anyMatch(days -> days >= VisitWindow.ONSET.from() && days <= VisitWindow.ONSET.to());
        var window =
                Step.Span.of(course.start() + Protocol.ONSET_DAYS.low(), course.start() + Protocol.ONSET_DAYS.high());
        return Step.dated(Step.Kind.ONSET_RATING, 0, window, seen, today);
    }

    private static Step finalRating(Course course, List<Integer> ratings, LocalDate today) {
        var seen = ratings.stream().map(day -> day - course.last()).anyMatch(Protocol.FINAL_DAYS::contains);
        var window =
                Step.Span.of(course.last() + Protocol.FINAL_DAYS.low(), course.last() + Protocol.FINAL_DAYS.high());
        return Step.dated(Step.Kind.FINAL_RATING, 0, window, seen, today);
    }

    /** Fewer than six sessions, and nothing says that the course is over. */
    private static boolean mayGoOn(Course course, Step last) {
        var sessions = course.days().size();
        var over = last.state() == Step.State.DONE || last.state() == Step.State.PAST;
        return sessions < Protocol.SESSIONS.low() || (sessions < Protocol.SESSIONS.high() && !over);
    }

    private static Step session(Course course, LocalDate today) {
        var window = Step.Span.of(course.last() + Protocol.GAP_DAYS.low(), course.last() + Protocol.GAP_DAYS.high());
        return Step.dated(Step.Kind.SESSION, course.days().size() + 1, window, false, today);
    }

    /**
     * The one to name first: of those that are open the one whose window closes first, else the nearest ahead, else a
     * session that a course still lacks; empty when nothing documented is left.
     */
    static Optional<Step> next(List<Step> steps) {
        Comparator<Step> byEnd =
                Comparator.comparing(step -> step.window().map(Step.Span::to).orElse(LocalDate.MIN));
        return steps.stream()
                .filter(step -> step.state() == Step.State.OPEN)
                .min(byEnd)
                .or(() -> steps.stream().filter(Step::isToCome).min(byEnd))
                .or(() -> steps.stream()
                        .filter(step -> step.kind() == Step.Kind.SESSION)
                        .findFirst());
    }
}
