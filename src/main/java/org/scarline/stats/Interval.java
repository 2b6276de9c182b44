package org.scarline.stats;

/** A range of values that the data do not speak against, both ends included. */
public record Interval(double low, double high) {
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from %s to %s".formatted(low, high));
        }
    }
}
