package org.scarline.derive;

import java.util.Arrays;
import java.util.List;
import org.scarline.clinic.PatientRows;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;

/** All that a patient contributes, while it is gathered. */
final class Contributions {
    private final PlaceNumbers numbers = new PlaceNumbers();
    private long[] places = new long[256];
    private long[] values = new long[512];
    private int size;

    private Contributions() {}

    /** What a patient contributes. */
    static Contributions of(PatientRows rows, Treatment treatment, List<Course> courses) {
        var contributions = new Contributions();
        PickedCells.add(treatment, contributions);
        MissingFinal.add(treatment, contributions);
        Stopped.add(treatment, contributions);
        GainAfterLastSession.add(treatment, contributions);
        Agreement.add(rows.ratings(), contributions);
        RatedBefore.add(rows, contributions);
        SplitFace.add(treatment, contributions);
        FirstImprovement.add(treatment, contributions);
        Practice.add(rows.sessions(), courses, contributions);
        FieldCompleteness.add(rows.sessions(), contributions);
        Flow.add(rows, treatment, contributions);
        return contributions;
    }

    /** What stands in for the words of places. */
    PlaceNumbers numbers() {
        return numbers;
    }

    /** A series with all scar types together, and with its own. */
    int[] bothTypes(Series.Key key) {
        var role = key.raterRole().code();
        return new int[] {
            numbers.series(key.instrument(), role, Contribution.ALL),
            numbers.series(key.instrument(), role, key.scarType().code())
        };
    }

    /** The place of a patient as a whole, whatever was rated. */
    long place(ContributionKind kind, Level level, String arm) {
        return PlaceNumbers.place(kind, numbers.series("", "", Contribution.ALL), level, numbers.arm(arm));
    }

    /** A patient has one value at a place: two are an {@link IllegalStateException} in the end. */
    void put(long place, long a, long b) {
        if (size == places.length) {
            places = Arrays.copyOf(places, 2 * size);
            values = Arrays.copyOf(values, 4 * size);
        }
        places[size] = place;
        values[2 * size] = a;
        values[2 * size + 1] = b;
        size++;
    }

    /** What the patient contributes, in the order of the keys. */
    List<Contribution> inOrder() {
        var sorted = new Contribution[size];
        var rank = 0;
        for (var at : order()) {
            sorted[rank++] = new Contribution(numbers.key(places[at]), values[2 * at], values[2 * at + 1]);
        }
        return List.of(sorted);
    }

    /** Where the first in the order of the keys was put, then the second, and so on. */
    int[] order() {
        var order = numbers.order(places, size);
        for (var rank = 1; rank < size; rank++) {
            if (places[order[rank]] == places[order[rank - 1]]) {
                throw new IllegalStateException("a patient counts once in " + numbers.key(places[order[rank]]));
            }
        }
        return order;
    }

    /** The place of what was put there so many puts after the first; likewise its values. */
    long place(int at) {
        return places[at];
    }

    long a(int at) {
        return values[2 * at];
    }

    long b(int at) {
        return values[2 * at + 1];
    }
}
