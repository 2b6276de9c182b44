package org.scarline.ingest.suggest.answer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scarline.clinic.Instruments;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/**
 * What the sheets of one file say together.
 *
 * @param ids of patients as they are written most often, by what of an id is read at a glance
 * @param hasSides whether sessions have a side
 * @param sheets by what a profile calls each, or those of one layout
 * @param glossary what its legends explain
 */
public record Book(
        Map<String, String> ids,
        boolean hasSides,
        Map<List<String>, SheetLook> sheets,
        Instruments instruments,
        Glossary glossary) {
    private static final int FEW = 4;

    public Book {
        ids = Map.copyOf(ids);
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }

    /**
     * Of its sheets.
     *
     * @param legends what stands in sheets that are no lists
     */
    public static Book of(Map<List<String>, SheetLook> named, Instruments instruments, List<String> legends) {
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
        var remarks = Stream.concat(legends.stream(), sheets.stream().flatMap(sheet -> sheet.remarks().stream()))
                .toList();
        return new Book(ids, sheets.stream().anyMatch(Book::hasSides), named, instruments, Glossary.of(remarks));
    }

    /** What a sheet is called, or those of one layout. */
    public Stream<String> names(SheetLook sheet) {
        return sheets.entrySet().stream()
                .filter(each -> each.getValue() == sheet)
                .flatMap(each -> each.getKey().stream());
    }

    /** Days that stand in any of them. */
    public List<String> days() {
        return sheets.values().stream()
                .flatMap(sheet -> sheet.texts().days().stream())
                .toList();
    }

    /** Numbers that stand in any of them. */
    public List<String> numbers() {
        return sheets.values().stream()
                .flatMap(sheet -> sheet.texts().numbers().stream())
                .toList();
    }

    private static boolean hasSides(SheetLook sheet) {
        return !sheet.all("modality").isEmpty()
                && (!sheet.all("side").isEmpty()
                        || sheet.fields().stream()
                                .anyMatch(field -> !field.score().side().isEmpty()));
    }

    /** Of a sheet in which no column is called so, the one that holds the ids of the other sheets. */
    public Optional<Field> patientsIn(SheetLook sheet) {
        return sheet.unread(Set.of()).stream()
                .filter(place -> areIds(sheet.table().texts(place)))
                .map(place -> new Field(
                        place,
                        sheet.table().names().get(place),
                        "patient_id",
                        "",
                        Field.Scored.NOTHING,
                        Field.Known.BY_CELLS))
                .findFirst();
    }

    private boolean areIds(Set<String> texts) {
        var known = texts.stream().filter(text -> ids.containsKey(folded(text))).count();
        return known >= FEW && known * 2 > texts.size();
    }

    /** The id that another is easily taken for, where it is written otherwise more often. */
    public Optional<String> usual(String id) {
        return Optional.ofNullable(ids.get(folded(id))).filter(other -> !other.equals(id));
    }

    /** Letters and digits, without case and leading zeros. */
    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }
}
