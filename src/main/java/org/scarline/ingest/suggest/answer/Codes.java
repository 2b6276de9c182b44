package org.scarline.ingest.suggest.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.BilledSides;
import org.scarline.ingest.suggest.words.Lasers;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Scores;
import org.scarline.ingest.suggest.words.Sexes;
import org.scarline.ingest.suggest.words.Vocabulary;

/** What the words in a sheet's cells stand for; a word of two meanings, or of none that is known, is left to a person. */
public final class Codes {
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
    /** Columns in which a word may be said to be not so, or not known. */
    private static final Set<String> DOUBTED =
            Set.of("adverse_events", "active_acne", "fitzpatrick", "scar_type", "score", "research_consent");

    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final Book book;
    private final Numbers numbers;
    private final Places places;
    private final TreatmentCodes treatments;
    private final Map<String, List<Integer>> offered;

    /** Lines of what was added to a session of the same day: of no treatment themselves. */
    private final Set<String> added;

    /**
     * Of a sheet.
     *
     * @param offered places of columns that may be ours, as they come to be known
     */
    public Codes(SheetLook sheet, Book book, Map<String, List<Integer>> offered) {
        this.offered = offered;
        this.sheet = sheet;
        this.book = book;
        this.numbers = new Numbers(sheet);
        this.places = new Places(sheet);
        this.treatments = new TreatmentCodes(places);
        this.added =
                new Additions(sheet).found().map(each -> each.codes().keySet()).orElse(Set.of());
    }

    /** Whether a text of a column is not ours, so that a draft must say what it stands for. */
    public boolean areFor(String ours, String text) {
        if (ours.equals("isotretinoin_stopped")) {
            return !DateGuess.isDay(text) && !text.matches("[0-9].*") && !OurWords.has("active_acne", text);
        }
        return numbers.isOf(ours) ? numbers.isStrange(ours, text) : CODED.contains(ours) && !isOurs(ours, text);
    }

    private boolean isOurs(String ours, String text) {
        return switch (ours) {
            case "score" -> Scores.isFigures(text) || Numbers.isNumber("score", text);
            case "fitzpatrick" -> NUMERAL.matcher(text).matches();
            case "sex" -> sexes().isOurs(text);
            case "modality" ->
                OurWords.has(ours, text)
                        || words.isNoSession(text)
                        || TreatmentCodes.isOther(text)
                        || words.isMerelyPlanned(text)
                        || added.contains(text);
            default -> OurWords.has(ours, text) || words.codesInCell(ours, text).equals(List.of(text));
        };
    }

    private Sexes sexes() {
        return Sexes.among(texts("sex"));
    }

    /** All that stands in columns that are one of ours, or may be. */
    private List<String> texts(String ours) {
        var places = Stream.concat(
                sheet.all(ours).stream().map(Field::column), offered.getOrDefault(ours, List.of()).stream());
        return places.flatMap(place -> sheet.table().texts(place).stream()).toList();
    }

    private Answer side(String text) {
        return BilledSides.of(text, texts("side"))
                .map(side -> Answer.sure(Quoted.of(side))
                        .remarked(side.isEmpty() ? "a modifier that names no side" : "the modifier for both sides"))
                .or(() -> places.meaning("side", text))
                .orElseGet(() -> UnknownWord.asked("side", text));
    }

    /** What a word of a column stands for, by itself or as the workbook's own legend explains it. */
    public Answer of(String ours, String text) {
        var answer = plain(ours, text);
        return answer.isSure()
                ? answer
                : book.glossary()
                        .writtenOut(text)
                        .map(whole -> plain(ours, whole)
                                .remarked("as the workbook says: %s".formatted(whole.replaceAll("\\s+", " "))))
                        .filter(Answer::isSure)
                        .orElse(answer);
    }

    private Answer plain(String ours, String text) {
        var answer = unquestioned(ours, text);
        var isAsked = DOUBTED.contains(ours) && answer.isSure() && !words.isMissing(text) && words.isDoubtful(text);
        return isAsked
                ? Answer.asked(
                        "\"%s\" of %s may say that it is not so, or was before; where it is meant, take the sign # away; \"\" where nothing was recorded"
                                .formatted(text, ours),
                        answer.codes())
                : answer;
    }

    private Answer unquestioned(String ours, String text) {
        if (numbers.isOf(ours)) {
            return numbers.answer(ours, text);
        }
        if (words.isMissing(text)) {
            return noneOrNothing(ours, text);
        }
        return switch (ours) {
            case "modality" -> treatments.answer(text);
            case "body_site" -> places.meaning(ours, text).orElseGet(() -> UnknownWord.asked(ours, text));
            case "side" -> side(text);
            case "sex" -> sexes().code(text).map(Answer::sure).orElseGet(() -> UnknownWord.asked(ours, text));
            case "instrument" -> instrument(text);
            case "isotretinoin_stopped" ->
                Answer.asked(
                        "\"%s\" of isotretinoin_stopped is no day; where nothing was taken or nothing is known, take the sign # away"
                                .formatted(text),
                        List.of("\"\""));
            default -> meaning(ours, text);
        };
    }

