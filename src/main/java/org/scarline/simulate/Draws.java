package org.scarline.simulate;

import java.util.List;
import org.scarline.stats.SplitMix64;

/**
 * What chance decides in a simulation, drawn by SplitMix64 and with {@link StrictMath} alone, so that every Java on every
 * machine draws the same.
 */
final class Draws {
    private final SplitMix64 numbers;

    public Draws(SplitMix64 numbers) {
        this.numbers = numbers;
    }

    /** A patient's own stream for one topic: what is drawn for others, or for another topic, does not shift it. */
    public static Draws of(long seed, int patient, Topic topic) {
        return new Draws(SplitMix64.of(seed, patient, topic.stream()));
    }

    /** What a stream is drawn for. */
    public enum Topic {
        PERSON(1),
        TREATMENT(2),
        VISITS(3),
        SCORES(4),
        MISTAKES(5),
        STOPPING(6);

        private final int stream;

        Topic(int stream) {
            this.stream = stream;
        }

        int stream() {
            return stream;
        }
    }

    /** Uniform in [0, 1), in steps of 2^-53. */
    public double uniform() {
        return (numbers.next() >>> 11) * 0x1p-53;
    }

    public boolean chance(double share) {
        return uniform() < share;
    }

    /** A whole number from low to high, both included. */
    public int between(int low, int high) {
        return low + (int) (uniform() * (high - low + 1));
    }

    /** Normal, by Marsaglia's polar method (1964); its second value is not kept. */
    public double normal(double mean, double sd) {
        double u;
        double square;
        do {
            u = 2 * uniform() - 1;
            var v = 2 * uniform() - 1;
            square = u * u + v * v;
        } while (square >= 1 || square == 0);
        return mean + sd * u * Math.sqrt(-2 * StrictMath.log(square) / square);
    }

    /** Log-normal with that median; spread is the standard deviation of the logarithm. */
    public double logNormal(double median, double spread) {
        return median * StrictMath.exp(normal(0, spread));
    }

    /** A Poisson count, by Knuth's product of uniforms: for small means. */
    public int count(double mean) {
        var limit = StrictMath.exp(-mean);
        var count = 0;
        for (var product = uniform(); product > limit; product *= uniform()) {
            count++;
        }
        return count;
    }

    /** One of the choices, each as often as its weight says. */
    public <T> T pick(List<T> choices, double... weights) {
        var total = 0.0;
        for (var weight : weights) {
            total += weight;
        }
        var left = uniform() * total;
        for (var choice = 0; choice < weights.length - 1; choice++) {
            left -= weights[choice];
            if (left < 0) {
                return choices.get(choice);
            }
        }
        return choices.get(weights.length - 1);
    }
}
