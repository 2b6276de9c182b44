package org.scarline.stats.turnbull;

import java.util.Arrays;

/**
 * Symmetric positive definite equations whose matrix is used by rows from each row's first entry to its diagonal, and
 * solved by Cholesky's method within that envelope (Jennings 1966). Unknowns are numbered from 1. A row is an array of its
 * own: the compiler then checks its bounds once for a stretch, which all rows in one array cost for each entry.
 */
final class TurnbullFactor {
    private int unknowns;
    private int[] first = new int[16];
    private double[] right = new double[16];

    /** By column, from 1 to the row's own. */
    private double[][] rows = new double[0][];

    /** Begins equations of that many unknowns, with rows that hold their diagonal only. */
    void begin(int size) {
        unknowns = size;
        if (first.length <= size) {
            first = new int[2 * size];
            right = new double[2 * size];
        }
        for (var i = 1; i <= size; i++) {
            first[i] = i;
            right[i] = 0;
        }
    }

    /** Row {@code i} will have an entry at {@code j}, not above {@code i}. */
    void reserve(int i, int j) {
        first[i] = Math.min(first[i], j);
    }

    /** All entries are reserved, and are 0 so far. */
    void clear() {
        makeRoom();
        for (var i = 1; i <= unknowns; i++) {
            Arrays.fill(rows[i], first[i], i + 1, 0);
        }
    }

    private void makeRoom() {
        var there = rows.length;
        if (there <= unknowns) {
            rows = Arrays.copyOf(rows, unknowns + 1);
            for (var i = there; i <= unknowns; i++) {
                rows[i] = new double[i + 1];
            }
        }
    }

    void add(int i, int j, double term) {
        rows[i][j] += term;
    }

    void addRight(int i, double term) {
        right[i] += term;
    }

    /** Sets the solution, from index 1 on; what is not positive definite comes out as NaN. */
    void solve(double[] solution) {
        for (var i = 1; i <= unknowns; i++) {
            eliminate(rows[i], i);
        }
        for (var i = unknowns; i >= 1; i--) {
            solution[i] = substitute(rows[i], i);
        }
    }

    private double substitute(double[] row, int i) {
        var x = right[i] * row[i];
        var left = right;
        for (var j = first[i]; j < i; j++) {
            left[j] -= row[j] * x;
        }
        return x;
    }

    /** l_ij = (a_ij − Σ_k l_ik l_jk) / l_jj and l_ii = √(a_ii − Σ_j l_ij²), whose inverse is kept; right side alike. */
    private void eliminate(double[] row, int i) {
        var begin = first[i];
        var diagonal = row[i];
        var y = right[i];
        for (var j = begin; j < i; j++) {
            var other = rows[j];
            var l = (row[j] - product(row, other, Math.max(begin, first[j]), j)) * other[j];
            row[j] = l;
            diagonal -= l * l;
            y -= l * right[j];
        }
        var inverse = 1 / Math.sqrt(diagonal);
        row[i] = inverse;
        right[i] = y * inverse;
    }

    /** Σ over two rows from one column to before another, in four sums that do not wait for each other. */
    private static double product(double[] x, double[] y, int from, int to) {
        var k = from;
        var sum0 = 0.0;
        var sum1 = 0.0;
        var sum2 = 0.0;
        var sum3 = 0.0;
        for (; k < to - 3; k += 4) {
            sum0 += x[k] * y[k];
            sum1 += x[k + 1] * y[k + 1];
            sum2 += x[k + 2] * y[k + 2];
            sum3 += x[k + 3] * y[k + 3];
        }
        for (; k < to; k++) {
            sum0 += x[k] * y[k];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
