package org.scarline.stats.turnbull;

import java.util.Arrays;

/**
 * The counted intervals as seen from a support. Between its innermost intervals run the levels 0 to s: level k is the
 * mass of the first k, so level 0 is 0 and level s is 1. An interval's share is the difference of two levels, and
 * intervals between the same two levels are one edge. Every sum over intervals becomes a sum over edges.
 */
final class TurnbullEdges {
    private final TurnbullGrid grid;
    private final int[] edgeOf;
    private final int[] edgeTo;
    private final int[] lowest;
    private int count;

    /** Of each edge: its lower level, its higher level, the patients on it. */
    final int[] low;

    final int[] high;
    final double[] weight;

    /** Of each edge: its share of the mass, and 1 / share. */
    final double[] share;

    double[] inverse;

    TurnbullEdges(TurnbullGrid grid) {
        this.grid = grid;
        var intervals = grid.capacity();
        edgeOf = new int[intervals];
        low = new int[intervals];
        high = new int[intervals];
        weight = new double[intervals];
        share = new double[intervals];
        inverse = new double[intervals];
        edgeTo = new int[grid.atomCapacity() + 1];
        lowest = new int[grid.atomCapacity() + 1];
    }

    int count() {
        return count;
    }

    /** The lowest level, above level 0, with an edge to that level; the level itself when there is none. */
    int lowest(int level) {
        return lowest[level];
    }

    /** Takes a support, given by how many of its members come before each innermost interval, and how many it has. */
    void merge(int[] before, int levels) {
        Arrays.fill(edgeTo, 0, levels + 1, -1);
        count = 0;
        var from = grid.from;
        var to = grid.to;
        var weights = grid.weights;
        var size = grid.size();
        for (var i = 0; i < size; ) {
            var level = before[from[i]];
            var firstOfLevel = count;
            for (; i < size && before[from[i]] == level; i++) {
                var upper = before[to[i]];
                var edge = edgeTo[upper];
                if (edge < firstOfLevel) {
                    edge = count++;
                    edgeTo[upper] = edge;
                    low[edge] = level;
                    high[edge] = upper;
                    weight[edge] = 0;
                }
                weight[edge] += weights[i];
                edgeOf[i] = edge;
            }
        }
        findLowest(levels);
    }

    /** Takes another weight of one interval, where the support and all other weights are as they were. */
    void reweigh(int interval) {
        var edge = edgeOf[interval];
        var level = low[edge];
        var i = interval;
        while (i > 0 && low[edgeOf[i - 1]] == level) {
            i--;
        }
        // Added up anew in the same order: a difference would be rounded otherwise.
        weight[edge] = 0;
        for (; i < grid.size() && low[edgeOf[i]] == level; i++) {
            if (edgeOf[i] == edge) {
                weight[edge] += grid.weights[i];
            }
        }
    }

    private void findLowest(int levels) {
        for (var level = 0; level <= levels; level++) {
            lowest[level] = level;
        }
        // Some interval begins with the first innermost one: the first edge is one of level 0.
        for (var edge = count - 1; low[edge] > 0; edge--) {
            lowest[high[edge]] = low[edge];
        }
    }

    /** Makes the masses, numbered from 1, sum to 1, and their running sums the levels. */
    static void normalise(double[] masses, double[] levels, int size) {
        levels[0] = 0;
        for (var j = 1; j <= size; j++) {
            levels[j] = levels[j - 1] + masses[j];
        }
        var scale = 1 / levels[size];
        for (var j = 1; j <= size; j++) {
            masses[j] *= scale;
            levels[j] *= scale;
        }
        levels[size] = 1;
    }

    /** Takes the levels' values. */
    void measure(double[] levels) {
        for (var edge = 0; edge < count; edge++) {
            share[edge] = levels[high[edge]] - levels[low[edge]];
            inverse[edge] = 1 / share[edge];
        }
    }

    /** The share of one counted interval. */
    double shareOf(int interval) {
        return share[edgeOf[interval]];
    }

    /** Σ w log share over all counted intervals but one. */
    double logLikelihoodWithout(int interval) {
        var sum = 0.0;
        for (var edge = 0; edge < count; edge++) {
            var others = edge == edgeOf[interval] ? weight[edge] - grid.weights[interval] : weight[edge];
            sum += others * StrictMath.log(share[edge]);
        }
        return sum;
    }

    /**
     * Sets for each innermost interval, in the support or not, d_j = Σ w / share over the intervals that cover it, and gives
     * the largest.
     */
    double derivatives(double[] derivatives) {
        var atoms = grid.atoms();
        Arrays.fill(derivatives, 0, atoms + 1, 0);
        var from = grid.from;
        var to = grid.to;
        var weights = grid.weights;
        var size = grid.size();
        var covering = 0.0;
        var most = 0.0;
        var i = 0;
        for (var atom = 0; atom < atoms; atom++) {
            for (; i < size && from[i] == atom; i++) {
                var term = weights[i] * inverse[edgeOf[i]];
                covering += term;
                derivatives[to[i]] -= term;
            }
            covering += derivatives[atom];
            derivatives[atom] = covering;
            most = Math.max(most, covering);
        }
        return most;
    }
}
