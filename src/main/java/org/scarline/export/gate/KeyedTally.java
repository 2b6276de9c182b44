package org.scarline.export.gate;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;

/**
 * Counts of patients with the sums of their keys, at the places that a release speaks of. Like every tally it can be added
 * up in any order, and holds patient data.
 */
public final class KeyedTally {
    private static final KeyedCounts NOBODY = new KeyedCounts(new TreeMap<>());

    private final Predicate<Contribution.Key> wanted;
    private final Map<Series, Map<Level, Map<String, Place>>> places = new HashMap<>();

    /**
     * A place of the tally.
     *
     * @param isWanted whether the plan speaks of it
     * @param bits the place as chance sees it
     */
    private record Place(
            boolean isWanted, long bits, Map<Outcome.Skin, Map<KeyedCounts.Pair, KeyedCounts.Some>> counts) {}

    /** Places that follow one another in a stored outcome. */
    private record Series(ContributionKind kind, String instrument, String raterRole, String scarType) {}

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
    public long add(long key, StoredOutcome outcome) {
        var one = new KeyedCounts.Some(1, key);
        var skin = outcome.person().skin();
        var digest = 1L;
        Map<Level, Map<String, Place>> series = Map.of();
        while (outcome.next()) {
            series = outcome.isOfSameSeries() && !series.isEmpty() ? series : places(outcome);
            var place = series.computeIfAbsent(outcome.level(), level -> new HashMap<>())
                    .computeIfAbsent(outcome.arm(), arm -> place(outcome.key()));
            if (place.isWanted()) {
                var pair = new KeyedCounts.Pair(outcome.a(), outcome.b());
                place.counts().computeIfAbsent(skin, each -> new HashMap<>()).merge(pair, one, KeyedCounts.Some::and);
                digest = Shuffle.of(digest, place.bits(), pair.a(), pair.b());
            }
        }
        return digest == 1 ? 0 : Shuffle.of(digest, Shuffle.of(skin.name()));
    }

    private Map<Level, Map<String, Place>> places(StoredOutcome outcome) {
        return places.computeIfAbsent(
                new Series(outcome.kind(), outcome.instrument(), outcome.raterRole(), outcome.scarType()),
                series -> new HashMap<>());
    }

    private Place place(Contribution.Key key) {
        return new Place(wanted.test(key), Shuffle.of(key), new EnumMap<>(Outcome.Skin.class));
    }

    /** The patients at one place, of some groups of skin types or of all. */
    public KeyedCounts counted(Contribution.Key place, Set<Outcome.Skin> skins) {
        var known = places.getOrDefault(
                        new Series(place.kind(), place.instrument(), place.raterRole(), place.scarType()), Map.of())
                .getOrDefault(place.level(), Map.of())
                .get(place.arm());
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
