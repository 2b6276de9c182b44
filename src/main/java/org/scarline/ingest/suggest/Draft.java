package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instruments;
import org.scarline.ingest.suggest.guess.DateGuess;

/** Writes the tables of a draft for a sheet: what its rows say of patients, sessions and ratings. */
final class Draft {
    private static final List<String> DAYS = List.of("date", "session_date", "assessed_on", "birth");
    private static final List<String> PATIENT = List.of("fitzpatrick", "sex", "research_consent");

    private final SheetDraft sheet;
    private final Page page;
    private final CodesDraft codes;
    private final SessionsDraft sessions;
    private final RatingsDraft ratings;
    private final FormsDraft forms;
    private final Optional<Field> patient;

    Draft(SheetDraft sheet, String sheetName, Instruments instruments, Page page) {
        this.sheet = sheet;
        this.page = page;
        this.codes = new CodesDraft(sheet, page);
        this.sessions = new SessionsDraft(sheet, sheetName, page, codes);
        this.ratings = new RatingsDraft(sheet, instruments, page, codes);
        this.forms = new FormsDraft(sheet);
        this.patient = sheet.base("patient_id");
    }

    /** Whether anything in the sheet is called as something of ours, and somebody or some day is named: a legend names neither. */
    boolean saysSomething() {
        var isOfSomebody = patient.isPresent()
                || DAYS.stream().anyMatch(day -> !sheet.all(day).isEmpty());
        return isOfSomebody && (isOfPatients() || sessions.isThere() || ratings.isThere());
    }

    private boolean isOfPatients() {
        return sheet.has("fitzpatrick") || sheet.has("birth");
    }

    void write() {
        if (patient.isEmpty()) {
            page.doubt("no column is called as a patient's id is; write its name where PATIENT stands");
            sheet.base("site_id")
                    .ifPresent(site -> page.doubt("is \"%s\" the clinic or the patient? It is not read until it is said"
                            .formatted(site.name())));
        }
        continued();
        page.line("tables:");
        if (isOfPatients()) {
            patients();
        }
        if (sessions.isThere()) {
            begin("sessions", SessionsDraft.SIGNS);
            sessions.write(ratings.isThere());
        }
        if (ratings.isThere()) {
            begin("ratings", List.of("score"));
            ratings.write(sessions.isThere());
        }
        var unread = sheet.unread(page.read());
        if (!unread.isEmpty()) {
            page.line("# not read: %s".formatted(String.join(", ", unread)));
        }
    }

    private void begin(String kind, List<String> telling) {
        page.line("  - kind: %s".formatted(kind));
        var columns = telling.stream().flatMap(ours -> sheet.all(ours).stream()).toList();
        forms.when(columns).ifPresent(when -> page.line("    when: %s".formatted(when)));
        page.line("    columns:");
        page.line("      patient_id: %s".formatted(patient.map(page::name).orElse("\"PATIENT\"")));
        sheet.base("site_id")
                .filter(site -> patient.isPresent())
                .ifPresent(site -> page.line("      site_id: %s".formatted(page.name(site))));
    }

    private void patients() {
        begin("patients", List.of("birth", "fitzpatrick", "sex", "research_consent"));
        sheet.base("birth")
                .ifPresent(birth -> page.line("      birth_year: {year_of: %s}".formatted(page.name(birth))));
        for (var ours : PATIENT) {
            sheet.base(ours).ifPresent(field -> page.line("      %s: %s".formatted(ours, page.name(field))));
        }
        codes.write(PATIENT);
    }

    /** Rows below a patient's first that leave out who it is, as merged cells do. */
    private void continued() {
        if (patient.isEmpty()) {
            return;
        }
        var place = patient.get().column();
        var rows = sheet.rows(row -> sheet.isEmpty(row.get(place))
                && row.stream().filter(cell -> !sheet.isEmpty(cell)).count() > 1
                && row.stream().anyMatch(DateGuess::isDay));
        if (rows.isEmpty()) {
            return;
        }
        var columns = new ArrayList<String>(List.of(patient.get().name()));
        for (var ours : List.of("birth", "fitzpatrick", "sex", "research_consent")) {
            sheet.base(ours)
                    .filter(field -> rows.stream().allMatch(row -> sheet.isEmpty(row.get(field.column()))))
                    .ifPresent(field -> columns.add(field.name()));
        }
        page.doubt("%d rows with a day leave \"%s\" empty; where that means the patient above, take the sign # away"
                .formatted(rows.size(), patient.get().name()));
        page.line("#fill_down: %s".formatted(Page.quoted(columns)));
    }
}
