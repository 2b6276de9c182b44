package org.scarline.ingest.suggest.answer;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.ingest.profile.AsAbove;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Asks in which role each rated, where a few did and no column says it: only a person, or a legend, can tell who is independent. */
public final class Raters {
    private static final int MOST = 8;

    private final Vocabulary words = Vocabulary.known();
    private final Glossary glossary;
    private final List<String> texts;

    /** Who rated by the names of the columns, where none of those says a role. */
    private final List<String> columns;

    public Raters(SheetLook sheet, Book book) {
        this.glossary = book.glossary();
        var isSaid = !sheet.all("rater_role").isEmpty()
                || isSaidElsewhere(sheet)
                || sheet.all("score").stream()
                        .anyMatch(score -> !score.score().role().isEmpty());
        var all = sheet.all("rater_id").stream()
                .flatMap(field -> sheet.table().texts(field.column()).stream())
                .filter(text -> !sheet.isEmpty("rater_id", text) && !AsAbove.isSaidBy(text) && !words.isTotal(text))
                .distinct()
                .toList();
        this.columns = isSaid
                ? List.of()
                : sheet.all("score").stream()
                        .map(score -> score.score().rater())
                        .filter(rater -> !rater.isEmpty())
                        .distinct()
                        .toList();
        this.texts = isSaid || all.size() < 2 || all.size() > MOST ? List.of() : all;
    }

    /** Whether a column that is not known yet says of each rating whether who gave it was blinded. */
    private boolean isSaidElsewhere(SheetLook sheet) {
        return sheet.unread(java.util.Set.of()).stream()
                .anyMatch(place ->
                        words.codesIn("rater_role", sheet.table().names().get(place))
                                        .contains("independent")
                                && !sheet.table().texts(place).isEmpty()
                                && sheet.table().texts(place).stream()
                                        .allMatch(text -> !words.codesIn("active_acne", text)
                                                .isEmpty()));
    }

    /** What is asked of those whom columns are called by. */
    public Optional<String> askedOfColumns() {
        var said = columns.stream()
                .filter(rater -> !roles(rater).isEmpty())
                .map(rater ->
                        "\"%s\": %s".formatted(rater, glossary.meaning(rater).orElse(rater)))
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the columns are told apart by who rated (%s), and each counts as the clinician%s; where one is independent of the treatment, or the patient, write rater_role: independent or patient beside rater_id"
                                .formatted(
                                        String.join(", ", columns),
                                        said.isEmpty()
                                                ? ""
                                                : ", though the workbook says of " + String.join("; ", said)));
    }

    /** What is asked of all, where no legend says of one what they are. */
    public Optional<String> question() {
        return texts.isEmpty() || texts.stream().anyMatch(text -> !roles(text).isEmpty())
                ? Optional.empty()
                : Optional.of(
                        "each who rated (%s) counts as the clinician; where one is independent of the treatment, or the patient, write that below"
                                .formatted(String.join(", ", texts)));
    }

    /** What is known of each, or asked; all count as the one who treats, until a person says more. */
    public Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        texts.forEach(text -> answers.put(text, answer(text)));
        return answers;
    }

    private Answer answer(String text) {
        var roles = roles(text);
        var other = usual(text);
        if (!other.equals(text)) {
            var role = roles.isEmpty() ? "clinician" : roles.get(0);
            return Answer.asked(
                    "is \"%s\" the same person as \"%s\"? Take the sign # from one line".formatted(text, other),
                    List.of(code(other, role), code(text, role)));
        }
        return roles.isEmpty()
                ? Answer.sure(code(text, "clinician"))
                : Answer.asked(
                        "%s; does that mean %s? Then take the sign # away; else it counts as the clinician's"
                                .formatted(
                                        glossary.meaning(text)
                                                .map(meaning ->
                                                        "the workbook says of \"%s\": %s".formatted(text, meaning))
                                                .orElse("\"%s\" is called so".formatted(text)),
                                        roles.get(0)),
                        List.of(code(text, roles.get(0))));
    }

    /** The longest way in which somebody of that name is written. */
    private String usual(String text) {
        return texts.stream()
                .filter(other -> Glossary.untitled(other).equals(Glossary.untitled(text)))
                .max(Comparator.comparingInt(String::length))
                .orElse(text);
    }

    /** What their own name or a legend says of who rated, but for the one who treats. */
    private List<String> roles(String text) {
        var said = Stream.concat(Stream.of(text), glossary.meaning(text).stream())
                .filter(meaning -> !words.isNegated(meaning))
                .flatMap(meaning -> words.codesIn("rater_role", meaning).stream())
                .toList();
        return Stream.of("independent", "patient").filter(said::contains).toList();
    }

    private static String code(String text, String role) {
        return "{rater_id: %s, rater_role: %s}".formatted(Quoted.of(text), role);
    }
}
