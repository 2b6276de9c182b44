package org.scarline.calibration;

import org.scarline.stats.SplitMix64;

/** What chance decides in a cohort that is drawn without a clinic. */
record Chance(SplitMix64 numbers) {
    /** A whole number from 0 to below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(numbers.next(), bound);
    }

    /** From 0 to below 1. */
    double fraction() {
        return (numbers.next() >>> 11) * 0x1p-53;
    }

    /** Of the normal distribution of mean 0 and spread 1 (Box and Muller 1958). */
    double normal() {
        var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - fraction()));
        return radius * StrictMath.cos(2 * Math.PI * fraction());
    }
}
