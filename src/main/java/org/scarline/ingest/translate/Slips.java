package org.scarline.ingest.translate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Ids of one row of which none says anything, where others have several and something is said of nearly all, and that are one of those
 * others but for a slip.
 */
final class Slips {
    private static final int FEW = 20;
    private static final int TWENTIETH = 20;

    private Slips() {}

    /**
     * Those of some ids that need not be slips.
     *
     * @param mentioned each with its rows
     * @param listed those of whom something is said
     */
    static Set<String> others(Map<String, Integer> mentioned, Set<String> listed) {
        var unsaid = new TreeSet<>(mentioned.keySet());
        unsaid.removeAll(listed);
        var rows = mentioned.values().stream().mapToInt(Integer::intValue).sum();
        if (listed.size() < FEW || unsaid.size() * TWENTIETH > listed.size() || rows < 2 * mentioned.size()) {
            return unsaid;
        }
        var slips = slips(unsaid, listed);
        slips.removeIf(id -> mentioned.getOrDefault(id, 0) > 1);
        unsaid.removeAll(slips);
        return unsaid;
    }

    /** By what is left of an id without one sign: two ids with one of these in common differ in a sign, or in two that changed places. */
    private static Set<String> slips(Set<String> unsaid, Set<String> listed) {
        Map<String, Integer> shortened = new HashMap<>();
        listed.forEach(id -> without(folded(id)).forEach(each -> shortened.merge(each, 1, Integer::sum)));
        var slips = new TreeSet<String>();
        for (var id : unsaid) {
            if (without(folded(id)).stream().anyMatch(shortened::containsKey)) {
                slips.add(id);
            }
        }
        return slips;
    }

    /** Letters and figures, without case and leading zeros, which a spreadsheet drops. */
    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    private static Set<String> without(String id) {
        var all = new HashSet<String>();
        all.add(id);
        for (var at = 0; at < id.length(); at++) {
            all.add(id.substring(0, at) + id.substring(at + 1));
        }
        return all;
    }
}
