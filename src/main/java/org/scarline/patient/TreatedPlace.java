package org.scarline.patient;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;
import org.scarline.derive.Course;
import org.scarline.derive.Series;
import org.scarline.derive.SessionDay;
import org.scarline.derive.TreatedSeries;
import org.scarline.derive.Treatment;

/**
 * One body site of a patient.
 *
 * @param courses with the sides taken together, in order
 * @param histories of the latest course, on one scale and by one role
 * @param flags that only concern which ratings can be used
 */
record TreatedPlace(BodySite site, List<Course> courses, List<ScarHistory> histories, List<Flag> flags) {
    TreatedPlace {
        courses = List.copyOf(courses);
        histories = List.copyOf(histories);
        flags = List.copyOf(flags);
    }

    /** The site's sessions and ratings, of which those on another scale or by others are left out. */
    static TreatedPlace of(
            BodySite site, List<Session> sessions, List<Rating> ratings, Instrument instrument, RaterRole role) {
        var here =
                sessions.stream().filter(session -> session.bodySite() == site).toList();
        var rated = ratings.stream()
                .filter(rating -> rating.bodySite() == site
                        && rating.raterRole() == role
                        && rating.instrument().equals(instrument.code()))
                .toList();
        var courses = Course.of(SessionDay.of(here));
        if (here.isEmpty()) {
            var histories = Series.all(rated).stream().map(ScarHistory::untreated);
            return new TreatedPlace(
                    site, courses, histories.sorted(ScarHistory.ORDER).toList(), List.of());
        }
        var treatment = Treatment.of(here, rated, new Instruments(List.of(instrument)));
        var histories = treatment.series().stream()
                .map(series -> ScarHistory.of(ofLatestCourse(series, treatment)))
                .sorted(ScarHistory.ORDER)
                .toList();
        return new TreatedPlace(site, courses, histories, flags(treatment.leftOut()));
    }

    /** Derivation holds a series beside the first course; the page shows the latest. */
    private static TreatedSeries ofLatestCourse(TreatedSeries first, Treatment treatment) {
        var ofRegion = treatment.courses().getOrDefault(first.key().region(), List.of());
        return TreatedSeries.of(
                first.series(), first.instrument(), latest(ofRegion).orElse(first.course()));
    }

    private static List<Flag> flags(Treatment.LeftOut leftOut) {
        return Stream.concat(
                        leftOut.bothSidesAtOnce().stream()
                                .map(rating -> Flag.of(Flag.Kind.BOTH_SIDES_AT_ONCE, rating.date(), 0)),
                        leftOut.notTreatedThere().stream()
                                .map(rating -> Flag.of(Flag.Kind.NOT_TREATED_THERE, rating.date(), 0)))
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
