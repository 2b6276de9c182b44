package org.scarline.tally;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * Patients of one arm at the final rating who are alike in all that an adjusted comparison asks for.
 *
 * @param sex as the clinic wrote it, empty when not recorded
 * @param gain over all scar types together
 * @param types the same by scar type, by its code
 */
record ComparedPatient(
        String site,
        String sex,
        OptionalInt birthYear,
        PatientCounts.Pair gain,
        SortedMap<String, PatientCounts.Pair> types) {
    /** A fixed order, so that sums do not depend on who was counted first. */
    static final Comparator<ComparedPatient> ORDER = Comparator.comparing(ComparedPatient::site)
            .thenComparing(ComparedPatient::sex)
            .thenComparingInt(patient -> patient.birthYear().orElse(0))
            .thenComparing(ComparedPatient::gain)
            .thenComparing(ComparedPatient::types, ComparedPatient::compare);

    /** Type by type: a night compares patients a million times. */
    private static int compare(SortedMap<String, PatientCounts.Pair> one, SortedMap<String, PatientCounts.Pair> other) {
        var others = other.entrySet().iterator();
        for (var each : one.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            var next = others.next();
            var order = each.getKey().compareTo(next.getKey());
            order = order != 0 ? order : each.getValue().compareTo(next.getValue());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
