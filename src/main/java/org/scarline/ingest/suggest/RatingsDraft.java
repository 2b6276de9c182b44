package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Raters;
import org.scarline.ingest.suggest.answer.Undated;
import org.scarline.ingest.suggest.lend.Elsewhere;
import org.scarline.ingest.suggest.lend.VisitDays;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what a sheet says of ratings: a row each, or a column for each scar type, visit or instrument. */
final class RatingsDraft {
    static final List<String> COLUMNS =
            List.of("scar_type", "instrument", "rater_id", "rater_role", "body_site", "side");
    private static final List<String> CODED =
            List.of("scar_type", "instrument", "rater_role", "body_site", "side", "score");

    private final SheetLook sheet;
    private final Book book;
    private final Page page;
    private final CodesDraft codes;
    private final RatingConstants constants;
    private final List<Field> scores;
    private final boolean isWide;

    /** Visits of whose day it was asked. */
    private final Set<String> asked = new HashSet<>();

    RatingsDraft(SheetLook sheet, Book book, Page page, CodesDraft codes) {
        this.sheet = sheet;
        this.book = book;
        this.page = page;
        this.codes = codes;
        this.constants = new RatingConstants(sheet, book, page);
        this.scores = sheet.all("score");
        this.isWide = scores.size() > 1
                || scores.stream().anyMatch(field -> !field.score().scarType().isEmpty());
    }

    /** What clinics want to have of ratings, but for what the names of the scores say; the instrument is asked as a constant. */
    List<String> wanted() {
        var wanted = new ArrayList<>(COLUMNS);
        wanted.remove("instrument");
        if (!constants.isWithoutType() || typeElsewhere().isPresent()) {
            wanted.remove("scar_type");
        }
        if (scores.stream().anyMatch(score -> !score.score().side().isEmpty())) {
            wanted.remove("side");
        }
        if (scores.stream()
                .anyMatch(score -> !score.score().role().isEmpty()
                        || !score.score().rater().isEmpty())) {
            wanted.removeAll(List.of("rater_id", "rater_role"));
        }
        if (!new Raters(sheet, book).answers().isEmpty()) {
            wanted.remove("rater_role");
        }
        return wanted;
    }

    boolean isThere() {
        return !scores.isEmpty();
    }

    void write(boolean isShared) {
        var day = day(isShared);
        day.ifPresent(field -> page.line("      assessed_on: %s".formatted(page.name(field))));
        for (var ours : COLUMNS) {
            sheet.base(ours).ifPresent(field -> page.line("      %s: %s".formatted(ours, page.name(field))));
        }
        var type = typeElsewhere();
        type.ifPresent(this::offer);
        if (!isWide) {
            page.line("      score: %s".formatted(codes.source(scores.get(0))));
            if (isShared) {
                unless(scores.get(0));
            }
        }
        var others = unscored(day, isShared);
        constants.write();
        if (isWide) {
            rows(day);
        }
        var further = new LinkedHashMap<String, Map<String, Answer>>();
        further.put("rater_id", raters());
        further.put("assessed_on", undated(day, others));
        further.values().removeIf(Map::isEmpty);
        type.ifPresent(each -> further.putAll(new CodesDraft(each.look(), book, page).answers("scar_type")));
        codes.write(CODED, further);
    }

    /** Another sheet that says the scar type of the patients, where this one does not. */
    private Optional<Elsewhere> typeElsewhere() {
        return constants.isWithoutType() ? Elsewhere.in(book, sheet, "scar_type") : Optional.empty();
    }

    private void offer(Elsewhere type) {
        page.doubt("no column says of which scars the scores are, but \"%s\" of the sheet %s says it of %s"
                .formatted(
                        type.field().name(),
                        Page.quoted(type.sheets()),
                        type.isOfThese()
                                ? "these patients: does it hold for their scores? Then take the sign # away"
                                : "patients who are called otherwise: name the column that has the same ids"
                                        + " behind by, and take the sign # away"));
        page.line("#      scar_type: %s".formatted(type.source()));
    }

    private void offer(VisitDays days) {
        page.doubt(
                "no column says on which day the scores were given, but the sheet %s has days of each patient that are called as \"%s\" calls the visit%s: are they those of the scores? Then take the sign # away; a rating needs its day"
                        .formatted(
                                Page.quoted(days.sheets()),
                                days.visit(),
                                days.unknown().isEmpty()
                                        ? ""
                                        : " (but for %s, whose ratings are rejected)"
                                                .formatted(String.join(", ", days.unknown()))));
        page.asked(days.visit());
        page.line("#      assessed_on: %s".formatted(days.source()));
    }

    /** A row without a score is a session alone. */
    private void unless(Field score) {
        if (!sheet.rows(row -> sheet.isEmpty(row.get(score.column()))).isEmpty()) {
            page.line("    unless: {%s: [\"\"]}".formatted(page.name(score)));
        }
    }

    private Map<String, Answer> raters() {
        var raters = new Raters(sheet, book);
        raters.question().ifPresent(page::doubt);
        return raters.answers();
    }

    /** Words in the column of the day of all scores of a row, beside which none stands: such a row is no rating. */
    private List<String> unscored(Optional<Field> day, boolean isShared) {
        var words = day.filter(field -> isWide || !isShared)
                .map(field -> new Undated(sheet).beside(field, scores))
                .orElse(List.of());
        if (!words.isEmpty()) {
            page.line("    unless: {%s: %s}   # no score stands beside that"
                    .formatted(day.map(page::name).orElse(""), Page.quoted(words)));
        }
        return words;
    }

