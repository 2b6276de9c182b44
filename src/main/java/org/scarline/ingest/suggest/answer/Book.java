package org.scarline.ingest.suggest.answer;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
 * @param sheets by what a profile calls each, or those of one layout
 */
public record Book(
        Map<String, String> ids,
        List<String> days,
        boolean hasSides,
        Map<List<String>, SheetLook> sheets,
        Instruments instruments) {
    public Book {
        ids = Map.copyOf(ids);
        days = List.copyOf(days);
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }

    public static Book of(Map<List<String>, SheetLook> named, Instruments instruments) {
        var sheets = named.values();
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
        return new Book(ids, days, sheets.stream().anyMatch(Book::hasSides), named, instruments);
    }

    private static boolean hasSides(SheetLook sheet) {
        return !sheet.all("modality").isEmpty()
                && (!sheet.all("side").isEmpty()
                        || sheet.fields().stream()
                                .anyMatch(field -> !field.score().side().isEmpty()));
    }

    /** Another sheet that says of patients what one does not say itself, and of hardly any two things: first one of the same patients. */
    public Optional<Elsewhere> elsewhere(SheetLook asking, String ours) {
        return sheets.entrySet().stream()
                .filter(each -> each.getValue() != asking)
                .flatMap(each -> Elsewhere.of(each.getKey(), each.getValue(), ours, asking).stream())
                .max(Comparator.comparing(Elsewhere::isOfThese));
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
