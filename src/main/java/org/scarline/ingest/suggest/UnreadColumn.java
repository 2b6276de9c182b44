package org.scarline.ingest.suggest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scarline.ingest.suggest.answer.Candidates;
import org.scarline.ingest.suggest.answer.Numbers;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.look.CellPatterns;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** A column whose name says nothing to us, or something else than what stands in it. */
final class UnreadColumn {
    private static final int SHOWN = 4;
    private static final int LONGEST = 24;
    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_NUMBERS = 60;
    private static final int MOST_SIDES = 8;

    /** Of so many people one may have a namesake. */
    private static final int NEARLY = 4;

    private static final List<String> BY_WORDS = List.of(
            "modality", "scar_type", "adverse_events", "adjunct", "body_site", "side", "active_acne", "rater_role");

    /** Units that a name says of the numbers below it. */
    private static final Map<String, Pattern> UNITS = Map.of(
            "rf_energy_mj", Pattern.compile("(?iu)(?<!\\p{L})mJ(?!\\p{L})"),
            "needle_depth_mm", Pattern.compile("(?iu)(?<!\\p{L})mm(?!\\p{L})"),
            "duration_min", Pattern.compile("(?iu)(?<!\\p{L})min(?!\\p{L})"));

    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final int place;
    private final String name;
    private final List<String> texts;

    UnreadColumn(SheetLook sheet, int place) {
        this.sheet = sheet;
        this.place = place;
        this.name = sheet.table().names().get(place);
        this.texts = sheet.table().texts(place).stream()
                .filter(text -> !words.isMissing(text))
                .toList();
    }

    String name() {
        return name;
    }

    /** A few of its texts. */
    String shown() {
        var first = texts.stream()
                .limit(SHOWN)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
        return String.join(", ", first) + (texts.size() > SHOWN ? ", …" : "");
    }

    /** One text for each patient, and another for each other: a name, a telephone; such a one stands in no draft as an example. */
    private boolean isNameOfPatients() {
        if (byCells().isPresent()) {
            return false;
        }
        return sheet.base("patient_id")
                .map(patient -> isAnotherFor(patient.column()))
                .orElseGet(() -> IntStream.range(0, sheet.table().names().size())
                        .anyMatch(other -> other != place && isAnotherFor(other)));
    }

    /** Whether each text stands for one of another column, and each of those for it, as names do for ids. */
    private boolean isAnotherFor(int other) {
        var said = sheet.rows(row -> !row.get(place).isEmpty() && !sheet.isEmpty("patient_id", row.get(other)));
        var different = said.stream().map(row -> row.get(place)).distinct().count();
        var ids = said.stream().map(row -> row.get(other)).distinct().count();
        var pairs = said.stream()
                .map(row -> List.of(row.get(place), row.get(other)))
                .distinct()
                .count();
        var isExact = different == ids && pairs == ids;
        return different > SHOWN && (isExact || (areWords() && isNearly(pairs, Math.min(different, ids))));
    }

    /** Namesakes, and ids that are slips, make some more pairs than there are people. */
    private static boolean isNearly(long pairs, long people) {
        return pairs * NEARLY <= people * (NEARLY + 1);
    }

    /** Two words or more in most cells, as people are called. */
    private boolean areWords() {
        return CellPatterns.isMost(texts, text -> text.matches("\\p{L}[\\p{L}.'-]*,? \\p{L}[\\p{L}.,' -]*"));
    }

    private boolean areSmallNumbers() {
        return texts.size() <= MOST_NUMBERS
                && texts.size() > 1
                && texts.stream().allMatch(text -> text.matches("[0-9]{1,3}([.,][0-9]{1,2})?"));
    }

    /** A few short words over and over: sides, regions, grades in words that are not known. */
    private boolean areCategories() {
        return texts.size() > 1
                && texts.size() <= MOST_CATEGORIES
                && texts.stream().allMatch(text -> text.length() <= LONGEST)
                && sheet.rows(row -> !sheet.isEmpty(row.get(place))).size() >= 3 * texts.size();
    }

