package org.scarline.clinic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A scar instrument: its range, its direction and what counts as improvement. All numbers are {@link Points}.
 *
 * @param step distance between allowed scores, empty when any score within the range is allowed
 * @param noChange of a change instrument: the score that means the scar is as before
 * @param grade whether the scores are ordered grades, so that percentages mean nothing
 * @param minImprovement least improvement that is more than noise, empty when none is declared
 * @param source where range and direction are stated
 * @param verified whether that source was read
 */
public record Instrument(
        String code,
        String label,
        long lowest,
        long highest,
        OptionalLong step,
        Better better,
        Measures measures,
        OptionalLong noChange,
        String unit,
        boolean grade,
        OptionalLong minImprovement,
        List<ResponderRule> responderRules,
        String source,
        boolean verified) {

    /** Which end of the range is the better one. */
    public enum Better implements Coded {
        LOWER,
        HIGHER
    }

    /** Whether a score tells how the scar is, or how much it changed. */
    public enum Measures implements Coded {
        STATE,
        CHANGE
    }

    public Instrument {
        if (lowest >= highest) {
            throw new IllegalArgumentException("%s: lowest %s must be below highest %s"
                    .formatted(code, Points.write(lowest), Points.write(highest)));
        }
        if (measures == Measures.CHANGE && noChange.isEmpty()) {
            throw new IllegalArgumentException(code + ": a change instrument needs no_change");
        }
        responderRules = List.copyOf(responderRules);
    }

    /** The score that no scar can better. */
    public long best() {
        return better == Better.LOWER ? lowest : highest;
    }

    public boolean isChange() {
        return measures == Measures.CHANGE;
    }

    /** What could still be gained from a baseline: its distance from the best score. */
    public long possible(long baseline) {
        return Math.abs(baseline - best());
    }

    /** Why a single score cannot be: found and expected; empty when it can. */
    public Optional<String> impossible(long score) {
        if (score < lowest || score > highest) {
            return Optional.of("%s runs from %s to %s".formatted(code, Points.write(lowest), Points.write(highest)));
        }
        if (step.isPresent() && (score - lowest) % step.getAsLong() != 0) {
            return Optional.of("%s goes in steps of %s from %s"
                    .formatted(code, Points.write(step.getAsLong()), Points.write(lowest)));
        }
        return Optional.empty();
    }
}
