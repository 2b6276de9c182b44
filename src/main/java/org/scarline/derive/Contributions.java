package org.scarline.derive;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A patient's contributions in the making. */
final class Contributions {
    private record Values(long a, long b) {}

    private final Map<Contribution.Key, Values> values = new HashMap<>();

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

    /** In the order of their keys. */
    List<Contribution> inOrder() {
        return values.entrySet().stream()
                .map(entry -> new Contribution(
                        entry.getKey(), entry.getValue().a(), entry.getValue().b()))
                .sorted(Comparator.comparing(Contribution::key, Contribution.Key.ORDER))
                .toList();
    }
}
