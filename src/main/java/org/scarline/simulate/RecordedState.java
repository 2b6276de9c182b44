package org.scarline.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.scarline.clinic.Points;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;

/**
 * What is on record about a patient, as far as it decides the treatment.
 *
 * @param baseline mean grade by clinicians on the latest rated day before treatment; empty when there is none
 * @param stopsAfter sessions of the first course that the patient comes to at most
 */
record RecordedState(OptionalDouble baseline, int stopsAfter) {
    /** Nothing on record that decides anything. */
    static final RecordedState EMPTY = new RecordedState(OptionalDouble.empty(), Integer.MAX_VALUE);

    /** The baseline that those ratings give; the patient has not stopped. */
    static RecordedState before(Person person, List<Rating> ratings) {
        var from = person.start().minusDays(Protocol.BASELINE_DAYS);
        return new RecordedState(
                last(ratings, day -> !day.isBefore(from) && !day.isAfter(person.start())), EMPTY.stopsAfter());
    }

    /** The same baseline, for a patient who may stop once ratings show no gain, or once they show one. */
    RecordedState stopping(Person person, TreatedRegion region, List<Rating> ratings, Truth truth, Draws draws) {
        var chance = truth.get(Parameter.STOPS_NO_GAIN_RATED);
        var course = region.firstCourse();
        for (var session = 2; session < course.size(); session++) {
            var day = course.get(session - 1);
            var now = last(ratings, rated -> rated.isAfter(person.start()) && !rated.isAfter(day));
            var stops = draws.chance(Math.abs(chance));
            if (stops && baseline.isPresent() && now.isPresent()) {
                var gained = now.getAsDouble() < baseline.getAsDouble();
                if (gained == (chance < 0)) {
                    return new RecordedState(baseline, session);
                }
            }
        }
        return this;
    }

    private static OptionalDouble last(List<Rating> ratings, Predicate<LocalDate> condition) {
        var grades = ratings.stream()
                .filter(rating -> rating.instrument().equals("goodman_baron_grade")
                        && rating.raterRole() == RaterRole.CLINICIAN
                        && condition.test(rating.date()))
                .toList();
        var day = grades.stream().map(Rating::date).max(LocalDate::compareTo);
        return grades.stream()
                .filter(rating -> day.filter(rating.date()::equals).isPresent())
                .mapToDouble(rating -> Points.toDouble(rating.score()))
                .average();
    }
}
