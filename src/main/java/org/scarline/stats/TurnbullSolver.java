package org.scarline.stats;

import java.util.Arrays;

/**
 * Finds the masses of greatest likelihood on a grid's innermost intervals, and serves many counts of the same grid: by
 * Newton steps over a support, to which the steepest innermost interval between each two of its members is then added,
 * and from which those without mass are taken (Wang 2007, JRSS B 69, 185–198). A pass costs as much as there are
 * distinct intervals and innermost intervals, not their product.
 */
final class TurnbullSolver {
    private static final int PASSES = 1_000;

    /** Steps before the support is looked over again. */
    private static final int STEPS = 2;

    /** The gap at which the search ends, where rounding lets it. */
    private static final double GAP = 1e-9;

    /** What rounding adds to a gap is less than this for each patient, and it need not get below the greatest gap. */
    private static final double ROUNDING = 1e-15;

    private static final double GREATEST_GAP = 1e-6;

    /** Slopes per patient: below the first a step changes nothing that counts, below the second is rounding. */
    private static final double LEVEL = 1e-10;

    private static final double NOISE = 1e-12;

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

    /** From equal masses on the fewest innermost intervals that give every counted interval a share. */
    void solve() {
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
        improve();
    }

    /** From masses in gaps between ends, in order, that give every counted interval a share. */
    void solveFrom(int[] gaps, double[] masses) {
        size = 0;
        for (var i = 0; i < gaps.length; i++) {
            put(grid.home(gaps[i]), masses[i]);
        }
        improve();
    }

    private void put(int atom, double share) {
        if (size > 0 && support[size] == atom) {
            mass[size] += share;
        } else {
            size++;
            support[size] = atom;
            mass[size] = share;
        }
    }

    private void improve() {
        var n = (double) grid.n();
        var goal = Math.max(GAP, Math.min(GREATEST_GAP, n * ROUNDING));
        for (var pass = 0; pass < PASSES; pass++) {
            arrange();
            climb(n);
            edges.derivatives(derivatives);
            gap = steepest() / n - 1;
            shrink();
            if (gap <= goal) {
                return;
            }
            grow(n * (1 + goal));
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
        TurnbullModel.normalise(mass, levels, size);
        edges.measure(levels);
    }

    private void climb(double n) {
        step.begin(size);
        for (var i = 0; i < STEPS; i++) {
            if (step.move(mass, size, NOISE * n) < LEVEL * n) {
                return;
            }
        }
    }

    private double steepest() {
        var most = 0.0;
        for (var atom = 0; atom < grid.atoms(); atom++) {
            most = Math.max(most, derivatives[atom]);
        }
        return most;
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
        insertFound(old);
    }

    /** Puts what was found after the k-th of the support behind it, from the last to the first. */
    private void insertFound(int old) {
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

    /** How many innermost intervals have mass. */
    int size() {
        return size;
    }

    /** The innermost interval at that place of the support, from 0. */
    int atom(int place) {
        return support[place + 1];
    }

    /** The mass at that place of the support, from 0. */
    double mass(int place) {
        return mass[place + 1];
    }

    double gap() {
        return gap;
    }
}
