package org.scarline.rows.segment;

import java.sql.JDBCType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A row as whole numbers: what every row has, then its key, then what it says. Two rows of a table say the same where
 * the same numbers stand.
 */
public final class Numbers {
    /** What stands for nothing. */
    public static final long MISSING = Long.MIN_VALUE;

    private static final int PATIENT = 0;
    private static final int FILE = 1;
    private static final int LINE = 2;
    private static final int VOID = 3;

    /** The order in which rows are stored: by patient, and each patient's as they arrived. */
    private static final Comparator<long[]> BY_PATIENT = (one, other) -> {
        var order = Long.compare(one[PATIENT], other[PATIENT]);
        return order != 0 ? order : Long.compare(one[LINE], other[LINE]);
    };

    /** How many numbers stand before the key. */
    static final int HEAD = 4;

    /** Those, as columns. */
    static final List<PackColumn> HEAD_COLUMNS = List.of(
            new PackColumn("patient", JDBCType.INTEGER, PATIENT),
            new PackColumn("file", JDBCType.INTEGER, FILE),
            new PackColumn("line", JDBCType.BIGINT, LINE),
            new PackColumn("void", JDBCType.BOOLEAN, VOID));

    private Numbers() {}

    /** The rows in the order in which they are stored. Rows that came in the order of their lines are sorted by one number each. */
    static List<long[]> sorted(Collection<long[]> rows) {
        var order = new long[rows.size()];
        var at = 0;
        var before = Long.MIN_VALUE;
        for (var row : rows) {
            if (row[LINE] < before) {
                return rows.stream().sorted(BY_PATIENT).toList();
            }
            before = row[LINE];
            order[at] = row[PATIENT] << Integer.SIZE | at;
            at++;
        }
        Arrays.sort(order);
        var all = rows.toArray(new long[0][]);
        return LongStream.of(order).mapToObj(each -> all[(int) each]).toList();
    }

    /** A row of which only the head is filled. */
    public static long[] row(int length, int patient, int file, long line, long isVoid) {
        var row = new long[length];
        row[PATIENT] = patient;
        row[FILE] = file;
        row[LINE] = line;
        row[VOID] = isVoid;
        return row;
    }

    public static int patient(long[] row) {
        return (int) row[PATIENT];
    }

    /** Number of its file in the ledger. */
    public static int file(long[] row) {
        return (int) row[FILE];
    }

    /** Number of its line among all lines ever loaded. */
    public static long line(long[] row) {
        return row[LINE];
    }

    public static boolean isVoid(long[] row) {
        return row[VOID] != 0;
    }

    /** Orders rows by the numbers from one position to another, the last not included. */
    public static int compare(long[] one, long[] other, int from, int before) {
        for (var position = from; position < before; position++) {
            var order = Long.compare(one[position], other[position]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
