package org.scarline.stats.turnbull;

import java.util.Arrays;

/**
 * The quadratic model of the log-likelihood Σ w log(share) around the present masses, and the masses at its top, none
 * below 0 and 1 in all: the programme of Wang's constrained Newton method (2007, JRSS B 69, 185–198).
 *
 * <p>In the levels, the matrix of second derivatives is the Laplacian of a graph whose edges weigh w / share², an edge
 * per pair of levels: as sparse as visits are local. An innermost interval without mass makes two levels one. So a top
 * costs one factorisation within an envelope for each round in which masses fall to 0.
 */
final class TurnbullModel {
    /** Mass below which an innermost interval has none. */
    private static final double NOTHING = 1e-15;

    private final TurnbullEdges edges;
    private final TurnbullFactor factor = new TurnbullFactor();
    private final double[] pull;
    private final double[] curvature;
    private final double[] levels;
    private final double[] shift;
    private final double[] gain;
    private final int[] node;
    private int size;
    private int nodes;

    /** The masses at the top, numbered from 1. */
    final double[] masses;

    /** Which of them are 0 and stay so. */
    final boolean[] empty;

    /** The change of each edge's share from the present masses to the top. */
    final double[] change;

    TurnbullModel(TurnbullGrid grid, TurnbullEdges edges) {
        this.edges = edges;
        pull = new double[grid.capacity()];
        curvature = new double[grid.capacity()];
        change = new double[grid.capacity()];
        var room = grid.atomCapacity() + 1;
        masses = new double[room];
        levels = new double[room];
        shift = new double[room];
        gain = new double[room];
        empty = new boolean[room];
        node = new int[room];
    }

    /** Takes a support of that size, of which everyone may gain mass. */
    void begin(int support) {
        size = support;
        Arrays.fill(empty, 0, size + 1, false);
    }

    /** Takes the edges' shares. */
    void prepare() {
        for (var edge = 0; edge < edges.count(); edge++) {
            pull[edge] = edges.weight[edge] * edges.inverse[edge];
            curvature[edge] = pull[edge] * edges.inverse[edge];
        }
    }

    /** Solves, empties all that came out below 0, and solves again; this may miss the top, though seldom. */
    void climbAtOnce(double[] mass) {
        start(mass);
        for (var again = true; again; ) {
            again = false;
            solve();
            for (var j = 1; j <= size; j++) {
                masses[j] += gain[j];
                if (!empty[j] && masses[j] <= NOTHING) {
                    drop(j);
                    again = true;
                }
            }
            TurnbullEdges.normalise(masses, levels, size);
        }
    }

    /** The active-set method of Lawson and Hanson (1974): as far as the first mass that reaches 0, then on without it. */
    void climbStepwise(double[] mass) {
        begin(size);
        start(mass);
        for (var again = true; again; ) {
            again = false;
            solve();
            var length = farthest();
            for (var j = 1; j <= size; j++) {
                masses[j] += length * gain[j];
                if (masses[j] <= NOTHING && gain[j] < 0) {
                    drop(j);
                    again = true;
                }
            }
            TurnbullEdges.normalise(masses, levels, size);
        }
    }

    /** The part of the gain, at most all of it, that leaves no mass below 0. */
    private double farthest() {
        var length = 1.0;
        for (var j = 1; j <= size; j++) {
            if (masses[j] + length * gain[j] < 0) {
                length = masses[j] / -gain[j];
            }
        }
        return length;
    }

    /** Sets each edge's change, and gives the slope of the likelihood towards the top: Σ w change / share. */
    double slope() {
        var slope = 0.0;
        for (var edge = 0; edge < edges.count(); edge++) {
            change[edge] = levels[edges.high[edge]] - levels[edges.low[edge]] - edges.share[edge];
            slope += pull[edge] * change[edge];
        }
        return slope;
    }

    /** How much the model's slope falls on the way: Σ w (change / share)². At the top that is at most the slope. */
    double bend() {
        var bend = 0.0;
        for (var edge = 0; edge < edges.count(); edge++) {
            bend += curvature[edge] * change[edge] * change[edge];
        }
        return bend;
    }

    private void start(double[] mass) {
        System.arraycopy(mass, 1, masses, 1, size);
        TurnbullEdges.normalise(masses, levels, size);
    }

    private void drop(int j) {
        masses[j] = 0;
        empty[j] = true;
    }

    /** Finds the gain of every mass that leads to the top over those that are not empty, were they free in sign. */
    private void solve() {
        number();
        for (var edge = 0; edge < edges.count(); ) {
            edge = addAllFrom(edge);
        }
        factor.solve(shift);
        shift[0] = 0;
        shift[nodes] = 0;
        for (var j = 1; j <= size; j++) {
            gain[j] = empty[j] ? 0 : shift[node[j]] - shift[node[j] - 1];
        }
    }

    /** Levels that differ by empty masses alone are one node; the first and the last node are fixed, at 0 and 1. */
    private void number() {
        nodes = 0;
        for (var j = 1; j <= size; j++) {
            nodes += empty[j] ? 0 : 1;
            node[j] = nodes;
        }
        factor.begin(nodes - 1);
        // The last level is the last node; node 0 is no unknown, and what is reserved for it is of no use.
        for (var j = 1; node[j] < nodes; j++) {
            factor.reserve(node[j], Math.max(1, node[edges.lowest(j)]));
        }
        factor.clear();
    }

    /**
     * Adds the edges from one low level on, and tells where those of the next begin. The model is −½ Σ c (new share −
     * 2 share)² with c = w / share²; its equations are for shifts of the levels.
     */
    private int addAllFrom(int start) {
        var low = edges.low[start];
        var from = node[low];
        var level = levels[low];
        var diagonal = 0.0;
        var right = 0.0;
        var edge = start;
        for (; edge < edges.count() && edges.low[edge] == low; edge++) {
            var to = node[edges.high[edge]];
            if (from == to) {
                continue;
            }
            var c = curvature[edge];
            var rest = 2 * pull[edge] - c * (levels[edges.high[edge]] - level);
            diagonal += c;
            right -= rest;
            if (to < nodes) {
                factor.add(to, to, c);
                factor.addRight(to, rest);
                if (from > 0) {
                    factor.add(to, from, -c);
                }
            }
        }
        if (from > 0) {
            factor.add(from, from, diagonal);
            factor.addRight(from, right);
        }
        return edge;
    }
}