    /** A dash among side effects can say that there was none, or that nobody wrote one down. */
    private Answer noneOrNothing(String ours, String text) {
        if (ours.equals("side")) {
            return Answer.asked(
                    "\"%s\" of side: which side is meant? A row without a side counts as of both; take the sign # from one line"
                            .formatted(text),
                    List.of("both", "left", "right"));
        }
        var none = none(ours);
        var meant = words.codesInCell(ours, text);
        return meant.size() == 1
                ? Answer.sure(Quoted.of(meant.get(0)))
                : Answer.asked(
                        "\"%s\" of %s: does it say %s, or was nothing recorded? Take the sign # from one of these lines"
                                .formatted(text, ours, none),
                        List.of(Quoted.of(none), "\"\""));
    }

    private static String none(String ours) {
        return switch (ours) {
            case "active_acne" -> "no";
            case "scar_type" -> "unspecified";
            default -> "none";
        };
    }

    private Answer meaning(String ours, String text) {
        var either = words.either(ours, text);
        if (!either.isEmpty()) {
            return either(ours, text, either);
        }
        var fraction = ours.equals("score") ? numbers.ofHighest(text) : Optional.<Answer>empty();
        if (fraction.isPresent()) {
            return fraction.get();
        }
        var meant = meant(ours, text);
        var isDenied = words.isNegated(Lasers.withoutDenial(text)) && !meant.contains("none") && !meant.contains("no");
        var isWhole = !TextParts.joint(ours).isPresent() || TextParts.areKnown(text, List.of(ours));
        if (isDenied || !isWhole || meant.isEmpty()) {
            return UnknownWord.asked(ours, text);
        }
        if (meant.size() == 1) {
            return Answer.sure(Quoted.of(meant.get(0))).remarked(remark(ours, text));
        }
        if (TextParts.joint(ours).isPresent() && !meant.contains("none")) {
            return Answer.sure(Quoted.of(String.join(TextParts.joint(ours).orElse(""), meant)));
        }
        return ours.equals("scar_type")
                ? Answer.asked(
                        "\"%s\" of scar_type names several; are they mixed? Then take the sign # away".formatted(text),
                        List.of("mixed"))
                : UnknownWord.asked(ours, text);
    }

    /** What a closed list has no code of its own for is counted where it belongs, and said. */
    private String remark(String ours, String text) {
        return ours.equals("adverse_events") && words.isVirus(text)
                ? "a virus is counted as an infection"
                : ours.equals("adjunct") ? TreatmentCodes.remark(text) : "";
    }

    /** A word that can mean two of ours, with what is said beside it. */
    private Answer either(String ours, String text, List<String> codes) {
        var beside = words.codesInCell(ours, text);
        var joint = TextParts.joint(ours).orElse("");
        return Answer.asked(
                "\"%s\" of %s can mean %s; take the sign # from the line that is meant"
                        .formatted(text, ours, String.join(" or ", codes)),
                codes.stream()
                        .map(code -> Stream.concat(
                                        beside.stream().filter(each -> !codes.contains(each) && !each.equals("none")),
                                        Stream.of(code))
                                .collect(Collectors.joining(joint)))
                        .map(Quoted::of)
                        .toList());
    }

    private List<String> meant(String ours, String text) {
        return switch (ours) {
            case "score" -> Scores.in(text);
            case "fitzpatrick" ->
                NUMERAL.matcher(text).results().map(each -> each.group(1)).toList();
            case "rater_role" -> orBlinded(text);
            case "adjunct" -> Lasers.isOne(text) ? lasers(text) : orNone(ours, text);
            case "adverse_events" -> text.equals("0") ? List.of("none") : orNone(ours, text);
            default -> words.codesInCell(ours, text);
        };
    }

    /** Of answers to whether who rated was blinded: a role, or the other one. */
    private List<String> orBlinded(String text) {
        var meant = words.codesInCell("rater_role", text);
        var answers = words.codesInCell("active_acne", text);
        return !meant.isEmpty() || answers.size() != 1
                ? meant
                : List.of(answers.contains("yes") ? "independent" : "clinician");
    }

    /** A mere "no" among what was added, or among what went wrong, says that there was none. */
    private List<String> orNone(String ours, String text) {
        var meant = words.codesInCell(ours, text);
        return meant.isEmpty() && words.isNo(text) ? List.of(none(ours)) : meant;
    }

    /** A laser, and what stands beside it, joined; nothing where it is not sure whether it ablates. */
    private List<String> lasers(String text) {
        var all = new ArrayList<>(Lasers.codes(text));
        if (all.size() != 1) {
            return List.of();
        }
        all.addAll(words.codesInCell("adjunct", text));
        all.remove("none");
        return List.of(String.join("+", all));
    }

    /** Of a scale that is not known, those instruments that fit its scores. */
    private Answer instrument(String text) {
        var meant = words.codesInCell("instrument", text);
        if (meant.size() == 1) {
            return Answer.sure(Quoted.of(meant.get(0)));
        }
        var scores = sheet.base("instrument").stream()
                .flatMap(scale -> sheet.rows(row -> row.get(scale.column()).equals(text)).stream())
                .flatMap(row -> sheet.all("score").stream().map(score -> row.get(score.column())))
                .toList();
        return Answer.asked(
                "which instrument is \"%s\"? Take the sign # from one line, or write another".formatted(text),
                new Fitting(book.instruments()).of(scores, text));
    }
}
