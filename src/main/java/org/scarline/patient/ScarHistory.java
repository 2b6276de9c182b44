package org.scarline.patient;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.scarline.derive.Course;
import org.scarline.derive.EfficacyRating;
import org.scarline.derive.Series;
import org.scarline.derive.TreatedSeries;

/**
 * One scar type of one side over one course, on the primary scale.
 *
 * @param course what that side received; empty before the first session
 * @param readings in order of their days, from 180 days before the course on
 */
record ScarHistory(Series.Key key, Optional<Course> course, List<ScarRating> readings) {
    /** By side, then by scar type. */
    static final Comparator<ScarHistory> ORDER = Comparator.comparing(
                    (ScarHistory history) -> history.key().region().side())
            .thenComparing(history -> history.key().scarType());

    ScarHistory {
        readings = List.copyOf(readings);
    }

    /** As it was derived; what was rated before the baseline is of no course. */
    static ScarHistory of(TreatedSeries treated) {
        var readings = new ArrayList<ScarRating>();
        treated.series()
                .baseline(treated.course())
                .ifPresent(score -> readings.add(new ScarRating(
                        date(score), score.score(), treated.improvement(score), Optional.empty(), true, true)));
        for (var score : treated.followUps()) {
            readings.add(new ScarRating(
                    date(score),
                    score.score(),
                    treated.improvement(score),
                    Optional.of(treated.course().daysSinceSession(score.day())),
                    !EfficacyRating.isUnsettled(treated.course(), score.day()),
                    false));
        }
        return new ScarHistory(treated.key(), Optional.of(treated.course()), readings);
    }

    /** Before the first session. */
    static ScarHistory untreated(Series series) {
        var readings = series.scores().stream()
                .map(score ->
                        new ScarRating(date(score), score.score(), Optional.empty(), Optional.empty(), true, true))
                .toList();
        return new ScarHistory(series.key(), Optional.empty(), readings);
    }

    private static LocalDate date(Series.Score score) {
        return LocalDate.ofEpochDay(score.day());
    }

    /** Readings on settled skin after the first session, as far as change can be calculated. */
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

    /** Whether change can be calculated. */
    boolean hasReference() {
        return readings.stream().anyMatch(reading -> reading.improvement().isPresent());
    }
}
