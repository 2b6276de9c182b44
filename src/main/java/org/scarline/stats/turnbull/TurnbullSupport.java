package org.scarline.stats.turnbull;

import java.util.Arrays;

/** Those innermost intervals of a grid that have mass, or are about to gain some, in order. */
final class TurnbullSupport {
    private final TurnbullGrid grid;
    private final int[] members;
    private final int[] found;
    private int size;

    /** Their masses, numbered from 1. */
    final double[] mass;

    TurnbullSupport(TurnbullGrid grid) {
        this.grid = grid;
        var room = grid.atomCapacity() + 1;
        members = new int[room];
        found = new int[room];
        mass = new double[room];
    }

    int size() {
        return size;
    }

    /** The innermost interval at that place, from 1. */
    int member(int place) {
        return members[place];
    }

    /** Takes equal masses on the fewest innermost intervals that give every counted interval a share. */
    void spread() {
        var latest = found;
        for (var i = 0; i < grid.size(); i++) {
            // Intervals come in order of their left end, and some interval ends with each innermost one.
            latest[grid.to[i] - 1] = grid.from[i];
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

    /** Takes masses found for other counts, each where it serves everyone whom it served before. */
    void take(Found other) {
        size = 0;
        for (var i = 0; i < other.gaps.length; i++) {
            put(grid.home(other.gaps[i]), other.masses[i]);
        }
    }

    private void put(int atom, double share) {
        if (size > 0 && members[size] == atom) {
            mass[size] += share;
        } else {
            size++;
            members[size] = atom;
            mass[size] = share;
        }
    }

    /** Sets, for each innermost interval and the end of all, how many of the support come before it. */
    void count(int[] before) {
        var next = 1;
        for (var atom = 0; atom <= grid.atoms(); atom++) {
            before[atom] = next - 1;
            if (next <= size && members[next] == atom) {
                next++;
            }
        }
    }

    /** Leaves out those without mass; whether there were any. */
    boolean shrink() {
        var kept = 0;
        for (var j = 1; j <= size; j++) {
            if (mass[j] > 0) {
                kept++;
                mass[kept] = mass[j];
                members[kept] = members[j];
            }
        }
        var isSmaller = kept < size;
        size = kept;
        return isSmaller;
    }

    /** Adds, without mass, between each two the innermost interval of the largest derivative, if it is above the bar; whether there was one. */
    boolean grow(double[] derivatives, double bar) {
        var old = size;
        var atom = 0;
        for (var k = 0; k <= old; k++) {
            var end = k == old ? grid.atoms() : members[k + 1];
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
        return size > old;
    }

    /** Puts what was found behind the k-th member there, from the last to the first. */
    private void insertFound(int old) {
        var free = size;
        for (var k = old; free > k; k--) {
            if (found[k] >= 0) {
                members[free] = found[k];
                mass[free] = 0;
                free--;
            }
            members[free] = members[k];
            mass[free] = mass[k];
            free--;
        }
    }

    /** A copy to begin another search with. */
    Found found() {
        var gaps = new int[size];
        for (var i = 0; i < size; i++) {
            gaps[i] = grid.gap(members[i + 1]);
        }
        return new Found(gaps, Arrays.copyOfRange(mass, 1, size + 1));
    }

    /** Masses by the gap between neighbouring ends where each begins, which is there whatever the counts. */
    static final class Found {
        private final int[] gaps;
        private final double[] masses;

        Found(int[] gaps, double[] masses) {
            this.gaps = gaps;
            this.masses = masses;
        }
    }
}
