package org.scarline.tally;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;

/**
 * The places of a tally. Each is one number, of its series (kind, instrument, role and scar type), its level and its arm, so
 * that the contributions of a stored outcome, which come series by series, find it without comparing words.
 */
final class Places {
    private static final int ARM_BITS = 20;
    private static final int LEVEL_BITS = 12;

    private final Map<Contribution.Key, PlaceCounts> places = new HashMap<>();
    private final Long2ObjectOpenHashMap<PlaceCounts> byNumber = new Long2ObjectOpenHashMap<>();
    private final Map<Series, Integer> series = new HashMap<>();
    private final Map<String, Integer> arms = new HashMap<>();

    private record Series(ContributionKind kind, String instrument, String raterRole, String scarType) {}

    /** The place; made when it is first asked for. */
    PlaceCounts at(Contribution.Key key) {
        return places.computeIfAbsent(key, each -> new PlaceCounts());
    }

    /** What stands there; null where nobody does. */
    @Nullable
    PlaceCounts find(Contribution.Key key) {
        return places.get(key);
    }

    Iterable<Contribution.Key> keys() {
        return places.keySet();
    }

    void forEach(BiConsumer<Contribution.Key, PlaceCounts> each) {
        places.forEach(each);
    }

    /** Forgets the places that nobody stands at any more. */
    void settle() {
        places.values().removeIf(PlaceCounts::isEmpty);
        byNumber.clear();
    }

    /** The places of one stored outcome, as it goes from contribution to contribution. */
    Walk walk(StoredOutcome outcome) {
        return new Walk(outcome);
    }

    /** Where the contributions of one outcome go. */
    final class Walk {
        private final StoredOutcome outcome;
        private final int[] armNumbers;
        private long seriesNumber = -1;

        private Walk(StoredOutcome outcome) {
            this.outcome = outcome;
            this.armNumbers = new int[outcome.words()];
            Arrays.fill(armNumbers, -1);
        }

        /** The place of the present contribution. */
        PlaceCounts here() {
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
                return at(outcome.key());
            }
            var number = (seriesNumber << LEVEL_BITS | outcome.level().position()) << ARM_BITS | armNumbers[word];
            var place = byNumber.get(number);
            if (place == null) {
                place = at(outcome.key());
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
