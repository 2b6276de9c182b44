package org.scarline.export.individual;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Ratio;
import org.scarline.clinic.Session;
import org.scarline.derive.EfficacyRating;
import org.scarline.derive.SessionDay;
import org.scarline.derive.TreatedSeries;
import org.scarline.derive.Treatment;

/**
 * One patient of the set.
 *
 * @param code that stands for the patient
 * @param improved {@code yes}, {@code no} or {@code unknown}: whether any series gained what its instrument calls an
 *     improvement
 * @param ratings in order of their days
 */
record Subject(String code, Traits traits, String improved, List<Rated> ratings) {
    Subject {
        ratings = List.copyOf(ratings);
    }

    /**
     * One rating.
     *
     * @param day from the patient's first session, which is 0; empty for a patient who was never treated
     * @param change beside the course that it belongs to; empty where it belongs to none
     */
    record Rated(Rating rating, OptionalLong day, Optional<Change> change) {}

    /**
     * A rating beside its course.
     *
     * @param arm what was done before it; empty before the first session
     * @param baseline empty for a change instrument, and where nothing was rated before the course
     * @param gained since then; positive is better
     */
    record Change(
            String arm,
            int sessionsBefore,
            OptionalInt daysSinceLast,
            Optional<Ratio> baseline,
            Optional<Ratio> gained) {
        /** On settled skin after the first session: what counts for efficacy. */
        boolean isEfficacy() {
            return sessionsBefore > 0 && gained.isPresent() && daysSinceLast.orElse(0) > 7;
        }
    }

    static Subject of(String code, Patient patient, PatientRows rows, Instruments instruments) {
        var first = rows.sessions().stream().map(Session::date).min(Comparator.naturalOrder());
        var treatment = Treatment.of(rows.sessions(), rows.ratings(), instruments);
        var rated = new ArrayList<Rated>();
        var inOrder = Comparator.comparing(Rating::date)
                .thenComparing(Rating::instrument)
                .thenComparing(Rating::raterRole)
                .thenComparing(Rating::bodySite)
                .thenComparing(Rating::side)
                .thenComparing(Rating::scarType)
                .thenComparingLong(Rating::score);
        for (var rating : rows.ratings().stream().sorted(inOrder).toList()) {
            var day = first.map(each -> OptionalLong.of(rating.date().toEpochDay() - each.toEpochDay()));
            rated.add(new Rated(rating, day.orElse(OptionalLong.empty()), change(rating, treatment)));
        }
        var year = first.map(each -> OptionalInt.of(each.getYear())).orElse(OptionalInt.empty());
        var age = year.isPresent() && patient.birthYear().isPresent()
                ? OptionalInt.of(year.getAsInt() - patient.birthYear().getAsInt())
                : OptionalInt.empty();
        var traits = new Traits(age, Traits.sex(patient.sex()), patient.fitzpatrick());
        return new Subject(code, traits, improved(treatment), rated);
    }

    private static Optional<Change> change(Rating rating, Treatment treatment) {
        return treatment.series().stream()
                .filter(each -> each.series().isOf(rating))
                .findFirst()
                .flatMap(each -> change(rating, each));
    }

    private static Optional<Change> change(Rating rating, TreatedSeries treated) {
        var course = treated.course();
        var day = Math.toIntExact(rating.date().toEpochDay());
        if (day > course.start() && !course.isFollowUp(day)) {
            return Optional.empty();
        }
        var before = course.sessionsBefore(day);
        var gained = before == 0
                ? Optional.<Ratio>empty()
                : treated.instrument()
                        .reference(treated.baseline())
                        .map(each -> treated.instrument().improvement(each, Ratio.of(rating.score())));
        return Optional.of(new Change(
                before == 0
                        ? ""
                        : SessionDay.arm(course.days().subList(0, before)).name(),
                before,
                before == 0 ? OptionalInt.empty() : OptionalInt.of(course.daysSinceSession(day)),
                treated.baseline(),
                gained));
    }

    private static String improved(Treatment treatment) {
        var known = treatment.series().stream()
                .filter(each -> each.instrument().minImprovement().isPresent()
                        && !each.efficacy().isEmpty())
                .toList();
        if (known.isEmpty()) {
            return "unknown";
        }
        return known.stream().anyMatch(Subject::hasImproved) ? "yes" : "no";
    }

    private static boolean hasImproved(TreatedSeries series) {
        var least = series.instrument().minImprovement().orElseThrow();
        return series.efficacy().stream()
                .map(EfficacyRating::improvement)
                .anyMatch(gain -> gain.compareTo(Ratio.of(least)) >= 0);
    }
}
