package org.scarline.stats.turnbull;

import java.util.Arrays;

/**
 * Symmetric positive definite equations whose matrix is stored by rows from each row's first entry to its diagonal, and
 * solved by Cholesky's method within that envelope (Jennings 1966). Unknowns are numbered from 1.
 */
final class TurnbullFactor {
    private int unknowns;
    private int[] first = new int[16];
    private int[] row = new int[16];
    private double[] right = new double[16];
    private double[] entries = new double[64];

    /** Begins equations of that many unknowns, with rows that hold their diagonal only. */
    void begin(int size) {
        unknowns = size;
        if (first.length <= size) {
            first = new int[2 * size];
            row = new int[2 * size];
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
        var used = 0;
        for (var i = 1; i <= unknowns; i++) {
            row[i] = used - first[i];
            used = row[i] + i + 1;
        }
        if (entries.length < used) {
            entries = new double[2 * used];
        }
        Arrays.fill(entries, 0, used, 0);
    }

    void add(int i, int j, double term) {
        entries[row[i] + j] += term;
    }

    void addRight(int i, double term) {
        right[i] += term;
    }

    /** Sets the solution, from index 1 on; what is not positive definite comes out as NaN. */
    void solve(double[] solution) {
        for (var i = 1; i <= unknowns; i++) {
            eliminate(i);
        }
        for (var i = unknowns; i >= 1; i--) {
            var x = right[i] * entries[row[i] + i];
            solution[i] = x;
            for (var j = i - 1; j >= first[i]; j--) {
                right[j] -= entries[row[i] + j] * x;
            }
        }
    }

    /** l_ij = (a_ij − Σ_k l_ik l_jk) / l_jj and l_ii = √(a_ii − Σ_j l_ij²), whose inverse is kept; right side alike. */
    private void eliminate(int i) {
        var start = row[i];
        var diagonal = entries[start + i];
        var y = right[i];
        for (var j = first[i]; j < i; j++) {
            var from = Math.max(first[i], first[j]);
            var l = (entries[start + j] - product(start + from, row[j] + from, j - from)) * entries[row[j] + j];
            entries[start + j] = l;
            diagonal -= l * l;
            y -= l * right[j];
        }
        var inverse = 1 / Math.sqrt(diagonal);
        entries[start + i] = inverse;
        right[i] = y * inverse;
    }

    /** Σ over two stretches of entries, in four sums that do not wait for each other. */
    private double product(int x, int y, int length) {
        var a = entries;
        var k = 0;
        var sum0 = 0.0;
        var sum1 = 0.0;
        var sum2 = 0.0;
        var sum3 = 0.0;
        for (; k < length - 3; k += 4) {
            sum0 += a[x + k] * a[y + k];
            sum1 += a[x + k + 1] * a[y + k + 1];
            sum2 += a[x + k + 2] * a[y + k + 2];
            sum3 += a[x + k + 3] * a[y + k + 3];
        }
        for (; k < length; k++) {
            sum0 += a[x + k] * a[y + k];
        }
        return sum0 + sum1 + (sum2 + sum3);
    }
}
