package org.scarline.ingest.suggest;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.redcap.RedcapExport;

/** Writes the tables of a draft for a sheet: what its rows say of patients, sessions and ratings. */
final class Draft {
    private static final List<String> DAYS = List.of("date", "session_date", "assessed_on", "birth");
    private static final List<String> PATIENT = List.of("fitzpatrick", "sex", "research_consent");

    private static final int MOST_NAMES = 8;

    private final SheetLook sheet;
    private final Page page;
    private final CodesDraft codes;
    private final SessionsDraft sessions;
    private final RatingsDraft ratings;
    private final FormsDraft forms;
    private final UnreadDraft unread;
    private final Optional<Field> patient;
    private final Optional<RedcapExport> export;

    /**
     * Of a sheet.
     *
     * @param export where it is an export of REDCap, whose forms stand side by side
     */
    Draft(SheetLook sheet, String sheetName, Book book, Page page, Optional<RedcapExport> export) {
        this.sheet = sheet;
        this.page = page;
        this.export = export;
        this.codes = new CodesDraft(sheet, book, page);
        this.unread = new UnreadDraft(sheet, page, codes, book);
        var done = export.map(each -> each.view(sheet, SessionsDraft.SIGNS)).orElse(sheet);
        var rated = export.map(each -> each.view(sheet, List.of("score"))).orElse(sheet);
        var boxes = new BoxesDraft(
                export.map(each -> each.boxes(SessionsDraft.SIGNS, sheet, SessionsDraft.COLUMNS))
                        .orElse(List.of()),
                page);
        this.sessions = new SessionsDraft(done, sheetName, book, page, codes.of(done, book), boxes);
        this.ratings = new RatingsDraft(rated, book, page, codes.of(rated, book));
        this.forms = new FormsDraft(sheet);
        this.patient = sheet.base("patient_id").or(() -> book.patientsIn(sheet));
    }

    /** Whether anything in the sheet is called as something of ours, and somebody or some day is named: a legend names neither. */
    boolean saysSomething() {
        var isOfSomebody = patient.isPresent()
                || DAYS.stream().anyMatch(day -> !sheet.all(day).isEmpty());
        return isOfSomebody && (isOfPatients() || ratings.isThere() || (sessions.isThere() && !isCashBook()));
    }

    /** Fees of a day for what is no session of ours, and of nobody. */
    private boolean isCashBook() {
        return patient.isEmpty() && !sessions.areOfOurs();
    }

    private boolean isOfPatients() {
        return sheet.has("fitzpatrick") || sheet.has("birth");
    }

    void write() {
        if (patient.isEmpty()) {
            askWhose();
        }
        if (export.isPresent()) {
            export.get().system().forEach(page::name);
            askMeanings(export.get());
        } else {
            patient.ifPresent(this::continued);
        }
        writeTables();
        unread.rest();
    }

    /** Numbers for words, which only the project's own dictionary explains. */
    private void askMeanings(RedcapExport redcap) {
        if (redcap.isUnexplained()) {
            page.doubt(
                    "this is a raw export, whose codes are numbers: put the project's data dictionary (Project_DataDictionary.csv) into the same folder and draft again, or export labels");
        }
    }

    private void continued(Field field) {
        if (field.known() == Field.Known.BY_CELLS) {
            page.doubt(
                    "\"%s\" is taken for the patient, as it holds the ids of the other sheets; write another name below patient_id if it is not"
                            .formatted(field.name()));
        }
        if (sheet.isOfSeveral(field)) {
            page.doubt(
                    "\"%s\" is taken for the patient, but of most of its ids the rows say more than one year of birth, sex or skin type; write another name below patient_id if it is the number of something else"
                            .formatted(field.name()));
        }
        new ContinuedDraft(sheet, page, offered()).write(field);
    }