    /** What stands where a day is expected and is none. */
    private Map<String, Answer> undated(Optional<Field> day, List<String> others) {
        var scoresOf = new LinkedHashMap<Field, List<Field>>();
        scores.forEach(score -> ownDay(score)
                .or(() -> day)
                .ifPresent(own ->
                        scoresOf.computeIfAbsent(own, any -> new ArrayList<>()).add(score)));
        var undated = new Undated(sheet);
        var answers = new LinkedHashMap<String, Answer>();
        scoresOf.forEach((own, its) -> undated.answers(own, its)
                .forEach((text, answer) -> answers.merge(text, answer, (one, other) -> one.isSure() ? other : one)));
        answers.keySet().removeAll(others);
        return answers;
    }

    /** Whether a score is of another visit than a day. */
    private static boolean isOther(Field score, Field day) {
        return !score.label().isEmpty() && !score.label().equals(day.label());
    }

    private Optional<Field> ownDay(Field score) {
        return sheet.dayOf(score.label(), OurColumns.DAY_OF_RATING);
    }

    /** Of one of several visits, none of which has a day of its own: the only day of the row is that of one of them at most. */
    private boolean isOfUnknownDay(Field score) {
        var undated = scores.stream().filter(each -> ownDay(each).isEmpty()).toList();
        return ownDay(score).isEmpty()
                && Vocabulary.known().isVisit(score.label())
                && undated.stream().map(Field::label).distinct().count() > 1;
    }

    /** The column of the day on which a row's scores were given; empty where each has its own, or none is found. */
    private Optional<Field> day(boolean isShared) {
        if (scores.stream().allMatch(score -> ownDay(score).isPresent())) {
            return Optional.empty();
        }
        var day = sheet.dayOfRow(OurColumns.DAY_OF_RATING);
        if (day.isPresent()
                && !day.get().label().isEmpty()
                && scores.stream().anyMatch(score -> isOther(score, day.get()))) {
            return Optional.empty();
        }
        var elsewhere = day.isEmpty() ? VisitDays.of(book, sheet) : Optional.<VisitDays>empty();
        if (elsewhere.isPresent()) {
            offer(elsewhere.get());
        } else if (day.isEmpty()) {
            page.doubt("no column says on which day the scores were given; a rating needs its day");
        } else if (day.get().is("session_date") || (isShared && !day.get().is("assessed_on"))) {
            page.doubt(
                    "the scores are taken as given on \"%s\"; a rating on a session's day counts as before the session"
                            .formatted(day.get().name()));
        }
        return day;
    }

    /** A line for each instrument that fits a column, beside which another is of another instrument. */
    private void alternatives(Field score, String day) {
        page.doubt("which instrument is \"%s\"? Take the sign # from one line; with none of them it is not read"
                .formatted(score.name()));
        for (var code : constants.fitting(List.of(score))) {
            var own = new ArrayList<>(constants.of(score));
            own.add("instrument: " + code);
            page.line("#      - {score: %s%s%s, constants: {%s}}"
                    .formatted(codes.source(score), day, ofVisit(score), String.join(", ", own)));
        }
    }

    /** What each visit says for itself, as who rated. */
    private String ofVisit(Field score) {
        return COLUMNS.stream()
                .filter(ours -> !score.label().isEmpty() && sheet.base(ours).isEmpty())
                .flatMap(ours ->
                        sheet.all(ours).stream().filter(field -> field.label().equals(score.label())))
                .map(field -> ", %s: %s".formatted(field.ours(), page.name(field)))
                .collect(Collectors.joining());
    }

    private void askDay(Field score, Field day) {
        if (asked.add(score.label())) {
            page.doubt(
                    "\"%s\" is of the visit \"%s\", and a row has one day (\"%s\") for several visits: on which were they? Take the sign # away where it is that, or write the column of its day"
                            .formatted(score.name(), score.label(), day.name()));
        }
        var own = constants.of(score);
        page.line("#      - {score: %s, assessed_on: %s%s%s}"
                .formatted(
                        codes.source(score),
                        page.name(day),
                        ofVisit(score),
                        own.isEmpty() ? "" : ", constants: {%s}".formatted(String.join(", ", own))));
    }

    private void rows(Optional<Field> day) {
        page.line("    rows:");
        for (var each : scores) {
            var own = ownDay(each)
                    .map(field -> ", assessed_on: " + page.name(field))
                    .orElse("");
            if (own.isEmpty() && day.isEmpty()) {
                page.doubt("\"%s\": on which day was it scored?".formatted(each.name()));
            }
            if (day.isPresent() && isOfUnknownDay(each)) {
                askDay(each, day.get());
                continue;
            }
            if (constants.areOfSeveral() && each.score().instrument().isEmpty()) {
                alternatives(each, own);
                continue;
            }
            var ownConstants = constants.of(each);
            page.line("      - {score: %s%s%s%s}"
                    .formatted(
                            codes.source(each),
                            own,
                            ofVisit(each),
                            ownConstants.isEmpty()
                                    ? ""
                                    : ", constants: {%s}".formatted(String.join(", ", ownConstants))));
        }
        ofPatients();
    }

    /** A scale from 0 to 10 that is called as the patient's own. */
    private void ofPatients() {
        for (var place : sheet.unread(page.read())) {
            var name = sheet.table().names().get(place);
            if (OwnScale.isOne(name, sheet.table().texts(place))) {
                page.doubt(
                        "\"%s\" may be how the patients themselves score their scars; if it is, take the sign # away; else it is not read"
                                .formatted(name));
                page.line(
                        "#      - {score: %s, constants: {instrument: %s, scar_type: unspecified, rater_role: patient}}"
                                .formatted(page.asked(name), OwnScale.INSTRUMENT));
            }
        }
    }
}
