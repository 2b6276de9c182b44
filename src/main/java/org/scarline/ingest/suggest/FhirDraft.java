package org.scarline.ingest.suggest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.look.Table;

/** Drafts what FHIR resources say: patients, procedures as sessions, observations as ratings; the rest is named. */
final class FhirDraft {
    private static final List<String> PATIENT = List.of("fitzpatrick", "research_consent");

    private final Table table;
    private final FhirPaths paths;
    private final Book book;
    private final Page page;

    FhirDraft(Table table, Book book, Page page) {
        this.table = table;
        this.paths = new FhirPaths(table, book);
        this.book = book;
        this.page = page;
    }

    static boolean isOf(Table table) {
        return table.names().contains("resourceType");
    }

    void write() {
        var subject = new FhirSubject(paths);
        page.line("tables:");
        if (!paths.of("Patient").isEmpty()) {
            patients(subject);
        }
        if (subject.isIn("Procedure")) {
            new FhirSessions(table, paths, book, page).write(subject);
        }
        if (subject.isIn("Observation")) {
            new FhirRatings(table, paths, book, page).write(subject);
        }
        rest();
    }

    private void patients(FhirSubject subject) {
        var out = new FhirTable(paths, page, "Patient");
        subject.patient(out);
        if (paths.has("Patient.birthDate")) {
            out.column("birth_year", "{year_of: Patient.birthDate}", List.of("Patient.birthDate"));
        }
        if (paths.has("Patient.gender")) {
            out.column("sex", List.of("Patient.gender"));
            FhirPaths.words(paths, paths.of("Patient"), "Patient.gender").stream()
                    .filter("unknown"::equals)
                    .forEach(unknown -> out.answer("sex", unknown, Answer.sure("\"\"")));
        }
        out.extensions(PATIENT);
        page.line("  - kind: patients");
        page.line("    when: {resourceType: [Patient]}");
        out.columns();
        out.codes(table, book, PATIENT);
    }

    /** What is not read: extensions, which somebody thought of, are asked; other paths and resources are named. */
    private void rest() {
        var unread = paths.names().stream()
                .filter(name -> !page.read().contains(name))
                .filter(name -> !name.matches("resourceType|fullUrl|[A-Za-z]+\\.(id|status)"))
                .toList();
        var others = others();
        var extensions = unread.stream()
                .filter(name -> name.contains("xtension[") && !others.containsKey(name.replaceFirst("\\..*", "")))
                .toList();
        if (!extensions.isEmpty()) {
            page.doubt("extensions that are not read: %s; if one is something of ours, write it below columns"
                    .formatted(Page.quoted(extensions)));
        }
        var rest = unread.stream()
                .filter(name -> !extensions.contains(name) && !others.containsKey(name.replaceFirst("\\..*", "")))
                .toList();
        if (!rest.isEmpty()) {
            page.line("# not read: %s".formatted(String.join(", ", rest)));
        }
        if (!others.isEmpty()) {
            page.line("# resources that are not read: %s"
                    .formatted(others.toString().replaceAll("[{}]", "")));
        }
    }

    private Map<String, Integer> others() {
        var others = new TreeMap<String, Integer>();
        for (var row : paths.rows(any -> true)) {
            others.merge(paths.at(row, "resourceType"), 1, Integer::sum);
        }
        others.keySet().removeAll(List.of("Patient", "Procedure", "Observation", ""));
        return others;
    }
}
