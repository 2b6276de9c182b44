package org.scarline.ingest.suggest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts who made some observations; patients who refer to themselves rated themselves. */
final class FhirRaters {
    private static final String PERFORMER = "Observation.performer.reference";

    /** Who rated; patients who rate themselves have no id of their own as raters. */
    private static final String RATER = "(?:.*/)?(?:Patient/.*|[A-Za-z]+/)([^/]*)(?:/_history/.*)?";

    /** The same, but patients by a word for all of them. */
    private static final String PATIENT_OR_RATER =
            "(?:.*/)?(?:(?=Patient/)|[A-Za-z]+/)(Patient|[^/]+)(?:(?<=Patient)/.*|/_history/.*)?";

    private final Vocabulary words = Vocabulary.known();
    private final FhirPaths paths;
    private final FhirTable out;
    private final List<List<String>> among;

    FhirRaters(FhirPaths paths, FhirTable out, List<List<String>> among) {
        this.paths = paths;
        this.out = out;
        this.among = among;
    }

    void write() {
        raters();
        method();
    }

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
        var types = all.stream().map(FhirRaters::who).collect(Collectors.toCollection(TreeSet::new));
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

    /** The type of who is referred to. */
    private static String who(String reference) {
        return reference.replaceFirst("/_history/.*", "").replaceFirst("(?:.*/)?([A-Za-z]+)/[^/]+$", "$1");
    }
}
