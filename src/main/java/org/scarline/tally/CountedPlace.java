package org.scarline.tally;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import java.util.Arrays;
import java.util.List;

/** The patients at one place of the tally, sorted once; each population is then counted in one pass. */
final class CountedPlace {
    /** No patient at all. */
    static final CountedPlace NOBODY = new CountedPlace(new long[0], new int[0], List.of(), Pairs.Ranked.NONE);

    private final long[] keys;
    private final int[] counts;
    private final List<Attributes> attributes;
    private final Pairs.Ranked pairs;

    /** Keys hold the rank of a pair above the number of the patients' attributes, in ascending order. */
    private CountedPlace(long[] keys, int[] counts, List<Attributes> attributes, Pairs.Ranked pairs) {
        this.keys = keys;
        this.counts = counts;
        this.attributes = attributes;
        this.pairs = pairs;
    }

    /**
     * Sorts what was counted at a place.
     *
     * @param counted patients by the number of their attributes, above that of their pair
     */
    static CountedPlace of(Long2IntMap counted, List<Attributes> attributes, Pairs pairs) {
        var ranked = pairs.ranked();
        var keys = new long[counted.size()];
        var next = 0;
        for (var key : counted.keySet().toLongArray()) {
            keys[next++] = (long) ranked.rank((int) key) << 32 | key >>> 32;
        }
        Arrays.sort(keys);
        var counts = new int[keys.length];
        for (var i = 0; i < keys.length; i++) {
            counts[i] = counted.get(keys[i] << 32 | ranked.number((int) (keys[i] >>> 32)));
        }
        return new CountedPlace(keys, counts, attributes, ranked);
    }

    /** Those of a population. */
    PatientCounts of(Population population) {
        if (keys.length == 0) {
            return PatientCounts.NOBODY;
        }
        var members = members(population);
        var some = new PatientCounts.Gathered(keys.length);
        for (var i = 0; i < keys.length; i++) {
            if (members[(int) keys[i]]) {
                var rank = (int) (keys[i] >>> 32);
                some.add(pairs.a(rank), pairs.b(rank), counts[i]);
            }
        }
        return some.sorted();
    }

    private boolean[] members(Population population) {
        var members = new boolean[attributes.size()];
        for (var i = 0; i < members.length; i++) {
            members[i] = population.members().test(attributes.get(i));
        }
        return members;
    }
}
