package org.scarline.ingest.suggest.look;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.words.OfPerson;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Which of the columns that are called as a patient's id is it, by what stands in them. */
final class PatientColumns {
    private static final List<String> OF_PERSON = List.of("birth", "sex", "fitzpatrick");

    /** A number of a visit, or a word in its place. */
    private static final String ROMAN = "(?i)[ivx]{1,5}[.]?|\\p{L}";

    private final Vocabulary words = Vocabulary.known();
    private final Table table;

    PatientColumns(Table table) {
        this.table = table;
    }

    /**
     * The columns without those that are no id. A name above several columns says whom they are about; where one below says so itself,
     * it is the id.
     */
    List<Field> ofOne(List<Field> fields) {
        var left = without(fields, field -> isOfSeveral(field.column(), fields) || areRoman(field.column()));
        var numbered = namesLast(left);
        var own = numbered.stream()
                .filter(field -> field.is("patient_id")
                        && words.field(Tokens.of(table.own().get(field.column())), "patient_id"::equals)
                                .isPresent())
                .toList();
        return numbered.stream()
                .filter(field -> !field.is("patient_id") || own.isEmpty() || own.contains(field))
                .filter(field -> !field.is("patient_id") || !areNames(field.column()) || !isNumberedToo(field.column()))
                .filter(field -> !field.is("patient_id") || own.size() < 2 || !isRunning(field.column()))
                .toList();
    }

    /** Without those of the patient's columns that cannot be the id, as long as another can. */
    private static List<Field> without(List<Field> fields, Predicate<Field> isNone) {
        var none = fields.stream()
                .filter(field -> field.is("patient_id") && isNone.test(field))
                .toList();
        var isLeft = fields.stream().anyMatch(field -> field.is("patient_id") && !none.contains(field));
        return isLeft ? fields.stream().filter(field -> !none.contains(field)).toList() : fields;
    }

    /** The same with the patient's columns that hold people's names behind those that do not: the first is the id. */
    private List<Field> namesLast(List<Field> fields) {
        var patients = fields.stream()
                .filter(field -> field.is("patient_id"))
                .sorted(Comparator.comparing(field -> areNames(field.column())))
                .iterator();
        return fields.stream()
                .map(field -> field.is("patient_id") ? patients.next() : field)
                .toList();
    }

    /** Whether of most of its texts rows say two years of birth, sexes or skin types: it is the number of something else. */
    boolean isOfSeveral(int column, List<Field> fields) {
        return fields.stream()
                .filter(field -> OF_PERSON.stream().anyMatch(field::is) && field.column() != column)
                .anyMatch(field -> saysSeveral(column, field));
    }

    private boolean saysSeveral(int column, Field person) {
        Map<String, Set<String>> said = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        var meanings = new OfPerson(person.ours(), table.texts(person.column()));
        for (var row : table.rows()) {
            var id = CellText.clean(row.get(column).text());
            var text = CellText.clean(row.get(person.column()).text());
            if (!id.isEmpty() && !text.isEmpty() && !words.isMissing(text)) {
                said.computeIfAbsent(id, each -> new HashSet<>()).add(meanings.of(text));
                rows.merge(id, 1, Integer::sum);
            }
        }
        var repeated = rows.values().stream().filter(count -> count > 1).count();
        var several = said.values().stream().filter(texts -> texts.size() > 1).count();
        return repeated > 1 && several * 2 > repeated;
    }

    /** Whether a column holds Roman numbers, which begin again: sessions are counted so, and skin types. */
    private boolean areRoman(int column) {
        var texts = table.texts(column);
        return texts.size() > 1
                && texts.stream()
                                        .filter(text -> text.matches("(?i)[ivx]{1,5}[.]?"))
                                        .count()
                                * 2
                        > texts.size()
                && texts.stream().allMatch(text -> text.matches(ROMAN));
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
                && !words.isUnused(Tokens.of(table.own().get(other)));
    }
}
