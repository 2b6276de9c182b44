package org.scarline.export.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How strongly a release is protected.
 *
 * @param bound the most that noise adds to a count or takes from it
 * @param variance of the noise on a count
 * @param threshold fewest patients, after noise, of whom anything is shown; also fewest on either side of a rate
 * @param batch fewest patients whose contribution must have changed since the release before
 * @param override who or what asked for less than the defaults; empty where nobody did
 */
public record Protection(int bound, double variance, long threshold, long batch, Optional<String> override) {
    /** What the attacks of the docs' page on disclosure leave standing. */
    public static final Protection DEFAULT = new Protection(10, 5, 10, 10, Optional.empty());

    /**
     * Of the largest possible change of one patient: with 1 an attacker who knows all other patients gained 16 points
     * (docs, page disclosure).
     */
    public static final double MEAN_FACTOR = 1.5;

    /** Throws {@link IllegalArgumentException} that says which value is too weak, unless an override is named. */
    public Protection {
        var weaker = weaker(bound, variance, threshold, batch);
        if (!weaker.isEmpty() && override.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", weaker)
                    + " (less needs --release-override with a name that every release prints)");
        }
    }

    /** What is weaker than the defaults, found and expected. */
    public List<String> weaker() {
        return weaker(bound, variance, threshold, batch);
    }

    private static List<String> weaker(int bound, double variance, long threshold, long batch) {
        var found = new ArrayList<String>();
        check("noise bound", bound, 10, found);
        check("noise variance", variance, 5, found);
        check("threshold", (double) threshold, 10, found);
        check("batch", (double) batch, 10, found);
        return found;
    }

    private static void check(String name, double value, double least, List<String> found) {
        if (!(value >= least)) {
            found.add("%s %s: expected at least %s".formatted(name, plain(value), plain(least)));
        }
    }

    /** Standard deviation of the noise on the sum of a value that one patient can change by so much. */
    public double reach(double range) {
        return MEAN_FACTOR * range;
    }

    /** As the release and its ledger print them, the key not among them. */
    public String text() {
        var said = "bound=%d variance=%s mean_factor=%s threshold=%d batch=%d"
                .formatted(bound, plain(variance), plain(MEAN_FACTOR), threshold, batch);
        return override.map(name -> said + " override=" + name).orElse(said);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
