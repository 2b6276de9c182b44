package org.scarline.derive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Ratio;
import org.scarline.clinic.ScarType;

/** The ratings of one region, scar type, instrument and role over time: one score a day, the mean of its raters. */
public final class Series {
    /** What makes ratings comparable with each other. */
    public record Key(Region region, ScarType scarType, String instrument, RaterRole raterRole) {
        static Key of(Rating rating) {
            return new Key(Region.of(rating), rating.scarType(), rating.instrument(), rating.raterRole());
        }

        /** Written out: a night asks for it millions of times, and the compiler of a short run makes little of a record's own. */
        @Override
        public int hashCode() {
            return 31 * (31 * (31 * region.hashCode() + scarType.hashCode()) + instrument.hashCode())
                    + raterRole.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && scarType == that.scarType
                    && raterRole == that.raterRole
                    && instrument.equals(that.instrument)
                    && region.equals(that.region);
        }
    }

    /**
     * The score of one day.
     *
     * @param day days since 1970-01-01
     * @param score mean over the day's raters, in millionths of a point
     */
    public record Score(int day, Ratio score) {}

    private final Key key;
    private final List<Score> scores;

    private Series(Key key, List<Score> scores) {
        this.key = key;
        this.scores = scores;
    }

    /** The series that some ratings make, in the order of their first ratings. */
    public static List<Series> all(List<Rating> ratings) {
        var byKey = new LinkedHashMap<Key, List<Rating>>();
        for (var rating : ratings) {
            byKey.computeIfAbsent(Key.of(rating), each -> new ArrayList<>()).add(rating);
        }
        return byKey.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    static Series of(Key key, List<Rating> ratings) {
        var byDay = new TreeMap<Integer, Mean>();
        for (var rating : ratings) {
            byDay.computeIfAbsent(Math.toIntExact(rating.date().toEpochDay()), day -> new Mean())
                    .add(Ratio.of(rating.score()));
        }
        return new Series(key, byDay.entrySet().stream().map(Series::score).toList());
    }

    private static Score score(Map.Entry<Integer, Mean> day) {
        return new Score(day.getKey(), day.getValue().value());
    }

    /** Whether a rating belongs to it. */
    public boolean isOf(Rating rating) {
        return key.equals(Key.of(rating));
    }

    public Key key() {
        return key;
    }

    /** In order of their days. */
    public List<Score> scores() {
        return scores;
    }

    /** The latest score of the 180 days up to the course's first session; empty when nothing was rated then. */
    public Optional<Score> baseline(Course course) {
        var start = course.start();
        for (var at = scores.size() - 1; at >= 0; at--) {
            var day = scores.get(at).day();
            if (day <= start && day >= start - Protocol.BASELINE_DAYS) {
                return Optional.of(scores.get(at));
            }
        }
        return Optional.empty();
    }

    /** Scores after the course's start, up to the start of the next. */
    public List<Score> followUps(Course course) {
        var followUps = new ArrayList<Score>(scores.size());
        for (var score : scores) {
            if (course.isFollowUp(score.day())) {
                followUps.add(score);
            }
        }
        return followUps;
    }
}
