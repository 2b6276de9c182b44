package org.scarline.ingest.suggest.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.ingest.suggest.look.SheetLook;

/** Asks of a patient's id that is written otherwise elsewhere: two people would be made of one. */
public final class Ids {
    private final SheetLook sheet;
    private final Book book;

    public Ids(SheetLook sheet, Book book) {
        this.sheet = sheet;
        this.book = book;
    }

    public Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        sheet.base("patient_id")
                .ifPresent(patient -> sheet.rows(any -> true).stream()
                        .map(row -> row.get(patient.column()))
                        .filter(id -> !id.isEmpty())
                        .distinct()
                        .forEach(id -> book.usual(id).ifPresent(other -> answers.put(id, asked(id, other)))));
        return answers;
    }

    private static Answer asked(String id, String other) {
        return Answer.asked(
                "\"%s\" of patient_id is easily taken for \"%s\"; if they are one, take the sign # away"
                        .formatted(id, other),
                List.of(Quoted.of(other)));
    }
}
