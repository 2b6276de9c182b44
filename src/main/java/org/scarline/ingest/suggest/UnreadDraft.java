package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Sexes;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Asks of columns whose names say nothing to us, but whose cells may be something of ours; the others are named. */
final class UnreadDraft {
    private static final int SHOWN = 4;
    private static final int LONGEST = 24;
    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_NUMBERS = 60;

    /** What cells look like that can hardly be anything else. */
    private static final Map<String, Pattern> LOOKS = looks();

    /** Nobody who is treated was born last year. */
    private static final Pattern BORN = Pattern.compile(
            "(?:[0-9]{1,2}[./-][0-9]{1,2}[./-])?(?:19[2-9][0-9]|200[0-9]|201[0-2])(?:-[0-9]{2}-[0-9]{2})?");

    private static final List<String> BY_WORDS = List.of(
            "modality", "scar_type", "adverse_events", "adjunct", "body_site", "side", "active_acne", "rater_role");

    /** Units that a name says of the numbers below it. */
    private static final Map<String, Pattern> UNITS = Map.of(
            "rf_energy_mj", Pattern.compile("(?iu)(?<!\\p{L})mJ(?!\\p{L})"),
            "needle_depth_mm", Pattern.compile("(?iu)(?<!\\p{L})mm(?!\\p{L})"),
            "duration_min", Pattern.compile("(?iu)(?<!\\p{L})min(?!\\p{L})"));

    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final Page page;
    private final Set<Integer> asked = new HashSet<>();

    UnreadDraft(SheetLook sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
    }

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

    /** Lines for those of our columns that another column of the sheet may be. */
    void offer(List<String> columns) {
        var byCells = sheet.fields().stream()
                .filter(field -> field.known() == Field.Known.BY_CELLS && columns.contains(field.ours()))
                .collect(Collectors.groupingBy(Field::ours, LinkedHashMap::new, Collectors.toList()));
        byCells.forEach((ours, fields) ->
                page.doubt("%s %s taken for %s by what stands there; take the line away if it is not"
                        .formatted(
                                fields.stream()
                                        .map(field -> "\"%s\" (%s)".formatted(field.name(), shown(field.column())))
                                        .collect(Collectors.joining(", ")),
                                fields.size() == 1 ? "is" : "are",
                                ours)));
        for (var place : unknown()) {
            likely(place)
                    .filter(ours -> columns.contains(ours) && sheet.all(ours).isEmpty())
                    .ifPresent(ours -> {
                        asked.add(place);
                        var name = sheet.table().names().get(place);
                        page.doubt("is \"%s\" (%s) %s? If it is, take the sign # away; else it is not read"
                                .formatted(name, shown(place), ours));
                        page.line("#      %s: %s".formatted(ours, source(place, ours)));
                    });
        }
    }

    /** The number before the unit, where all cells have one. */
    private String source(int place, String ours) {
        var name = Page.quoted(sheet.table().names().get(place));
        if (ours.equals("birth_year")) {
            return "{year_of: %s}".formatted(name);
        }
        var isOfNumber = Set.of("duration_min", "needle_depth_mm", "rf_energy_mj", "pain", "downtime_days", "cost")
                .contains(ours);
        return isOfNumber && texts(place).stream().anyMatch(text -> !text.matches("[0-9.,]+"))
                ? "{of: %s, part: %s}".formatted(name, Page.quoted("[^0-9]*([0-9.,]+).*"))
                : name;
    }

    /** What is left: numbers that may be scores are asked, the rest is named. */
    void rest() {
        var rest = new ArrayList<String>();
        for (var place : sheet.unread(page.read())) {
            var name = sheet.table().names().get(place);
            if (!asked.contains(place) && isWorthAsking(place)) {
                page.doubt("\"%s\" (%s) is not read%s; if it is something of ours, write it below columns or rows"
                        .formatted(
                                name,
                                shown(place),
                                likely(place)
                                        .map(ours -> ", though it may be " + ours + forOthers(ours))
                                        .orElse("")));
            } else if (!asked.contains(place)) {
                rest.add(name);
            }
        }
        if (!rest.isEmpty()) {
            page.line("# not read: %s".formatted(String.join(", ", rest)));
        }
    }

    /** Sessions have no scar type; scores on another sheet may have it from here. */
    private String forOthers(String ours) {
        return ours.equals("scar_type") && !sheet.has("score")
                ? " (scores on another sheet take it from here by patient: {column: NAME, sheet: NAME})"
                : "";
    }

    /** A column whose own name says that it is a number, or one of those that clinics keep for themselves, is asked by its cells alone. */
    private boolean isWorthAsking(int place) {
        if (isNameOfPatients(place)) {
            return false;
        }
        var own = Tokens.of(sheet.table().own().get(place));
        if (words.isNeutral(own) || words.isUnused(own)) {
            return !texts(place).isEmpty() && byCells(place).isPresent();
        }
        return !isNote(place)
                && !words.isNeutral(Tokens.of(sheet.table().names().get(place)))
                && !texts(place).isEmpty()
                && (likely(place).isPresent() || isField(place) || areSmallNumbers(place) || areCategories(place));
    }

