package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.words.Tokens;
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
        return ofOnePatient(fields);
    }

    /** A name above several columns says whom they are about; where one below says so itself, it is the id. */
    private List<Field> ofOnePatient(List<Field> fields) {
        var own = fields.stream()
                .filter(field -> field.is("patient_id")
                        && Vocabulary.known()
                                .field(Tokens.of(table.own().get(field.column())), "patient_id"::equals)
                                .isPresent())
                .toList();
        return fields.stream()
                .filter(field -> !field.is("patient_id") || own.isEmpty() || own.contains(field))
                .filter(field -> !field.is("patient_id") || !areNames(field.column()) || !isNumberedToo(field.column()))
                .filter(field -> !field.is("patient_id") || own.size() < 2 || !isRunning(field.column()))
                .toList();
    }

    /** Whether a column counts its rows, so that another is the id. */
    private boolean isRunning(int column) {
        var number = 0;
        for (var text : table.texts(column)) {
            if (text.matches("[0-9]+") && !text.equals(String.valueOf(++number))) {
                return false;
            }
        }
        return number > 1;
    }

    /** People's names are no ids where another column has a number for each. */
    private boolean areNames(int column) {
        var texts = table.texts(column);
        return texts.stream()
                                .filter(text -> text.matches("\\p{L}[\\p{L}.,' -]+"))
                                .count()
                        * 2
                > texts.size();
    }

    private boolean isNumberedToo(int column) {
        return IntStream.range(0, table.names().size())
                .filter(other -> other != column && !table.names().get(other).isEmpty())
                .anyMatch(other -> isNumberFor(other, column));
    }

    /** Whether each text of a column has a number or a code of its own in another. */
    private boolean isNumberFor(int other, int column) {
        var said = table.rows().stream()
                .map(row -> List.of(
                        CellText.clean(row.get(column).text()),
                        CellText.clean(row.get(other).text())))
                .filter(pair -> pair.stream().noneMatch(String::isEmpty))
                .distinct()
                .toList();
        var names = said.stream().map(pair -> pair.get(0)).distinct().count();
        return said.size() > 1
                && names == said.size()
                && said.stream().map(pair -> pair.get(1)).distinct().count() == names
                && names * 2 > table.texts(column).size()
                && said.stream()
                        .allMatch(pair -> pair.get(1).matches("\\p{L}{0,4}[-. /#]?[0-9]{2,8}([/-][0-9]{1,4})?")
                                && !DateGuess.isDay(pair.get(1)))
                && !Vocabulary.known().isUnused(Tokens.of(table.own().get(other)));
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
