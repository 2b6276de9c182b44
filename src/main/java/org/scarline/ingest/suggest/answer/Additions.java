package org.scarline.ingest.suggest.answer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What was added to a session on a line of its own, as a bill lists it: on the day of that patient's needling. */
public final class Additions {
    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;

    public Additions(SheetLook sheet) {
        this.sheet = sheet;
    }

    /**
     * What a column of treatments says of other sessions.
     *
     * @param codes by the text of a line, what was added
     * @param rows how many lines are of a day of a session
     */
    public record Found(Field treatment, Field day, Map<String, String> codes, long rows) {}

    /** Empty where no line of what was added is of a day of a session, or the sheet names what was added otherwise too. */
    public Optional<Found> found() {
        var treatment = sheet.base("modality");
        var day = sheet.dayOfRow(OurColumns.DAY_OF_SESSION);
        var patient = sheet.base("patient_id");
        if (treatment.isEmpty()
                || day.isEmpty()
                || patient.isEmpty()
                || !sheet.all("adjunct").isEmpty()) {
            return Optional.empty();
        }
        var keys = List.of(patient.get().column(), day.get().column());
        Set<List<String>> needled = new HashSet<>();
        Map<String, Long> times = new TreeMap<>();
        var codes = new LinkedHashMap<String, String>();
        sheet.rows(row -> !words.codesInCell("modality", row.get(treatment.get().column()))
                        .isEmpty())
                .forEach(row -> needled.add(keys.stream().map(row::get).toList()));
        for (var row : sheet.rows(any -> true)) {
            var text = row.get(treatment.get().column());
            var code = code(text);
            if (code.isPresent() && needled.contains(keys.stream().map(row::get).toList())) {
                codes.put(text, code.get());
                times.merge(text, 1L, Long::sum);
            }
        }
        var rows = times.values().stream().mapToLong(Long::longValue).sum();
        return rows == 0 ? Optional.empty() : Optional.of(new Found(treatment.get(), day.get(), codes, rows));
    }

    /** What a line adds, where it names no needling and one thing that may stand beside one. */
    private Optional<String> code(String text) {
        if (!words.codesInCell("modality", text).isEmpty() || words.isNoSession(text) || words.isMerelyPlanned(text)) {
            return Optional.empty();
        }
        var all = new HashSet<>(words.codesInCell("adjunct", text));
        if (Lasers.isOne(text)) {
            all.addAll(Lasers.codes(text));
        }
        all.remove("none");
        return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }
}
