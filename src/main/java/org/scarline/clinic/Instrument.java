package org.scarline.clinic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A scar instrument: its scale, and what counts as improvement. All numbers are {@link Points}.
 *
 * @param noChange of a change instrument, whose score says how much better a scar is: the score for "as before"; empty
 *     for a state instrument, whose score says how the scar is
 */
public record Instrument(String code, String label, Scale scale, OptionalLong noChange, Gain gain, Source source) {
    /** Which end of a scale is the better one. */
    public enum Better implements Coded {
        LOWER,
        HIGHER
    }

    /**
     * The scores that there are.
     *
     * @param step distance between allowed scores, empty when any score within the range is allowed
     */
    public record Scale(long lowest, long highest, OptionalLong step, Better better) {}

    /**
     * How improvement is reported.
     *
     * @param unit one point, as {@code grade}
     * @param grade whether the scores are ordered grades, so that percentages mean nothing
     * @param minImprovement least improvement that is more than noise, empty when none is declared
     */
    public record Gain(String unit, boolean grade, OptionalLong minImprovement, List<ResponderRule> responderRules) {
        public Gain {
            responderRules = List.copyOf(responderRules);
        }
    }

    /**
     * Where scale and direction are stated.
     *
     * @param verified whether that source was read
     */
    public record Source(String text, boolean verified) {}

    /** Throws {@link IllegalArgumentException} when the scale has no room. */
    public Instrument {
        if (scale.lowest() >= scale.highest()) {
            throw new IllegalArgumentException("%s: lowest %s must be below highest %s"
                    .formatted(code, Points.write(scale.lowest()), Points.write(scale.highest())));
        }
    }

    /** Whether a score says how much the scar changed, and not how it is. */
    public boolean isChange() {
        return noChange.isPresent();
    }

    /**
     * What a later score is compared with: the baseline, and on a change instrument the score for "as before". Empty
     * where there is neither.
     */
    public Optional<Ratio> reference(Optional<Ratio> baseline) {
        return isChange() ? Optional.of(Ratio.of(noChange.getAsLong())) : baseline;
    }

    /** Points gained from one score to another; positive means the scar is better, whichever way the scale runs. */
    public Ratio improvement(Ratio before, Ratio now) {
        return better() == Better.LOWER ? before.minus(now) : now.minus(before);
    }

    /** The same of whole millionths. */
    public long improvement(long before, long now) {
        return better() == Better.LOWER ? before - now : now - before;
    }

    /** The score that a scar has after so much improvement. */
    public long after(long baseline, long improvement) {
        return better() == Better.LOWER ? baseline - improvement : baseline + improvement;
    }

    /** What could still be gained from a baseline: its distance from the best score. */
    public Ratio possible(Ratio baseline) {
        return improvement(baseline, Ratio.of(best()));
    }

    /** The same of whole millionths. */
    public long possible(long baseline) {
        return improvement(baseline, best());
    }

    /** Why a single score cannot be: found and expected; empty when it can. */
    public Optional<String> impossible(long score) {
        if (score < lowest() || score > highest()) {
            return Optional.of(
                    "%s runs from %s to %s".formatted(code, Points.write(lowest()), Points.write(highest())));
        }
        if (step().isPresent() && (score - lowest()) % step().getAsLong() != 0) {
            return Optional.of("%s goes in steps of %s from %s"
                    .formatted(code, Points.write(step().getAsLong()), Points.write(lowest())));
        }
        return Optional.empty();
    }

    /** The score that no scar can better. */
    private long best() {
        return better() == Better.LOWER ? lowest() : highest();
    }

    public long lowest() {
        return scale.lowest();
    }

    public long highest() {
        return scale.highest();
    }

    public OptionalLong step() {
        return scale.step();
    }

    public Better better() {
        return scale.better();
    }

    public String unit() {
        return gain.unit();
    }

    public boolean grade() {
        return gain.grade();
    }

    public OptionalLong minImprovement() {
        return gain.minImprovement();
    }

    public List<ResponderRule> responderRules() {
        return gain.responderRules();
    }
}
