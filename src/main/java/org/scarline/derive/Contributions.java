package org.scarline.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scarline.clinic.PatientRows;
import org.scarline.derive.outcome.Contribution;

/** All that a patient contributes, while it is gathered. */
final class Contributions {
    private record Values(long a, long b) {}

    private final Map<Contribution.Key, Values> values = new HashMap<>();

    private Contributions() {}

    /** What the patient contributes, in the order of the keys. */
    public static List<Contribution> of(PatientRows rows, Treatment treatment, List<Course> courses) {
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
        return contributions.inOrder();
    }

    /** Throws {@link IllegalStateException} when the patient has already a value there: a patient counts once. */
    void put(Contribution.Key key, long a, long b) {
        if (values.put(key, new Values(a, b)) != null) {
            throw new IllegalStateException("a patient counts once in " + key);
        }
    }

    /** Adds to what the patient has there. */
    void add(Contribution.Key key, long a, long b) {
        values.merge(key, new Values(a, b), (x, y) -> new Values(x.a() + y.a(), x.b() + y.b()));
    }

    private List<Contribution> inOrder() {
        var all = new ArrayList<Contribution>(values.size());
        values.forEach((key, value) -> all.add(new Contribution(key, value.a(), value.b())));
        return PlaceOrder.of(all);
    }
}
