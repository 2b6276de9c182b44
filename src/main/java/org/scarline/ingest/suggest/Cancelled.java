package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Columns of yes and no that ask whether a session was cancelled: one of a row, or one of each of its visits. */
final class Cancelled {
    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;

    Cancelled(SheetLook sheet) {
        this.sheet = sheet;
    }

    /** Those of the sheet. */
    List<Field> fields() {
        return sheet.unread(Set.of()).stream()
                .filter(place -> words.isNoSession(sheet.table().names().get(place))
                        && sheet.fields().stream().noneMatch(field -> field.column() == place))
                .filter(place -> sheet.table().texts(place).stream()
                        .allMatch(text -> isYes(text) || words.isNo(text) || text.equals("0")))
                .map(place -> new Field(place, sheet.table().names().get(place), "cancelled"))
                .toList();
    }

    /** The visit that a column is of. */
    String label(Field field) {
        var said = new ArrayList<>(Tokens.of(field.name()));
        said.removeIf(words::isNoSession);
        return words.label(said, said);
    }

    /** How a column says yes; as it would where nobody has said so yet. */
    Set<String> yes(Field field) {
        var yes = new TreeSet<String>();
        sheet.table().texts(field.column()).stream().filter(Cancelled::isYes).forEach(yes::add);
        return yes.isEmpty() ? Set.of(sheet.table().texts(field.column()).contains("0") ? "1" : "Yes") : yes;
    }

    /** Rows that say yes. */
    List<List<String>> rows(Field field) {
        return sheet.rows(row -> isYes(row.get(field.column())));
    }

    private static boolean isYes(String text) {
        return text.equals("1")
                || text.equalsIgnoreCase("x")
                || Vocabulary.known().codesIn("active_acne", text).equals(List.of("yes"));
    }
}
