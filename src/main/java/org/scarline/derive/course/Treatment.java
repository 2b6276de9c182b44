package org.scarline.derive.course;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
     * @param bothSidesAtOnce ratings of both sides together where sides were treated apart
     * @param notTreatedThere ratings of regions that were not treated
     * @param laterCourse ratings after the start of a second course; they are kept in their series
     */
    public record LeftOut(long bothSidesAtOnce, long notTreatedThere, long laterCourse) {}

    public static Treatment of(List<Session> sessions, List<Rating> ratings, Instruments instruments) {
        var courses = new HashMap<Region, List<Course>>();
        var bySeries = new LinkedHashMap<Series.Key, List<Rating>>();
        long bothSidesAtOnce = 0;
        long notTreatedThere = 0;
        long laterCourse = 0;
        for (var rating : ratings) {
            var region = new Region(rating.bodySite(), rating.side());
            var ofRegion = courses.computeIfAbsent(region, each -> Course.of(SessionDay.of(sessions(each, sessions))));
            if (ratesBothSidesOfOneSided(rating, sessions)) {
                bothSidesAtOnce++;
            } else if (ofRegion.isEmpty()) {
                notTreatedThere++;
            } else {
                laterCourse += rating.date().toEpochDay() > ofRegion.get(0).nextStart() ? 1 : 0;
                var key = new Series.Key(region, rating.scarType(), rating.instrument(), rating.raterRole());
                bySeries.computeIfAbsent(key, each -> new ArrayList<>()).add(rating);
            }
        }
        courses.keySet()
                .retainAll(bySeries.keySet().stream().map(Series.Key::region).toList());
        var leftOut = new LeftOut(bothSidesAtOnce, notTreatedThere, laterCourse);
        return new Treatment(sessions, courses, treated(bySeries, courses, instruments), leftOut);
    }

    private static List<TreatedSeries> treated(
            Map<Series.Key, List<Rating>> bySeries, Map<Region, List<Course>> courses, Instruments instruments) {
        var series = new ArrayList<TreatedSeries>();
        bySeries.forEach((key, ratings) -> series.add(TreatedSeries.of(
                Series.of(key, ratings),
                instruments.get(key.instrument()),
                Objects.requireNonNull(courses.get(key.region())).get(0))));
        return series;
    }

    private static boolean ratesBothSidesOfOneSided(Rating rating, List<Session> sessions) {
        return rating.side() == Side.BOTH
                && sessions.stream()
                        .anyMatch(session -> session.bodySite() == rating.bodySite() && session.side() != Side.BOTH);
    }

    private static List<Session> sessions(Region region, List<Session> sessions) {
        return sessions.stream()
                .filter(session -> session.bodySite() == region.bodySite()
                        && (session.side() == region.side() || session.side() == Side.BOTH))
                .toList();
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
