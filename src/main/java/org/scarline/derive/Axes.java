package org.scarline.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.scarline.clinic.Protocol;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;

/** Which efficacy rating of a series stands for it at each level of each axis: at most one. */
final class Axes {
    public static final List<Level> SESSIONS = List.of(
            RatedLevel.SESSIONS_1,
            RatedLevel.SESSIONS_2,
            RatedLevel.SESSIONS_3,
            RatedLevel.SESSIONS_4,
            RatedLevel.SESSIONS_5,
            RatedLevel.SESSIONS_6,
            RatedLevel.SESSIONS_7_PLUS);

    /** A rating that stands for its series. */
    public record Pick(Level level, EfficacyRating rating) {}

    private Axes() {}

    /** All picks of a series in a course; the ratings are in the order of their days. */
    public static List<Pick> picks(Course course, List<EfficacyRating> ratings) {
        var picks = new ArrayList<Pick>();
        inWindows(Window.SINCE_FIRST, ratings, EfficacyRating::daysSinceFirst, picks);
        inWindows(Window.SINCE_LAST, ratings, rating -> rating.day() - course.last(), picks);
        for (var i = 0; i < SESSIONS.size(); i++) {
            var level = SESSIONS.get(i);
            var sessions = i + 1;
            last(
                            ratings,
                            rating -> level == RatedLevel.SESSIONS_7_PLUS
                                    ? rating.sessionsBefore() >= sessions
                                    : rating.sessionsBefore() == sessions)
                    .ifPresent(rating -> picks.add(new Pick(level, rating)));
        }
        last(ratings, rating -> Protocol.FINAL_DAYS.contains(rating.day() - course.last()))
                .ifPresent(rating -> picks.add(new Pick(RatedLevel.FINAL, rating)));
        last(ratings, rating -> true).ifPresent(rating -> picks.add(new Pick(RatedLevel.LATEST, rating)));
        return picks;
    }

    private static void inWindows(
            List<Window> windows, List<EfficacyRating> ratings, ToIntFunction<EfficacyRating> day, List<Pick> picks) {
        for (var window : windows) {
            window.pick(ratings, day).ifPresent(rating -> picks.add(new Pick(window.level(), rating)));
        }
    }

    private static Optional<EfficacyRating> last(List<EfficacyRating> ratings, Predicate<EfficacyRating> condition) {
        return ratings.stream().filter(condition).reduce((earlier, later) -> later);
    }
}
