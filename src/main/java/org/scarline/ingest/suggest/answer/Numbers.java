package org.scarline.ingest.suggest.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts where the numbers of a column come from, and asks what among them is none. */
public final class Numbers {
    private static final String DAYS =
            "d|days?|Tage?n?|Tg?\\.?|jours?|j\\.?|gün|g|giorn[io]|gg\\.?|días?|dias?|dag(?:en|ar|er|e)?|dgn|dní|dny|den|dn[iyí]|dni|dzień|dz\\.?|päivää|pv|nap|日間?|天|일";
    private static final Map<String, String> UNITS = Map.of(
            "needle_depth_mm",
            "mm",
            "rf_energy_mj",
            "mJ",
            "duration_min",
            "min\\p{L}*\\.?|'|dk\\.?|perc|p\\.|分間?|分钟|분",
            "downtime_days",
            DAYS,
            "erythema_days",
            DAYS,
            "pain",
            "(?:/|von|sur|of|out of|de|su|van|na) ?10",
            "score",
            "b\\.|bod[uůy]?|pkt\\.?|Pkte?\\.?|Punkte?|points?|pts?\\.?|puntos|punti|pontos|poäng|poeng|pont|点|分|점",
            "passes",
            "x|×|Durchg\\.?|passes|passages|回|遍|次|회",
            "cost",
            "(?:[.,]?[-–])? ?(?:€|EUR|Euro|USD|\\$|TL|₺|CHF|Fr\\.?|£|GBP|zł|PLN|Kč|CZK|SEK|NOK|DKK|kr\\.?|BRL|reais|Ft|HUF|円|元|원|AED|SAR)?(?:[.,]?[-–])?");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,2}) ?/ ?([0-9]{1,2})");
    private static final String NUMERALS = "[0-9.,'\u2019 ]*[0-9]";
    private static final String BEFORE = "(?:€|EUR|USD|US\\$|R\\$|\\$|₺|CHF|Fr\\.?|£|kr\\.?|¥|￥|₩|AED|SAR)? ?";

    private final SheetLook sheet;

    public Numbers(SheetLook sheet) {
        this.sheet = sheet;
    }

    /** Where a column comes from: itself, or the number before a unit that its cells repeat, or those of another visit. */
    public String source(Field field) {
        var name = Quoted.of(field.name());
        if (!UNITS.containsKey(field.ours())) {
            return name;
        }
        var isWithUnit = Stream.concat(Stream.of(field), sheet.all(field.ours()).stream())
                .flatMap(each -> sheet.table().texts(each.column()).stream())
                .anyMatch(text -> !text.matches(NUMERALS) && isNumber(field.ours(), text));
        return isWithUnit
                ? "{of: %s, part: %s}".formatted(name, Quoted.of(pattern(field.ours(), "(" + NUMERALS + ")")))
                : name;
    }

    /** A number, and its unit: that of money may stand before it. */
    private static String pattern(String ours, String number) {
        return "(?iu)%s%s ?(?:%s)?".formatted(ours.equals("cost") ? BEFORE : "", number, UNITS.getOrDefault(ours, ""));
    }

    static boolean isNumber(String ours, String text) {
        return text.matches(pattern(ours, NUMERALS));
    }

    /** Whether a column of ours holds numbers that may stand beside a unit. */
    boolean isOf(String ours) {
        return UNITS.containsKey(ours) && !ours.equals("score");
    }

    /** Whether a text of such a column is no number, be it with its unit. */
    boolean isStrange(String ours, String text) {
        return !text.startsWith("=") && !isNumber(ours, text);
    }

    /** A score as a fraction of the highest one: {@code 3/4} is 3 of 4 where others are of 4 too, else perhaps between the two. */
    Optional<Answer> ofHighest(String text) {
        var found = FRACTION.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var all = sheet.all("score").stream()
                .flatMap(field -> sheet.table().texts(field.column()).stream())
                .map(FRACTION::matcher)
                .filter(Matcher::matches)
                .toList();
        var highest = found.group(2);
        var isOne = all.stream().allMatch(each -> each.group(2).equals(highest));
        var isFar = all.stream()
                .anyMatch(each -> Integer.parseInt(each.group(1)) != Integer.parseInt(each.group(2)) - 1
                        && Integer.parseInt(each.group(1)) <= Integer.parseInt(each.group(2)));
        return isOne && isFar
                ? Optional.of(Answer.sure(found.group(1)).remarked("of " + highest))
                : Optional.of(Answer.asked(
                        "\"%s\" of score: is it %s of %s, or between the two, and nothing to be read? Take the sign # from one line, or write another number"
                                .formatted(text, found.group(1), highest),
                        List.of(found.group(1), "\"\"")));
    }

    private static String plain(String number) {
        return number.replace(',', '.');
    }

    /** A text that is no number would be rejected, and with it the whole line; a word for none can mean two things. */
    Answer answer(String ours, String text) {
        var ends = UnknownWord.RANGE.matcher(text);
        var isRange = ends.matches();
        var isNone = !text.matches(".*[0-9].*")
                && (Vocabulary.known().isNone(text) || Vocabulary.known().isMissing(text));
        return isNone
                ? Answer.asked(
                        "\"%s\" of %s: is it 0, or was nothing recorded? Take the sign # from one of these lines"
                                .formatted(text, ours),
                        List.of("0", "\"\""))
                : Answer.asked(
                        (isRange
                                        ? "\"%s\" of %s says two numbers; take the sign # from one line, or write another"
                                        : "\"%s\" of %s is no number; write one for the ?, or \"\" where nothing was recorded")
                                .formatted(text, ours),
                        isRange ? List.of(plain(ends.group(1)), plain(ends.group(2)), "\"\"") : List.of());
    }
}
