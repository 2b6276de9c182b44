package org.scarline.ingest.suggest.who;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.ingest.check.IdForm;
import org.scarline.ingest.profile.AsAbove;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/** Asks of a patient's id that is written otherwise elsewhere, or beside which a remark names another: two people would be made of one. */
public final class Ids {
    private static final int MOST = 20;

    private final SheetLook sheet;
    private final Book book;

    public Ids(SheetLook sheet, Book book) {
        this.sheet = sheet;
        this.book = book;
    }

    public Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        sheet.base("patient_id").map(this::ids).ifPresent(ids -> {
            ids.forEach(id -> book.usual(id).ifPresent(other -> answers.put(id, asked(id, other))));
            new NamedPatients(sheet, ids).answers().forEach(answers::putIfAbsent);
            IdForm.usual(ids)
                    .ifPresent(usual -> ids.stream()
                            .filter(id -> IdForm.of(id) != usual)
                            .limit(MOST)
                            .forEach(id -> answers.putIfAbsent(id, odd(id, usual))));
        });
        return answers;
    }

    private List<String> ids(Field patient) {
        return sheet.rows(any -> true).stream()
                .map(row -> row.get(patient.column()))
                .filter(id -> !sheet.isEmpty(id) && !AsAbove.isSaidBy(id))
                .distinct()
                .toList();
    }

    private static Answer odd(String id, IdForm usual) {
        return Answer.asked(
                "\"%s\" of patient_id %s; if it is a name or a slip, write the patient's own id for the ?"
                        .formatted(id, IdForm.of(id).beside(usual)),
                List.of("?"));
    }

    private static Answer asked(String id, String other) {
        return Answer.asked(
                "\"%s\" of patient_id is easily taken for \"%s\"; if they are one, take the sign # away"
                        .formatted(id, other),
                List.of(Quoted.of(other)));
    }
}
