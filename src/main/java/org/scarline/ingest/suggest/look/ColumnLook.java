package org.scarline.ingest.suggest.look;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.words.Currencies;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/**
 * A column as it looks.
 *
 * @param part its name without what tells it apart from columns of its kind
 * @param texts that stand in it, each once, without words for "not recorded"
 * @param areDays whether most of them are
 */
record ColumnLook(int place, String name, Apart.Part part, List<String> tokens, Set<String> texts, boolean areDays) {
    /** Columns of ours that count something. */
    private static final Set<String> WHOLE = Set.of("passes", "duration_min", "downtime_days", "erythema_days");

    /** From which number to which something goes is no number of a visit. */
    private static final Pattern SCALE = Pattern.compile(
            "(?<![0-9])[01] ?(?:[-\u2013]|to|bis|a|do|tot) ?(?:[3-5]|10|84|100|540)(?![0-9])|/ ?(?:4|10|84|100)(?![0-9])");

    private static final int LONGEST_COST = 16;
    private static final int LONGEST_WORD = 24;
    private static final int MOST_WORDS = 40;
    private static final Set<String> NUMERALS = Set.of("i", "ii", "iii", "iv", "v", "vi");

    static ColumnLook of(Table table, int place) {
        var words = Vocabulary.known();
        var name = table.names().get(place);
        var texts = new java.util.LinkedHashSet<>(table.texts(place));
        texts.removeIf(words::isMissing);
        var days = texts.stream().filter(DateGuess::isDay).count();
        var areDays = texts.isEmpty() || days * 2 > texts.size();
        var part = new Apart.Part(name, table.own().get(place), "", "");
        return new ColumnLook(place, name, part, Tokens.of(name), texts, areDays);
    }

    /** All of a table's columns, told apart from each other. */
    static List<ColumnLook> all(Table table) {
        var parts = Apart.of(table);
        return IntStream.range(0, table.names().size())
                .mapToObj(place -> of(table, place).called(parts.get(place)))
                .toList();
    }

    private ColumnLook called(Apart.Part other) {
        var plain = SCALE.matcher(other.name()).replaceAll(" ");
        return new ColumnLook(place, name, other, Tokens.of(plain), texts, areDays);
    }

    /** Its name, without what tells it apart. */
    String plain() {
        return part.name();
    }

    /** What stands last in that: the words below a merged cell. */
    String own() {
        return part.own();
    }

    boolean areNumbers() {
        return !areDays && most(text -> text.matches(".*[0-9].*"));
    }

    /** Numbers, or what grades are written as: Roman numerals, or words for how severe. */
    boolean areScores() {
        var words = Vocabulary.known();
        return !areDays
                && most(text -> text.matches(".*[0-9].*")
                        || isNumeral(text)
                        || !words.codesIn("grade", text).isEmpty());
    }

    /** Whether no number is longer than a score can be, as those of telephones are. */
    boolean areSmall() {
        return texts.stream()
                .noneMatch(text -> text.replaceFirst("[.,][0-9]{1,2}$", "")
                                .replaceAll("[^0-9]", "")
                                .length()
                        > 3);
    }

    /** Whether all numbers are from 1 to 4. */
    boolean areGrades() {
        return !texts.isEmpty() && texts.stream().allMatch(text -> text.matches("[1-4]"));
    }

    /** Whether most of what stands in it are words of a column of ours, and short. */
    boolean areWordsOf(String ours) {
        var words = Vocabulary.known();
        return texts.size() <= MOST_WORDS
                && texts.stream()
                        .flatMap(text -> words.codesInCell(ours, text).stream())
                        .anyMatch(code -> !code.equals("none"))
                && texts.stream()
                                        .filter(text -> text.length() <= LONGEST_WORD
                                                && (OurWords.has(ours, text)
                                                        || !words.codesInCell(ours, text)
                                                                .isEmpty()))
                                        .count()
                                * 2
                        > texts.size();
    }

    /** Whether most of what stands in it are roles, and not names of doctors. */
    boolean areRoles() {
        return areWordsOf("rater_role")
                && most(text ->
                        Vocabulary.known().beside(text, List.of("rater_role")).isEmpty());
    }

    /** Numbers with the sign of a currency, in the cells or in the name. */
    boolean areCosts() {
        var isNamed = !Currencies.in(List.of(name)).isEmpty();
        return !texts.isEmpty()
                && most(text -> text.matches(".*[0-9].*")
                        && text.length() <= LONGEST_COST
                        && (isNamed || !Currencies.in(List.of(text)).isEmpty()));
    }

    private boolean most(java.util.function.Predicate<String> fits) {
        return texts.isEmpty() || texts.stream().filter(fits).count() * 2 > texts.size();
    }

    /** Whether its cells can be what such a column of ours holds. */
    boolean canBe(String ours) {
        if (OurColumns.areDays(ours)) {
            return areDays || areDaysAndWords();
        }
        if (ours.equals("score")) {
            return areScores();
        }
        if (OurColumns.areNumbers(ours)) {
            return areNumbers() && (!WHOLE.contains(ours) || areWhole());
        }
        return switch (ours) {
            case "fitzpatrick" -> most(text -> text.matches(".*[1-6].*") || isNumeral(text)) && !areDays;
            case "modality" -> !areDays && !most(text -> text.matches("[0-9.,]+ ?\\p{L}{0,3}\\.?"));
            case "birth" -> most(text -> text.matches(".*[0-9]{2}.*"));
            default -> ours.equals("note") || texts.isEmpty() || !areDays;
        };
    }

    /** Days, and words for why there is none: of a visit that few have had yet. */
    private boolean areDaysAndWords() {
        return texts.stream().anyMatch(DateGuess::isDay)
                && texts.stream().allMatch(text -> DateGuess.isDay(text) || text.matches("\\p{L}.*"));
    }

    /** Whether hardly any number has a fraction: millimetres are no minutes. */
    private boolean areWhole() {
        return texts.stream()
                                .filter(text -> text.matches("[^0-9]*[0-9]+[.,][0-9]{1,2}(?![0-9]).*"))
                                .count()
                        * 4
                <= texts.size();
    }

    /** Whether most of what stands in it are treatments, or say that there was none. */
    boolean areTreatments() {
        var words = Vocabulary.known();
        return most(text -> !words.codesInCell("modality", text).isEmpty() || words.isNoSession(text));
    }

    /** The words that stand last in its name. */
    List<String> ownTokens() {
        return Tokens.of(SCALE.matcher(own()).replaceAll(" "));
    }

    private static boolean isNumeral(String text) {
        return Tokens.of(text).stream().anyMatch(NUMERALS::contains);
    }

    /** Whether it holds nothing but answers of yes and no. */
    boolean areAnswers() {
        var words = Vocabulary.known();
        return !texts.isEmpty()
                && texts.stream()
                        .allMatch(text -> !words.codesIn("active_acne", text).isEmpty()
                                || Set.of("x", "y", "n", "j", "1", "0", "true", "false")
                                        .contains(Wording.fold(text)));
    }
}
