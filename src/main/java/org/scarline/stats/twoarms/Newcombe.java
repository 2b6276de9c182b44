package org.scarline.stats.twoarms;

import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;

/** Difference of two shares (Newcombe 1998, method 10): stays inside −1 to 1, also for small groups. */
public final class Newcombe {
    private Newcombe() {}

    /**
     * The first share minus the second.
     *
     * @param estimate a fraction of 1, from −1 to 1
     * @param ci95 made from the Wilson intervals of both shares
     */
    public record ShareDifference(double estimate, Interval ci95) {}

    public static ShareDifference difference(Proportion first, Proportion second) {
        var p = first.estimate();
        var q = second.estimate();
        var ofFirst = first.wilson95();
        var ofSecond = second.wilson95();
        // (p − q) − √((p − l₁)² + (u₂ − q)²) to (p − q) + √((u₁ − p)² + (q − l₂)²), l and u Wilson's ends
        var below = Math.hypot(p - ofFirst.low(), ofSecond.high() - q);
        var above = Math.hypot(ofFirst.high() - p, q - ofSecond.low());
        return new ShareDifference(p - q, new Interval(Math.max(-1, p - q - below), Math.min(1, p - q + above)));
    }
}
