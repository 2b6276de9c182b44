package org.scarline.stats;

import java.util.stream.IntStream;

/** p-values of one family, adjusted so that some true null hypothesis is rejected in at most 5 % (Holm 1979). */
public final class Holm {
    private Holm() {}

    /** In the order of the input, at most 1; throws {@link IllegalArgumentException} for a value outside 0 to 1. */
    public static double[] adjusted(double[] pValues) {
        for (var p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p-value %s: from 0 to 1".formatted(p));
            }
        }
        var ascending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
                .toList();
        var adjusted = new double[pValues.length];
        var most = 0.0;
        for (var rank = 0; rank < pValues.length; rank++) {
            // the greatest so far of (m − rank) p, ranks from 0
            var at = ascending.get(rank);
            most = Math.max(most, Math.min(1, (pValues.length - rank) * pValues[at]));
            adjusted[at] = most;
        }
        return adjusted;
    }
}
