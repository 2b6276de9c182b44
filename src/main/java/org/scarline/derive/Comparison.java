package org.scarline.derive;

import java.util.Set;
import java.util.TreeSet;

/**
 * Two arms that are held against each other: rf against standard, and each combination against its modality alone.
 *
 * @param first the arm whose gain counts as positive
 */
public record Comparison(String first, String second) implements Comparable<Comparison> {
    private static final String RF = "rf";
    private static final String STANDARD = "standard";

    /** The comparisons that these arms allow, in the order of their names. */
    public static Set<Comparison> among(Set<String> arms) {
        var all = new TreeSet<Comparison>();
        if (arms.contains(RF) && arms.contains(STANDARD)) {
            all.add(new Comparison(RF, STANDARD));
        }
        for (var arm : arms) {
            var plus = arm.indexOf('+');
            if (plus > 0 && arms.contains(arm.substring(0, plus))) {
                all.add(new Comparison(arm, arm.substring(0, plus)));
            }
        }
        return all;
    }

    /** As in the column {@code arm} of {@code results.csv}: {@code rf-standard}. */
    public String name() {
        return first + "-" + second;
    }

    @Override
    public int compareTo(Comparison other) {
        return name().compareTo(other.name());
    }
}
