package org.scarline.patient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.derive.course.Course;
import org.scarline.derive.course.Region;
import org.scarline.derive.course.Series;
import org.scarline.derive.course.SessionDay;

/**
 * One body site of a patient.
 *
 * @param courses with the sides taken together, in order
 * @param tracks of the latest course, on one scale and by one role
 * @param flags that only concern which ratings can be used
 */
record TreatedPlace(BodySite site, List<Course> courses, List<ScarHistory> tracks, List<Flag> flags) {
    TreatedPlace {
        courses = List.copyOf(courses);
        tracks = List.copyOf(tracks);
        flags = List.copyOf(flags);
    }

    /** The site's sessions and ratings, of which those on another scale or by others are left out. */
    static TreatedPlace of(
            BodySite site, List<Session> sessions, List<Rating> ratings, Instrument instrument, RaterRole role) {
        var here =
                sessions.stream().filter(session -> session.bodySite() == site).toList();
        var courses = Course.of(SessionDay.of(here));
        var oneSided = here.stream().anyMatch(session -> session.side() != Side.BOTH);
        var bySeries = new LinkedHashMap<Series.Key, List<Rating>>();
        var flags = new ArrayList<Flag>();
        for (var rating : ratings) {
            if (rating.bodySite() != site
                    || rating.raterRole() != role
                    || !rating.instrument().equals(instrument.code())) {
                continue;
            }
            if (rating.side() == Side.BOTH && oneSided) {
                flags.add(Flag.of(Flag.Kind.BOTH_SIDES_AT_ONCE, rating.date(), 0));
            } else if (!here.isEmpty() && sessions(rating.side(), here).isEmpty()) {
                flags.add(Flag.of(Flag.Kind.NOT_TREATED_THERE, rating.date(), 0));
            } else {
                var key = new Series.Key(
                        new Region(site, rating.side()), rating.scarType(), rating.instrument(), rating.raterRole());
                bySeries.computeIfAbsent(key, each -> new ArrayList<>()).add(rating);
            }
        }
        var tracks = bySeries.entrySet().stream()
                .map(entry -> ScarHistory.of(
                        Series.of(entry.getKey(), entry.getValue()),
                        instrument,
                        latest(Course.of(
                                SessionDay.of(sessions(entry.getKey().region().side(), here))))))
                .sorted(ScarHistory.ORDER)
                .toList();
        return new TreatedPlace(site, courses, tracks, flags);
    }

    private static List<Session> sessions(Side side, List<Session> sessions) {
        return sessions.stream()
                .filter(session -> session.side() == side || session.side() == Side.BOTH)
                .toList();
    }

    private static Optional<Course> latest(List<Course> courses) {
        return courses.stream().reduce((earlier, later) -> later);
    }

    /** The course that is shown; empty before the first session. */
    Optional<Course> course() {
        return latest(courses);
    }
}
