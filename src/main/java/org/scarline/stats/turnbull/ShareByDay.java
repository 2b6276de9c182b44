package org.scarline.stats.turnbull;

import java.util.Optional;
import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.jspecify.annotations.Nullable;
import org.scarline.stats.Interval;

/**
 * Which shares the data allow for the event by one day, by the likelihood ratio of the interval-censored estimate: a
 * share p stands as long as 2[ℓ̂ − ℓ(F(day) = p)] is small, ℓ(F(day) = p) being the largest log-likelihood with mass p up
 * to the day (Murphy and van der Vaart 1997, Annals of Statistics 25, 1471–1509; Banerjee and Wellner 2001, Annals of
 * Statistics 29, 1699–1731).
 *
 * <p>The largest log-likelihood under that condition is found by its Lagrange multiplier: it is the ordinary estimate of
 * the same patients and a weight w on the interval up to the day, or after it, and w decides p.
 */
public final class ShareByDay {
    /** Times as many as the patients a weight may be; shares nearer to none or all than it reaches count as none or all. */
    private static final double MOST_WEIGHT = 1e6;

    /** Weights that lie so close together are one. */
    private static final double NO_WIDTH = 1e-12;

    /** Brent's search, to a relative 1e-12 of the weight. */
    private static final BrentSolver ROOT = new BrentSolver(1e-12, 1e-12, 1e-13);

    private final CensoredTimes times;
    private final long day;
    private final long n;
    private @Nullable Side early;
    private @Nullable Side late;
    private final double top;
    private final double low;
    private final double high;

    private ShareByDay(CensoredTimes times, Turnbull estimate, long day) {
        this.times = times;
        this.day = day;
        this.n = times.n();
        this.top = estimate.logLikelihood(times);
        this.low = estimate.low(day);
        this.high = estimate.high(day);
    }

    /** The side of the day whose weight raises the share, or lowers it; made when it is first asked for. */
    private Side side(boolean upper) {
        if (upper) {
            early = early == null ? new Side(Math.min(times.first(), day - 1), day, high) : early;
            return early;
        }
        late = late == null ? new Side(day, CensoredTimes.NEVER, low) : late;
        return late;
    }

    /** Looks at one day; {@code estimate} is that of the same times. */
    public static ShareByDay of(CensoredTimes times, Turnbull estimate, long day) {
        return new ShareByDay(times, estimate, day);
    }

    /** 2[ℓ̂ − ℓ(F(day) = share)], at least 0; infinite where no estimate has that share. The share lies in 0..1. */
    public double ratio(double share) {
        if (share >= low && share <= high) {
            return 0;
        }
        if (share <= 0 || share >= 1) {
            return limit(share >= 1);
        }
        var upper = share > high;
        var side = side(upper);
        return side.search(fit -> upper ? fit.share - share : share - fit.share, start(upper, 1))
                .map(Fit::ratio)
                .orElseGet(() -> limit(upper));
    }

    /** Whether the ratio of a share is at most that. */
    public boolean allows(double share, double most) {
        if (share >= low && share <= high) {
            return true;
        }
        var upper = share > high;
        if (share <= 0 || share >= 1) {
            return limit(upper) <= most;
        }
        var side = side(upper);
        return side.tells(fit -> upper ? fit.share >= share : fit.share <= share, most, start(upper, Math.sqrt(most)))
                .orElseGet(() -> limit(upper) <= most);
    }

    /** From the least to the largest share whose ratio is at most that; it holds the bounds of the estimate. */
    public Interval within(double most) {
        return new Interval(end(most, false), end(most, true));
    }

    private double end(double most, boolean upper) {
        if (limit(upper) <= most) {
            return upper ? 1 : 0;
        }
        var root = Math.sqrt(most);
        var side = side(upper);
        return side.search(fit -> Math.sqrt(fit.ratio) - root, start(upper, root))
                .map(found -> upper ? Math.max(high, found.share) : Math.min(low, found.share))
                .orElse(upper ? 1.0 : 0.0);
    }

    /** A weight that moves the share by about so many standard errors: w = z √(n p / (1 − p)) on the side of mass p. */
    private double start(boolean upper, double z) {
        var least = 1.0 / (2 * n);
        var mass = Math.max(least, Math.min(1 - least, upper ? high : 1 - low));
        return z * Math.sqrt(n * mass / (1 - mass));
    }

    /**
     * The ratio where everybody, or nobody, had the event by the day. Where the data allow that at all, every innermost
     * interval lies so that it is a bound of the estimate.
     */
    private double limit(boolean everybody) {
        return (everybody ? high >= 1 : low <= 0) ? 0 : Double.POSITIVE_INFINITY;
    }

    /** Which fit is looked for: below 0 with too little weight, above 0 with too much. */
    private interface Aim {
        double of(Fit fit);
    }

    /** Whether a fit lies at a share or beyond it. */
    private interface Beyond {
        boolean holds(Fit fit);
    }

    /** The estimate with a weight on one side of the day. */
    private record Fit(double share, double ratio) {}

    /** One side of the day, and the estimates with weight on it. */
    private final class Side {
        private final TurnbullGrid grid;
        private final TurnbullSolver solver;
        private final double[] weights;
        private final int place;
        private final Fit none;
        private boolean begun;

        Side(long left, long right, double unweighted) {
            var with = times.with(left, right);
            grid = new TurnbullGrid(with);
            solver = new TurnbullSolver(grid, TurnbullSolver.PASSES);
            weights = new double[with.size()];
            var at = -1;
            for (var i = 0; i < weights.length; i++) {
                weights[i] = with.count(i);
                at = with.left(i) == left && with.right(i) == right ? i : at;
            }
            place = at;
            none = new Fit(unweighted, 0);
            weights[place]--;
        }

        Fit fit(double weight) {
            var weighted = weights.clone();
            weighted[place] += weight;
            grid.count(weighted);
            if (begun) {
                solver.solveFrom(solver.support().found());
            } else {
                solver.solve();
                begun = true;
            }
            var found = new Turnbull(grid, solver);
            return new Fit(found.low(day), Math.max(0, 2 * (top - found.logLikelihood(times))));
        }

        /**
         * Whether the ratio at a share is at most that; empty where no weight reaches the share. Share and ratio grow with
         * the weight: a fit beyond the share whose ratio is small enough tells yes, one before it whose ratio is too large
         * tells no, so that mostly the first fit tells.
         */
        Optional<Boolean> tells(Beyond beyond, double most, double start) {
            var less = 0.0;
            var more = 2 * MOST_WEIGHT * n;
            var weight = start;
            while (weight <= MOST_WEIGHT * n) {
                var fit = fit(weight);
                var isBeyond = beyond.holds(fit);
                if (isBeyond == (fit.ratio <= most) || more - less <= NO_WIDTH * more) {
                    return Optional.of(fit.ratio <= most);
                }
                less = isBeyond ? less : weight;
                more = isBeyond ? weight : more;
                weight = more > MOST_WEIGHT * n ? 2 * weight : (less + more) / 2;
            }
            return Optional.empty();
        }

        /** The fit where the aim is met, which more weight overshoots; empty where no weight reaches it. */
        Optional<Fit> search(Aim aim, double start) {
            var most = start;
            while (aim.of(fit(most)) < 0) {
                most *= 2;
                if (most > MOST_WEIGHT * n) {
                    return Optional.empty();
                }
            }
            var weight =
                    ROOT.findRoot(each -> each == 0 ? aim.of(none) : aim.of(fit(each)), 0, Math.min(start, most), most);
            return Optional.of(fit(weight));
        }
    }
}
