package org.scarline.derive;

/** A mean in the making: exact, so that the order of adding does not matter. */
final class Mean {
    private Ratio sum = Ratio.ZERO;
    private int count;

    void add(Ratio value) {
        sum = sum.plus(value);
        count++;
    }

    /** Throws {@link IllegalArgumentException} when nothing was added. */
    Ratio value() {
        return sum.dividedBy(count);
    }
}
