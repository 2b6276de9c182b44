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
        bySessions(ratings, picks);
        last(ratings, rating -> Protocol.FINAL_DAYS.contains(rating.day() - course.last()))
                .ifPresent(rating -> picks.add(new Pick(RatedLevel.FINAL, rating)));
        last(ratings, rating -> true).ifPresent(rating -> picks.add(new Pick(RatedLevel.LATEST, rating)));
        return picks;
    }

    /** Of each number of sessions the last rating after it; from seven on together. */
    private static void bySessions(List<EfficacyRating> ratings, List<Pick> picks) {
        var last = new EfficacyRating[SESSIONS.size()];
        for (var rating : ratings) {
            last[Math.min(rating.sessionsBefore(), last.length) - 1] = rating;
        }
        for (var at = 0; at < last.length; at++) {
            if (last[at] != null) {
                picks.add(new Pick(SESSIONS.get(at), last[at]));
            }
        }
    }

    private static void inWindows(
            List<Window> windows, List<EfficacyRating> ratings, ToIntFunction<EfficacyRating> day, List<Pick> picks) {
        for (var window : windows) {
            window.pick(ratings, day).ifPresent(rating -> picks.add(new Pick(window.level(), rating)));
        }
    }

    private static Optional<EfficacyRating> last(List<EfficacyRating> ratings, Predicate<EfficacyRating> condition) {
        for (var at = ratings.size() - 1; at >= 0; at--) {
            if (condition.test(ratings.get(at))) {
                return Optional.of(ratings.get(at));
            }
        }
        return Optional.empty();
    }
}
