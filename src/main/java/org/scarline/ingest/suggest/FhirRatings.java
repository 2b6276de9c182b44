package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Fitting;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.Scores;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts ratings of FHIR observations: those whose code is called as an instrument, a scar type or a score. */
final class FhirRatings {
    private static final String TYPE = "Observation";
    private static final String CODE = "Observation.code";
    private static final List<String> DAYS = List.of(
            "Observation.effectiveDateTime", "Observation.effectivePeriod.start", "Observation.effectiveInstant");
    private static final Pattern COMPONENT = Pattern.compile("(Observation\\.component\\[.*?](?: \\([0-9]+\\))?)\\..*");
    private static final String PERFORMER = "Observation.performer.reference";

    /** Who rated; patients who rate themselves have no id of their own as raters. */
    private static final String RATER = "(?:.*/)?(?:Patient/.*|[A-Za-z]+/)([^/]*)(?:/_history/.*)?";

    /** The same, but patients by a word for all of them. */
    private static final String PATIENT_OR_RATER =
            "(?:.*/)?(?:(?=Patient/)|[A-Za-z]+/)(Patient|[^/]+)(?:(?<=Patient)/.*|/_history/.*)?";

    private static final String VALUE = "\\.value(Integer|String|Quantity\\.value|CodeableConcept.*)";

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
        private final List<String> constants = new ArrayList<>();
        private final Set<String> labels;

        Group(String label, List<String> before, List<List<String>> among) {
            this.label = label;
            this.before = before;
            this.among = among;
            this.labels = FhirPaths.words(paths, among, label);
        }

