package org.scarline.ingest.suggest.lend;

import java.util.List;
import java.util.Optional;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Numbers;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurColumns;

/**
 * What was paid, by patient and day, on a sheet of its own.
 *
 * @param sheets as a profile calls it: one, or those of one layout
 */
public record Payments(List<String> sheets, SheetLook look, Field cost, Field patient, Field day) {
    public Payments {
        sheets = List.copyOf(sheets);
    }

    /** For a sheet of sessions without costs; empty where no other names a patient, a day and a cost, and nothing that was done. */
    public static Optional<Payments> of(Book book, SheetLook asking) {
        return book.sheets().entrySet().stream()
                .filter(each -> each.getValue() != asking)
                .flatMap(each -> of(each.getKey(), each.getValue(), book).stream())
                .findFirst();
    }

    /** Of one sheet. */
    public static Optional<Payments> of(List<String> sheets, SheetLook look, Book book) {
        var patient = look.base("patient_id").or(() -> book.patientsIn(look));
        var day = look.dayOfRow(OurColumns.DAY_OF_SESSION);
        return look.base("cost")
                .filter(cost -> patient.isPresent()
                        && day.isPresent()
                        && look.all("modality").isEmpty())
                .map(cost -> new Payments(sheets, look, cost, patient.orElseThrow(), day.orElseThrow()));
    }

    /** As a profile says that the cost of a session comes from there. */
    public String source() {
        var number = new Numbers(look).source(cost);
        return LentText.of(
                "column: " + Quoted.of(cost.name()),
                sheets,
                look.table(),
                "by: %s, on: %s".formatted(Quoted.of(patient.name()), Quoted.of(day.name())),
                number.startsWith("{")
                        ? number.replaceFirst("^.*?, part: ", "part: ").replaceFirst("}$", "")
                        : "");
    }
}
