package org.scarline.ingest.suggest.lend;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scarline.ingest.check.Edits;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.look.CellPatterns;
import org.scarline.ingest.suggest.look.SheetLook;

/**
 * Days of visits that stand once of each patient on another sheet, each below the word by which a column calls the visit.
 *
 * @param visit the name of that column
 * @param sheets as a profile calls the other: one, or those of one layout
 * @param by the name of the column that names the patients there
 * @param words of visits that are written otherwise there
 * @param unknown words of visits of which no day stands there
 */
public record VisitDays(
        String visit, List<String> sheets, SheetLook look, String by, Map<String, String> words, List<String> unknown) {
    private static final int FEWEST = 2;
    private static final int NEAR = 2;

    public VisitDays {
        sheets = List.copyOf(sheets);
        unknown = List.copyOf(unknown);
    }

    /** For a sheet whose rows have no day; empty where no other sheet has columns of days that are called as its visits. */
    public static Optional<VisitDays> of(Book book, SheetLook asking) {
        return book.sheets().entrySet().stream()
                .filter(each -> each.getValue() != asking)
                .flatMap(each -> by(each.getValue(), asking).stream()
                        .flatMap(by -> of(each.getKey(), each.getValue(), by, asking).stream()))
                .findFirst();
    }

    /** The column there that holds most ids of the sheet that asks. */
    private static Optional<Integer> by(SheetLook look, SheetLook asking) {
        var ids = new HashSet<String>();
        asking.base("patient_id").ifPresent(patient -> ids.addAll(asking.table().texts(patient.column())));
        return IntStream.range(0, look.table().names().size())
                .boxed()
                .filter(place ->
                        ids.stream().filter(look.table().texts(place)::contains).count() * 2 > ids.size())
                .findFirst();
    }

    /** Places of columns of days beside that of the patient. */
    private static List<Integer> days(SheetLook look, String by) {
        var names = look.table().names();
        return IntStream.range(0, names.size())
                .filter(place -> !names.get(place).isEmpty()
                        && !names.get(place).equals(by)
                        && CellPatterns.isMost(List.copyOf(look.table().texts(place)), DateGuess::isDay))
                .boxed()
                .toList();
    }

    private static Optional<VisitDays> of(List<String> sheets, SheetLook look, int by, SheetLook asking) {
        var days = new LinkedHashMap<String, String>();
        var names = look.table().names();
        days(look, names.get(by)).forEach(place -> days.put(Wording.fold(names.get(place)), names.get(place)));
        return asking.unread(Set.of()).stream()
                .filter(place -> isOfVisits(asking.table().texts(place), days))
                .map(place -> new VisitDays(
                        asking.table().names().get(place),
                        sheets,
                        look,
                        names.get(by),
                        near(asking.table().texts(place), days),
                        unknown(asking.table().texts(place), days)))
                .findFirst();
    }

    private static boolean isOfVisits(Set<String> texts, Map<String, String> days) {
        var known = texts.stream()
                .filter(text -> days.containsKey(Wording.fold(text)))
                .count();
        return known >= FEWEST && known * 2 > days.size();
    }

    /** Words that are nearly the name of one column; a figure is never a slip. */
    private static Map<String, String> near(Set<String> texts, Map<String, String> days) {
        var words = new LinkedHashMap<String, String>();
        for (var text : texts) {
            var close = days.keySet().stream()
                    .filter(name -> !days.containsKey(Wording.fold(text)) && isNear(Wording.fold(text), name))
                    .toList();
            if (close.size() == 1) {
                words.put(text, days.getOrDefault(close.get(0), ""));
            }
        }
        return words;
    }

    private static boolean isNear(String word, String name) {
        return digits(word).equals(digits(name))
                && word.length() > NEAR * 2
                && Edits.between(plain(word), plain(name)) <= NEAR;
    }

    /** Without accents, which are left out first. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static List<String> unknown(Set<String> texts, Map<String, String> days) {
        var near = near(texts, days);
        return texts.stream()
                .filter(text -> !days.containsKey(Wording.fold(text)) && !near.containsKey(text))
                .toList();
    }

    /** How days are written there, but for those that their program says to be days. */
    public Set<String> untyped() {
        var texts = new LinkedHashSet<String>();
        days(look, by).forEach(place -> texts.addAll(look.table().untyped(place)));
        return texts;
    }

    /** As a profile says that the day comes from there. */
    public String source() {
        var others = words.entrySet().stream()
                .map(each -> "%s: %s".formatted(Quoted.of(each.getKey()), Quoted.of(each.getValue())))
                .collect(Collectors.joining(", "));
        return LentText.of(
                "named_by: " + Quoted.of(visit),
                sheets,
                look.table(),
                "by: " + Quoted.of(by),
                others.isEmpty() ? "" : "words: {%s}".formatted(others));
    }
}