    boolean isNote() {
        return words.field(Tokens.of(name), "note"::equals).isPresent();
    }

    /** What most of its cells look like, whatever it is called. */
    private Optional<String> byCells() {
        return CellPatterns.of(texts)
                .or(() -> areOfBlinded() ? Optional.of("rater_role") : Optional.empty())
                .or(() -> areSides() ? Optional.of("side") : Optional.empty())
                .or(() -> areConsents() ? Optional.of("research_consent") : Optional.empty())
                .or(() -> BY_WORDS.stream()
                        .filter(ours -> CellPatterns.isMost(
                                texts,
                                text -> text.length() <= LONGEST
                                        && !words.codesInCell(ours, text).isEmpty()))
                        .findFirst());
    }

    /** Answers in a column that is called as those who are independent. */
    private boolean areOfBlinded() {
        return words.codesIn("rater_role", name).contains("independent")
                && CellPatterns.isMost(
                        texts, text -> !words.codesIn("active_acne", text).isEmpty());
    }

    /** Few texts, among them words for both sides: what stands beside them, as numbers of a bill, says something else. */
    private boolean areSides() {
        return texts.size() <= MOST_SIDES
                && texts.stream()
                        .anyMatch(text -> words.codesInCell("side", text).equals(List.of("left")))
                && texts.stream()
                        .anyMatch(text -> words.codesInCell("side", text).equals(List.of("right")));
    }

    /** Answers in a sheet in which nothing is done. */
    private boolean areConsents() {
        return texts.size() > 1
                && sheet.all("modality").isEmpty()
                && sheet.all("score").isEmpty()
                && CellPatterns.isMost(
                        texts,
                        text -> text.matches("\\p{L}+")
                                && (OurWords.has("research_consent", text)
                                        || !words.codesIn("research_consent", text)
                                                .isEmpty()));
    }

    /** What most of its cells look like, or what it is called though they do not. */
    Optional<String> likely() {
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var called = words.field(Tokens.of(name), ours -> !ours.equals("note"))
                .filter(ours -> !Set.of("date", "patient_id", "site_id").contains(ours))
                .filter(ours -> !new Candidates(name, texts).areOther(ours))
                .filter(ours -> !Set.of("session_date", "assessed_on").contains(ours)
                        || CellPatterns.isMost(texts, DateGuess::isDay));
        return byCells()
                .or(() -> UNITS.entrySet().stream()
                        .filter(each -> each.getValue().matcher(name).find()
                                && CellPatterns.isMost(texts, text -> text.matches("[0-9.,]+")))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .or(() -> called)
                .or(() -> CellPatterns.isMost(texts, DateGuess::isDay) ? Optional.of("a day") : Optional.empty());
    }

    /** Which of ours it may be, where nothing says which. */
    List<String> candidates(List<String> wanted) {
        return likely().isPresent() ? List.of() : new Candidates(name, texts).among(wanted);
    }

    /** How a profile says that one of ours is read from here: of a number the digits before the unit, where all cells have one. */
    String source(String ours) {
        if (ours.equals("birth_year")) {
            return "{year_of: %s}".formatted(Page.quoted(name));
        }
        return new Numbers(sheet).source(new Field(place, name, ours, "", Field.Scored.NOTHING, Field.Known.BY_CELLS));
    }

    /** A column whose own name says that it is a number, or one of those that clinics keep for themselves, is asked by its cells alone. */
    boolean isWorthAsking() {
        if (texts.isEmpty() || isNameOfPatients()) {
            return false;
        }
        var own = Tokens.of(sheet.table().own().get(place));
        if (words.isUnused(own)) {
            return false;
        }
        if (words.isNeutral(own)) {
            return byCells().isPresent();
        }
        return !isNote()
                && !words.isNeutral(Tokens.of(name))
                && (likely().isPresent() || isField() || areSmallNumbers() || areCategories());
    }

    private boolean isField() {
        return sheet.fields().stream().anyMatch(field -> field.column() == place);
    }
}
