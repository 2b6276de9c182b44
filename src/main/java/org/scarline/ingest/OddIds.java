package org.scarline.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scarline.clinic.PatientKey;
import org.scarline.ingest.check.IdForm;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Ids of another form than nearly all that a file has of their site: a name where the others are numbers is of nobody else, or should not be there. */
final class OddIds {
    private static final int REMEMBERED = 50_000;
    private static final int PENDING = 1_000;

    private final Map<String, OfSite> sites = new HashMap<>();
    private final Set<PatientKey> named;

    /**
     * Of one file.
     *
     * @param named patients whose ids were named already, and those that will be: of several kinds of rows that one dropped
     *     file holds, the first that has an id names it
     */
    OddIds(Set<PatientKey> named) {
        this.named = named;
    }

    /** The ids of one site, each once, and the first line of each that may be odd. */
    private static final class OfSite {
        private final Set<String> ids = new HashSet<>();
        private final EnumMap<IdForm, Long> counts = new EnumMap<>(IdForm.class);
        private final Map<IdForm, List<Line.Accepted>> first = new EnumMap<>(IdForm.class);
    }

    /** A line whose patient has such an id. */
    record Odd(Line.Accepted line, Problem problem) {}

    /** A line of the file; of ids beyond the first fifty thousand nothing is known. */
    void see(Line.Accepted line) {
        var patient = line.row().patient();
        var site = sites.computeIfAbsent(patient.site(), each -> new OfSite());
        if (site.ids.size() < REMEMBERED && site.ids.add(patient.id())) {
            var form = IdForm.of(patient.id());
            site.counts.merge(form, 1L, Long::sum);
            var lines = site.first.computeIfAbsent(form, each -> new ArrayList<>());
            if (lines.size() < PENDING) {
                lines.add(line);
            }
        }
    }

    /** Which of them are odd, now that so many are seen; each once. */
    List<Odd> known() {
        var odd = new ArrayList<Odd>();
        for (var site : sites.values()) {
            IdForm.usual(site.counts)
                    .ifPresent(usual -> site.first.forEach((form, lines) -> {
                        if (form != usual) {
                            lines.stream()
                                    .filter(line -> named.add(line.row().patient()))
                                    .forEach(line -> odd.add(new Odd(line, problem(line, form.beside(usual)))));
                        }
                        lines.clear();
                    }));
        }
        return odd;
    }

    private static Problem problem(Line.Accepted line, String how) {
        PatientKey patient = line.row().patient();
        return line.located(
                Problem.of(Code.UNLIKELY_ID, "patient_id", patient.id(), how + "; is it a name, or a slip?"));
    }
}