    private void askWhose() {
        var names = sheet.unread(fieldNames()).stream()
                .sorted(Comparator.comparing(place -> !areNumbered(place)))
                .map(place -> sheet.table().names().get(place))
                .limit(MOST_NAMES)
                .toList();
        page.doubt("no column is called as a patient's id is; write its name where PATIENT stands: one of %s"
                .formatted(Page.quoted(names)));
        if (sheet.unread(fieldNames()).stream().anyMatch(this::goesOn)) {
            page.doubt(
                    "where rows leave that column empty and mean the patient above, take the sign # away and write its name for PATIENT too");
            page.line("#fill_down: [\"PATIENT\"]");
        }
        sheet.base("site_id")
                .ifPresent(site -> page.doubt(
                        "is \"%s\" the clinic or the patient? It is not read until it is said".formatted(site.name())));
    }

    /** Whether most of what stands in a column has a figure in it and is no day, as ids. */
    private boolean areNumbered(int place) {
        var texts = sheet.table().texts(place);
        return texts.stream()
                                .filter(text -> text.matches(".*[0-9].*") && !DateGuess.isDay(text))
                                .count()
                        * 2
                > texts.size();
    }

    /** Whether a column of such texts leaves out what stood above, in some of its rows. */
    private boolean goesOn(int place) {
        var empty = sheet.rows(row -> row.get(place).isEmpty()).size();
        return areNumbered(place)
                && empty > 0
                && empty < sheet.rows(any -> true).size();
    }

    private void writeTables() {
        codes.writeIds();
        page.line("tables:");
        if (isOfPatients()) {
            patients();
        }
        if (sessions.isThere()) {
            begin("sessions", SessionsDraft.SIGNS);
            sessions.undone().forEach(page::name);
            unread.offer(SessionsDraft.COLUMNS);
            unread.offerOthers(sessions.wanted());
            sessions.write(ratings.isThere());
        }
        if (ratings.isThere()) {
            begin("ratings", List.of("score"));
            unread.offer(RatingsDraft.COLUMNS);
            unread.offer(List.of("score"));
            unread.offerOthers(ratings.wanted());
            ratings.write(sessions.isThere());
        }
    }

    /** Columns that may be of the patient, in a sheet that says something of patients. */
    private Set<Integer> offered() {
        return isOfPatients() ? unread.likely(ofPatients()).keySet() : Set.of();
    }

    private List<String> ofPatients() {
        return Stream.concat(PATIENT.stream(), sheet.has("birth") ? Stream.of() : Stream.of("birth_year"))
                .toList();
    }

    private Set<String> fieldNames() {
        return sheet.fields().stream().map(Field::name).collect(Collectors.toSet());
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
        if (sheet.base("site_id").isEmpty()) {
            export.flatMap(RedcapExport::groups).ifPresent(this::offerGroups);
        }
    }

    /** A project of several clinics keeps them apart by groups; one of a clinic may do so by what else it likes. */
    private void offerGroups(RedcapExport.Groups groups) {
        var doubt =
                "are the data access groups (%s) clinics of their own? Then take the sign # away, and put the file directly into the inbox: in the folder of a clinic it speaks for that one alone"
                        .formatted(String.join(", ", groups.words()));
        if (!page.doubts().contains(doubt)) {
            page.doubt(doubt);
        }
        page.line("#      site_id: %s".formatted(page.asked(groups.column())));
    }

    private void patients() {
        begin("patients", List.of("birth", "fitzpatrick", "sex", "research_consent"));
        sheet.base("birth").ifPresent(birth -> {
            if (sheet.table().texts(birth.column()).stream()
                    .anyMatch(text -> text.matches("[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2}"))) {
                page.doubt(
                        "\"%s\" has years of two digits: 21 to 99 are read as 1921 to 1999, 00 to 20 as 2000 to 2020; are they so?"
                                .formatted(birth.name()));
            }
            page.line("      birth_year: {year_of: %s}".formatted(page.name(birth)));
        });
        unread.offer(ofPatients());
        unread.offerOthers(ofPatients());
        for (var ours : PATIENT) {
            sheet.base(ours).ifPresent(field -> page.line("      %s: %s".formatted(ours, page.name(field))));
        }
        codes.write(PATIENT);
    }
}
