package org.scarline.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Protocol;
import org.scarline.clinic.Ratio;
import org.scarline.derive.course.Course;
import org.scarline.derive.course.Series;

/**
 * One scar type of one side over one course, on the primary scale.
 *
 * @param course what that side received; empty before the first session
 * @param readings in order of their days, from 180 days before the course on
 */
record ScarHistory(Series.Key key, Optional<Course> course, List<ScarRating> readings) {
    /** By side, then by scar type. */
    static final Comparator<ScarHistory> ORDER = Comparator.comparing(
                    (ScarHistory track) -> track.key().region().side())
            .thenComparing(track -> track.key().scarType());

    ScarHistory {
        readings = List.copyOf(readings);
    }

    static ScarHistory of(Series series, Instrument instrument, Optional<Course> course) {
        var baseline = course.flatMap(series::baseline);
        var reference = instrument.reference(baseline.map(Series.Score::score));
        var readings = new ArrayList<ScarRating>();
        for (var score : series.scores()) {
            if (course.isEmpty() || belongs(course.get(), series, score.day())) {
                readings.add(reading(score, instrument, course, reference, baseline));
            }
        }
        return new ScarHistory(series.key(), course, readings);
    }

    /** What was rated before the baseline is of no course. */
    private static boolean belongs(Course course, Series series, int day) {
        return series.baseline(course).map(baseline -> day >= baseline.day()).orElse(day > course.start());
    }

    private static ScarRating reading(
            Series.Score score,
            Instrument instrument,
            Optional<Course> course,
            Optional<Ratio> reference,
            Optional<Series.Score> baseline) {
        var followUp = course.filter(each -> each.isFollowUp(score.day()));
        var before = followUp.map(each -> score.day()
                - each.days().get(each.sessionsBefore(score.day()) - 1).day());
        return new ScarRating(
                LocalDate.ofEpochDay(score.day()),
                score.score(),
                reference
                        .filter(each -> followUp.isPresent() || baseline.isPresent())
                        .map(each -> instrument.improvement(each, score.score())),
                before,
                before.filter(days -> days <= Protocol.SWOLLEN_DAYS).isEmpty(),
                followUp.isEmpty());
    }

    /** Readings on settled skin after the first session, as far as change can be told. */
    List<ScarRating> efficacy() {
        return readings.stream().filter(ScarRating::isEfficacy).toList();
    }

    Optional<ScarRating> latest() {
        return efficacy().stream().reduce((earlier, later) -> later);
    }

    /** Readings since the first session. */
    List<ScarRating> followUps() {
        return readings.stream()
                .filter(reading -> reading.daysSinceSession().isPresent())
                .toList();
    }

    /** Whether change can be told. */
    boolean hasReference() {
        return readings.stream().anyMatch(reading -> reading.improvement().isPresent());
    }
}
