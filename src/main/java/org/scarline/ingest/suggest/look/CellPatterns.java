package org.scarline.ingest.suggest.look;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.scarline.ingest.suggest.words.Sexes;

/** What cells look like that can hardly be anything else, whatever their column is called. */
public final class CellPatterns {
    private static final int FEW = 4;

    private static final Map<String, Pattern> LOOKS = looks();

    /** Nobody who is treated was born last year. */
    private static final Pattern BORN = Pattern.compile(
            "(?:[0-9]{1,2}[./-][0-9]{1,2}[./-])?(?:19[2-9][0-9]|200[0-9]|201[0-2])(?:-[0-9]{2}-[0-9]{2})?");

    private CellPatterns() {}

    private static Map<String, Pattern> looks() {
        var looks = new LinkedHashMap<String, Pattern>();
        looks.put("duration_min", Pattern.compile("(?iu)[0-9]+ ?(?:min\\p{L}*\\.?|'|dk\\.?)"));
        looks.put("needle_depth_mm", Pattern.compile("(?iu)[0-9.,]+ ?mm"));
        looks.put("rf_energy_mj", Pattern.compile("(?iu)[0-9.,]+ ?mJ"));
        looks.put("pain", Pattern.compile("(?iu)[0-9.,]+ ?(?:/|von|of|sur|de|su|van) ?10"));
        looks.put(
                "downtime_days",
                Pattern.compile(
                        "(?iu)[0-9]+ ?(?:days?|Tage?n?|jours?|giorn[io]|d[ií]as?|dag(?:en|ar|er)?|dni|gün|päivää)"));
        looks.put(
                "cost",
                Pattern.compile(
                        "(?iu)(?:[€$£₺]|R\\$|CHF|EUR|USD|kr\\.?|Fr\\.?) ?[0-9.,' ]+|[0-9.,' ]+ ?(?:[€$£₺]|CHF|EUR|Euro|USD|TL|zł|kr\\.?|Fr\\.?)(?:[,.]?-)?"));
        looks.put("currency", Pattern.compile("EUR|USD|CHF|GBP|SEK|NOK|DKK|PLN|TRY|BRL|CAD|AUD|MXN|[€$£]"));
        return looks;
    }

    /** The column of ours that most texts look like, or all where it is one of patients. */
    public static Optional<String> of(List<String> texts) {
        return LOOKS.entrySet().stream()
                .filter(each ->
                        isMost(texts, text -> each.getValue().matcher(text).matches()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> arePrices(texts) ? Optional.of("cost") : Optional.empty())
                .or(() -> ofPatient(texts));
    }

    /** Numbers, some of which have the sign of a currency. */
    private static boolean arePrices(List<String> texts) {
        var money = LOOKS.getOrDefault("cost", BORN);
        return texts.stream().anyMatch(text -> money.matcher(text).matches())
                && texts.stream()
                        .allMatch(text -> money.matcher(text).matches() || text.matches("[0-9][0-9.,' \u00a0\u202f]*"));
    }

    /** What is said of patients: years or days of birth, Roman numerals of skin types, women and men. */
    private static Optional<String> ofPatient(List<String> texts) {
        if (texts.size() > FEW
                && texts.stream().allMatch(text -> BORN.matcher(text).matches())) {
            return Optional.of("birth_year");
        }
        if (texts.size() > 2 && texts.stream().allMatch(text -> text.matches("I|II|III|IV|V|VI"))) {
            return Optional.of("fitzpatrick");
        }
        var sexes = Sexes.among(texts);
        var isSex = texts.size() > 1
                && texts.stream().allMatch(text -> sexes.code(text).isPresent())
                && texts.stream()
                                .flatMap(text -> sexes.code(text).stream())
                                .distinct()
                                .count()
                        == 2;
        return isSex ? Optional.of("sex") : Optional.empty();
    }

    /** Whether something holds for most texts. */
    public static boolean isMost(List<String> texts, Predicate<String> fits) {
        return texts.stream().filter(fits).count() * 2 > texts.size();
    }
}
