package org.scarline.ingest.suggest.words;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Words that clinics use for our columns and codes, as rows of a file. */
public final class Vocabulary {
    /** What a name says beside the visit. */
    private static final Set<String> OF_NAMES =
            Set.of("scar_type", "instrument", "side", "body_site", "rater_role", "neutral", "goodman");

    private static final Set<String> NONE_IS_A_NUMBER =
            Set.of("pain", "downtime_days", "erythema_days", "cost", "passes", "duration_min", "rf_energy_mj");
    private static final Set<String> NONE_MAY_BE_A_DASH =
            Set.of("adverse_events", "active_acne", "downtime_days", "erythema_days");
    private static final int MOST_WORDS = 4;
    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Vocabulary KNOWN = new Vocabulary(WordBook.read());

    private final WordBook book;
    private final WordIndex fields;
    private final Map<List<String>, List<Word>> fieldsIn = WordBook.remembered();
    private final Map<List<String>, List<String>> codesIn = WordBook.remembered();
    private final Map<String, Optional<String>> missedIn = WordBook.remembered();

    private Vocabulary(WordBook book) {
        this.book = book;
        this.fields = book.fields();
    }

    public static Vocabulary known() {
        return KNOWN;
    }

    /** What a name stands for among what its column can be: {@code date}, {@code birth} and {@code note} are no columns of ours. */
    public Optional<String> field(List<String> name, Predicate<String> canBe) {
        return fieldsIn.computeIfAbsent(List.copyOf(name), fields::in).stream()
                .filter(word -> canBe.test(word.column()))
                .max(Comparator.comparingInt(word -> word.weight(name)))
                .map(Word::column);
    }

    /** How many letters a name has in common with one of a column of ours: as a beginning, or but for a letter or two; 0 for hardly any. */
    public int likeness(String column, List<String> name) {
        return fields.all().stream()
                .filter(word -> word.column().equals(column))
                .mapToInt(word -> word.likeness(name))
                .max()
                .orElse(0);
    }

    /** Codes of a column whose words stand somewhere in a name, each once. */
    public List<String> codesIn(String column, String text) {
        return codesIn.computeIfAbsent(
                List.of(column, text), each -> distinct(book.words(column).in(Tokens.of(text))));
    }

    /** The same of a cell, in which words may be shortened. */
    public List<String> codesInCell(String column, String text) {
        var shortened = Tokens.shortened(text);
        return shortened.isEmpty()
                ? codesIn(column, text)
                : distinct(Stream.concat(
                                book.words(column).in(Tokens.of(text)).stream(),
                                book.words(column).all().stream()
                                        .filter(word -> shortened.stream().anyMatch(word::begins)))
                        .toList());
    }

    private static List<String> distinct(List<Word> words) {
        return words.stream().map(Word::code).distinct().toList();
    }

    /**
     * What a name says beside the words that are known: the visit or the side that tells columns apart.
     *
     * @param own its last words, of which nothing is said where they are known as a whole
     */
    public String label(List<String> name, List<String> own) {
        var isWhole = Stream.concat(Stream.of(fields), book.codes())
                .flatMap(index -> index.in(own).stream())
                .anyMatch(word -> word.isWhole(own));
        var rest = isWhole ? name.subList(0, Math.max(0, name.size() - own.size())) : name;
        var said = Stream.concat(
                        fields.in(name).stream(),
                        OF_NAMES.stream().flatMap(column -> book.words(column).in(name).stream()))
                .toList();
        return String.join(
                " ",
                rest.stream()
                        .filter(token ->
                                token.matches("[0-9]+") || said.stream().noneMatch(word -> word.covers(token)))
                        .toList());
    }

    /** The words of a text that stand for no code of some columns. */
    public List<String> beside(String text, List<String> columns) {
        var all = Tokens.of(text);
        var said = columns.stream()
                .flatMap(column -> book.words(column).in(all).stream())
                .toList();
        return all.stream()
                .filter(token -> said.stream().noneMatch(word -> word.covers(token)))
                .toList();
    }

    /** Whether words say nothing of what a column holds. */
    public boolean isNeutral(List<String> name) {
        var said = book.words("neutral").in(name);
        return name.stream()
                .allMatch(token -> token.matches("[0-9]+") || said.stream().anyMatch(word -> word.covers(token)));
    }

    /** Whether a name is that of a column which clinics keep for themselves: a telephone, an age, the number of the visit. */
    public boolean isUnused(List<String> name) {
        var said = name.stream().filter(token -> !token.matches("[0-9]+")).toList();
        return book.words("unused").in(said).stream()
                .anyMatch(word -> said.size() <= word.tokens().size() + 1);
    }

