package org.scarline.simulate.drop;

/** A row of one kind, with the id of its patient; a void one removes the row of the same key. */
public record Row<T>(String patientId, T value, boolean isVoid) {
    @Override
    public String toString() {
        return "a simulated row";
    }
}
