package org.scarline.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Ratio;
import org.scarline.clinic.Session;
import org.scarline.derive.Course;
import org.scarline.derive.Mean;

/**
 * Where a patient stands on a day, beside what is documented.
 *
 * @param scale on which, and by whom, the scars are shown
 * @param place the body site that was treated last; of one never treated, the one rated last
 * @param steps of its latest course, in the order of their first days
 * @param flags by kind, then by day
 */
record PatientStatus(
        LocalDate day, Scale scale, TreatedPlace place, List<Step> steps, List<Flag> flags, NotShown notShown) {
    /** An instrument, and who rated with it. */
    record Scale(Instrument instrument, RaterRole role) {}

    /**
     * What the page leaves out.
     *
     * @param elsewhere other body sites that were treated or rated
     * @param otherRatings ratings of that place on other scales or by others
     */
    record NotShown(List<BodySite> elsewhere, int otherRatings) {}

    /** What is dated after the day is left out. */
    static PatientStatus of(PatientRows rows, Instrument instrument, RaterRole role, LocalDate day) {
        var sessions = rows.sessions().stream()
                .filter(session -> !session.date().isAfter(day))
                .toList();
        var ratings = rows.ratings().stream()
                .filter(rating -> !rating.date().isAfter(day))
                .toList();
        var site = site(sessions, ratings);
        var place = TreatedPlace.of(site, sessions, ratings, instrument, role);
        var elsewhere = Stream.concat(
                        sessions.stream().map(Session::bodySite),
                        ratings.stream().map(Rating::bodySite))
                .distinct()
                .filter(other -> other != site)
                .sorted()
                .toList();
        var others = ratings.stream()
                .filter(rating -> rating.bodySite() == site)
                .filter(rating ->
                        rating.raterRole() != role || !rating.instrument().equals(instrument.code()))
                .count();
        return new PatientStatus(
                day,
                new Scale(instrument, role),
                place,
                steps(place, day),
                flags(place),
                new NotShown(elsewhere, Math.toIntExact(others)));
    }

    Instrument instrument() {
        return scale.instrument();
    }

    RaterRole role() {
        return scale.role();
    }

    private static BodySite site(List<Session> sessions, List<Rating> ratings) {
        return sessions.stream()
                .max(Comparator.comparing(Session::date).thenComparing(Session::bodySite, Comparator.reverseOrder()))
                .map(Session::bodySite)
                .or(() -> ratings.stream()
                        .max(Comparator.comparing(Rating::date)
                                .thenComparing(Rating::bodySite, Comparator.reverseOrder()))
                        .map(Rating::bodySite))
                .orElse(BodySite.FACE);
    }

    private static List<Step> steps(TreatedPlace place, LocalDate day) {
        var settled = place.histories().stream()
                .flatMap(history -> history.efficacy().stream())
                .map(reading -> (int) reading.day().toEpochDay())
                .toList();
        return place.course()
                .map(course -> Steps.of(course, settled, day))
                .orElseGet(() -> Steps.beforeAny(!place.histories().isEmpty()));
    }

    private static List<Flag> flags(TreatedPlace place) {
        var flags = new ArrayList<>(place.flags());
        place.course().ifPresent(course -> flags.addAll(SessionFlags.of(course)));
        place.histories().forEach(history -> add(history, flags));
        flags.sort(Comparator.comparing(Flag::kind).thenComparing(Flag::day));
        return List.copyOf(flags);
    }

    private static void add(ScarHistory history, List<Flag> flags) {
        var scar = List.of(
                history.key().scarType().code(), history.key().region().side().code());
        if (history.course().isPresent() && !history.hasReference()) {
            flags.add(new Flag(
                    Flag.Kind.NO_BASELINE,
                    LocalDate.ofEpochDay(history.course().get().start()),
                    0,
                    scar));
        }
        history.latest()
                .filter(reading -> reading.improvement().orElseThrow().compareTo(Ratio.ZERO) < 0)
                .ifPresent(reading -> flags.add(new Flag(Flag.Kind.WORSE, reading.day(), 0, scar)));
        for (var reading : history.readings()) {
            if (!reading.settled()) {
                var days = reading.daysSinceSession().orElseThrow();
                if (flags.stream()
                        .noneMatch(flag ->
                                flag.kind() == Flag.Kind.UNSETTLED && flag.day().equals(reading.day()))) {
                    flags.add(Flag.of(Flag.Kind.UNSETTLED, reading.day(), days));
                }
            }
        }
    }

    Optional<Course> course() {
        return place.course();
    }

    int sessions() {
        return course().map(course -> course.days().size()).orElse(0);
    }

    /** The latest settled reading of each scar that has one. */
    List<ScarRating> latest() {
        return place.histories().stream()
                .flatMap(history -> history.latest().stream())
                .toList();
    }

    /** Mean over the scars of their latest improvement, in millionths; empty where change cannot be calculated. */
    Optional<Long> improvement() {
        var mean = new Mean();
        var latest = latest();
        latest.forEach(reading -> mean.add(reading.improvement().orElseThrow()));
        return latest.isEmpty() ? Optional.empty() : Optional.of(mean.value().rounded());
    }

    /** The day of the latest settled reading. */
    Optional<LocalDate> lastSeen() {
        return latest().stream().map(ScarRating::day).max(Comparator.naturalOrder());
    }
}
