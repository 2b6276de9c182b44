package org.scarline.ingest.suggest.answer;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scarline.clinic.Instruments;
import org.scarline.ingest.suggest.look.SheetLook;

/**
 * What the sheets of one file say together.
 *
 * @param ids of patients as they are written most often, by what of an id is read at a glance
 * @param days that stand in any of them
 * @param hasSides whether sessions have a side
 */
public record Book(Map<String, String> ids, List<String> days, boolean hasSides, Instruments instruments) {
    public Book {
        ids = Map.copyOf(ids);
        days = List.copyOf(days);
    }

    public static Book of(Collection<SheetLook> sheets, Instruments instruments) {
        var times = new TreeMap<String, Integer>();
        for (var sheet : sheets) {
            sheet.base("patient_id")
                    .ifPresent(patient -> sheet.rows(
                                    row -> !row.get(patient.column()).isEmpty())
                            .forEach(row -> times.merge(row.get(patient.column()), 1, Integer::sum)));
        }
        var ids = new TreeMap<String, String>();
        times.forEach((id, count) ->
                ids.merge(folded(id), id, (one, other) -> times.getOrDefault(one, 0) >= count ? one : other));
        var days =
                sheets.stream().flatMap(sheet -> sheet.texts().days().stream()).toList();
        return new Book(ids, days, sheets.stream().anyMatch(Book::hasSides), instruments);
    }

    private static boolean hasSides(SheetLook sheet) {
        return !sheet.all("modality").isEmpty()
                && (!sheet.all("side").isEmpty()
                        || sheet.fields().stream()
                                .anyMatch(field -> !field.score().side().isEmpty()));
    }

    /** The id that another is easily taken for, where it is written otherwise more often. */
    Optional<String> usual(String id) {
        return Optional.ofNullable(ids.get(folded(id))).filter(other -> !other.equals(id));
    }

    /** Letters and digits, without case and leading zeros. */
    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }
}
