package org.scarline.ingest.suggest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurColumns;

/** Words of a column that come to one code and stand on one day of one patient: of such rows one alone would count. */
final class SameDay {
    /** Columns that tell rows of a day apart. */
    private static final List<String> TELLING = List.of("body_site", "side", "scar_type", "instrument", "rater_role");

    private static final int SHOWN = 4;

    private final SheetLook sheet;

    SameDay(SheetLook sheet) {
        this.sheet = sheet;
    }

    /**
     * What is to be said of a column; empty where each word of a day stands for something of its own.
     *
     * @param answers what its words stand for, those that are ours left out
     */
    Optional<String> said(String ours, Map<String, Answer> answers) {
        var patient = sheet.base("patient_id");
        var day = sheet.dayOfRow(OurColumns.DAY);
        var column = sheet.base(ours);
        if (!TELLING.contains(ours) || patient.isEmpty() || day.isEmpty() || column.isEmpty()) {
            return Optional.empty();
        }
        var others = TELLING.stream().filter(each -> !each.equals(ours)).flatMap(each -> sheet.all(each).stream());
        var key = Stream.concat(Stream.of(patient.get(), day.get()), others)
                .map(Field::column)
                .toList();
        var seen = new HashMap<String, Map<String, Set<String>>>();
        var words = new TreeSet<String>();
        var codes = new TreeSet<String>();
        var rows = 0;
        for (var row : sheet.rows(each -> !sheet.isEmpty(each.get(day.get().column())))) {
            var word = row.get(column.get().column());
            var code = code(word, answers);
            var place = key.stream().map(row::get).collect(Collectors.joining("\n"));
            var same =
                    seen.computeIfAbsent(place, any -> new HashMap<>()).computeIfAbsent(code, any -> new HashSet<>());
            if (!code.isEmpty() && same.add(word) && same.size() > 1) {
                rows++;
                words.addAll(same);
                codes.add(code);
            }
        }
        return rows == 0 ? Optional.empty() : Optional.of(said(ours, words, codes, rows));
    }

    private static String said(String ours, Set<String> words, Set<String> codes, int rows) {
        return "%s of %s come to %s and stand on one day of one patient, %d times: of such rows one alone counts, with what it says of cost and depth; write them as one in the source, or another code for one of them"
                .formatted(
                        words.stream()
                                .limit(SHOWN)
                                .map(word -> "\"" + word + "\"")
                                .collect(Collectors.joining(", ")),
                        ours,
                        codes.stream().limit(SHOWN).collect(Collectors.joining(", ")),
                        rows);
    }

    /** Empty where it is asked, or stands for nothing. */
    private String code(String word, Map<String, Answer> answers) {
        var answer = answers.get(word);
        if (answer == null) {
            return sheet.isEmpty(word) ? "" : word.toLowerCase(Locale.ROOT);
        }
        return answer.isSure() ? answer.codes().get(0).replace("\"", "") : "";
    }
}
