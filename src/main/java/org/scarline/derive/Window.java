package org.scarline.derive;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.scarline.clinic.VisitWindow;
import org.scarline.derive.outcome.Level;

/** A level of an axis of days since some session, and the visit that it takes. */
record Window(Level level, VisitWindow visit) {
    /** The levels of the axis {@code weeks}: days since the first session. */
    static final List<Window> SINCE_FIRST = of("weeks", VisitWindow.SINCE_FIRST);

    /** The levels of the axis {@code since_last}: days since the course's last session. */
    static final List<Window> SINCE_LAST = of("since_last", VisitWindow.SINCE_LAST);

    private static List<Window> of(String axis, List<VisitWindow> visits) {
        return visits.stream()
                .map(visit -> new Window(Level.of(axis, visit.level()), visit))
                .toList();
    }

    /** The rating whose day is closest to the target; of two as close, the later. Empty when none is inside. */
    Optional<EfficacyRating> pick(List<EfficacyRating> ratings, ToIntFunction<EfficacyRating> day) {
        EfficacyRating best = null;
        for (var rating : ratings) {
            var at = day.applyAsInt(rating);
            if (at >= visit.from()
                    && at <= visit.to()
                    && (best == null || distance(at) <= distance(day.applyAsInt(best)))) {
                best = rating;
            }
        }
        return Optional.ofNullable(best);
    }

    private int distance(int day) {
        return Math.abs(day - visit.target());
    }
}
