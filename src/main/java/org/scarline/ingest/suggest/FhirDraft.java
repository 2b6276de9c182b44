package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what FHIR resources say: who and when is where FHIR has it; what was done and scored a person must decide. */
final class FhirDraft {
    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2}).*";
    private static final Set<String> EXTENSIONS = Set.of(
            "fitzpatrick",
            "adjunct",
            "device",
            "needle_depth_mm",
            "passes",
            "rf_energy_mj",
            "duration_min",
            "pain",
            "downtime_days",
            "erythema_days",
            "adverse_events",
            "body_site",
            "side");

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final Page page;

    FhirDraft(Table table, Page page) {
        this.table = table;
        this.page = page;
    }

    static boolean isOf(Table table) {
        return table.names().contains("resourceType");
    }

    void write() {
        page.line("tables:");
        if (has("Patient.id")) {
            begin("patients", "Patient", "Patient.id");
            if (has("Patient.birthDate")) {
                page.line("      birth_year: {year_of: Patient.birthDate}");
            }
            extensions("Patient");
        }
        if (has("Procedure.subject.reference")) {
            sessions();
        }
        if (has("Observation.subject.reference")) {
            ratings();
        }
    }

    private boolean has(String path) {
        return table.names().contains(path);
    }

    private void begin(String kind, String type, String patient) {
        page.line("  - kind: %s".formatted(kind));
        page.line("    when: {resourceType: [%s]}".formatted(type));
        page.line("    columns:");
        page.line("      patient_id: {of: %s, part: \"(?:.*/)?Patient/([^/]+)(?:/_history/.*)?\"}".formatted(patient));
    }

    private void day(String ours, List<String> paths) {
        paths.stream()
                .filter(this::has)
                .findFirst()
                .ifPresentOrElse(
                        path -> page.line("      %s: {of: %s, part: %s}".formatted(ours, path, Page.quoted(DAY))),
                        () -> page.doubt("no path holds a day; it is wanted as %s".formatted(ours)));
    }

    /** Extensions whose URL ends in a word for a column of ours. */
    private void extensions(String type) {
        Map<String, String> found = new LinkedHashMap<>();
        for (var name : table.names()) {
            if (name.startsWith(type + ".extension[")) {
                var url = name.substring(name.indexOf('[') + 1, name.indexOf(']'));
                words.field(Tokens.of(url.replaceFirst(".*[/:#]", "")), EXTENSIONS::contains)
                        .ifPresent(ours -> found.putIfAbsent(ours, name));
            }
        }
        found.forEach((ours, name) -> page.line("      %s: %s".formatted(ours, Page.quoted(name))));
    }

    private void sessions() {
        begin("sessions", "Procedure", "Procedure.subject.reference");
        day("session_date", List.of("Procedure.performedDateTime", "Procedure.performedPeriod.start"));
        var codes = table.names().stream()
                .filter(name -> name.matches("Procedure\\.code(\\[.*]|\\.text)"))
                .toList();
        page.line("      modality: %s".formatted(Page.quoted(codes)));
        extensions("Procedure");
        unreadSites("Procedure");
        page.line("    codes:");
        page.line("      modality:");
        codes.forEach(name -> table.texts(table.names().indexOf(name)).forEach(this::modality));
    }

    /** Where it was done is never dropped unsaid: without a side a session counts as of both. */
    private void unreadSites(String type) {
        table.names().stream()
                .filter(name -> name.startsWith(type + ".bodySite"))
                .findFirst()
                .ifPresent(name -> {
                    page.doubt(
                            "%s says where it was done, perhaps on which side; without a side it counts as of both. Take the sign # away, and write what its words stand for below codes"
                                    .formatted(name));
                    page.line("#      body_site: %s".formatted(Page.quoted(name)));
                });
    }

    private void modality(String code) {
        var meant = words.codesIn("modality", code);
        if (meant.isEmpty()) {
            page.doubt("what is the code \"%s\"? Name it standard or rf, or leave its procedures out: unless"
                    .formatted(code));
            page.line("#        %s: ?".formatted(Page.quoted(code)));
        } else {
            var modality = meant.contains("rf") ? "rf" : meant.get(0);
            var added = new ArrayList<>(words.codesIn("adjunct", code));
            added.remove("none");
            page.line("        %s: %s"
                    .formatted(
                            Page.quoted(code),
                            added.isEmpty()
                                    ? modality
                                    : "{modality: %s, adjunct: %s}".formatted(modality, String.join("+", added))));
        }
    }

    private void ratings() {
        begin("ratings", "Observation", "Observation.subject.reference");
        day("assessed_on", List.of("Observation.effectiveDateTime", "Observation.effectivePeriod.start"));
        page.doubt("which observations are scores, and by which instrument? Write it, and add their code to when");
        page.line("#    constants: {instrument: goodman_baron_grade}");
        page.line("    rows:");
        for (var name : table.names()) {
            if (name.matches("Observation(\\.component\\[.*])?\\.value(Integer|String|Quantity\\.value)")) {
                var scarTypes = words.codesIn("scar_type", name);
                var type = scarTypes.size() == 1 ? scarTypes.get(0) : "unspecified";
                page.line("      - {score: %s, constants: {scar_type: %s}}".formatted(Page.quoted(name), type));
            }
        }
    }
}
