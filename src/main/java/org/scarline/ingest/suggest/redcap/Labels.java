package org.scarline.ingest.suggest.redcap;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.words.Scores;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What the columns and codes of an export are called by its dictionary. */
final class Labels {
    private final Vocabulary words = Vocabulary.known();
    private final List<String> raw;
    private final Dictionary dictionary;
    private final List<String> names = new ArrayList<>();
    private final boolean isEmpty;

    Labels(List<String> raw, Dictionary dictionary) {
        this.raw = raw;
        this.dictionary = dictionary;
        this.isEmpty = raw.stream().noneMatch(name -> item(name).isPresent());
        var all = raw.stream().map(this::label).toList();
        for (var place = 0; place < raw.size(); place++) {
            var label = all.get(place);
            var isAlone = all.stream().filter(label::equals).count() == 1;
            names.add(isAlone || label.equals(raw.get(place)) ? label : raw.get(place) + " " + label);
        }
    }

    boolean isEmpty() {
        return isEmpty;
    }

    List<String> names() {
        return names;
    }

    List<String> raw() {
        return raw;
    }

    private Optional<Dictionary.Item> item(String name) {
        return Optional.ofNullable(dictionary.fields().get(name.replaceFirst("___.*", "")));
    }

    /** As a labelled export calls it, unless its name says more to us. */
    private String label(String name) {
        var item = item(name);
        if (item.isEmpty() || item.get().label().isEmpty()) {
            return name;
        }
        var label = item.get().label();
        if (name.contains("___")) {
            var code = name.replaceFirst(".*?___", "");
            return "%s (choice=%s)".formatted(label, item.get().choices().getOrDefault(code, code));
        }
        return isKnown(name) && !isKnown(label) ? name : label;
    }

    private boolean isKnown(String name) {
        return words.field(Tokens.of(name), any -> true).isPresent()
                || !words.codesIn("scar_type", name).isEmpty()
                || !words.codesIn("instrument", name).isEmpty();
    }

    /** What the codes of a column stand for; nothing of checkboxes, which are ticked or not. */
    Map<String, String> choices(int place) {
        var name = raw.get(place);
        return name.contains("___")
                ? Map.of()
                : item(name).map(Dictionary.Item::choices).orElse(Map.of());
    }

    /** A cell as people read it; one that is not recorded is empty. */
    SourceCell cell(int place, SourceCell cell) {
        var label = choices(place).get(CellText.clean(cell.text()));
        if (label == null || isSame(CellText.clean(cell.text()), label)) {
            return cell;
        }
        return words.isMissing(label) ? SourceCell.EMPTY : SourceCell.of(label);
    }

    /** Whether a label is a number, or names a grade, that the code says already. */
    boolean isSame(String code, String label) {
        return label.matches("(.*\\D)?" + java.util.regex.Pattern.quote(code) + "(\\D.*)?")
                || words.codesIn("grade", label).equals(List.of(code))
                || (Scores.isRoman(label) && Scores.in(label).equals(List.of(code)));
    }

    /** Whether a code says that nothing was recorded. */
    boolean isMissing(String code, String label) {
        return words.isMissing(label) && !isSame(code, label);
    }

    String inItsNames(String line) {
        var text = line;
        for (var place = 0; place < raw.size(); place++) {
            if (!names.get(place).equals(raw.get(place))) {
                text = text.replace(Quoted.of(names.get(place)), Quoted.of(raw.get(place)));
            }
        }
        return text;
    }
}
