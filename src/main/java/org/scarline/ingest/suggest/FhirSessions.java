package org.scarline.ingest.suggest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.TreatmentCodes;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts sessions of FHIR procedures. */
final class FhirSessions {
    private static final String TYPE = "Procedure";
    private static final List<String> DAYS = List.of("Procedure.performedDateTime", "Procedure.performedPeriod.start");
    private static final List<String> DEVICES = List.of(
            "Procedure.usedCode.text",
            "Procedure.usedReference.display",
            "Procedure.focalDevice.manipulated.display",
            "Procedure.usedReference.reference",
            "Procedure.focalDevice.manipulated.reference");
    private static final String COMPLICATION = "Procedure.complication";

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final FhirPaths paths;
    private final Book book;
    private final Page page;
    private final FhirTable out;
    private final List<List<String>> among;

    FhirSessions(Table table, FhirPaths paths, Book book, Page page) {
        this.table = table;
        this.paths = paths;
        this.book = book;
        this.page = page;
        this.out = new FhirTable(paths, page, TYPE);
        this.among = paths.of(TYPE);
    }

    void write(FhirSubject subject) {
        subject.write(out, TYPE);
        out.day("session_date", DAYS, among);
        out.concept("modality", "Procedure.code", among);
        out.concept("adjunct", "Procedure.category", ofAdjuncts());
        out.site("Procedure.bodySite", among);
        DEVICES.stream().filter(paths::has).findFirst().ifPresent(device -> out.column("device", List.of(device)));
        operator();
        complications();
        out.extensions(SessionsDraft.COLUMNS);
        page.line("  - kind: sessions");
        page.line("    when: {resourceType: [Procedure]}");
        unless();
        out.columns();
        currency();
        out.codes(table, book, SessionsDraft.COLUMNS);
    }

    /** A category says what was added, or nothing of ours. */
    private List<List<String>> ofAdjuncts() {
        var isOne = paths.concept("Procedure.category").stream()
                .flatMap(path -> FhirPaths.words(paths, among, path).stream())
                .anyMatch(text -> !words.codesIn("adjunct", text).isEmpty());
        return isOne ? among : List.of();
    }

    private void operator() {
        var reference = "Procedure.performer.actor.reference";
        if (paths.has(reference)) {
            out.part("operator_id", List.of(reference), FhirPaths.reference("[A-Za-z]+"));
        } else if (paths.has("Procedure.performer.actor.display")) {
            out.column("operator_id", List.of("Procedure.performer.actor.display"));
        }
    }

    /** Those of a procedure, each at a path of its own, are one list. */
    private void complications() {
        var first = paths.best(COMPLICATION, "adverse_events", among);
        if (first.isEmpty()) {
            return;
        }
        var ending = first.get().paths().get(0).substring(COMPLICATION.length());
        var others = paths.like("Procedure\\.complication \\([0-9]+\\)" + java.util.regex.Pattern.quote(ending));
        if (others.isEmpty()) {
            out.concept("adverse_events", COMPLICATION, among);
            return;
        }
        var all = new java.util.ArrayList<>(List.of(COMPLICATION + ending));
        all.addAll(others);
        out.column("adverse_events", "{join: %s, with: \"|\"}".formatted(Page.quoted(all)), List.of());
        all.forEach(path ->
                page.name(new org.scarline.ingest.suggest.look.Field(paths.place(path), path, "adverse_events")));
        lists(all).stream()
                .filter(text -> !OurWords.has("adverse_events", text))
                .forEach(text -> out.answer("adverse_events", text, listed(text)));
    }

    private Answer listed(String text) {
        return paths.code("adverse_events", text)
                .map(Answer::sure)
                .orElseGet(() -> Answer.asked(
                        "what is \"%s\" of adverse_events? Write our words for the ?, parted by |".formatted(text),
                        List.of()));
    }

    private Set<String> lists(List<String> all) {
        var lists = new LinkedHashSet<String>();
        for (var row : among) {
            lists.add(String.join(
                    "|",
                    all.stream()
                            .map(path -> paths.at(row, path))
                            .filter(text -> !text.isEmpty())
                            .toList()));
        }
        lists.remove("");
        return lists;
    }

    /** Procedures that are no sessions: that nothing was done is known, that it was something else is asked. */
    private void unless() {
        var read = paths.best("Procedure.code", "modality", among);
        if (read.isEmpty()) {
            return;
        }
        var path = read.get().paths().get(0);
        var said = FhirPaths.words(paths, among, path);
        var undone = new LinkedHashSet<String>();
        var others = new LinkedHashSet<String>();
        said.stream().filter(words::isNoSession).forEach(undone::add);
        said.stream()
                .filter(text -> !words.isNoSession(text) && TreatmentCodes.isOther(text))
                .forEach(others::add);
        if (!others.isEmpty()) {
            page.doubt("the procedures %s are no microneedling; are they no sessions? Then take the sign # away"
                    .formatted(FhirTable.listed(others)));
        }
        if (!undone.isEmpty() || !others.isEmpty()) {
            var all = new LinkedHashSet<>(undone);
            all.addAll(others);
            page.line("%s    unless: {%s: %s}"
                    .formatted(others.isEmpty() ? "" : "#", Page.quoted(path), Page.quoted(all)));
        }
    }

    private void currency() {
        if (out.isRead("cost") && !out.isRead("currency")) {
            page.doubt("of which currency are the costs? Write it for the ?");
            page.line("#    constants: {currency: ?}");
        }
    }
}
