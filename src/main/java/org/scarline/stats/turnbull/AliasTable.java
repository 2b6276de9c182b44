package org.scarline.stats.turnbull;

import java.util.Arrays;
import org.scarline.stats.SplitMix64;

/**
 * Draws an index as often as its weight says, in constant time (Walker 1977; Vose 1991). One number of 64 bits serves
 * both choices; what that rounds away is below 2^-50 of any chance.
 */
final class AliasTable {
    private final long size;
    private final long[] bars;
    private final int[] aliases;

    /** Weights are finite, none below 0 and at least one above. */
    AliasTable(double[] weights) {
        size = weights.length;
        bars = new long[weights.length];
        aliases = new int[weights.length];
        var mean = Arrays.stream(weights).sum() / size;
        var height = Arrays.stream(weights).map(weight -> weight / mean).toArray();
        var order = new int[weights.length];
        var small = 0;
        var large = weights.length;
        for (var i = 0; i < height.length; i++) {
            if (height[i] < 1) {
                order[small++] = i;
            } else {
                order[--large] = i;
            }
        }
        fill(height, order, small);
    }

    /** {@code order} holds those below the mean first, then the others; each low one is filled up by the next high one. */
    private void fill(double[] height, int[] order, int low) {
        Arrays.fill(bars, Long.MAX_VALUE);
        for (var i = 0; i < aliases.length; i++) {
            aliases[i] = i;
        }
        var high = low;
        for (var i = 0; i < high && high < order.length; i++) {
            var poor = order[i];
            var rich = order[high];
            bars[poor] = (long) (height[poor] * 0x1p63);
            aliases[poor] = rich;
            height[rich] -= 1 - height[poor];
            if (height[rich] < 1) {
                // The next to be filled up: it stands where i comes to once it has passed all that were low before.
                high++;
            }
        }
    }

    int draw(SplitMix64 numbers) {
        var bits = numbers.next();
        // The product of 128 bits: its upper half is the column, its lower half where in the column.
        var column = (int) (Math.multiplyHigh(bits, size) + ((bits >> 63) & size));
        return ((bits * size) >>> 1) < bars[column] ? column : aliases[column];
    }
}
