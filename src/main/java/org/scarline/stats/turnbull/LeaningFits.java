package org.scarline.stats.turnbull;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Estimates of the same patients and a weight on one side of a day, one after another on the same grid, each begun where
 * the one before it on that side ended. Such an estimate is the likeliest of all that have its mass on that side.
 */
final class LeaningFits {
    /** Mass from which on a search begins with the patients' own estimate; with less it would take many steps to gain some. */
    private static final double SOME = 1e-6;

    private static final double LEAST_THRIFT = 0.1;

    private final CensoredTimes times;
    private final TurnbullGrid grid;
    private final TurnbullSolver solver;
    private final double[] counts;
    private final TurnbullSupport.Found unweighted;
    private final double top;
    private @Nullable Side turned;
    private double thrift = 1;
    private int made;

    /** {@code estimate} is that of the same times. */
    LeaningFits(CensoredTimes times, Turnbull estimate) {
        this.times = times;
        this.grid = new TurnbullGrid(times);
        this.solver = new TurnbullSolver(grid, TurnbullSolver.PASSES);
        this.counts = Arrays.stream(times.counts()).asDoubleStream().toArray();
        this.unweighted = new TurnbullSupport.Found(
                estimate.masses().stream()
                        .mapToInt(each -> grid.atOrBefore(each.left()))
                        .toArray(),
                estimate.masses().stream().mapToDouble(Turnbull.Mass::share).toArray());
        this.top = estimate.logLikelihood(times);
    }

    long n() {
        return times.n();
    }

    /**
     * The likeliest estimate among those of its mass.
     *
     * @param weight in patients, above 0
     * @param mass on the side of the weight
     * @param root of twice the fall of the log-likelihood from its top
     */
    record Fit(double weight, double mass, double root) {}

    /** The days up to one, or after it, and what was found last with a weight there. */
    static final class Side {
        private final int left;
        private final int right;
        private final double unweighted;
        private TurnbullSupport.@Nullable Found found;

        private Side(int left, int right, double unweighted) {
            this.left = left;
            this.right = right;
            this.unweighted = unweighted;
        }

        /** The most mass there that the patients' own estimate allows. */
        double unweighted() {
            return unweighted;
        }
    }

    /** The days up to that one. */
    Side upTo(long day, Turnbull estimate) {
        return new Side(0, grid.atOrAfter(day), estimate.high(day));
    }

    /** The days after that one. */
    Side after(long day, Turnbull estimate) {
        return new Side(grid.atOrBefore(day), grid.never(), 1 - estimate.low(day));
    }

    /**
     * A weight whose root is expected to be so much: the root z √(n p / (1 − p)) if everyone were seen on the day, and less
     * in the proportion that the last such weight turned out to be too large.
     */
    double expected(Side side, double root) {
        return root * perRoot(side) * thrift;
    }

    /** How much the patients showed in the last search, as a part of what they would show if all were seen on the day. */
    double thrift() {
        return thrift;
    }

    private double perRoot(Side side) {
        var least = 1.0 / (2 * n());
        var p = Math.max(least, Math.min(1 - least, side.unweighted));
        return Math.sqrt(n() * p / (1 - p));
    }

    /** Takes a fit for what next ones are expected to be. */
    void learn(Side side, Fit fit) {
        if (fit.root() > 0) {
            thrift = Math.max(LEAST_THRIFT, Math.min(1, fit.weight() / (fit.root() * perRoot(side))));
        }
    }

    /** How many estimates so far. */
    int made() {
        return made;
    }

    /** The estimate with so much weight on a side, above 0. */
    Fit fit(Side side, double weight) {
        made++;
        if (turned == side) {
            grid.weigh(weight);
            solver.solveOn();
        } else {
            turn(side, weight);
        }
        var mass = solver.edges().shareOf(grid.added());
        var fall = top - solver.edges().logLikelihoodWithout(grid.added());
        return new Fit(weight, mass, Math.sqrt(Math.max(0, 2 * fall)));
    }

    private void turn(Side side, double weight) {
        if (turned != null) {
            turned.found = solver.support().found();
        }
        turned = side;
        grid.count(counts, side.left, side.right);
        grid.weigh(weight);
        if (side.found != null) {
            solver.solveFrom(side.found);
        } else if (side.unweighted > SOME) {
            solver.solveFrom(unweighted);
        } else {
            solver.solve();
        }
    }
}
