package org.scarline.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Ratio;
import org.scarline.derive.outcome.RatedLevel;

/**
 * A series beside the first course of its region.
 *
 * @param baseline empty when nothing was rated before the course, and always for a change instrument
 */
public record TreatedSeries(
        Series series, Instrument instrument, Course course, Optional<Ratio> baseline, FollowUp followUp) {
    /**
     * What was rated after the start.
     *
     * @param scores all of it, up to the next course
     * @param efficacy those on settled skin, as improvements; empty without a baseline that they need
     * @param picks which of those stand for the series at each level of each axis
     */
    public record FollowUp(List<Series.Score> scores, List<EfficacyRating> efficacy, List<Axes.Pick> picks) {
        public FollowUp {
            scores = List.copyOf(scores);
            efficacy = List.copyOf(efficacy);
            picks = List.copyOf(picks);
        }
    }

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
        var followUp = new FollowUp(followUps, efficacy, Axes.picks(course, efficacy));
        return new TreatedSeries(series, instrument, course, baseline, followUp);
    }

    /** Scores after the start, up to the next course. */
    public List<Series.Score> followUps() {
        return followUp.scores();
    }

    /** Improvements on settled skin. */
    public List<EfficacyRating> efficacy() {
        return followUp.efficacy();
    }

    /** The ratings that stand for the series at each level of each axis. */
    public List<Axes.Pick> picks() {
        return followUp.picks();
    }

    public Series.Key key() {
        return series.key();
    }

    /** Points gained since the baseline or since "as before"; positive is better. Empty without either. */
    public Optional<Ratio> improvement(Series.Score score) {
        return instrument.reference(baseline).map(before -> instrument.improvement(before, score.score()));
    }

    /** Whether change can be calculated: there is a baseline, or the instrument needs none. */
    public boolean hasReference() {
        return baseline.isPresent() || instrument.isChange();
    }

    /** The rating 56 to 120 days after the last session; empty without one. */
    public Optional<EfficacyRating> finalRating() {
        for (var pick : picks()) {
            if (pick.level() == RatedLevel.FINAL) {
                return Optional.of(pick.rating());
            }
        }
        return Optional.empty();
    }

    public boolean hasFinal() {
        return finalRating().isPresent();
    }

    public long unsettled() {
        var unsettled = 0L;
        for (var score : followUps()) {
            unsettled += EfficacyRating.isUnsettled(course, score.day()) ? 1 : 0;
        }
        return unsettled;
    }
}
