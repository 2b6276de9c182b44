package org.scarline.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;

/**
 * One patient's sessions and ratings brought together: each rated region with the courses it received.
 *
 * @param sessions all of the patient's sessions
 * @param courses of each region that was rated and treated
 * @param series beside the first course of their region
 */
public record Treatment(
        List<Session> sessions, Map<Region, List<Course>> courses, List<TreatedSeries> series, LeftOut leftOut) {
    /**
     * Ratings that belong to no first course.
     *
     * @param bothSidesAtOnce of both sides together where sides were treated apart
     * @param notTreatedThere of regions that were not treated
     * @param laterCourse after the start of a second course; they are kept in their series
     */
    public record LeftOut(List<Rating> bothSidesAtOnce, List<Rating> notTreatedThere, List<Rating> laterCourse) {}

    public static Treatment of(List<Session> sessions, List<Rating> ratings, Instruments instruments) {
        var courses = new HashMap<Region, List<Course>>();
        var leftOut = new LeftOut(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var kept = new ArrayList<Rating>();
        for (var rating : ratings) {
            if (ratesBothSidesOfOneSided(rating, sessions)) {
                leftOut.bothSidesAtOnce().add(rating);
                continue;
            }
            var ofRegion = courses.computeIfAbsent(
                    Region.of(rating), each -> Course.of(SessionDay.of(sessions(each, sessions))));
            if (ofRegion.isEmpty()) {
                leftOut.notTreatedThere().add(rating);
                continue;
            }
            if (rating.date().toEpochDay() > ofRegion.get(0).nextStart()) {
                leftOut.laterCourse().add(rating);
            }
            kept.add(rating);
        }
        courses.values().removeIf(List::isEmpty);
        var series = Series.all(kept).stream()
                .map(each ->
                        TreatedSeries.of(each, instruments.get(each.key().instrument()), first(courses, each.key())))
                .toList();
        return new Treatment(sessions, courses, series, leftOut);
    }

    private static Course first(Map<Region, List<Course>> courses, Series.Key key) {
        return Objects.requireNonNull(courses.get(key.region())).get(0);
    }

    private static boolean ratesBothSidesOfOneSided(Rating rating, List<Session> sessions) {
        if (rating.side() == Side.BOTH) {
            for (var session : sessions) {
                if (session.bodySite() == rating.bodySite() && session.side() != Side.BOTH) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Session> sessions(Region region, List<Session> sessions) {
        var ofRegion = new ArrayList<Session>(sessions.size());
        for (var session : sessions) {
            if (session.bodySite() == region.bodySite()
                    && (session.side() == region.side() || session.side() == Side.BOTH)) {
                ofRegion.add(session);
            }
        }
        return ofRegion;
    }

    /** Whether the first course of every rated region went as documented; false where no region has one. */
    public boolean perProtocol() {
        return !courses.isEmpty()
                && courses.values().stream()
                        .allMatch(ofRegion -> ofRegion.get(0).perProtocol());
    }

    /** The first day of any session, empty without one. */
    public Optional<SessionDay> firstDay() {
        return SessionDay.of(sessions).stream().findFirst();
    }
}
