package org.scarline.derive;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.scarline.derive.outcome.Contribution;

/**
 * The contributions of one patient in the order of {@link Contribution.Key#ORDER}, each by one number: its words are
 * ranked once, and not compared at every step of sorting.
 */
@SuppressWarnings("EnumOrdinal") // the order of the kinds is that of their positions
final class PlaceOrder {
    private static final int WORD_BITS = 8;
    private static final int LEVEL_BITS = 8;
    private static final int INDEX_BITS = 16;

    private final Map<String, Integer> ranks = new HashMap<>();

    private PlaceOrder(List<Contribution> contributions) {
        var words = new TreeSet<String>();
        for (var each : contributions) {
            var key = each.key();
            for (var word : new String[] {key.instrument(), key.raterRole(), key.scarType(), key.arm()}) {
                if (ranks.put(word, 0) == null) {
                    words.add(word);
                }
            }
        }
        var rank = 0;
        for (var word : words) {
            ranks.put(word, rank++);
        }
    }

    /** The same contributions, sorted. */
    static List<Contribution> of(List<Contribution> contributions) {
        var order = new PlaceOrder(contributions);
        if (order.ranks.size() > 1 << WORD_BITS || contributions.size() > 1 << INDEX_BITS) {
            return contributions.stream()
                    .sorted((one, other) -> Contribution.Key.ORDER.compare(one.key(), other.key()))
                    .toList();
        }
        var numbers = new long[contributions.size()];
        for (var at = 0; at < numbers.length; at++) {
            numbers[at] = order.number(contributions.get(at).key()) << INDEX_BITS | at;
        }
        Arrays.sort(numbers);
        var sorted = new Contribution[numbers.length];
        for (var at = 0; at < numbers.length; at++) {
            sorted[at] = contributions.get((int) (numbers[at] & ((1 << INDEX_BITS) - 1)));
        }
        return List.of(sorted);
    }

    private long number(Contribution.Key key) {
        var number = (long) key.kind().ordinal();
        number = number << WORD_BITS | rank(key.instrument());
        number = number << WORD_BITS | rank(key.raterRole());
        number = number << WORD_BITS | rank(key.scarType());
        number = number << LEVEL_BITS | key.level().position();
        return number << WORD_BITS | rank(key.arm());
    }

    private int rank(String word) {
        return Objects.requireNonNull(ranks.get(word));
    }
}
