package org.scarline.stats;

import java.util.Arrays;

/** Masses of most likelihood on a grid's innermost intervals; one solver serves many counts of the same intervals. */
final class TurnbullSolver {
    private static final int STEPS = 1_000;
    private static final double TOLERANCE = 1e-9;

    private final TurnbullGrid grid;
    private final TurnbullEdges edges;
    private final TurnbullStep step;
    private final int[] support;
    private final double[] mass;
    private final double[] levels;
    private final double[] derivatives;
    private final int[] before;
    private final int[] found;
    private int size;
    private double gap;

    TurnbullSolver(TurnbullGrid grid) {
        this.grid = grid;
        edges = new TurnbullEdges(grid);
        step = new TurnbullStep(grid, edges);
        var room = grid.atomCapacity() + 1;
        support = new int[room];
        mass = new double[room];
        levels = new double[room];
        derivatives = new double[room];
        before = new int[room];
        found = new int[room];
    }

    /** Begins with equal masses on the fewest innermost intervals that give every counted interval a share. */
    void startAnew() {
        var latest = found;
        Arrays.fill(latest, 0, grid.atoms(), -1);
        for (var i = 0; i < grid.size(); i++) {
            latest[grid.to[i] - 1] = Math.max(latest[grid.to[i] - 1], grid.from[i]);
        }
        size = 0;
        var last = -1;
        for (var atom = 0; atom < grid.atoms(); atom++) {
            if (latest[atom] > last) {
                last = atom;
                put(atom, 1);
            }
        }
    }

    /** Begins without mass. */
    void startEmpty() {
        size = 0;
    }

    /** Adds mass to an innermost interval that is not before the one put last. */
    void put(int atom, double share) {
        if (size > 0 && support[size] == atom) {
            mass[size] += share;
        } else {
            size++;
            support[size] = atom;
            mass[size] = share;
        }
    }

    void solve() {
        var n = (double) grid.n();

        for (var i = 0; i < STEPS; i++) {

            arrange();
            for (var inner = 0; inner < 2; inner++) {
                var slope = step.move(mass, size, 1e-12 * n);
                TurnbullStep.normalise(mass, levels, size);
                edges.measure(levels);
                if (slope < 1e-10 * n) {
                    break;
                }
            }
            edges.derivatives(derivatives);
            gap = Arrays.stream(derivatives, 0, grid.atoms()).max().orElseThrow() / n - 1;
            shrink();
            if (gap <= TOLERANCE) {
                break;
            }
            grow(n * (1 + TOLERANCE));
        }
    }

    private void arrange() {
        var next = 1;
        for (var atom = 0; atom <= grid.atoms(); atom++) {
            before[atom] = next - 1;
            if (next <= size && support[next] == atom) {
                next++;
            }
        }
        edges.merge(before, size);
        TurnbullStep.normalise(mass, levels, size);
        edges.measure(levels);
    }

    private void shrink() {
        var kept = 0;
        for (var j = 1; j <= size; j++) {
            if (mass[j] > 0) {
                kept++;
                mass[kept] = mass[j];
                support[kept] = support[j];
            }
        }
        size = kept;
    }

    /** Adds, without mass, the steepest innermost interval between each two of the support if it is above the bar. */
    private void grow(double bar) {
        var old = size;
        var atom = 0;
        for (var k = 0; k <= old; k++) {
            var end = k == old ? grid.atoms() : support[k + 1];
            found[k] = -1;
            for (var most = bar; atom < end; atom++) {
                if (derivatives[atom] > most) {
                    most = derivatives[atom];
                    found[k] = atom;
                }
            }
            atom++;
            size += found[k] >= 0 ? 1 : 0;
        }
        var free = size;
        for (var k = old; free > k; k--) {
            if (found[k] >= 0) {
                support[free] = found[k];
                mass[free] = 0;
                free--;
            }
            support[free] = support[k];
            mass[free] = mass[k];
            free--;
        }
    }

    int size() {
        return size;
    }

    /** The innermost interval at that place of the support, from 1. */
    int atom(int place) {
        return support[place];
    }

    double mass(int place) {
        return mass[place];
    }

    double gap() {
        return gap;
    }
}
