package org.scarline.tally;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.PlaceIndex;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;

/** The places of a tally. */
final class Places {
    private final Map<Contribution.Key, PlaceCounts> places = new HashMap<>();
    private final PlaceIndex<PlaceCounts> index = new PlaceIndex<>(this::at);

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
        index.forget();
    }

    /** The places of one stored outcome, as it goes from contribution to contribution. */
    PlaceIndex<PlaceCounts>.Walk walk(StoredOutcome outcome) {
        return index.walk(outcome);
    }
}
