package org.scarline.rows.segment;

/** Gives each row of a segment its key, in their order. */
final class Places {
    private final int segment;
    private int patient = -1;
    private int place;

    Places(int segment) {
        this.segment = segment;
    }

    long next(long[] row) {
        place = Numbers.patient(row) == patient ? place + 1 : 0;
        patient = Numbers.patient(row);
        return RowKey.of(segment, patient, place);
    }
}
