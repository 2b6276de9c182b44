package org.scarline.stats;

/**
 * One Newton step of the log-likelihood Σ w log(share) over the masses of a support, none below 0 and 1 in all.
 *
 * <p>In the levels, the matrix of second derivatives is the Laplacian of a graph whose edges weigh w / share²: an edge
 * per pair of levels, as sparse as visits are local. Leaving an innermost interval without mass makes two levels one.
 * So the quadratic programme of Wang's constrained Newton method (2007, JRSS B 69, 185–198) costs a few envelope
 * factorisations.
 */
final class TurnbullStep {
    /** Mass below which an innermost interval has none. */
    private static final double NOTHING = 1e-15;

    /** The least share of its share that an interval keeps in one step. */
    private static final double KEPT = 0.01;

    private static final int SHORTENINGS = 60;

    private final TurnbullEdges edges;
    private final TurnbullFactor factor = new TurnbullFactor();
    private final double[] curvature;
    private final double[] change;
    private final double[] masses;
    private final double[] levels;
    private final double[] shift;
    private final boolean[] empty;
    private final int[] node;
    private int size;
    private int nodes;

    TurnbullStep(TurnbullGrid grid, TurnbullEdges edges) {
        this.edges = edges;
        curvature = new double[grid.capacity()];
        change = new double[grid.capacity()];
        var room = grid.atomCapacity() + 1;
        masses = new double[room];
        levels = new double[room];
        shift = new double[room];
        empty = new boolean[room];
        node = new int[room];
    }

    /**
     * Moves the masses, numbered from 1 to {@code support}, up the likelihood, and tells the slope at the start: twice the
     * likelihood that the quadratic model promised. {@code noise} is what rounding may do to a slope.
     */
    double move(double[] mass, int support, double noise) {
        size = support;
        for (var edge = 0; edge < edges.count(); edge++) {
            var share = edges.share[edge];
            curvature[edge] = edges.weight[edge] / (share * share);
        }
        if (!dropAtOnce(mass)) {
            dropOneByOne(mass);
        }
        var slope = aim();
        var length = length(slope, noise);
        for (var j = 1; j <= size; j++) {
            mass[j] = length == 1 ? masses[j] : mass[j] + length * (masses[j] - mass[j]);
        }
        return slope;
    }

    /** Solves, empties all that came out below 0, solves again; false when the model says that this leads nowhere. */
    private boolean dropAtOnce(double[] mass) {
        start(mass);
        for (var again = true; again; ) {
            again = false;
            solve();
            for (var j = 1; j <= size; j++) {
                if (!empty[j]) {
                    masses[j] += shift[node[j]] - shift[node[j] - 1];
                    if (masses[j] <= NOTHING) {
                        drop(j);
                        again = true;
                    }
                }
            }
            cumulate();
        }
        var slope = 0.0;
        var bend = 0.0;
        for (var edge = 0; edge < edges.count(); edge++) {
            var d = levels[edges.high[edge]] - levels[edges.low[edge]] - edges.share[edge];
            slope += edges.weight[edge] / edges.share[edge] * d;
            bend += curvature[edge] * d * d;
        }
        return slope > 0.6 * bend;
    }

    /** The active-set method of Lawson and Hanson (1974): as far as the first mass that reaches 0, then on without it. */
    private void dropOneByOne(double[] mass) {
        start(mass);
        for (var again = true; again; ) {
            again = false;
            solve();
            var length = 1.0;
            for (var j = 1; j <= size; j++) {
                var d = shift[node[j]] - shift[node[j] - 1];
                if (!empty[j] && masses[j] + length * d < 0) {
                    length = masses[j] / -d;
                }
            }
            for (var j = 1; j <= size; j++) {
                if (!empty[j]) {
                    var d = shift[node[j]] - shift[node[j] - 1];
                    masses[j] += length * d;
                    if (masses[j] <= NOTHING && d < 0) {
                        drop(j);
                        again = true;
                    }
                }
            }
            cumulate();
        }
    }

    private void start(double[] mass) {
        System.arraycopy(mass, 1, masses, 1, size);
        for (var j = 1; j <= size; j++) {
            empty[j] = false;
        }
        cumulate();
    }

    private void drop(int j) {
        masses[j] = 0;
        empty[j] = true;
    }

    private void cumulate() {
        normalise(masses, levels, size);
    }

    /** Makes the masses 1 in all, and their running sums the levels. */
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

    /** The shift of every level, 0 for the first and last, that brings the model to its top over what is not empty. */
    private void solve() {
        nodes = 0;
        for (var j = 1; j <= size; j++) {
            if (!empty[j]) {
                nodes++;
            }
            node[j] = nodes;
        }
        factor.begin(nodes - 1);
        var count = edges.count();
        for (var edge = 0; edge < count; edge++) {
            var low = node[edges.low[edge]];
            var high = node[edges.high[edge]];
            if (low > 0 && high < nodes) {
                factor.reserve(high, low);
            }
        }
        factor.clear();
        for (var edge = 0; edge < count; edge++) {
            add(edge, node[edges.low[edge]], node[edges.high[edge]]);
        }
        if (!factor.solve(shift)) {
            throw new ArithmeticException("levels that no interval tells apart");
        }
        shift[0] = 0;
        shift[nodes] = 0;
    }

    /** The model is Σ −½ c (new share − 2 share)² with c = w / share², which is Newton's, whatever the present levels. */
    private void add(int edge, int low, int high) {
        if (low == high) {
            return;
        }
        var c = curvature[edge];
        var pull = c * (2 * edges.share[edge] - (levels[edges.high[edge]] - levels[edges.low[edge]]));
        if (high < nodes) {
            factor.addRight(high, pull);
            factor.add(high, high, c);
            if (low > 0) {
                factor.add(high, low, -c);
            }
        }
        if (low > 0) {
            factor.addRight(low, -pull);
            factor.add(low, low, c);
        }
    }

    /** Sets each edge's change, and gives the slope of the likelihood towards it: Σ w change / share. */
    private double aim() {
        var slope = 0.0;
        for (var edge = 0; edge < edges.count(); edge++) {
            var d = levels[edges.high[edge]] - levels[edges.low[edge]] - edges.share[edge];
            change[edge] = d;
            slope += edges.weight[edge] / edges.share[edge] * d;
        }
        return slope;
    }

    /** How much of the step to take: all, unless the likelihood then falls as steeply as half of what it rose. */
    private double length(double slope, double noise) {
        var length = 1.0;
        for (var i = 0; i < SHORTENINGS; i++) {
            var there = slopeAt(length);
            if (there >= -0.5 * slope - noise) {
                return length;
            }
            length *= Math.max(0.1, Math.min(0.9, slope / (slope - there)));
        }
        return length;
    }

    private double slopeAt(double length) {
        var slope = 0.0;
        for (var edge = 0; edge < edges.count(); edge++) {
            var share = edges.share[edge] + length * change[edge];
            if (!(share > KEPT * edges.share[edge])) {
                return Double.NEGATIVE_INFINITY;
            }
            slope += edges.weight[edge] * change[edge] / share;
        }
        return slope;
    }
}
