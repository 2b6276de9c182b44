package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.ingest.suggest.answer.Additions;
import org.scarline.ingest.suggest.answer.Answer;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.answer.Undated;
import org.scarline.ingest.suggest.lend.Payments;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what a sheet says of sessions: a row each, or a block of columns for each session. */
final class SessionsDraft {
    static final List<String> COLUMNS = List.of(
            "modality",
            "adjunct",
            "body_site",
            "side",
            "device",
            "needle_depth_mm",
            "passes",
            "rf_energy_mj",
            "duration_min",
            "active_acne",
            "isotretinoin_stopped",
            "pain",
            "downtime_days",
            "erythema_days",
            "adverse_events",
            "cost",
            "currency",
            "operator_id");

    /** What is done in a session alone. */
    static final List<String> SIGNS = List.of("modality", "needle_depth_mm", "passes", "rf_energy_mj");

    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final String sheetName;
    private final Book book;
    private final Page page;
    private final CodesDraft codes;
    private final BoxesDraft boxes;
    private final Cancelled cancelled;
    private final SessionVisits sideBySide;

    SessionsDraft(SheetLook sheet, String sheetName, Book book, Page page, CodesDraft codes, BoxesDraft boxes) {
        this.book = book;
        this.boxes = boxes;
        this.cancelled = new Cancelled(sheet);
        this.sideBySide = new SessionVisits(sheet);
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.page = page;
        this.codes = codes;
    }

    /** Columns that ask whether a session was cancelled. */
    List<Field> undone() {
        return cancelled.fields();
    }

    /** What clinics want to have of sessions: but for what words of other columns say, and what is asked as a constant. */
    List<String> wanted() {
        var isAdded = !sheet.all("ticked").isEmpty() || isSaidIn("modality", "adjunct");
        return COLUMNS.stream()
                .filter(ours -> !ours.equals("modality") && !ours.equals("currency") && !boxes.has(ours))
                .filter(ours -> !ours.equals("adjunct") || !isAdded)
                .filter(ours -> !ours.equals("side") || !isSided())
                .filter(ours -> !ours.equals("cost") || Payments.of(book, sheet).isEmpty())
                .toList();
    }

    private boolean isSided() {
        return isSaidIn("body_site", "side")
                || sheet.fields().stream()
                        .anyMatch(field -> !field.score().side().isEmpty());
    }

    /** Whether words of a column say something of another. */
    private boolean isSaidIn(String ours, String other) {
        return sheet.all(ours).stream()
                .flatMap(field -> sheet.table().texts(field.column()).stream())
                .anyMatch(text -> !words.codesInCell(other, text).isEmpty());
    }

    /** A day and something that is done in a session, or a day that is called a session's and on which nothing is scored. */
    boolean isThere() {
        var isDated = OurColumns.DAY_OF_SESSION.stream()
                .anyMatch(kind -> !sheet.all(kind).isEmpty());
        var isDone = SIGNS.stream().anyMatch(ours -> !sheet.all(ours).isEmpty());
        return isDated && (isDone || sheet.all("session_date").stream().anyMatch(day -> !isOfScores(day)));
    }

    /** Whether scores stand beside a day that is called "after the last session": then it is a visit's. */
    private boolean isOfScores(Field day) {
        return !day.label().isEmpty()
                && sheet.all("score").stream().anyMatch(score -> score.label().equals(day.label()));
    }

    void write(boolean isShared) {
        var visits = sideBySide.all();
        if (visits.isEmpty()
                || visits.stream().anyMatch(visit -> sideBySide.dayOf(visit).isEmpty())) {
            day().ifPresentOrElse(
                            day -> page.line("      session_date: %s".formatted(page.name(day))),
                            () -> page.doubt(
                                    "no column says on which day the sessions were; write it as session_date, or as rows where there are several"));
        }
        for (var ours : COLUMNS) {
            if (visits.isEmpty() || !sheet.isWide(ours)) {
                sheet.base(ours).ifPresent(field -> page.line("      %s: %s".formatted(ours, codes.source(field))));
            }
        }
        ticked();
        paid();
        var added = visits.isEmpty() ? new Additions(sheet).found() : Optional.<Additions.Found>empty();
        added.ifPresent(this::added);
        boxes.write();
        boxes.askOfVisits();
        if (visits.isEmpty()) {
            new UnlessDraft(sheet, page).write(isShared);
        }
        new SessionConstants(sheet, sheetName, page).write();
        visits(visits);
        var others = new LinkedHashMap<>(undated());
        added.ifPresent(each -> others.put("adjunct", answers(each)));
        codes.write(COLUMNS, others);
    }

