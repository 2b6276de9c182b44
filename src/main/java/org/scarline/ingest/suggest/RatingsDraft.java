package org.scarline.ingest.suggest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Elsewhere;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/** Drafts what a sheet says of ratings: a row each, or a column for each scar type, visit or instrument. */
final class RatingsDraft {
    static final List<String> COLUMNS =
            List.of("scar_type", "instrument", "rater_id", "rater_role", "body_site", "side");
    private static final List<String> CODED =
            List.of("scar_type", "instrument", "rater_role", "body_site", "side", "score");
    private static final List<String> DAYS = List.of("assessed_on", "date", "session_date");

    private static final int MOST_RATERS = 5;

    private final SheetLook sheet;
    private final Book book;
    private final Page page;
    private final CodesDraft codes;
    private final RatingConstants constants;
    private final List<Field> scores;
    private final boolean isWide;

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
        constants.write();
        if (isWide) {
            rows(day);
        }
        var further = new LinkedHashMap<>(raters());
        type.ifPresent(each -> further.putAll(new CodesDraft(each.look(), book, page).answers("scar_type")));
        codes.write(CODED, further);
    }

    /** Another sheet that says the scar type of the patients, where this one does not. */
    private Optional<Elsewhere> typeElsewhere() {
        return constants.isWithoutType() ? book.elsewhere(sheet, "scar_type") : Optional.empty();
    }

    private void offer(Elsewhere type) {
        page.doubt(
                "no column says of which scars the scores are, but \"%s\" of the sheet %s says it of %s"
                        .formatted(
                                type.field().name(),
                                Page.quoted(type.sheets()),
                                type.isOfThese()
                                        ? "these patients: does it hold for their scores? Then take the sign # away"
                                        : "patients who are called otherwise: name the column that has the same ids behind by, and take the sign # away"));
        page.line("#      scar_type: %s".formatted(type.source()));
    }

    /** A few who rate, of whom nothing says in which role: all count as the one who treats, until a person says more. */
    private Map<String, Map<String, Answer>> raters() {
        var rater = sheet.base("rater_id");
        var texts = rater.stream()
                .flatMap(field -> sheet.table().texts(field.column()).stream())
                .filter(text -> !sheet.isEmpty("rater_id", text))
                .toList();
        var isSaid = !sheet.all("rater_role").isEmpty()
                || scores.stream().anyMatch(score -> !score.score().role().isEmpty());
        if (isSaid || texts.size() < 2 || texts.size() > MOST_RATERS) {
            return Map.of();
        }
        page.doubt(
                "each who rated (%s) counts as the clinician; where one is independent of the treatment, or the patient, write that below"
                        .formatted(String.join(", ", texts)));
        var answers = new LinkedHashMap<String, Answer>();
        texts.forEach(text ->
                answers.put(text, Answer.sure("{rater_id: %s, rater_role: clinician}".formatted(Page.quoted(text)))));
        return Map.of("rater_id", answers);
    }

    /** A row without a score is a session alone. */
    private void unless(Field score) {
        if (!sheet.rows(row -> sheet.isEmpty(row.get(score.column()))).isEmpty()) {
            page.line("    unless: {%s: [\"\"]}".formatted(page.name(score)));
        }
    }

    /** Whether a score is of another visit than a day. */
    private static boolean isOther(Field score, Field day) {
        return !score.label().isEmpty() && !score.label().equals(day.label());
    }

    private Optional<Field> ownDay(Field score) {
        return sheet.dayOf(score.label(), DAYS);
    }

    /** The column of the day on which a row's scores were given; empty where each has its own, or none is found. */
    private Optional<Field> day(boolean isShared) {
        if (scores.stream().allMatch(score -> ownDay(score).isPresent())) {
            return Optional.empty();
        }
        var day = sheet.dayOfRow(DAYS);
        if (day.isPresent()
                && !day.get().label().isEmpty()
                && scores.stream().anyMatch(score -> isOther(score, day.get()))) {
            return Optional.empty();
        }
        if (day.isEmpty()) {
            page.doubt("no column says on which day the scores were given; a rating needs its day");
        } else if (day.get().is("session_date") || (isShared && !day.get().is("assessed_on"))) {
            page.doubt(
                    "the scores are taken as given on \"%s\"; a rating on a session's day counts as before the session"
                            .formatted(day.get().name()));
        }
        return day;
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
            var ownConstants = constants.of(each);
            page.line("      - {score: %s%s%s}"
                    .formatted(
                            codes.source(each),
                            own,
                            ownConstants.isEmpty()
                                    ? ""
                                    : ", constants: {%s}".formatted(String.join(", ", ownConstants))));
        }
    }
}
