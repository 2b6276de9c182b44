package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Scores;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what a source's words stand for; a word of two meanings, or of none that is known, is left to a person. */
final class CodesDraft {
    private static final Set<String> CODED = Set.of(
            "modality",
            "adjunct",
            "body_site",
            "side",
            "scar_type",
            "instrument",
            "rater_role",
            "active_acne",
            "research_consent",
            "adverse_events",
            "fitzpatrick",
            "sex",
            "score");
    private static final Pattern NUMERAL =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(IV|VI|V|I{1,3}|[1-6])(?![\\p{L}\\p{N}])");
    private static final Pattern AND =
            Pattern.compile("(?iU)[+,;&|]|(?<!\\p{N})/|\\b(?:und|and|et|y|e|i|en|ve|mit|with|avec|con|com|met)\\b");
    private static final Set<String> WOMAN =
            Set.of("f", "w", "k", "v", "female", "weiblich", "frau", "femme", "kadın", "kadin", "mujer", "femenino");
    private static final Set<String> MAN = Set.of(
            "m",
            "h",
            "e",
            "male",
            "männlich",
            "maennlich",
            "mann",
            "homme",
            "erkek",
            "hombre",
            "varón",
            "varon",
            "masculino");
    private static final int MOST_WORDS = 40;

    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final Page page;
    private final NumbersDraft numbers;
    private final PlacesDraft places;

    CodesDraft(SheetLook sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
        this.numbers = new NumbersDraft(sheet, page);
        this.places = new PlacesDraft(sheet, page);
    }

    /** Where a column comes from: itself, or the number before a unit that its cells repeat. */
    String source(Field field) {
        return numbers.source(field);
    }

    /** What the words of some columns stand for, where they are not ours. */
    void write(List<String> columns) {
        Map<String, Set<String>> strange = new LinkedHashMap<>();
        for (var ours : columns) {
            var texts = strange(ours);
            if (!texts.isEmpty()) {
                strange.put(ours, texts);
            }
        }
        if (!strange.isEmpty()) {
            page.line("    codes:");
        }
        strange.forEach((ours, texts) -> {
            page.line("      %s:".formatted(ours));
            texts.stream().limit(MOST_WORDS).forEach(text -> code(ours, text));
            if (texts.size() > MOST_WORDS) {
                page.doubt("%d more words of %s; validate names them".formatted(texts.size() - MOST_WORDS, ours));
            }
        });
    }

    /** Texts of a column that are not ours, and words for "not recorded" that mean something in another column. */
    private Set<String> strange(String ours) {
        var strange = new LinkedHashSet<String>();
        for (var field : sheet.all(ours)) {
            for (var row : sheet.rows(any -> true)) {
                var text = row.get(field.column());
                if (!text.isEmpty() && (isMissingHereAlone(ours, text) || isStrange(ours, text))) {
                    strange.add(text);
                }
            }
        }
        return strange;
    }

    private boolean isMissingHereAlone(String ours, String text) {
        return sheet.isEmpty(ours, text) && !sheet.texts().isNothingElse(text);
    }

    private boolean isStrange(String ours, String text) {
        return !sheet.isEmpty(ours, text)
                && (numbers.isOf(ours) ? numbers.isStrange(ours, text) : CODED.contains(ours) && !isOurs(ours, text));
    }

    private boolean isOurs(String ours, String text) {
        return switch (ours) {
            case "score" -> Scores.isFigures(text) || NumbersDraft.isNumber("score", text);
            case "fitzpatrick" -> NUMERAL.matcher(text).matches();
            case "sex" ->
                sex(text).filter(code -> !code.equals(Wording.fold(text))).isEmpty();
            case "modality" -> OurWords.has(ours, text) || words.isNoSession(text);
            default -> OurWords.has(ours, text) || words.codesIn(ours, text).equals(List.of(text));
        };
    }

    private void code(String ours, String text) {
        if (isMissingHereAlone(ours, text)) {
            page.line("        %s: \"\"   # nothing recorded".formatted(Page.quoted(text)));
            return;
        }
        if (numbers.isOf(ours)) {
            numbers.ask(ours, text);
            return;
        }
        if (words.isMissing(text)) {
            noneOrNothing(ours, text);
            return;
        }
        var meaning = ours.equals("modality") ? modality(text) : meaning(ours, text);
        if (meaning.isPresent()) {
            page.line("        %s: %s".formatted(Page.quoted(text), meaning.get()));
        }
    }

    /** A dash among side effects can say that there was none, or that nobody wrote one down. */
    private void noneOrNothing(String ours, String text) {
        var none = switch (ours) {
            case "active_acne" -> "no";
            case "scar_type" -> "unspecified";
            default -> "none";
        };
        var meant = words.codesIn(ours, text);
        if (meant.size() == 1) {
            page.line("        %s: %s".formatted(Page.quoted(text), Page.quoted(meant.get(0))));
            return;
        }
        page.doubt("\"%s\" of %s: does it say %s, or was nothing recorded? Take the sign # from one of these lines"
                .formatted(text, ours, none));
        page.line("#        %s: %s".formatted(Page.quoted(text), Page.quoted(none)));
        page.line("#        %s: \"\"".formatted(Page.quoted(text)));
    }

