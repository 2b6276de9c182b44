package org.scarline.stats.turnbull;

/**
 * Finds the masses of greatest likelihood on a grid's innermost intervals, and serves many counts of the same grid: by
 * Newton steps over a support, from which those without mass are then taken, and to which the steepest innermost
 * interval between each two is added (Wang 2007, JRSS B 69, 185–198). A pass costs as much as there are distinct
 * intervals and innermost intervals, not their product.
 */
final class TurnbullSolver {
    /** Passes after which a search ends in any case; on day counts of patients it takes about ten. */
    static final int PASSES = 1_000;

    /** Steps before the support is looked over again. */
    private static final int STEPS = 2;

    /** The gap at which the search ends, where rounding lets it. */
    private static final double GAP = 1e-9;

    /** What rounding does to a gap, per patient; the goal follows it, up to the greatest gap. */
    private static final double ROUNDING = 1e-15;

    private static final double GREATEST_GAP = 1e-6;

    /** A step whose slope per patient is below this leaves nothing for another on the same support. */
    private static final double LEVEL = 1e-10;

    /** What rounding does to a slope, per patient. */
    private static final double NOISE = 1e-12;

    private final TurnbullGrid grid;
    private final TurnbullSupport support;
    private final TurnbullEdges edges;
    private final TurnbullAscent step;
    private final int passes;
    private final int[] before;
    private final double[] levels;
    private final double[] derivatives;

    /** Whether the edges are those of the support as it is. */
    private boolean isMerged;

    private double gap;

    /** A solver of at most so many passes. */
    TurnbullSolver(TurnbullGrid grid, int passes) {
        this.grid = grid;
        this.passes = passes;
        support = new TurnbullSupport(grid);
        edges = new TurnbullEdges(grid);
        step = new TurnbullAscent(grid, edges);
        var room = grid.atomCapacity() + 1;
        before = new int[room];
        levels = new double[room];
        derivatives = new double[room];
    }

    /** Searches from the counts alone. */
    void solve() {
        support.spread();
        isMerged = false;
        improve();
    }

    /** Searches from what was found for other counts, in which every interval counted now was counted. */
    void solveFrom(TurnbullSupport.Found found) {
        support.take(found);
        isMerged = false;
        improve();
    }

    /** Searches from what was found for another weight of the interval that was added. */
    void solveOn() {
        if (isMerged) {
            edges.reweigh(grid.added());
        }
        improve();
    }

    private void improve() {
        var n = grid.n();
        var goal = Math.max(GAP, Math.min(GREATEST_GAP, n * ROUNDING));
        for (var pass = 0; pass < passes; pass++) {
            arrange();
            climb(n);
            gap = edges.derivatives(derivatives) / n - 1;
            isMerged = !support.shrink();
            if (gap <= goal) {
                return;
            }
            if (pass < passes - 1) {
                isMerged &= !support.grow(derivatives, n * (1 + goal));
            }
        }
    }

    private void arrange() {
        if (!isMerged) {
            support.count(before);
            edges.merge(before, support.size());
        }
        TurnbullEdges.normalise(support.mass, levels, support.size());
        edges.measure(levels);
    }

    private void climb(double n) {
        step.begin(support.size());
        for (var i = 0; i < STEPS; i++) {
            if (step.move(support.mass, support.size(), NOISE * n) < LEVEL * n) {
                return;
            }
        }
    }

    /** What has mass; valid until the next search. */
    TurnbullSupport support() {
        return support;
    }

    /** The intervals as they lie on what has mass. */
    TurnbullEdges edges() {
        return edges;
    }

    /** max d_j / n − 1 at the end of the search, d_j being the derivatives. */
    double gap() {
        return gap;
    }
}
