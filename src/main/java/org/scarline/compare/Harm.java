package org.scarline.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.clinic.Arms;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** What a treatment may have cost a patient, in the words that stand beside what it gained. */
final class Harm {
    /** What is feared of radiofrequency, beside dark marks. */
    private static final List<String> EVENTS = List.of("burn", "scarring", "tram_track", "fat_loss", "nerve", "pih");

    private static final Cell SAFETY = Cell.of("safety", "");

    private Harm() {}

    /** Marks of patients with dark skin against those with light skin; empty where either has no record. */
    static Optional<String> bySkin(Results results) {
        return results.find(SAFETY.statistic("pih_ever_skin_difference"))
                .filter(row -> row.ciLow().isPresent())
                .map(row -> "PIH ever: %s percentage points more than in Fitzpatrick 1-3 (95 %% %s to %s)"
                        .formatted(
                                points(row.estimate().orElseThrow()),
                                points(row.ciLow().getAsDouble()),
                                points(row.ciHigh().getAsDouble())));
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** Patients of two arms with each event that either had; empty where either has no record. */
    static Optional<String> byArm(String comparison, Results results) {
        var sides = Arms.sides(Arms.withoutStart(comparison));
        var first = records(sides.get(0), results);
        var second = records(sides.get(1), results);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        var seen = EVENTS.stream()
                .filter(event -> events(sides.get(0), event, results) + events(sides.get(1), event, results) > 0)
                .map(event -> "%s %d and %d"
                        .formatted(
                                event.replace('_', ' '),
                                events(sides.get(0), event, results),
                                events(sides.get(1), event, results)))
                .collect(Collectors.joining(", "));
        return Optional.of("events ever in %d %s and %d %s patients with a record: %s"
                .formatted(
                        first.get().n(),
                        sides.get(0),
                        second.get().n(),
                        sides.get(1),
                        seen.isEmpty() ? "none of " + String.join(", ", EVENTS).replace('_', ' ') : seen));
    }

    private static Optional<ResultRow> records(String arm, Results results) {
        return results.find(SAFETY.inArm(arm).statistic("pih_ever")).filter(row -> row.n() > 0);
    }

    private static long events(String arm, String event, Results results) {
        return results.find(SAFETY.inArm(arm).statistic(event + "_ever"))
                .map(row -> row.events().orElse(0))
                .orElse(0L);
    }
}