        void write(FhirSubject subject) {
            subject.write(out, TYPE);
            out.day("assessed_on", DAYS, among);
            out.site("Observation.bodySite", among);
            raters();
            method();
            var isTyped = type();
            instrument();
            var values = values("Observation");
            var components = components();
            if (components.isEmpty() && !values.isEmpty()) {
                out.column("score", values);
                values.forEach(path -> numbered(path).ifPresent(out::doubt));
            }
            head();
            out.columns();
            constants(isTyped);
            if (!components.isEmpty()) {
                rows(values, components, isTyped);
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

        /** Who rated; patients who refer to themselves rated themselves. */
        private void raters() {
            var all = FhirPaths.words(paths, among, PERFORMER);
            if (all.isEmpty()) {
                var named = FhirPaths.words(paths, among, "Observation.performer.display");
                if (!named.isEmpty()) {
                    out.column("rater_id", List.of("Observation.performer.display"));
                }
                if (named.size() > 1) {
                    out.column("rater_role", List.of("Observation.performer.display"));
                    askRoles(named);
                }
                return;
            }
            out.part("rater_id", List.of(PERFORMER), RATER);
            var types = all.stream().map(FhirRatings::who).collect(Collectors.toCollection(TreeSet::new));
            var others = all.stream()
                    .filter(each -> !who(each).equals("Patient"))
                    .map(each -> each.replaceFirst("/_history/.*", "").replaceFirst(".*/", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            if (others.size() > 1) {
                out.part("rater_role", List.of(PERFORMER), PATIENT_OR_RATER);
                askRoles(others);
            } else if (types.contains("Patient")) {
                out.part("rater_role", List.of(PERFORMER), "(?:.*/)?([A-Za-z]+)/[^/]+(?:/_history/.*)?");
                types.forEach(each -> out.answer("rater_role", each, Answer.sure("clinician")));
            }
            if (types.contains("Patient")) {
                out.answer("rater_role", "Patient", Answer.sure("patient"));
            }
        }

        private void askRoles(Set<String> others) {
            out.doubt(
                    "each who rated (%s) counts as the clinician; where one is independent of the treatment, write independent for clinician below codes of rater_role"
                            .formatted(FhirTable.listed(others)));
            others.forEach(each -> out.answer("rater_role", each, Answer.sure("clinician")));
        }

        private void method() {
            paths.concept("Observation.method").stream()
                    .filter(path -> FhirPaths.words(paths, among, path).stream()
                            .anyMatch(text -> !words.codesIn("rater_role", text).isEmpty()))
                    .findFirst()
                    .ifPresent(path -> {
                        out.doubt(
                                "%s says how it was rated (%s); where that means an independent rater, take the sign # away and name the words below codes"
                                        .formatted(path, FhirTable.listed(FhirPaths.words(paths, among, path))));
                        out.offer("      rater_role: %s".formatted(Page.quoted(path)));
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
            if (!isTyped && components().isEmpty()) {
                constants.add("scar_type: unspecified   # no code names one");
            }
            if (!constants.isEmpty() || isAsked) {
                page.line("    constants:");
                constants.forEach(each -> page.line("      " + each));
            }
            if (isAsked) {
                var fitting = new Fitting(book.instruments()).of(scores(), String.join(" ", labels));
                page.doubt("which instrument are the scores of? %s fit; take the sign # from one line"
                        .formatted(String.join(", ", fitting)));
                fitting.forEach(code -> page.line("#      instrument: " + code));
            }
        }

        private List<String> scores() {
            return Stream.concat(
                            values("Observation").stream(),
                            components().stream().flatMap(each -> values(each).stream()))
                    .flatMap(path -> FhirPaths.words(paths, among, path).stream())
                    .toList();
        }

        /** Codes of grades that are numbers are asked, unless their words say the same number. */
        private Optional<String> numbered(String path) {
            var display = path + ".display";
            var said = among.stream()
                    .filter(row -> !paths.at(row, path).isEmpty()
                            && !paths.at(row, display).isEmpty())
                    .filter(row ->
                            !words.codesInCell("grade", paths.at(row, display)).equals(List.of(paths.at(row, path))))
                    .map(row -> "%s: %s".formatted(paths.at(row, path), paths.at(row, display)))
                    .distinct()
                    .toList();
            return path.endsWith("]") && !said.isEmpty()
                    ? Optional.of(
                            "the codes of %s are taken for the scores (%s); where they are none, read %s and write the numbers below codes"
                                    .formatted(path, String.join("; ", said), display))
                    : Optional.empty();
        }

        private void askNumbered(String path) {
            numbered(path).ifPresent(page::doubt);
        }

        /** Where the value of an observation or of a part of it stands. */
        private List<String> values(String base) {
            var all = new LinkedHashSet<String>();
            for (var path : paths.like(Pattern.quote(base) + VALUE)) {
                if (path.contains("CodeableConcept")) {
                    paths.best(base + ".valueCodeableConcept", "score", among)
                            .ifPresent(found -> all.addAll(found.paths()));
                } else if (!FhirPaths.words(paths, among, path).isEmpty()) {
                    all.add(path);
                }
            }
            return List.copyOf(all);
        }

        private List<String> components() {
            return paths.names().stream()
                    .map(COMPONENT::matcher)
                    .filter(java.util.regex.Matcher::matches)
                    .map(found -> found.group(1))
                    .distinct()
                    .filter(each -> !values(each).isEmpty())
                    .toList();
        }

        private void rows(List<String> values, List<String> components, boolean isTyped) {
            page.line("    rows:");
            if (!values.isEmpty()) {
                row(values, isTyped ? Map.of() : Map.of("scar_type", "unspecified"), "");
            }
            for (var each : components) {
                var said = said(each);
                var types = codes("scar_type", said);
                var sides = codes("side", said);
                var own = new LinkedHashMap<String, String>();
                values(each).forEach(this::askNumbered);
                types.ifPresent(type -> own.put("scar_type", type));
                sides.ifPresent(side -> own.put("side", side));
                if (types.isEmpty() && !(isTyped && sides.isPresent())) {
                    page.doubt(
                            "of which scars is \"%s\" (%s)? Write it for the ?, and take the sign # away; else it is not read"
                                    .formatted(each, String.join(", ", said)));
                    own.put("scar_type", "?");
                }
                row(values(each), own, own.containsValue("?") ? "#" : "");
            }
        }

        private void row(List<String> from, Map<String, String> own, String sign) {
            from.forEach(path -> page.name(new Field(paths.place(path), path, "score")));
            var source = from.size() == 1 ? Page.quoted(from.get(0)) : Page.quoted(from);
            var constantsOf = own.isEmpty()
                    ? ""
                    : ", constants: {%s}"
                            .formatted(own.entrySet().stream()
                                    .map(each -> each.getKey() + ": " + each.getValue())
                                    .collect(Collectors.joining(", ")));
            page.line("%s      - {score: %s%s}".formatted(sign, source, constantsOf));
            from.forEach(path -> FhirPaths.words(paths, among, path).stream()
                    .filter(text -> !Scores.isFigures(text))
                    .forEach(text -> out.answer("score", text, grade(text))));
        }

        /** What a part of an observation is called, and its code. */
        private Set<String> said(String component) {
            var said = new LinkedHashSet<String>();
            paths.concept(component + ".code").forEach(path -> {
                said.addAll(FhirPaths.words(paths, among, path));
                page.name(new Field(paths.place(path), path, "none"));
            });
            return said;
        }

        private Optional<String> codes(String ours, Set<String> said) {
            var all = said.stream()
                    .flatMap(text -> words.codesIn(ours, text).stream())
                    .distinct()
                    .toList();
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
    }

    private Answer grade(String text) {
        return paths.code("score", text).map(Answer::sure).orElseGet(() -> {
            var grades = words.codesInCell("grade", text);
            return Answer.asked(
                    "what is \"%s\" of score? Write one number, as Goodman and Baron's grades have it".formatted(text),
                    grades.size() == 1 ? grades : List.of());
        });
    }

    /** The type of who is referred to. */
    private static String who(String reference) {
        return reference.replaceFirst("/_history/.*", "").replaceFirst("(?:.*/)?([A-Za-z]+)/[^/]+$", "$1");
    }
}
