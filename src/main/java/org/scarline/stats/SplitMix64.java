package org.scarline.stats;

/**
 * Pseudo-random numbers by SplitMix64 (Steele, Lea and Flood 2014, Fast splittable pseudorandom number generators): the
 * same on every Java. Made for one thread.
 */
public final class SplitMix64 {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    public SplitMix64(long seed) {
        state = seed;
    }

    /** A generator for each of several names of a seed, none of which shifts another. */
    public static SplitMix64 of(long seed, long... names) {
        var state = mix(seed + GOLDEN_GAMMA);
        for (var name : names) {
            state = mix(state + name);
        }
        return new SplitMix64(state);
    }

    /** The next 64 bits. */
    public long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long bits) {
        var z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
