package org.scarline.tally;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The different attributes of patients, each under a small number, and how many patients have them. */
final class AttributeNumbers {
    private final List<Attributes> all = new ArrayList<>();
    private final IntArrayList patients = new IntArrayList();
    private final Map<Attributes, Integer> numbers = new HashMap<>();

    /** The number of some attributes, which so many patients more have, perhaps below none. */
    int change(Attributes attributes, int more) {
        var number = numbers.computeIfAbsent(attributes, each -> {
            all.add(each);
            patients.add(0);
            return all.size() - 1;
        });
        patients.set(number.intValue(), patients.getInt(number) + more);
        return number;
    }

    /** By number. */
    List<Attributes> all() {
        return all;
    }

    int patients(int number) {
        return patients.getInt(number);
    }

    /** Of those who have any patients. */
    SortedSet<String> sites() {
        var sites = new TreeSet<String>();
        for (var number = 0; number < all.size(); number++) {
            if (patients(number) > 0) {
                sites.add(all.get(number).site());
            }
        }
        return sites;
    }

    /** Whether a site is named here of which nobody is left. */
    boolean isSiteLeftBehind() {
        var sites = sites();
        return all.stream().anyMatch(each -> !sites.contains(each.site()));
    }
}
