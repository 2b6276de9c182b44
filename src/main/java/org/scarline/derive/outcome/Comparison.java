package org.scarline.derive.outcome;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.scarline.clinic.Arms;

/**
 * Two arms that are held against each other: rf against standard, each combination against its modality alone, both also
 * by the first session, and three to six sessions against fewer.
 *
 * @param first the arm whose gain counts as positive
 */
public record Comparison(String first, String second) implements Comparable<Comparison> {
    /** Found once for each arm: a night asks for every patient's. */
    private static final Map<String, String> AGAINST = new ConcurrentHashMap<>();

    /** Every comparison that these arms allow, in the order of their names. */
    public static Set<Comparison> among(Set<String> arms) {
        var all = new TreeSet<Comparison>();
        for (var arm : arms) {
            var other = against(arm);
            if (arms.contains(other)) {
                all.add(new Comparison(arm, other));
            }
        }
        return all;
    }

    /** What an arm is held against; empty for what is held against nothing. */
    private static String against(String arm) {
        var known = AGAINST.get(arm);
        if (known == null) {
            known = found(arm);
            AGAINST.put(arm, known);
        }
        return known;
    }

    private static String found(String arm) {
        if (Arms.isStart(arm)) {
            return Arms.start(against(Arms.withoutStart(arm)));
        }
        var parts = Arms.parts(arm);
        if (parts.size() > 1) {
            return parts.get(0);
        }
        return switch (arm) {
            case "rf" -> "standard";
            case Landmark.THREE_TO_SIX -> Landmark.ONE_OR_TWO;
            default -> "";
        };
    }

    /** As in the column {@code arm} of {@code results.csv}: {@code rf-standard}. */
    public String name() {
        return Arms.compared(first, second);
    }

    @Override
    public int compareTo(Comparison other) {
        return name().compareTo(other.name());
    }
}
