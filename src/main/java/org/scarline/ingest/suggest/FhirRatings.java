package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Fitting;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts ratings of FHIR observations: those whose code is called as an instrument, a scar type or a score. */
final class FhirRatings {
    private static final String TYPE = "Observation";
    private static final String CODE = "Observation.code";
    private static final List<String> DAYS = List.of(
            "Observation.effectiveDateTime", "Observation.effectivePeriod.start", "Observation.effectiveInstant");

    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final FhirPaths paths;
    private final Book book;
    private final Page page;

    FhirRatings(Table table, FhirPaths paths, Book book, Page page) {
        this.table = table;
        this.paths = paths;
        this.book = book;
        this.page = page;
    }

    void write(FhirSubject subject) {
        var all = paths.of(TYPE);
        var scored = all.stream().filter(this::isScore).toList();
        if (scored.isEmpty()) {
            page.doubt(
                    "which observations are scores? None is called as an instrument or a scar type; leave those below"
                            + " when");
            scored = all;
        } else {
            others(all, scored);
        }
        var labels = paths.best(CODE, "instrument", scored)
                .map(FhirPaths.Concept::paths)
                .orElse(List.of());
        var before = new ArrayList<String>();
        for (var label : labels) {
            var own = scored.stream()
                    .filter(row -> !paths.at(row, label).isEmpty()
                            && before.stream()
                                    .allMatch(path -> paths.at(row, path).isEmpty()))
                    .toList();
            new Group(label, List.copyOf(before), own).write(subject);
            before.add(label);
        }
    }

    /** Observations of something else are said by their codes. */
    private void others(List<List<String>> all, List<List<String>> scored) {
        var others = new TreeSet<String>();
        all.stream().filter(row -> !scored.contains(row)).forEach(row -> others.add(label(row)));
        if (!others.isEmpty()) {
            page.doubt("the observations %s are not read; if one is a score, add it to when"
                    .formatted(FhirTable.listed(others)));
        }
    }

    private String label(List<String> row) {
        return paths.concept(CODE).stream()
                .map(path -> paths.at(row, path))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("without a code");
    }

    private boolean isScore(List<String> row) {
        return Stream.concat(
                        paths.concept(CODE).stream(), paths.like("Observation\\.component\\[.*]\\.code.*").stream())
                .map(path -> paths.at(row, path))
                .filter(text -> !text.isEmpty())
                .anyMatch(text -> !words.codesIn("instrument", text).isEmpty()
                        || !words.codesIn("scar_type", text).isEmpty()
                        || words.isGoodman(text)
                        || words.field(Tokens.of(text), "score"::equals).isPresent());
    }

    /** Scores whose codes stand at one path. */
    private final class Group {
        private final String label;
        private final List<String> before;
        private final List<List<String>> among;
        private final FhirTable out = new FhirTable(paths, page, TYPE);
        private final FhirScores scores;
        private final List<String> constants = new ArrayList<>();
        private final Set<String> labels;

        Group(String label, List<String> before, List<List<String>> among) {
            this.label = label;
            this.before = before;
            this.among = among;
            this.labels = FhirPaths.words(paths, among, label);
            this.scores = new FhirScores(paths, page, out, among);
        }

        void write(FhirSubject subject) {
            subject.write(out, TYPE);
            out.day("assessed_on", DAYS, among);
            out.site("Observation.bodySite", among);
            new FhirRaters(paths, out, among).write();
            var isTyped = type();
            instrument();
            var values = scores.own();
            var components = scores.components();
            if (components.isEmpty() && !values.isEmpty()) {
                out.column("score", values);
                values.forEach(path -> scores.numbered(path).ifPresent(out::doubt));
            }
            head();
            out.columns();
            constants(isTyped);
            if (!components.isEmpty()) {
                scores.rows(components, isTyped);
            }
            out.codes(table, book, List.of("body_site", "side", "scar_type", "instrument", "score"));
        }

        private void head() {
            page.line("  - kind: ratings");
            var when = new StringBuilder(
                    "resourceType: [Observation], %s: %s".formatted(Page.quoted(label), Page.quoted(labels)));
            before.forEach(path -> when.append(", %s: [\"\"]".formatted(Page.quoted(path))));
            page.line("    when: {%s}".formatted(when));
            page.name(new Field(paths.place(label), label, "none"));
            absent();
            var early = among.stream()
                    .filter(row -> paths.at(row, "Observation.status").equals("preliminary"))
                    .count();
            if (early > 0) {
                page.doubt(
                        "%d observations are preliminary, and are read until a later file has them final; if they shall not be, take the sign # away"
                                .formatted(early));
                page.line("#    unless: {Observation.status: [preliminary]}");
            }
        }

        /** What says why there is no value is no rating. */
        private void absent() {
            paths.best("Observation.dataAbsentReason", "none", among)
                    .map(found -> found.paths().get(0))
                    .ifPresent(path -> {
                        page.name(new Field(paths.place(path), path, "none"));
                        page.line("    unless: {%s: %s}   # these have no value"
                                .formatted(Page.quoted(path), Page.quoted(FhirPaths.words(paths, among, path))));
                    });
        }

        /** Whether the code of an observation says of which scars it is. */
        private boolean type() {
            var isTyped = labels.stream()
                    .anyMatch(each -> !words.codesIn("scar_type", each).isEmpty());
            if (isTyped) {
                out.column("scar_type", List.of(label));
                labels.stream()
                        .filter(each -> words.codesIn("scar_type", each).isEmpty())
                        .forEach(each -> out.answer("scar_type", each, Answer.sure("unspecified")));
            }
            return isTyped;
        }

        private void instrument() {
            var named = new LinkedHashMap<String, List<String>>();
            labels.forEach(each -> named.put(each, words.codesIn("instrument", each)));
            var codes = named.values().stream().distinct().toList();
            if (codes.size() == 1 && codes.get(0).size() == 1) {
                constants.add("instrument: %s   # as the observations are called"
                        .formatted(codes.get(0).get(0)));
            } else if (named.values().stream().anyMatch(each -> each.size() == 1)) {
                out.column("instrument", List.of(label));
            } else {
                constants.add("");
            }
        }

        private void constants(boolean isTyped) {
            var isAsked = constants.remove("");
            if (!isTyped && scores.components().isEmpty()) {
                constants.add("scar_type: unspecified   # no code names one");
            }
            if (!constants.isEmpty() || isAsked) {
                page.line("    constants:");
                constants.forEach(each -> page.line("      " + each));
            }
            if (isAsked) {
                var fitting = new Fitting(book.instruments()).of(scores.texts(), String.join(" ", labels));
                page.doubt("which instrument are the scores of? %s fit; take the sign # from one line"
                        .formatted(String.join(", ", fitting)));
                fitting.forEach(code -> page.line("#      instrument: " + code));
            }
        }
    }
}
