package org.scarline.export.gate;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.Outcome;

/**
 * Counts of patients with the sums of their keys, at the places that a release speaks of. Like every tally it can be added
 * up in any order, and holds patient data.
 */
public final class KeyedTally {
    private static final KeyedCounts NOBODY = new KeyedCounts(new TreeMap<>());

    private final Predicate<Contribution.Key> wanted;
    private final Map<Contribution.Key, Place> places = new HashMap<>();

    /**
     * A place of the tally.
     *
     * @param isWanted whether the plan speaks of it
     * @param bits the place as chance sees it
     */
    private record Place(
            boolean isWanted, long bits, Map<Outcome.Skin, Map<KeyedCounts.Pair, KeyedCounts.Some>> counts) {}

    /**
     * An empty tally.
     *
     * @param wanted the places that the plan of tables speaks of
     */
    public KeyedTally(Predicate<Contribution.Key> wanted) {
        this.wanted = wanted;
    }

    /**
     * Adds one patient, and gives back a digest of what that patient contributes: another digest, another contribution.
     *
     * @param key the patient's secret key
     */
    public long add(long key, Outcome outcome) {
        var one = new KeyedCounts.Some(1, key);
        var digest = 1L;
        for (var contribution : outcome.contributions()) {
            var place = places.computeIfAbsent(contribution.key(), this::place);
            if (place.isWanted()) {
                var pair = new KeyedCounts.Pair(contribution.a(), contribution.b());
                place.counts()
                        .computeIfAbsent(outcome.skin(), skin -> new HashMap<>())
                        .merge(pair, one, KeyedCounts.Some::and);
                digest = Shuffle.of(digest, place.bits(), pair.a(), pair.b());
            }
        }
        return digest == 1 ? 0 : Shuffle.of(digest, Shuffle.of(outcome.skin().name()));
    }

    private Place place(Contribution.Key key) {
        return new Place(wanted.test(key), Shuffle.of(key), new EnumMap<>(Outcome.Skin.class));
    }

    /** The patients at one place, of some groups of skin types or of all. */
    public KeyedCounts counted(Contribution.Key place, Set<Outcome.Skin> skins) {
        var known = places.get(place);
        if (known == null) {
            return NOBODY;
        }
        var all = new TreeMap<KeyedCounts.Pair, KeyedCounts.Some>();
        known.counts().forEach((skin, patients) -> {
            if (skins.contains(skin)) {
                patients.forEach((pair, some) -> all.merge(pair, some, KeyedCounts.Some::and));
            }
        });
        return new KeyedCounts(all);
    }

    /** Everybody, whatever the skin type. */
    public static Set<Outcome.Skin> anySkin() {
        return EnumSet.allOf(Outcome.Skin.class);
    }
}
