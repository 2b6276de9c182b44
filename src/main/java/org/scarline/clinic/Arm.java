package org.scarline.clinic;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a scar was treated with, up to a point in time.
 *
 * @param name {@code standard}, {@code rf}, a combination such as {@code rf+laser}, or {@code switched} where both
 *     modalities were used
 */
public record Arm(String name) implements Comparable<Arm> {
    private static final Arm SWITCHED = new Arm("switched");
    private static final int MODALITIES = Modality.values().length;

    /** Each made once, by the bits of its modality and adjuncts: a night asks for them a million times. */
    private static final Map<Integer, Arm> COMBINED = new ConcurrentHashMap<>();

    /** What a course began with, by the arm's name. */
    private static final Map<String, Arm> STARTS = new ConcurrentHashMap<>();

    /** The arm of sessions that used these modalities and adjuncts; both modalities make it switched. */
    @SuppressWarnings("EnumOrdinal") // the bits leave no memory
    public static Arm of(Set<Modality> modalities, Set<Adjunct> adjuncts) {
        if (modalities.isEmpty()) {
            throw new IllegalArgumentException("an arm needs a session");
        }
        if (modalities.size() > 1) {
            return SWITCHED;
        }
        var modality = modalities.iterator().next();
        var bits = modality.ordinal();
        for (var adjunct : adjuncts) {
            bits |= MODALITIES << adjunct.ordinal();
        }
        var known = COMBINED.get(bits);
        return known != null ? known : COMBINED.computeIfAbsent(bits, each -> combined(modality, adjuncts));
    }

    private static Arm combined(Modality modality, Set<Adjunct> adjuncts) {
        return new Arm(Arms.combined(
                modality.code(), adjuncts.stream().map(Adjunct::arm).toList()));
    }

    /** The same treatment as the one a course began with: {@code start:rf}. */
    public Arm start() {
        var known = STARTS.get(name);
        return known != null ? known : STARTS.computeIfAbsent(name, each -> new Arm(Arms.start(each)));
    }

    @Override
    public int compareTo(Arm other) {
        return name.compareTo(other.name);
    }
}
