package org.scarline.stats.turnbull;

/** Newton steps up the log-likelihood over the masses of a support, shortened where the quadratic model errs. */
final class TurnbullAscent {
    /** The least part of its share that an interval keeps in one step. */
    private static final double KEPT = 0.01;

    /** The part of the first slope that may be left, downwards, where the step ends. */
    private static final double STEEPEST_END = 0.5;

    /** A climb that gains less than this part of its slope has missed the model's top: an exact one gains half. */
    private static final double LEAST_GAIN = 0.2;

    private static final int SHORTENINGS = 60;

    private final TurnbullEdges edges;
    private final TurnbullModel model;
    private double[] inverse;

    TurnbullAscent(TurnbullGrid grid, TurnbullEdges edges) {
        this.edges = edges;
        model = new TurnbullModel(grid, edges);
        inverse = new double[grid.capacity()];
    }

    /** Takes a support of that size, of which everyone may gain mass. */
    void begin(int support) {
        model.begin(support);
    }

    /**
     * Moves as many masses, numbered from 1, up the likelihood, and tells the slope at the start, which is about twice
     * what the likelihood gains. What has no mass then is left out of the next move. {@code noise} is what rounding may
     * do to a slope.
     */
    double move(double[] mass, int size, double noise) {
        model.prepare();
        model.climbAtOnce(mass);
        var slope = model.slope();
        if (!(slope - model.bend() / 2 >= LEAST_GAIN * slope)) {
            model.climbStepwise(mass);
            slope = model.slope();
        }
        if (Double.isNaN(slope)) {
            // Rounding has left no equations to solve: stay.
            return 0;
        }
        var length = length(slope, noise);
        for (var j = 1; j <= size; j++) {
            mass[j] = length == 1 ? model.masses[j] : mass[j] + length * (model.masses[j] - mass[j]);
            model.empty[j] = mass[j] == 0;
        }
        accept(length);
        return slope;
    }

    /** Rather than by the likelihood, judged by its slope along the step: sums and quotients alone, on every Java alike. */
    private double length(double slope, double noise) {
        var length = 1.0;
        var there = slopeAt(length);
        for (var i = 0; i < SHORTENINGS && there < -STEEPEST_END * slope - noise; i++) {
            // Where a straight line through both slopes is 0
            var part = there == Double.NEGATIVE_INFINITY ? 0.5 : slope / (slope - there);
            length *= Math.max(0.1, Math.min(0.9, part));
            there = slopeAt(length);
        }
        return length;
    }

    /** Slope along the step after that part of it; endlessly downwards where an interval would lose nearly all. */
    private double slopeAt(double length) {
        var slope = 0.0;
        for (var edge = 0; edge < edges.count(); edge++) {
            var change = model.change[edge];
            var share = edges.share[edge] + length * change;
            if (!(share > KEPT * edges.share[edge])) {
                return Double.NEGATIVE_INFINITY;
            }
            inverse[edge] = 1 / share;
            slope += edges.weight[edge] * change * inverse[edge];
        }
        return slope;
    }

    private void accept(double length) {
        for (var edge = 0; edge < edges.count(); edge++) {
            edges.share[edge] += length * model.change[edge];
        }
        var used = edges.inverse;
        edges.inverse = inverse;
        inverse = used;
    }
}
