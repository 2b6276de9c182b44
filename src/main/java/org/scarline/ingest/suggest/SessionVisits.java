package org.scarline.ingest.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurColumns;

/** The sessions that stand side by side in a row of a sheet. */
final class SessionVisits {
    private final SheetLook sheet;

    SessionVisits(SheetLook sheet) {
        this.sheet = sheet;
    }

    /** What tells sessions apart that have columns of their own: the visit, the side, or both. */
    record Visit(String label, String side) {
        boolean has(Field field) {
            return field.label().equals(label)
                    && (field.score().side().isEmpty() || field.score().side().equals(side));
        }
    }

    /** The sessions of a row, where each has its own columns; those of no side alone are of both, where others have one. */
    List<Visit> all() {
        var visits = new LinkedHashSet<Visit>();
        if (sheet.isWide("session_date") || sheet.isWide("modality")) {
            Stream.of("session_date", "modality")
                    .filter(sheet::isWide)
                    .flatMap(ours -> sheet.all(ours).stream())
                    .forEach(field ->
                            visits.add(new Visit(field.label(), field.score().side())));
        }
        var sided = visits.stream().filter(each -> !each.side().isEmpty()).toList();
        visits.removeIf(each -> each.side().isEmpty()
                && sided.stream().anyMatch(other -> other.label().equals(each.label())));
        visits.removeIf(each -> isOfScoresAlone(each));
        return List.copyOf(visits);
    }

    /** A day on which something was scored, where other sessions say what was done: none of them. */
    private boolean isOfScoresAlone(Visit visit) {
        return sheet.isWide("modality")
                && sheet.all("modality").stream().noneMatch(visit::has)
                && sheet.all("score").stream()
                        .flatMap(score -> sheet.dayOf(score.label(), OurColumns.DAY_OF_SESSION).stream())
                        .anyMatch(day -> day.label().equals(visit.label()));
    }

    /** The day of one visit alone: then a row says it, not the whole. */
    Optional<Field> dayOf(Visit visit) {
        return sheet.dayOf(visit.label(), OurColumns.DAY_OF_SESSION)
                .or(() -> sheet.all("session_date").stream()
                        .filter(field -> sheet.isWide("session_date") && visit.has(field))
                        .findFirst());
    }
}
