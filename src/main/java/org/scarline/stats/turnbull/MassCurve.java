package org.scarline.stats.turnbull;

import org.scarline.stats.turnbull.LeaningFits.Fit;

/**
 * How the mass on one side of a day, as log odds, and the root of twice the fall of the log-likelihood are expected to go
 * together near a fit: it tells how fast the log odds grow with the root there, and another fit how that changes. Near the
 * top both are in proportion; where nearly all mass is on that side, the log odds are in proportion to the root's square.
 */
final class MassCurve {
    /** Roots that lie so close together tell nothing of a change. */
    private static final double CLOSE = 1e-6;

    /** The most by which the rate changes on the way. */
    private static final double FARTHEST = 4;

    private final Fit fit;
    private final double odds;
    private final double rate;
    private final double bend;

    /** What is expected where the curve meets an aim, and the weight that leads there. */
    record Point(double mass, double root, double weight) {}

    /** Near a fit, with another one, or itself where there is no other. */
    MassCurve(Fit fit, Fit other) {
        this.fit = fit;
        this.odds = logOdds(fit.mass());
        this.rate = Math.max(Double.MIN_NORMAL, rate(fit));
        var isAlone = Math.min(fit.root(), other.root()) <= 0 || Math.abs(fit.root() - other.root()) <= CLOSE;
        this.bend = isAlone ? 0 : (rate - rate(other)) / (fit.root() - other.root());
    }

    /** The log-likelihood falls by weight / mass for each mass. */
    private static double rate(Fit fit) {
        return fit.root() / (fit.weight() * (1 - fit.mass()));
    }

    private static double logOdds(double mass) {
        return StrictMath.log(mass / (1 - mass));
    }

    Point atRoot(double root) {
        var way = root - fit.root();
        return point(1 / (1 + StrictMath.exp(-odds - way * (rate + rateAfter(way)) / 2)), root, rateAfter(way));
    }

    Point atMass(double mass) {
        var gain = logOdds(mass) - odds;
        var way = 2 * gain / (rate + rateAfter(gain / rate));
        return point(mass, Math.max(0, fit.root() + way), rateAfter(way));
    }

    private static Point point(double mass, double root, double rate) {
        return new Point(mass, root, root / (rate * (1 - mass)));
    }

    /** The rate so far along the root, within reason. */
    private double rateAfter(double way) {
        return bend == 0 ? rate : Math.max(rate / FARTHEST, Math.min(FARTHEST * rate, rate + bend * way));
    }
}
