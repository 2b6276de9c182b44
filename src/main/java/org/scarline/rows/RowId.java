package org.scarline.rows;

/**
 * The key of a stored row: the patient's number in the high bits, so that a patient's rows lie together, and in the low
 * bits the line's number among all lines ever loaded.
 */
public final class RowId {
    private static final int LINE_BITS = 38;

    /** Lines that can ever be loaded: 275 billion. */
    public static final long MAX_LINE = (1L << LINE_BITS) - 1;

    private RowId() {}

    /** The row that a line gave a patient. */
    public static long of(int patient, long line) {
        if (patient < 0 || patient >= 1 << (63 - LINE_BITS) || line < 0 || line > MAX_LINE) {
            throw new IllegalArgumentException("patient %d, line %d: out of range".formatted(patient, line));
        }
        return (long) patient << LINE_BITS | line;
    }

    /** The smallest key that a patient's rows can have; the next patient's is the first beyond. */
    public static long first(int patient) {
        return (long) patient << LINE_BITS;
    }

    public static int patient(long id) {
        return (int) (id >>> LINE_BITS);
    }

    public static long line(long id) {
        return id & MAX_LINE;
    }
}
