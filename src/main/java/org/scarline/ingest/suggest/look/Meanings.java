package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.List;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What the columns of a sheet are taken for, by their names and by what stands in them. */
final class Meanings {
    private final Table table;
    private final List<ColumnLook> looks;

    private Meanings(Table table) {
        this.table = table;
        this.looks = ColumnLook.all(table);
    }

    static List<Field> of(Table table) {
        var meanings = new Meanings(table);
        var treated = Treatments.among(meanings.named(), table);
        return CellMeaning.beside(treated, table, meanings.looks).stream()
                .map(meanings::called)
                .toList();
    }

    private List<Field> named() {
        var names = new NameMeaning(table, looks);
        var fields = new ArrayList<Field>();
        for (var look : looks) {
            var isCalled = !look.tokens().isEmpty() || !look.part().rater().isEmpty();
            if (isCalled && !(table.isForm() && look.texts().isEmpty())) {
                var like = look.texts().isEmpty() ? likeOf(look) : look;
                names.of(like).map(field -> of(field, look)).ifPresent(fields::add);
            }
        }
        return new PatientColumns(table).ofOne(fields);
    }

    /** Of a column in which nothing stands yet, one that is called so but for its number and is filled in: the session before. */
    private ColumnLook likeOf(ColumnLook empty) {
        var name = unnumbered(empty.name());
        return looks.stream()
                .filter(look -> unnumbered(look.name()).equals(name))
                .filter(look -> !look.texts().isEmpty())
                .findFirst()
                .orElse(empty);
    }

    private static String unnumbered(String name) {
        return name.replaceAll("[0-9]+", "#");
    }

    /** What was found out of one column, for another of its kind. */
    private static Field of(Field found, ColumnLook look) {
        return found.column() == look.place()
                ? found
                : new Field(
                        look.place(),
                        look.name(),
                        found.ours(),
                        Vocabulary.known().label(look.tokens(), look.ownTokens()),
                        found.score(),
                        found.known());
    }

    /** A column by its place, where another is called so too but for case and blanks. */
    private Field called(Field field) {
        var name = Wording.fold(field.name());
        var times = table.names().stream()
                .filter(other -> Wording.fold(other).equals(name))
                .count();
        return times == 1
                ? field
                : new Field(
                        field.column(),
                        place(field.column()),
                        field.ours(),
                        field.label(),
                        field.score(),
                        field.known());
    }

    static String place(int column) {
        return "#" + (column + 1);
    }
}
