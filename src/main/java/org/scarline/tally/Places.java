package org.scarline.tally;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.PlaceIndex;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;

/** The places of a tally. */
final class Places {
    private final Map<Contribution.Key, PlaceCounts> places = new HashMap<>();
    private final PlaceIndex<PlaceCounts> index = new PlaceIndex<>(this::at);
    private Map<ContributionKind, List<Contribution.Key>> byKind = Map.of();

    private static final Comparator<Contribution.Key> ORDER = Comparator.comparing(Contribution.Key::instrument)
            .thenComparing(Contribution.Key::raterRole)
            .thenComparing(Contribution.Key::scarType)
            .thenComparing(key -> key.level().position())
            .thenComparing(Contribution.Key::arm);

    /** The place; made when it is first asked for. */
    PlaceCounts at(Contribution.Key key) {
        return places.computeIfAbsent(key, each -> {
            byKind = Map.of();
            return new PlaceCounts();
        });
    }

    /** What stands there; null where nobody does. */
    @Nullable
    PlaceCounts find(Contribution.Key key) {
        return places.get(key);
    }

    /** The places of one kind in a fixed order; several threads may ask while no patient is added. */
    synchronized List<Contribution.Key> keys(ContributionKind kind) {
        if (byKind.isEmpty()) {
            byKind = places.keySet().stream().sorted(ORDER).collect(Collectors.groupingBy(Contribution.Key::kind));
        }
        return byKind.getOrDefault(kind, List.of());
    }

    void forEach(BiConsumer<Contribution.Key, PlaceCounts> each) {
        places.forEach(each);
    }

    /** Forgets the places that nobody stands at any more. */
    void settle() {
        places.values().removeIf(PlaceCounts::isEmpty);
        byKind = Map.of();
        index.forget();
    }

    /** The places of one stored outcome, as it goes from contribution to contribution. */
    PlaceIndex<PlaceCounts>.Walk walk(StoredOutcome outcome) {
        return index.walk(outcome);
    }
}
