package org.scarline.ingest.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/** Drafts what stands above an empty cell: rows below a patient's first that leave out who it is, as merged cells do. */
final class ContinuedDraft {
    /** What a patient's or a visit's first row may say for those below it. */
    private static final List<String> SAID_ONCE = List.of(
            "site_id",
            "birth",
            "fitzpatrick",
            "sex",
            "research_consent",
            "scar_type",
            "instrument",
            "rater_id",
            "rater_role",
            "body_site",
            "side");

    private static final List<String> DAYS = List.of("date", "session_date", "assessed_on");

    private final SheetLook sheet;
    private final Page page;

    ContinuedDraft(SheetLook sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
    }

    void write(Field patient) {
        var rows = sheet.rows(row -> isEmpty(row, patient) && saysMore(row));
        if (rows.isEmpty()) {
            return;
        }
        var columns = new LinkedHashSet<String>(List.of(patient.name()));
        SAID_ONCE.stream()
                .flatMap(ours -> sheet.base(ours).stream())
                .filter(field -> rows.stream().allMatch(row -> isEmpty(row, field)))
                .forEach(field -> columns.add(field.name()));
        sheet.all("score").stream()
                .flatMap(score -> daysOf(score)
                        .filter(day -> rows.stream().anyMatch(row -> !isEmpty(row, score) && isEmpty(row, day))))
                .forEach(day -> columns.add(day.name()));
        page.doubt("%d rows leave \"%s\" empty; where that means the patient above, take the sign # away"
                .formatted(rows.size(), patient.name()));
        page.line("#fill_down: %s".formatted(Page.quoted(columns)));
    }

    private boolean saysMore(List<String> row) {
        return Stream.concat(Stream.of("score", "modality", "device"), DAYS.stream())
                .flatMap(ours -> sheet.all(ours).stream())
                .anyMatch(field -> !isEmpty(row, field));
    }

    private Stream<Field> daysOf(Field score) {
        return sheet
                .dayOf(score.label(), DAYS)
                .or(() ->
                        DAYS.stream().flatMap(kind -> sheet.base(kind).stream()).findFirst())
                .stream();
    }

    private boolean isEmpty(List<String> row, Field field) {
        return sheet.isEmpty(field.ours(), row.get(field.column()));
    }
}
