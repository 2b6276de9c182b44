package org.scarline.clinic;

import java.util.Set;

/**
 * What a scar was treated with, up to a point in time.
 *
 * @param name {@code standard}, {@code rf}, a combination such as {@code rf+laser}, or {@code switched} where both
 *     modalities were used
 */
public record Arm(String name) implements Comparable<Arm> {
    private static final Arm SWITCHED = new Arm("switched");

    /** The arm of sessions that used these modalities and adjuncts; both modalities make it switched. */
    public static Arm of(Set<Modality> modalities, Set<Adjunct> adjuncts) {
        if (modalities.isEmpty()) {
            throw new IllegalArgumentException("an arm needs a session");
        }
        if (modalities.size() > 1) {
            return SWITCHED;
        }
        var modality = modalities.iterator().next().code();
        return new Arm(
                Arms.combined(modality, adjuncts.stream().map(Adjunct::arm).toList()));
    }

    /** The same treatment as the one a course began with: {@code start:rf}. */
    public Arm start() {
        return new Arm(Arms.start(name));
    }

    @Override
    public int compareTo(Arm other) {
        return name.compareTo(other.name);
    }
}