    /** M is a man, but beside H it is a woman: hombre and mujer. */
    private Optional<String> sex(String text) {
        var all = sheet.all("sex").stream()
                .flatMap(field -> sheet.table().texts(field.column()).stream())
                .map(Wording::fold)
                .toList();
        var isSpanish = all.contains("h") && all.contains("m") && !all.contains("f");
        var word = Wording.fold(text);
        if (WOMAN.contains(word) || (isSpanish && word.equals("m"))) {
            return Optional.of("f");
        }
        return MAN.contains(word) ? Optional.of("m") : Optional.empty();
    }

    private Optional<String> meaning(String ours, String text) {
        if (ours.equals("sex")) {
            return sex(text);
        }
        if (ours.equals("body_site") || ours.equals("side")) {
            var place = places.meaning(ours, text);
            if (place.isEmpty()) {
                unknown(ours, text);
            }
            return place;
        }
        var meant = switch (ours) {
            case "score" -> Scores.in(text);
            case "fitzpatrick" ->
                NUMERAL.matcher(text).results().map(each -> each.group(1)).toList();
            case "adjunct" -> Lasers.isOne(text) ? lasers(text) : words.codesIn(ours, text);
            default -> words.codesIn(ours, text);
        };
        var isKnown = !ours.equals("adverse_events") || isOf(text, List.of(ours));
        if (meant.size() == 1
                && isKnown
                && !(words.isNegated(Lasers.withoutDenial(text)) && !meant.contains("none") && !meant.contains("no"))) {
            return Optional.of(Page.quoted(meant.get(0)));
        }
        if (ours.equals("adverse_events") && meant.size() > 1 && !meant.contains("none") && isKnown) {
            return Optional.of(Page.quoted(String.join("|", meant)));
        }
        unknown(ours, text);
        return Optional.empty();
    }

    /** A laser, and what stands beside it, joined; nothing where it is not sure whether it ablates. */
    private List<String> lasers(String text) {
        var all = new ArrayList<>(Lasers.codes(text));
        if (all.size() != 1) {
            return List.of();
        }
        all.addAll(words.codesIn("adjunct", text));
        all.remove("none");
        return List.of(String.join("+", all));
    }

    private void unknown(String ours, String text) {
        var grades = ours.equals("score") ? words.codesIn("grade", text) : List.<String>of();
        var takes = ours.equals("score")
                ? " Write one number" + (grades.isEmpty() ? "" : ", as Goodman and Baron's grades have it")
                : ours.equals("instrument")
                        ? " It takes codes of instruments, such as goodman_baron_grade, goodman_baron_score or ecca"
                        : OurWords.of(ours).isEmpty() ? "" : " It takes %s".formatted(OurWords.of(ours));
        var nothing = ours.equals("modality")
                ? "rows at which nothing was done belong below unless"
                : "\"\" where nothing was recorded";
        page.doubt("what is \"%s\" of %s?%s; %s".formatted(text, ours, takes, nothing));
        page.line("#        %s: %s".formatted(Page.quoted(text), grades.size() == 1 ? grades.get(0) : "?"));
    }

    /** Whether every part of a text, between pluses, commas and words for and, is known: none is dropped unsaid. */
    private boolean isOf(String text, List<String> columns) {
        return AND.splitAsStream(text)
                .filter(part -> part.matches(".*\\p{L}.*"))
                .allMatch(part -> Lasers.isOne(part)
                        || columns.stream()
                                .anyMatch(column -> !words.codesIn(column, part).isEmpty()));
    }

    /** Microneedling with radiofrequency is radiofrequency; what stands beside it is an adjunct. */
    private Optional<String> modality(String text) {
        var meant = words.codesIn("modality", text);
        var code = meant.contains("rf") ? "rf" : meant.isEmpty() ? "" : meant.get(0);
        var adjuncts = new ArrayList<>(words.codesIn("adjunct", text));
        adjuncts.remove("none");
        var isKnown = isOf(text, List.of("modality", "adjunct"));
        if (code.isEmpty() || !isKnown || words.isNegated(Lasers.withoutDenial(text))) {
            unknown("modality", text);
            return Optional.empty();
        }
        if (Lasers.isOne(text) && Lasers.codes(text).size() != 1) {
            page.doubt("\"%s\": is the laser ablative or not? Write adjunct: laser_ablative or laser_nonablative"
                    .formatted(text));
            page.line("#        %s: {modality: %s, adjunct: ?}".formatted(Page.quoted(text), code));
            return Optional.empty();
        }
        adjuncts.addAll(0, Lasers.isOne(text) ? Lasers.codes(text) : List.of());
        return Optional.of(
                adjuncts.isEmpty() ? code : "{modality: %s, adjunct: %s}".formatted(code, String.join("+", adjuncts)));
    }
}
