package org.scarline.simulate;

/** A row of one kind, with the id of its patient; a void one removes the row of the same key. */
record Row<T>(String patientId, T value, boolean isVoid) {
    static <T> Row<T> of(String patientId, T value) {
        return new Row<>(patientId, value, false);
    }

    /** The same row, taken back. */
    Row<T> voided() {
        return new Row<>(patientId, value, true);
    }

    @Override
    public String toString() {
        return "a simulated row";
    }
}
