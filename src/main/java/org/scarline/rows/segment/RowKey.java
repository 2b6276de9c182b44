package org.scarline.rows.segment;

/**
 * The key of a stored row: its segment in the high bits, so that what is loaded is appended; then the patient, so that a
 * patient's rows of a segment lie together; then the row's place among these.
 */
final class RowKey {
    private static final int PLACE_BITS = 20;
    private static final int PATIENT_BITS = 25;

    /** Patients that can ever be numbered: 33 million. */
    static final int MAX_PATIENT = (1 << PATIENT_BITS) - 1;

    /** Rows that a patient can have in one segment: a million. */
    static final int PLACES = 1 << PLACE_BITS;

    private static final int MAX_SEGMENT = (1 << (63 - PLACE_BITS - PATIENT_BITS)) - 1;

    private RowKey() {}

    static long of(int segment, int patient, int place) {
        if (segment < 0 || segment > MAX_SEGMENT || patient < 0 || patient > MAX_PATIENT || place >= PLACES) {
            throw new IllegalArgumentException(
                    "segment %d, patient %d, place %d: out of range".formatted(segment, patient, place));
        }
        return (long) segment << (PATIENT_BITS + PLACE_BITS) | (long) patient << PLACE_BITS | place;
    }

    /** The smallest key that a patient's rows can have in a segment; the next patient's is the first beyond. */
    static long first(int segment, int patient) {
        return (((long) segment << PATIENT_BITS) + patient) << PLACE_BITS;
    }

    static int patient(long id) {
        return (int) (id >>> PLACE_BITS) & MAX_PATIENT;
    }
}