    public boolean isMissing(String text) {
        return book.isMissing(text);
    }

    /**
     * The same in a column of ours: a word that means something there, as "none" among adverse events, is not missing, nor is a
     * dash where it may say none.
     */
    public boolean isMissing(String column, String text) {
        return isMissing(text) && !means(column, text);
    }

    private boolean means(String column, String text) {
        var tokens = Tokens.of(text);
        return OurWords.has(column, text)
                || (NONE_MAY_BE_A_DASH.contains(column) && tokens.isEmpty())
                || column.equals("scar_type")
                || column.equals("side")
                || isWord(column, tokens)
                || (NONE_IS_A_NUMBER.contains(column)
                        && (isWord("adverse_events", tokens) || isWord("adjunct", tokens)))
                || (column.equals("modality") && isWord("no_session", tokens));
    }

    private boolean isWord(String column, List<String> tokens) {
        return book.words(column).all().stream().anyMatch(word -> word.is(tokens));
    }

    /** Whether a text is a word for none: of numbers it can mean 0, or that nothing was recorded. */
    public boolean isNone(String text) {
        return codesIn("adverse_events", text).equals(List.of("none"))
                || codesIn("adjunct", text).equals(List.of("none"));
    }

    /** Whether a cell begins as a row of totals does. */
    public boolean isTotal(String text) {
        return book.says("total", text)
                && !text.replaceAll("(?<![0-9])(19|20)[0-9]{2}(?![0-9])", "").matches(".*[0-9]{3}.*");
    }

    /** Whether a text is a mere no. */
    public boolean isNo(String text) {
        return book.words("active_acne").all().stream()
                .anyMatch(word -> word.code().equals("no") && word.is(Tokens.of(text)));
    }

    /** Whether a scale or a column of scores is called as Goodman and Baron's are, who have two. */
    public boolean isGoodman(String text) {
        return book.says("goodman", text);
    }

    /** The code of a column whose word a text is, but for a letter or two. */
    public Optional<String> near(String column, String text) {
        var joined = String.join("", Tokens.of(text));
        return book.words(column).all().stream()
                .filter(word -> word.isNear(joined))
                .map(Word::code)
                .findFirst();
    }

    /** Whether what a name says beside its columns is a time: before, after, a month. */
    public boolean isVisit(String label) {
        return book.says("visit", label) || label.matches("(?:.* )?(?:[mwvtd] ?[0-9]{1,3}|[0-9]{1,3} ?[mwj])(?: .*)?");
    }

    /** Whether a word for a treatment says that there was none. */
    public boolean isNoSession(String text) {
        return book.says("no_session", text) && codesIn("modality", text).isEmpty();
    }

    /** What a text says, be it a whole remark, of a visit that did not take place: its own words for that; empty where it says nothing of it. */
    public Optional<String> missed(String text) {
        return missedIn.computeIfAbsent(text, this::missedSomewhere);
    }

    private Optional<String> missedSomewhere(String text) {
        var all = List.of(WORDS.split(text));
        for (var size = 1; size <= Math.min(MOST_WORDS, all.size()); size++) {
            for (var from = 0; from + size <= all.size(); from++) {
                var part = String.join(" ", all.subList(from, from + size));
                if (book.says("missed", part)) {
                    return Optional.of(part.replaceAll("^\\P{L}+|\\P{L}+$", ""));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a text says of what it names that it was before, is suspected, or was not found. */
    public boolean isDoubtful(String text) {
        return text.contains("?") || book.says("doubt", text);
    }

    /** Whether a text names a virus that comes back where skin is hurt. */
    public boolean isVirus(String text) {
        return book.says("virus", text);
    }

    /** Codes of a column of which a word of a text can mean each: a blister is a burn, or something else. */
    public List<String> either(String column, String text) {
        return codesInCell("either_" + column, text).stream()
                .flatMap(codes -> Stream.of(codes.split(" ", -1)))
                .distinct()
                .toList();
    }

    /** Whether a text that names a treatment says that it was planned, paid, talked of or looked at alone, or did not take place. */
    public boolean isMerelyPlanned(String text) {
        var isNamed = !codesInCell("modality", text).isEmpty();
        return isNamed
                && (book.says("planned", text)
                        || book.says("no_session", text)
                        || missed(text).isPresent());
    }

    /** Whether a text names a treatment that is none of ours, as a filler. */
    public boolean isOtherTreatment(String text) {
        return book.says("other_treatment", text);
    }

    public boolean isNegated(String text) {
        var tokens = Tokens.of(text);
        return !text.isEmpty()
                && book.words("negation").all().stream().anyMatch(word -> tokens.containsAll(word.tokens()));
    }
}
