package org.scarline.derive;

import org.scarline.clinic.Ratio;

/** A mean in the making: exact, so that the order of adding does not matter. */
public final class Mean {
    private Ratio sum = Ratio.ZERO;
    private int count;

    public void add(Ratio value) {
        sum = count == 0 ? value : sum.plus(value);
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Throws {@link IllegalArgumentException} when nothing was added. */
    public Ratio value() {
        return sum.dividedBy(count);
    }
}
