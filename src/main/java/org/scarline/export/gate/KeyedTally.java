package org.scarline.export.gate;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.scarline.derive.Bytes;
import org.scarline.derive.Pieces;
import org.scarline.derive.PlaceIndex;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;

/**
 * Counts of patients with the sums of their keys, at the places that a release speaks of. Like every tally it can be added
 * up in any order, and holds patient data.
 */
@SuppressWarnings("EnumOrdinal") // the position is what is kept; the version of the sums guards it
public final class KeyedTally {
    private static final KeyedCounts NOBODY = new KeyedCounts(new TreeMap<>());
    private static final List<ContributionKind> KINDS = List.of(ContributionKind.values());
    private static final List<Outcome.Skin> SKINS = List.of(Outcome.Skin.values());
    private static final int AT_ONCE = 5_000;

    private final Predicate<Contribution.Key> wanted;
    private final Map<Contribution.Key, Place> places = new HashMap<>();
    private final PlaceIndex<Place> index = new PlaceIndex<>(this::at);
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final LongArrayList values = new LongArrayList();

    /** A patient's contributions often have the values of the one before. */
    private long last = -1;

    private long lastA;
    private long lastB;

    /**
     * A place of the tally.
     *
     * @param isWanted whether the plan speaks of it
     * @param bits the place as chance sees it
     * @param counts by skin type and the numbers of both values
     */
    private record Place(boolean isWanted, long bits, AlikeSums counts) {}

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
        return change(key, outcome, 1);
    }

    /** Takes out one patient who was added. Throws {@link IllegalArgumentException} where there is no such patient. */
    public void remove(long key, StoredOutcome outcome) {
        change(-key, outcome, -1);
    }

    private long change(long keys, StoredOutcome outcome, long patients) {
        var skin = outcome.person().skin();
        var digest = 1L;
        var walk = index.walk(outcome);
        while (outcome.next()) {
            var place = walk.here();
            if (place.isWanted()) {
                place.counts().change(alike(skin, outcome.a(), outcome.b()), patients, keys);
                digest = Shuffle.of(digest, place.bits(), outcome.a(), outcome.b());
            }
        }
        return digest == 1 ? 0 : Shuffle.of(digest, Shuffle.of(skin.name()));
    }

    /** The number of a skin type and two values. */
    private long alike(Outcome.Skin skin, long a, long b) {
        if (a != lastA || b != lastB || last < 0) {
            last = ((long) number(a) << 31 | number(b)) << 2;
            lastA = a;
            lastB = b;
        }
        return last | skin.ordinal();
    }

    private int number(long value) {
        var known = numbers.getOrDefault(value, -1);
        if (known >= 0) {
            return known;
        }
        numbers.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }

    private static Outcome.Skin skin(long alike) {
        return SKINS.get((int) (alike & 3));
    }

    private KeyedCounts.Pair pair(long alike) {
        return new KeyedCounts.Pair(
                values.getLong((int) (alike >>> 33)), values.getLong((int) (alike >>> 2) & Integer.MAX_VALUE));
    }

    private Place at(Contribution.Key key) {
        return places.computeIfAbsent(key, each -> new Place(wanted.test(each), Shuffle.of(each), new AlikeSums()));
    }

    /** Adds everybody of another tally. */
    public void add(KeyedTally other) {
        other.places.forEach((key, place) -> {
            var counts = at(key).counts();
            place.counts().forEach((alike, patients, keys) -> {
                var pair = other.pair(alike);
                counts.change(alike(skin(alike), pair.a(), pair.b()), patients, keys);
            });
        });
    }

    /** The patients at one place, of some groups of skin types or of all. */
    public KeyedCounts counted(Contribution.Key place, Set<Outcome.Skin> skins) {
        var known = places.get(place);
        if (known == null) {
            return NOBODY;
        }
        var all = new TreeMap<KeyedCounts.Pair, KeyedCounts.Some>();
        known.counts().forEach((alike, patients, keys) -> {
            if (skins.contains(skin(alike))) {
                all.merge(pair(alike), new KeyedCounts.Some(patients, keys), KeyedCounts.Some::and);
            }
        });
        return new KeyedCounts(all);
    }

    /** Everybody, whatever the skin type. */
    public static Set<Outcome.Skin> anySkin() {
        return EnumSet.allOf(Outcome.Skin.class);
    }

    /** Writes all that it holds. */
    public void write(Pieces out) {
        places.forEach((key, place) ->
                place.counts().forEach(new Records(key, place.counts().kinds(), out)));
    }

    /** Writes the kinds of one place, so many to a record. */
    private final class Records implements AlikeSums.Each {
        private final Contribution.Key key;
        private final Pieces out;
        private Bytes record = new Bytes();
        private int left;
        private int leftOfRecord;

        Records(Contribution.Key key, int kinds, Pieces out) {
            this.key = key;
            this.left = kinds;
            this.out = out;
        }

        @Override
        public void take(long alike, long patients, long keys) {
            if (leftOfRecord == 0) {
                leftOfRecord = Math.min(left, AT_ONCE);
                record = out.next();
                place(key, record);
                record.number(leftOfRecord);
            }
            left--;
            leftOfRecord--;
            record.number(skin(alike).ordinal());
            record.points(pair(alike).a());
            record.points(pair(alike).b());
            record.number(patients);
            record.bits(keys);
        }
    }

    private static void place(Contribution.Key key, Bytes out) {
        out.number(key.kind().ordinal());
        for (var word : List.of(key.instrument(), key.raterRole(), key.scarType(), key.arm())) {
            out.text(word.getBytes(StandardCharsets.UTF_8));
        }
        out.number(key.level().position());
    }

    /** Adds what {@link #write} wrote, piece by piece. Throws {@link IllegalArgumentException} where it makes no sense. */
    public void read(Bytes in) {
        while (!in.isAtEnd()) {
            var kind = KINDS.get((int) in.number());
            var words = new String[4];
            for (var word = 0; word < words.length; word++) {
                words[word] = new String(in.text(), StandardCharsets.UTF_8).intern();
            }
            var level = StoredOutcome.level((int) in.number());
            var place = at(new Contribution.Key(kind, words[0], words[1], words[2], level, words[3]));
            for (var rest = in.number(); rest > 0; rest--) {
                var skin = SKINS.get((int) in.number());
                place.counts().change(alike(skin, in.points(), in.points()), in.number(), in.bits());
            }
        }
    }
}
