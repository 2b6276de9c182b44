package org.scarline.derive.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Ratio;

/**
 * A series beside the first course of its region.
 *
 * @param baseline empty when nothing was rated before the course, and always for a change instrument
 * @param followUps scores after the start, up to the next course
 * @param efficacy those of them on settled skin, as improvements; empty without a baseline that they need
 * @param picks which of those stand for the series at each level of each axis
 */
public record TreatedSeries(
        Series series,
        Instrument instrument,
        Course course,
        Optional<Ratio> baseline,
        List<Series.Score> followUps,
        List<EfficacyRating> efficacy,
        List<Axes.Pick> picks) {

    public static TreatedSeries of(Series series, Instrument instrument, Course course) {
        var baseline = instrument.isChange()
                ? Optional.<Ratio>empty()
                : series.baseline(course).map(Series.Score::score);
        var reference = instrument.reference(baseline);
        var followUps = series.followUps(course);
        var efficacy = new ArrayList<EfficacyRating>();
        if (reference.isPresent()) {
            for (var score : followUps) {
                if (!EfficacyRating.isUnsettled(course, score.day())) {
                    efficacy.add(EfficacyRating.of(
                            course, score.day(), instrument.improvement(reference.get(), score.score())));
                }
            }
        }
        return new TreatedSeries(
                series, instrument, course, baseline, followUps, List.copyOf(efficacy), Axes.picks(course, efficacy));
    }

    public Series.Key key() {
        return series.key();
    }

    /** Whether change can be told at all: a baseline, or an instrument that needs none. */
    public boolean hasReference() {
        return baseline.isPresent() || instrument.isChange();
    }

    /** The rating 56 to 120 days after the last session; empty without one. */
    public Optional<EfficacyRating> finalRating() {
        return picks.stream()
                .filter(pick -> pick.slot() == Slot.FINAL)
                .map(Axes.Pick::rating)
                .findFirst();
    }

    public boolean hasFinal() {
        return finalRating().isPresent();
    }

    public long unsettled() {
        return followUps.stream()
                .filter(score -> EfficacyRating.isUnsettled(course, score.day()))
                .count();
    }
}
