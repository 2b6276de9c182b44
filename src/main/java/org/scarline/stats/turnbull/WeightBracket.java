package org.scarline.stats.turnbull;

import org.scarline.stats.turnbull.LeaningFits.Fit;

/** Between which weights the one lies that meets an aim, by the fits so far, and which one to try next. */
final class WeightBracket {
    /** Weights that lie so close together are one. */
    private static final double NO_WIDTH = 1e-12;

    /** The most by which a weight grows or shrinks at once. */
    private static final double FARTHEST = 100;

    /** Fits after which every other weight is the middle of those that are left. */
    private static final int PATIENCE = 6;

    private double less = 0;
    private double more = Double.POSITIVE_INFINITY;

    /** Takes a fit near which the aim is met at that root: the root grows with the weight. */
    void take(Fit fit, double root) {
        if (fit.root() < root) {
            less = Math.max(less, fit.weight());
        } else {
            more = Math.min(more, fit.weight());
        }
    }

    /** Whether a weight is known that is too large. */
    boolean isBounded() {
        return more < Double.POSITIVE_INFINITY;
    }

    boolean isNarrow() {
        return less >= more * (1 - NO_WIDTH);
    }

    /** The weight that is expected to meet the aim, if it lies between those known and not too far, after so many fits. */
    double next(double expected, int fits) {
        if (!isBounded()) {
            return less * (expected > less ? Math.min(FARTHEST, expected / less) : 2);
        }
        if (less == 0) {
            return more / (expected < more ? Math.min(FARTHEST, more / expected) : 2);
        }
        var isWithin = less < expected && expected < more;
        var isTurn = fits > PATIENCE && fits % 2 == 0;
        return isWithin && !isTurn ? expected : Math.sqrt(less * more);
    }
}
