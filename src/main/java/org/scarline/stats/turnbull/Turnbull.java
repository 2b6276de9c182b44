package org.scarline.stats.turnbull;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Nonparametric maximum likelihood estimate of when events come, from times known as intervals (Turnbull 1976, JRSS B
 * 38, 290–295). It is masses on innermost intervals (left, right]; where in such an interval its mass lies, the data do
 * not tell. Hence every question about a day has a lower and an upper answer.
 *
 * <p>With d_j = Σ w_i / P_i over the intervals i that cover innermost interval j, P_i being the mass that interval i
 * covers and n all patients, masses are the estimate if and only if no d_j / n exceeds 1 (Karush–Kuhn–Tucker; Gentleman
 * and Geyer 1994). The {@linkplain #gap() gap} is max d_j / n − 1; the log-likelihood lies at most n times that below
 * its maximum.
 */
public final class Turnbull {
    /** How far below a half a cumulative mass still counts as a half, as the search for it stops before the last digit. */
    private static final double HALF = 0.5 - 1e-6;

    private final long[] lefts;
    private final long[] rights;
    private final double[] shares;
    private final double[] levels;
    private final double gap;

    /** What a solver has found on its grid. */
    Turnbull(TurnbullGrid grid, TurnbullSolver solver) {
        var support = solver.support();
        var size = support.size();
        lefts = new long[size];
        rights = new long[size];
        shares = new double[size];
        levels = new double[size + 1];
        for (var i = 0; i < size; i++) {
            lefts[i] = grid.left(support.member(i + 1));
            rights[i] = grid.right(support.member(i + 1));
            shares[i] = support.mass[i + 1];
            levels[i + 1] = Math.min(1, levels[i] + shares[i]);
        }
        levels[size] = 1;
        gap = solver.gap();
    }

    /** A share of all patients whose event falls into (left, right]; {@link CensoredTimes#NEVER} where that is open. */
    public record Mass(long left, long right, double share) {}

    /**
     * The estimate, to a gap of 1e-9; for more than a million patients, whose sums are rounded, of n × 1e-15 or 1e-6,
     * whichever is less. What stands after 1,000 passes is returned, with its larger gap.
     */
    public static Turnbull of(CensoredTimes times) {
        var grid = new TurnbullGrid(times);
        grid.count(Arrays.stream(times.counts()).asDoubleStream().toArray());
        var solver = new TurnbullSolver(grid, TurnbullSolver.PASSES);
        solver.solve();
        return new Turnbull(grid, solver);
    }

    /** The innermost intervals that have mass, in order. */
    public List<Mass> masses() {
        return IntStream.range(0, shares.length)
                .mapToObj(i -> new Mass(lefts[i], rights[i], shares[i]))
                .toList();
    }

    /** Least share that had the event by that day: mass with right ≤ day. */
    public double low(long day) {
        return levels[upTo(rights, day)];
    }

    /** Largest share that may have had it by that day: mass with left &lt; day, an open last interval included. */
    public double high(long day) {
        return levels[upTo(lefts, day - 1)];
    }

    /** Left end of the innermost interval in which the cumulative mass first reaches a half: the median is after it. */
    public long medianLow() {
        return lefts[half()];
    }

    /** The first day by which half had the event at least: right end of the same interval; empty when that is open. */
    public OptionalLong medianHigh() {
        var right = rights[half()];
        return right == CensoredTimes.NEVER ? OptionalLong.empty() : OptionalLong.of(right);
    }

    /** Σ w log P of some patients, P being the mass that each one's interval covers; minus infinity where one is 0. */
    double logLikelihood(CensoredTimes times) {
        var sum = 0.0;
        var before = 0;
        var within = 0;
        for (var i = 0; i < times.size(); i++) {
            before = moved(before, lefts, times.left(i) - 1);
            within = moved(within, rights, times.right(i));
            sum += times.count(i) * StrictMath.log(levels[within] - levels[before]);
        }
        return sum;
    }

    /** max d_j / n − 1, never below 0 but by rounding. */
    public double gap() {
        return gap;
    }

    private int half() {
        var i = 0;
        while (levels[i + 1] < HALF) {
            i++;
        }
        return i;
    }

    /** The same as {@link #upTo}, from a place near by: intervals come in order. */
    private static int moved(int from, long[] ends, long day) {
        var place = from;
        while (place < ends.length && ends[place] <= day) {
            place++;
        }
        while (place > 0 && ends[place - 1] > day) {
            place--;
        }
        return place;
    }

    /** How many of the ascending, distinct ends are at most that day. */
    private static int upTo(long[] ends, long day) {
        var place = Arrays.binarySearch(ends, day);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
