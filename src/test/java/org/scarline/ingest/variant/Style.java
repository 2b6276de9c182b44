package org.scarline.ingest.variant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** How a clinic writes days, numbers, money and what it does not know; every word that it writes is told to the oracle. */
final class Style {
    private static final Map<String, List<String>> DAYS = Map.of(
            "en", List.of("dd/MM/yyyy", "d/M/yy"),
            "nl", List.of("d-M-yyyy", "dd-MM-yyyy"),
            "pt", List.of("dd/MM/yyyy", "d/M/yyyy"),
            "es", List.of("dd/MM/yyyy", "d/M/yy"),
            "fr", List.of("dd/MM/yyyy", "d/M/yyyy"),
            "it", List.of("dd/MM/yyyy", "d/M/yyyy"),
            "sv", List.of("yyyy-MM-dd"));
    private static final List<String> POINTS = List.of("dd.MM.yyyy", "d.M.yyyy", "d.M.yy", "d. MMMM yyyy");

    final Words words;
    final Oracle oracle;
    final boolean isBook;
    private final Random random;
    private final String language;
    private final String days;
    private final boolean areTyped;
    private final boolean hasUnits;
    private final boolean hasMissing;

    Style(String language, Random random, boolean isBook, Oracle oracle) {
        this.language = language;
        this.random = random;
        this.words = Words.of(language, random);
        this.oracle = oracle;
        this.isBook = isBook;
        var forms = DAYS.getOrDefault(language, POINTS);
        this.days = forms.get(random.nextInt(forms.size()));
        this.areTyped = isBook && random.nextInt(3) > 0;
        this.hasUnits = random.nextInt(3) == 0;
        this.hasMissing = random.nextInt(2) == 0;
        oracle.is("date_format", days.replaceAll("dd", "d").replaceAll("(?<!M)MM(?!M)", "M"));
        oracle.is("decimal_mark", language.equals("en") ? "." : ",");
        oracle.is("currency", words.name("currency"));
        oracle.is("instrument", "goodman_baron_grade");
    }

    String kinds() {
        return "%s %s%s%s%s"
                .formatted(
                        language,
                        isBook ? "xlsx " : "csv ",
                        areTyped ? "days" : days,
                        hasUnits ? " units" : "",
                        hasMissing ? " missing" : "");
    }

    String dayFormat() {
        return days;
    }

    Object day(LocalDate day) {
        return areTyped
                ? day
                : DateTimeFormatter.ofPattern(days, Locale.forLanguageTag(language))
                        .format(day);
    }

    /** A column's name. */
    String name(String ours) {
        return oracle.isCalled(ours, words.name(ours));
    }

    /** A word of a column for one of our codes. */
    String word(String ours, String code) {
        return oracle.means(ours, words.word(code), code);
    }

    Object number(String ours, String plain, String unit) {
        if (plain.isEmpty()) {
            return missing(ours);
        }
        var local = language.equals("en") ? plain : plain.replace('.', ',');
        return hasUnits && !unit.isEmpty() && random.nextInt(4) > 0
                ? oracle.means(ours, local + (unit.startsWith("/") ? "" : " ") + unit, plain)
                : isBook ? new BigDecimal(plain) : local;
    }

    Object money(int amount) {
        var sign = words.name("money");
        return hasUnits
                ? language.equals("en") || language.equals("pt") ? sign + " " + amount : amount + " " + sign
                : new BigDecimal(amount);
    }

    /** Nothing, or a word for it. */
    String missing(String ours) {
        return hasMissing && random.nextInt(3) == 0 ? oracle.means(ours, words.name("missing"), "\"\"") : "";
    }

    boolean often() {
        return random.nextInt(4) > 0;
    }

    boolean seldom() {
        return random.nextInt(4) == 0;
    }

    int any(int bound) {
        return random.nextInt(bound);
    }
}
