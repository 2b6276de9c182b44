package org.scarline.ingest.suggest.lend;

import java.util.List;
import java.util.Optional;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Numbers;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/**
 * What was paid, by patient and day, on a sheet of its own.
 *
 * @param sheets as a profile calls it: one, or those of one layout
 */
public record Payments(List<String> sheets, SheetLook look, Field cost, Field patient, Field day) {
    private static final List<String> DAYS = List.of("session_date", "date", "assessed_on");

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
        var day = look.dayOfRow(DAYS);
        return look.base("cost")
                .filter(cost -> patient.isPresent()
                        && day.isPresent()
                        && look.all("modality").isEmpty())
                .map(cost -> new Payments(sheets, look, cost, patient.orElseThrow(), day.orElseThrow()));
    }

    /** As a profile says that the cost of a session comes from there. */
    public String source() {
        var place = look.table().place();
        var number = new Numbers(look).source(cost);
        var part = number.startsWith("{")
                ? number.replaceFirst("^.*?, part: ", "part: ").replaceFirst("}$", "")
                : "";
        return "{column: %s, sheet: %s, by: %s, on: %s%s%s%s}"
                .formatted(
                        Quoted.of(cost.name()),
                        sheets.size() == 1 ? Quoted.of(sheets.get(0)) : Quoted.all(sheets),
                        Quoted.of(patient.name()),
                        Quoted.of(day.name()),
                        place.row() > 0 ? ", header_row: " + place.row() : "",
                        place.rows() > 1 ? ", header_rows: " + place.rows() : "",
                        part.isEmpty() ? "" : ", " + part);
    }
}
