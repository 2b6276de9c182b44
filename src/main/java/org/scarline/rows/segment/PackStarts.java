package org.scarline.rows.segment;

import java.util.Arrays;
import java.util.List;
import org.scarline.rows.segment.Segment.Span;

/** The first patient of each pack of a segment as it was written: in which packs a patient's rows can lie. */
final class PackStarts {
    private final int[] patients;

    /** In the order of the packs. */
    PackStarts(List<Integer> patients) {
        this.patients = patients.stream().mapToInt(Integer::intValue).toArray();
    }

    List<Integer> patients() {
        return Arrays.stream(patients).boxed().toList();
    }

    /** The packs in which patients from one number to another can have rows; the last lies before the first where there are none. */
    Span meeting(int from, int to) {
        return new Span(Math.max(0, before(from) - 1), before(to + 1L) - 1);
    }

    /** All packs. */
    Span all() {
        return new Span(0, patients.length - 1);
    }

    /** How many packs begin with a smaller number. */
    private int before(long patient) {
        var low = 0;
        var high = patients.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (patients[middle] < patient) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
