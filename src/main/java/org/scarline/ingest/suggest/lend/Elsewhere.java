package org.scarline.ingest.suggest.lend;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/**
 * A column of another sheet that says something of patients once.
 *
 * @param sheets as a profile calls them: one, or those of one layout
 * @param by the place of the column that names the patients there
 * @param isOfThese whether most patients of the sheet that asks are among them
 */
public record Elsewhere(List<String> sheets, SheetLook look, Field field, int by, boolean isOfThese) {
    private static final int HARDLY_ANY = 10;

    public Elsewhere {
        sheets = List.copyOf(sheets);
    }

    /** Another sheet that says of patients what one does not say itself, and of hardly any two things: first one of the same patients. */
    public static Optional<Elsewhere> in(Book book, SheetLook asking, String ours) {
        return book.sheets().entrySet().stream()
                .filter(each -> each.getValue() != asking)
                .flatMap(each -> of(each.getKey(), each.getValue(), ours, asking).stream())
                .max(Comparator.comparing(Elsewhere::isOfThese));
    }

    /**
     * Of a sheet; empty where it has no such column, or one that goes from row to row. Its patients stand in the column that is
     * called so, or in any that has the ids of the sheet that asks.
     */
    static Optional<Elsewhere> of(List<String> sheets, SheetLook look, String ours, SheetLook asking) {
        var field = look.base(ours);
        var patient = look.base("patient_id").map(Field::column);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        var asked = asked(asking);
        var others = asked.isEmpty()
                ? Stream.<Integer>empty()
                : IntStream.range(0, look.table().names().size()).boxed();
        return Stream.concat(patient.stream(), others)
                .filter(by -> by != field.get().column())
                .flatMap(by -> patients(look, by, field.get()).stream()
                        .map(said -> new Elsewhere(sheets, look, field.get(), by, isMost(asked, said))))
                .filter(each -> each.isOfThese()
                        || patient.filter(by -> by == each.by()).isPresent())
                .max(Comparator.comparing(Elsewhere::isOfThese));
    }

    private static Set<String> asked(SheetLook asking) {
        var asked = new HashSet<String>();
        asking.base("patient_id")
                .ifPresent(patient -> asking.rows(any -> true).stream()
                        .map(row -> row.get(patient.column()))
                        .filter(id -> !id.isEmpty())
                        .forEach(asked::add));
        return asked;
    }

    private static boolean isMost(Set<String> asked, Set<String> said) {
        return asked.stream().filter(said::contains).count() * 2 > asked.size();
    }

    /** Of whom one thing is said; empty where two are said of more than hardly any. */
    private static Optional<Set<String>> patients(SheetLook look, int by, Field field) {
        var said = new TreeMap<String, Set<String>>();
        for (var row : look.rows(any -> true)) {
            var text = row.get(field.column());
            if (!row.get(by).isEmpty() && !look.isEmpty(field.ours(), text)) {
                said.computeIfAbsent(row.get(by), each -> new TreeSet<>()).add(Wording.fold(text));
            }
        }
        var all = said.size();
        said.values().removeIf(texts -> texts.size() > 1);
        return said.isEmpty() || (all - said.size()) * HARDLY_ANY > all ? Optional.empty() : Optional.of(said.keySet());
    }

    /** As a profile says that a column comes from there. */
    public String source() {
        return LentText.of(
                "column: " + Quoted.of(field.name()),
                sheets,
                look.table(),
                "by: " + Quoted.of(look.table().names().get(by)),
                "");
    }
}
