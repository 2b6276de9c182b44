package org.scarline.ingest.suggest;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.words.Scores;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts where the scores of some observations stand: in the observation itself, or in parts of it. */
final class FhirScores {
    private static final Pattern COMPONENT = Pattern.compile("(Observation\\.component\\[.*?](?: \\([0-9]+\\))?)\\..*");
    private static final String VALUE = "\\.value(Integer|String|Quantity\\.value|CodeableConcept.*)";

    private final Vocabulary words = Vocabulary.known();
    private final FhirPaths paths;
    private final Page page;
    private final FhirTable out;
    private final List<List<String>> among;

    FhirScores(FhirPaths paths, Page page, FhirTable out, List<List<String>> among) {
        this.paths = paths;
        this.page = page;
        this.out = out;
        this.among = among;
    }

    /** All that stands where scores do. */
    List<String> texts() {
        return Stream.concat(own().stream(), components().stream().flatMap(each -> values(each).stream()))
                .flatMap(path -> FhirPaths.words(paths, among, path).stream())
                .toList();
    }

    /** Where the value of an observation itself stands. */
    List<String> own() {
        return values("Observation");
    }

    /** Codes of grades that are numbers are asked, unless their words say the same number. */
    Optional<String> numbered(String path) {
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

    /** The parts of an observation that have values. */
    List<String> components() {
        return paths.names().stream()
                .map(COMPONENT::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .distinct()
                .filter(each -> !values(each).isEmpty())
                .toList();
    }

    /** A row for the value of an observation itself, and for that of each of its parts. */
    void rows(List<String> components, boolean isTyped) {
        page.line("    rows:");
        var values = own();
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

    private Answer grade(String text) {
        return paths.code("score", text).map(Answer::sure).orElseGet(() -> {
            var grades = words.codesInCell("grade", text);
            return Answer.asked(
                    "what is \"%s\" of score? Write one number, as Goodman and Baron's grades have it".formatted(text),
                    grades.size() == 1 ? grades : List.of());
        });
    }
}