    /** One text for each patient, and another for each other: a name, a telephone; such a one stands in no draft as an example. */
    private boolean isNameOfPatients(int place) {
        var patient = sheet.base("patient_id");
        if (patient.isEmpty() || byCells(place).isPresent()) {
            return false;
        }
        var said = sheet.rows(row -> !row.get(place).isEmpty()
                && !sheet.isEmpty("patient_id", row.get(patient.get().column())));
        var texts = said.stream().map(row -> row.get(place)).distinct().count();
        var ids = said.stream()
                .map(row -> row.get(patient.get().column()))
                .distinct()
                .count();
        var pairs = said.stream()
                .map(row -> List.of(row.get(place), row.get(patient.get().column())))
                .distinct()
                .count();
        return texts > SHOWN && texts == ids && pairs == ids;
    }

    private boolean isField(int place) {
        return fields().contains(place);
    }

    private boolean areSmallNumbers(int place) {
        var texts = texts(place);
        return texts.size() <= MOST_NUMBERS
                && texts.size() > 1
                && texts.stream().allMatch(text -> text.matches("[0-9]{1,3}([.,][0-9]{1,2})?"));
    }

    /** A few short words over and over: sides, regions, grades in words that are not known. */
    private boolean areCategories(int place) {
        var texts = texts(place);
        return texts.size() > 1
                && texts.size() <= MOST_CATEGORIES
                && texts.stream().allMatch(text -> text.length() <= LONGEST)
                && sheet.rows(row -> !sheet.isEmpty(row.get(place))).size() >= 3 * texts.size();
    }

    private boolean isNote(int place) {
        return words.field(Tokens.of(sheet.table().names().get(place)), "note"::equals)
                .isPresent();
    }

    private List<String> texts(int place) {
        return sheet.table().texts(place).stream()
                .filter(text -> !words.isMissing(text))
                .toList();
    }

    private String shown(int place) {
        var texts = texts(place);
        var first = texts.stream()
                .limit(SHOWN)
                .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
                .toList();
        return String.join(", ", first) + (texts.size() > SHOWN ? ", …" : "");
    }

    private Set<Integer> fields() {
        var known = new HashSet<Integer>();
        sheet.fields().stream().map(Field::column).forEach(known::add);
        return known;
    }

    private List<Integer> unknown() {
        var known = fields();
        return sheet.unread(Set.of()).stream()
                .filter(place -> !known.contains(place) && !asked.contains(place) && !isNote(place))
                .toList();
    }

    /** What most of its cells look like, whatever it is called. */
    private Optional<String> byCells(int place) {
        var texts = texts(place);
        return LOOKS.entrySet().stream()
                .filter(each ->
                        isMost(texts, text -> each.getValue().matcher(text).matches()))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> ofPatient(texts))
                .or(() -> areConsents(texts) ? Optional.of("research_consent") : Optional.empty())
                .or(() -> BY_WORDS.stream()
                        .filter(ours -> isMost(
                                texts,
                                text -> text.length() <= LONGEST
                                        && !words.codesInCell(ours, text).isEmpty()))
                        .findFirst());
    }

    /** Answers in a sheet in which nothing is done. */
    private boolean areConsents(List<String> texts) {
        return texts.size() > 1
                && sheet.all("modality").isEmpty()
                && sheet.all("score").isEmpty()
                && isMost(
                        texts,
                        text -> text.matches("\\p{L}+")
                                && (OurWords.has("research_consent", text)
                                        || !words.codesIn("research_consent", text)
                                                .isEmpty()));
    }

    /** What is said of patients: years or days of birth, Roman numerals of skin types, women and men. */
    private static Optional<String> ofPatient(List<String> texts) {
        if (texts.size() > SHOWN
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

    /** What most of its cells look like, or what it is called though they do not. */
    private Optional<String> likely(int place) {
        var texts = texts(place);
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        var called = words.field(Tokens.of(sheet.table().names().get(place)), ours -> !ours.equals("note"))
                .filter(ours -> !Set.of("date", "patient_id", "site_id").contains(ours))
                .filter(ours ->
                        !Set.of("session_date", "assessed_on").contains(ours) || isMost(texts, DateGuess::isDay));
        return byCells(place)
                .or(() -> UNITS.entrySet().stream()
                        .filter(each -> each.getValue()
                                        .matcher(sheet.table().names().get(place))
                                        .find()
                                && isMost(texts, text -> text.matches("[0-9.,]+")))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .or(() -> called)
                .or(() -> isMost(texts, DateGuess::isDay) ? Optional.of("a day") : Optional.empty());
    }

    private static boolean isMost(List<String> texts, java.util.function.Predicate<String> fits) {
        return texts.stream().filter(fits).count() * 2 > texts.size();
    }
}
