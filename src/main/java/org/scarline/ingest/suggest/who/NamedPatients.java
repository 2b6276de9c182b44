package org.scarline.ingest.suggest.who;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.look.SheetLook;

/** Remarks beside a patient that name another one of the sheet, as they do of somebody who was put down twice. */
final class NamedPatients {
    private static final int MOST = 20;
    private static final int SHOWN = 60;

    /** Shorter ones are numbers of something else as often, unless it is said that they are the same. */
    private static final int LONG = 5;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}_/-]+");

    private final SheetLook sheet;
    private final Set<String> ids;

    NamedPatients(SheetLook sheet, List<String> ids) {
        this.sheet = sheet;
        this.ids = Set.copyOf(ids);
    }

    /** By the id in whose row a remark stands. */
    Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        sheet.base("patient_id").ifPresent(patient -> {
            for (var place : sheet.unread(Set.of())) {
                if (sheet.fields().stream().anyMatch(field -> field.column() == place)) {
                    continue;
                }
                for (var row : sheet.rows(each -> ids.contains(each.get(patient.column())))) {
                    var id = row.get(patient.column());
                    named(id, row.get(place))
                            .filter(other -> answers.size() < MOST)
                            .ifPresent(other -> answers.putIfAbsent(id, asked(place, id, row.get(place), other)));
                }
            }
        });
        return answers;
    }

    private Optional<String> named(String id, String text) {
        return text.matches("(?s).*\\p{L}{2}.*")
                ? BETWEEN.splitAsStream(text)
                        .filter(word -> ids.contains(word) && !word.equals(id) && word.matches(".*[0-9].*"))
                        .filter(word -> word.length() >= LONG || text.contains("="))
                        .findFirst()
                : Optional.empty();
    }

    private Answer asked(int place, String id, String text, String other) {
        var shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return Answer.asked(
                "\"%s\" says \"%s\" beside \"%s\" of patient_id; if it and \"%s\" are one person, take the sign # away"
                        .formatted(sheet.table().names().get(place), shown, id, other),
                List.of(Quoted.of(other)));
    }
}
