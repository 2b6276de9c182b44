package org.scarline.export.gate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;

/**
 * Counts of patients with the sums of their keys, at the places that a release speaks of. Like every tally it can be added
 * up in any order, and holds patient data.
 */
public final class KeyedTally {
    private static final KeyedCounts NOBODY = new KeyedCounts(new TreeMap<>());

    private final Predicate<Contribution.Key> wanted;
    /** Of a series by the level's position and the arm. */
    private final Map<Series, List<Map<String, Place>>> places = new HashMap<>();

    /**
     * A place of the tally.
     *
     * @param isWanted whether the plan speaks of it
     * @param bits the place as chance sees it
     */
    private record Place(boolean isWanted, long bits, Map<Outcome.Skin, Map<KeyedCounts.Pair, Added>> counts) {
        void add(Outcome.Skin skin, KeyedCounts.Pair pair, long key) {
            var there = counts.get(skin);
            if (there == null) {
                there = new HashMap<>();
                counts.put(skin, there);
            }
            var some = there.get(pair);
            if (some == null) {
                some = new Added();
                there.put(pair, some);
            }
            some.patients++;
            some.keys += key;
        }
    }

    /** Some patients while others are added, without an object for each. */
    private static final class Added {
        private long patients;
        private long keys;

        KeyedCounts.Some all() {
            return new KeyedCounts.Some(patients, keys);
        }
    }

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
        var skin = outcome.person().skin();
        var digest = 1L;
        var series = places(outcome);
        while (outcome.next()) {
            series = outcome.isOfSameSeries() ? series : places(outcome);
            var place = place(series, outcome);
            if (place.isWanted()) {
                place.add(skin, new KeyedCounts.Pair(outcome.a(), outcome.b()), key);
                digest = Shuffle.of(digest, place.bits(), outcome.a(), outcome.b());
            }
        }
        return digest == 1 ? 0 : Shuffle.of(digest, Shuffle.of(skin.name()));
    }

    private List<Map<String, Place>> places(StoredOutcome outcome) {
        return places.computeIfAbsent(
                new Series(outcome.kind(), outcome.instrument(), outcome.raterRole(), outcome.scarType()),
                series -> new ArrayList<>());
    }

    /** The place of the present contribution. */
    private Place place(List<Map<String, Place>> series, StoredOutcome outcome) {
        var level = outcome.level().position();
        while (series.size() <= level) {
            series.add(new HashMap<>());
        }
        var place = series.get(level).get(outcome.arm());
        if (place == null) {
            place = place(outcome.key());
            series.get(level).put(outcome.arm(), place);
        }
        return place;
    }

    private Place place(Contribution.Key key) {
        return new Place(wanted.test(key), Shuffle.of(key), new EnumMap<>(Outcome.Skin.class));
    }

    /** The patients at one place, of some groups of skin types or of all. */
    public KeyedCounts counted(Contribution.Key place, Set<Outcome.Skin> skins) {
        var series = places.getOrDefault(
                new Series(place.kind(), place.instrument(), place.raterRole(), place.scarType()), List.of());
        var level = place.level().position();
        var known = level < series.size() ? series.get(level).get(place.arm()) : null;
        if (known == null) {
            return NOBODY;
        }
        var all = new TreeMap<KeyedCounts.Pair, KeyedCounts.Some>();
        known.counts().forEach((skin, patients) -> {
            if (skins.contains(skin)) {
                patients.forEach((pair, some) -> all.merge(pair, some.all(), KeyedCounts.Some::and));
            }
        });
        return new KeyedCounts(all);
    }

    /** Everybody, whatever the skin type. */
    public static Set<Outcome.Skin> anySkin() {
        return EnumSet.allOf(Outcome.Skin.class);
    }
}
