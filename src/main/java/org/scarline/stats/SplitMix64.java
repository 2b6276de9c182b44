package org.scarline.stats;

import java.nio.charset.StandardCharsets;

/**
 * Pseudo-random numbers by SplitMix64 (Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators): the
 * same on every Java.
 */
public final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    SplitMix64(long seed) {
        state = seed;
    }

    /** A seed for what the key names: its UTF-8 bytes by 64-bit FNV-1a (Fowler, Noll and Vo), mixed once more. */
    public static long seedOf(String key) {
        var hash = 0xCBF29CE484222325L;
        for (var octet : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xFF)) * 0x100000001B3L;
        }
        return mix(hash);
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long bits) {
        var z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
