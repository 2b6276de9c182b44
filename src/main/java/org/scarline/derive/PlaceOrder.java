package org.scarline.derive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scarline.derive.outcome.Contribution;

/**
 * The contributions of one patient in the order of {@link Contribution.Key#ORDER}, each by one number: its words are
 * ranked once, and not compared at every step of sorting.
 */
@SuppressWarnings("EnumOrdinal") // the order of the kinds is that of their positions
final class PlaceOrder {
    /** Instrument, role, scar type and arm. */
    private static final int WORDS = 4;

    private static final int WORD_BITS = 8;
    private static final int LEVEL_BITS = 8;
    private static final int INDEX_BITS = 16;

    private final Map<String, Integer> seen = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    /** The words of each contribution, four by four, in the order in which words were first seen. */
    private final int[] used;

    private PlaceOrder(List<Contribution> contributions) {
        used = new int[WORDS * contributions.size()];
        var at = 0;
        for (var each : contributions) {
            var key = each.key();
            used[at++] = number(key.instrument());
            used[at++] = number(key.raterRole());
            used[at++] = number(key.scarType());
            used[at++] = number(key.arm());
        }
    }

    private int number(String word) {
        var known = seen.putIfAbsent(word, words.size());
        if (known == null) {
            words.add(word);
            return words.size() - 1;
        }
        return known;
    }

    /** The same contributions, sorted. */
    static List<Contribution> of(List<Contribution> contributions) {
        var order = new PlaceOrder(contributions);
        if (order.words.size() > 1 << WORD_BITS || contributions.size() > 1 << INDEX_BITS) {
            return contributions.stream()
                    .sorted((one, other) -> Contribution.Key.ORDER.compare(one.key(), other.key()))
                    .toList();
        }
        var ranks = order.ranks();
        var numbers = new long[contributions.size()];
        for (var at = 0; at < numbers.length; at++) {
            numbers[at] = order.number(contributions.get(at).key(), at, ranks) << INDEX_BITS | at;
        }
        Arrays.sort(numbers);
        var sorted = new Contribution[numbers.length];
        for (var at = 0; at < numbers.length; at++) {
            sorted[at] = contributions.get((int) (numbers[at] & ((1 << INDEX_BITS) - 1)));
        }
        return List.of(sorted);
    }

    /** Where each word stands among all of them, by the number under which it was first seen. */
    private int[] ranks() {
        var ranks = new int[words.size()];
        var sorted = words.stream().sorted().toList();
        for (var rank = 0; rank < ranks.length; rank++) {
            ranks[number(sorted.get(rank))] = rank;
        }
        return ranks;
    }

    private long number(Contribution.Key key, int at, int[] ranks) {
        var first = WORDS * at;
        var number = (long) key.kind().ordinal();
        number = number << WORD_BITS | ranks[used[first]];
        number = number << WORD_BITS | ranks[used[first + 1]];
        number = number << WORD_BITS | ranks[used[first + 2]];
        number = number << LEVEL_BITS | key.level().position();
        return number << WORD_BITS | ranks[used[first + 3]];
    }
}