    /** What was paid stands on a sheet of its own. */
    private void paid() {
        if (sheet.all("cost").isEmpty()) {
            Payments.of(book, sheet).ifPresent(paid -> {
                page.doubt(
                        "\"%s\" of the sheet %s says by patient and day what was paid: is it the cost of the session of that day? Then take the sign # away, and write the currency below constants"
                                .formatted(paid.cost().name(), Page.quoted(paid.sheets())));
                page.line("#      cost: %s".formatted(paid.source()));
            });
        }
    }

    /** Lines of what was added, which are lost unless the session of that day takes them. */
    private void added(Additions.Found added) {
        page.doubt(
                "%d rows name in \"%s\" what is added alone (%s), on a day of a session of the same patient: is it part of that session? Then take the sign # away; else it is in none"
                        .formatted(
                                added.rows(),
                                added.treatment().name(),
                                String.join(", ", added.codes().keySet())));
        page.line(
                "#      adjunct: {column: %s, on: %s}".formatted(page.name(added.treatment()), page.name(added.day())));
    }

    private static Map<String, Answer> answers(Additions.Found added) {
        var answers = new LinkedHashMap<String, Answer>();
        added.codes().forEach((text, code) -> answers.put(text, new Answer(List.of(code), "", "")));
        return answers;
    }

    /** Words where the day of one of several sessions is expected. */
    private Map<String, Map<String, Answer>> undated() {
        var answers = new LinkedHashMap<String, Answer>();
        if (sheet.isWide("session_date")) {
            sheet.all("session_date").forEach(day -> answers.putAll(new Undated(sheet).missed(day)));
        }
        return answers.isEmpty() ? Map.of() : Map.of("session_date", answers);
    }

    private Optional<Field> day() {
        return sheet.dayOfRow(OurColumns.DAY_OF_SESSION);
    }

    /** Adjuncts that have a column of ticks each. */
    private void ticked() {
        var ticked = sheet.all("ticked");
        if (!ticked.isEmpty() && sheet.all("adjunct").isEmpty()) {
            ticked.stream()
                    .filter(field -> field.score().adjunct().equals(Field.UNSURE))
                    .forEach(field -> page.doubt(
                            "\"%s\": is the laser ablative or not? Write laser_ablative or laser_nonablative for the ?"
                                    .formatted(field.name())));
            var columns = ticked.stream()
                    .map(field -> "%s: %s".formatted(field.score().adjunct(), page.name(field)))
                    .toList();
            page.line("      adjunct: {ticked: {%s}}".formatted(String.join(", ", columns)));
        }
    }

    private void visits(List<SessionVisits.Visit> visits) {
        if (!visits.isEmpty()) {
            page.line("    rows:");
        }
        for (var visit : visits) {
            var own = new ArrayList<String>();
            sideBySide.dayOf(visit).ifPresent(day -> own.add("session_date: " + page.name(day)));
            for (var ours : COLUMNS) {
                sheet.all(ours).stream()
                        .filter(field -> sheet.isWide(ours) && visit.has(field))
                        .findFirst()
                        .ifPresent(field -> own.add("%s: %s".formatted(ours, codes.source(field))));
            }
            own.addAll(boxes.of(visit.label()));
            cancelled.fields().stream()
                    .filter(field -> cancelled.label(field).equals(visit.label()))
                    .forEach(field ->
                            own.add("unless: {%s: %s}".formatted(page.name(field), Page.quoted(cancelled.yes(field)))));
            if (!visit.side().isEmpty()) {
                own.add("constants: {side: %s}".formatted(visit.side()));
            }
            page.line("      - {%s}".formatted(String.join(", ", own)));
        }
    }

    /** Whether any treatment is one of ours, or another column says what is done in one. */
    boolean areOfOurs() {
        return SIGNS.stream()
                .flatMap(ours -> sheet.all(ours).stream())
                .anyMatch(field -> !field.is("modality")
                        || sheet.table().texts(field.column()).stream()
                                .anyMatch(text ->
                                        !words.codesInCell("modality", text).isEmpty()));
    }
}
