package org.scarline.ingest.suggest;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.profile.AsAbove;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;

/** Drafts what stands above an empty cell: rows below a patient's first that leave out who it is, as merged cells do. */
final class ContinuedDraft {
    /** What a patient's or a visit's first row may say for those below it. */
    private static final List<String> SAID_ONCE = List.of(
            "site_id",
            "birth",
            "fitzpatrick",
            "sex",
            "research_consent",
            "scar_type",
            "instrument",
            "rater_id",
            "rater_role",
            "body_site",
            "side");

    private static final List<String> DAYS = List.of("date", "session_date", "assessed_on");

    private static final int FORGOTTEN = 2;
    private static final int FEW = 8;

    private final SheetLook sheet;
    private final Page page;
    private final List<Integer> offered;

    /**
     * Of a sheet.
     *
     * @param offered places of columns that may be of the patient
     */
    ContinuedDraft(SheetLook sheet, Page page, Collection<Integer> offered) {
        this.sheet = sheet;
        this.page = page;
        this.offered = List.copyOf(offered);
    }

    void write(Field patient) {
        var rows = sheet.rows(row -> isEmpty(row, patient) && saysMore(row));
        if (rows.isEmpty()) {
            againAlone(patient);
            return;
        }
        if (areForgotten(rows, patient)) {
            page.doubt(
                    "%d rows leave \"%s\" empty, where all others name it: it was forgotten; they are rejected until it is written (%s)"
                            .formatted(rows.size(), patient.name(), days(rows)));
            againAlone(patient);
        } else {
            offer(rows, patient);
        }
    }

    private void offer(List<List<String>> rows, Field patient) {
        var columns = columns(rows, patient);
        var others = saidOnce(rows, patient).stream()
                .map(Field::name)
                .filter(name -> !columns.contains(name))
                .distinct()
                .toList();
        if (others.isEmpty()) {
            page.doubt("%d rows leave \"%s\" empty; where that means the patient above, take the sign # away"
                    .formatted(rows.size(), patient.name()));
        } else {
            page.doubt(
                    "%d rows leave \"%s\" empty; where that means the patient above, take the sign # from one line: does what stands in a patient's first row alone (%s) hold for the rows below too?"
                            .formatted(rows.size(), patient.name(), Page.quoted(others)));
            var all = new LinkedHashSet<>(columns);
            all.addAll(others);
            page.line("#fill_down: %s".formatted(Page.quoted(all)));
        }
        page.line("#fill_down: %s".formatted(Page.quoted(columns)));
    }

    /** One or two rows among many that name a patient each are no rows that go on. */
    private boolean areForgotten(List<List<String>> rows, Field patient) {
        var named = sheet.rows(row -> !isEmpty(row, patient));
        var again = named.size()
                - named.stream()
                        .map(row -> row.get(patient.column()))
                        .distinct()
                        .count();
        return rows.size() <= FORGOTTEN && again > rows.size() && named.size() > FEW * rows.size();
    }

    private String days(List<List<String>> rows) {
        return rows.stream()
                .map(row -> DAYS.stream()
                        .flatMap(ours -> sheet.all(ours).stream())
                        .map(day -> row.get(day.column()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("no day"))
                .collect(Collectors.joining(", "));
    }

    private Set<String> columns(List<List<String>> rows, Field patient) {
        var columns = new LinkedHashSet<String>(List.of(patient.name()));
        SAID_ONCE.stream()
                .flatMap(ours -> sheet.base(ours).stream())
                .filter(field -> rows.stream().allMatch(row -> isEmpty(row, field)))
                .forEach(field -> columns.add(field.name()));
        offered.stream()
                .filter(place -> rows.stream().allMatch(row -> sheet.isEmpty(row.get(place))))
                .forEach(place -> columns.add(sheet.table().names().get(place)));
        Stream.concat(sheet.all("score").stream(), sheet.all("modality").stream())
                .flatMap(score -> daysOf(score)
                        .filter(day -> rows.stream().anyMatch(row -> !isEmpty(row, score) && isEmpty(row, day))))
                .forEach(day -> columns.add(day.name()));
        ditto().forEach(columns::add);
        return columns;
    }

    /** Words for "as above" in a sheet whose every row says whose it is. */
    private void againAlone(Field patient) {
        var again = ditto().toList();
        if (!again.isEmpty()) {
            var all = new LinkedHashSet<String>(List.of(patient.name()));
            all.addAll(again);
            page.doubt("a word for \"as above\" stands in %s; where it means the row above, take the sign # away"
                    .formatted(Page.quoted(again)));
            page.line("#fill_down: %s".formatted(Page.quoted(all)));
        } else {
            onTheSameDay(patient);
        }
    }

    /** Rows of a patient that say what was done and no day, below one that does: a cell merged over what was done on it. */
    private void onTheSameDay(Field patient) {
        var day = sheet.dayOfRow(DAYS);
        var last = "";
        var dayless = 0;
        for (var row : sheet.rows(any -> true)) {
            var who = row.get(patient.column());
            if (day.isPresent() && isEmpty(row, day.get())) {
                dayless += who.equals(last) && saysMore(row) ? 1 : 0;
            } else {
                last = who;
            }
        }
        if (dayless > 0) {
            page.doubt(
                    "%d rows leave \"%s\" empty below a row of the same patient that has a day; where that day is meant, take the sign # away"
                            .formatted(dayless, day.map(Field::name).orElse("")));
            page.line("#fill_down: %s"
                    .formatted(Page.quoted(List.of(day.map(Field::name).orElse("")))));
        }
    }

    /** Columns in which a word for "as above" stands. */
    private Stream<String> ditto() {
        return sheet.fields().stream()
                .filter(field -> sheet.table().texts(field.column()).stream().anyMatch(AsAbove::isSaidBy))
                .map(Field::name);
    }

    /** Columns that the rows which go on leave empty, though they are of the same kind of visit. */
    private List<Field> saidOnce(List<List<String>> rows, Field patient) {
        var first = sheet.rows(row -> !isEmpty(row, patient));
        return sheet.fields().stream()
                .filter(field -> !field.is("score") && !field.is("modality") && !DAYS.contains(field.ours()))
                .filter(field -> rows.stream().allMatch(row -> isEmpty(row, field))
                        && first.stream().anyMatch(row -> !isEmpty(row, field)))
                .filter(field -> sheet.all("modality").stream()
                        .filter(done -> done.label().equals(field.label()))
                        .anyMatch(done -> rows.stream().anyMatch(row -> !isEmpty(row, done))))
                .toList();
    }

    private boolean saysMore(List<String> row) {
        return Stream.concat(Stream.of("score", "modality", "device"), DAYS.stream())
                .flatMap(ours -> sheet.all(ours).stream())
                .anyMatch(field -> !isEmpty(row, field));
    }

    private Stream<Field> daysOf(Field score) {
        return sheet.dayOf(score.label(), DAYS).or(() -> sheet.dayOfRow(DAYS)).stream();
    }

    private boolean isEmpty(List<String> row, Field field) {
        return sheet.isEmpty(field.ours(), row.get(field.column()));
    }
}
