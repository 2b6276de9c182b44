package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;

/**
 * What somebody keeps at each place of the tally. A place is one number, of its series (kind, instrument, role and scar
 * type), its level and its arm, so that the contributions of a stored outcome, which come series by series, find it without
 * comparing words.
 */
public final class PlaceIndex<P> {
    private static final int ARM_BITS = 20;
    private static final int LEVEL_BITS = 12;

    private final Function<Contribution.Key, P> places;
    private final Long2ObjectOpenHashMap<P> byNumber = new Long2ObjectOpenHashMap<>();
    private final Map<Series, Integer> series = new HashMap<>();
    private final Map<String, Integer> arms = new HashMap<>();

    private record Series(ContributionKind kind, String instrument, String raterRole, String scarType) {}

    /**
     * An index of places.
     *
     * @param places gives what is kept at a place; it is asked once for each
     */
    public PlaceIndex(Function<Contribution.Key, P> places) {
        this.places = places;
    }

    /** Forgets all: each place is asked for anew. */
    public void forget() {
        byNumber.clear();
    }

    /** The places of one stored outcome, as it goes from contribution to contribution. */
    public Walk walk(StoredOutcome outcome) {
        return new Walk(outcome);
    }

    /** Where the contributions of one outcome go. */
    public final class Walk {
        private final StoredOutcome outcome;
        private final int[] armNumbers;
        private long seriesNumber = -1;

        private Walk(StoredOutcome outcome) {
            this.outcome = outcome;
            this.armNumbers = new int[outcome.words()];
            Arrays.fill(armNumbers, -1);
        }

        /** What is kept at the place of the present contribution. */
        public P here() {
            if (seriesNumber < 0 || !outcome.isOfSameSeries()) {
                seriesNumber = number(
                        series,
                        new Series(outcome.kind(), outcome.instrument(), outcome.raterRole(), outcome.scarType()));
            }
            var word = outcome.armWord();
            if (armNumbers[word] < 0) {
                armNumbers[word] = number(arms, outcome.arm());
            }
            if (armNumbers[word] >= 1 << ARM_BITS) {
                return places.apply(outcome.key());
            }
            var number = (seriesNumber << LEVEL_BITS | outcome.level().position()) << ARM_BITS | armNumbers[word];
            var place = byNumber.get(number);
            if (place == null) {
                place = places.apply(outcome.key());
                byNumber.put(number, place);
            }
            return place;
        }

        private static <T> int number(Map<T, Integer> numbers, T thing) {
            var known = numbers.putIfAbsent(thing, numbers.size());
            return known == null ? Objects.requireNonNull(numbers.get(thing)) : known;
        }
    }
}
