package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scarline.ingest.suggest.answer.Additions;
import org.scarline.ingest.suggest.answer.TreatmentCodes;
import org.scarline.ingest.suggest.answer.Undated;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts which rows of a list of sessions are none: nothing was done, another treatment was, or the visit did not take place. */
final class UnlessDraft {
    /** What a row may say at which nothing was done. */
    private static final Set<String> OF_ANY_VISIT = Set.of("modality", "body_site", "side", "operator_id");

    private static final int MOST_STATES = 6;
    private static final int SHOWN = 4;

    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final Page page;

    /** Texts of lines that say what was added on the day of a session. */
    private final Set<String> added;

    UnlessDraft(SheetLook sheet, Page page) {
        this.added =
                new Additions(sheet).found().map(each -> each.codes().keySet()).orElse(Set.of());
        this.sheet = sheet;
        this.page = page;
    }

    /**
     * Words of a column by which rows are none.
     *
     * @param column as a profile writes it
     * @param question empty where nothing is asked
     * @param remark behind the line, where nothing is
     */
    private record Entry(String column, Collection<String> words, String question, String remark) {
        boolean isSure() {
            return question.isEmpty();
        }

        String text() {
            return "%s: %s".formatted(column, Page.quoted(words));
        }
    }

    /**
     * Writes them as one line, or as one for each column where only some are sure.
     *
     * @param isShared whether the sheet holds scores too, so that rows without a treatment are no sessions
     */
    void write(boolean isShared) {
        var entries = new ArrayList<Entry>();
        var done = sheet.base("modality");
        var cancelled = new Cancelled(sheet).fields();
        done.flatMap(field -> modality(field, isShared))
                .filter(entry ->
                        cancelled.size() != 1 || !Set.copyOf(entry.words()).equals(Set.of("")))
                .ifPresent(entries::add);
        if (cancelled.size() == 1) {
            entries.add(cancelled(cancelled.get(0)));
        }
        undated().ifPresent(entries::add);
        if (done.isPresent() && !isShared) {
            status().ifPresent(place -> entries.add(status(place)));
        }
        entries.addAll(missed());
        var asked = entries.stream().filter(each -> !each.isSure()).toList();
        if (asked.isEmpty() || asked.size() == entries.size()) {
            together(entries);
        } else {
            each(entries);
        }
    }

    private void together(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        entries.stream().filter(each -> !each.isSure()).forEach(each -> page.doubt(each.question()));
        var text = entries.stream().map(Entry::text).collect(Collectors.joining(", "));
        var remark = entries.stream()
                .map(Entry::remark)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(", "));
        page.line(
                entries.get(0).isSure()
                        ? "    unless: {%s}   # %s".formatted(text, remark)
                        : "#    unless: {%s}".formatted(text));
    }

    private void each(List<Entry> entries) {
        page.line("    unless:");
        entries.stream()
                .filter(Entry::isSure)
                .forEach(each -> page.line("      %s   # %s".formatted(each.text(), each.remark())));
        entries.stream().filter(each -> !each.isSure()).forEach(each -> {
            page.doubt(each.question());
            page.line("#      %s".formatted(each.text()));
        });
    }

    private Entry cancelled(Field field) {
        var all = new Cancelled(sheet);
        var rows = all.rows(field);
        var isEmpty = rows.stream().allMatch(this::saysNothingElse)
                && rows.stream()
                        .allMatch(row -> sheet.base("modality").stream()
                                .allMatch(modality -> sheet.isEmpty(row.get(modality.column()))));
        var question = isEmpty
                ? ""
                : "%d rows say in \"%s\" that nothing was done, but hold something of a session; are they none? Then take the sign # away"
                        .formatted(rows.size(), field.name());
        return new Entry(
                page.name(field),
                all.yes(field),
                question,
                "%d rows hold nothing else of a session".formatted(rows.size()));
    }

    private Optional<Entry> modality(Field modality, boolean isShared) {
        var place = modality.column();
        var rows = sheet.rows(row -> words.isNoSession(row.get(place))
                || (isShared && sheet.isEmpty("modality", row.get(place)))
                || isOther(row.get(place))
                || words.isMerelyPlanned(row.get(place)));
        var said = new TreeSet<String>();
        rows.forEach(row -> said.add(sheet.isEmpty(row.get(place)) ? "" : row.get(place)));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var others = said.stream()
                .filter(text -> isOther(text) || words.isMerelyPlanned(text))
                .toList();
        var isPlanned = others.stream().anyMatch(words::isMerelyPlanned);
        var question = !others.isEmpty()
                ? "%d rows say that nothing was done, or a treatment that is no microneedling%s (%s); are they no sessions? Then take the sign # away%s"
                        .formatted(
                                rows.size(),
                                isPlanned ? ", was planned, paid, cancelled or looked at alone" : "",
                                String.join(", ", others),
                                isPlanned ? "; one that was done belongs below codes" : "")
                : rows.stream().allMatch(this::saysNothingElse)
                        ? ""
                        : "%d rows name no treatment but hold something of a session; are they none? Then take the sign # away"
                                .formatted(rows.size());
        return Optional.of(new Entry(
                page.name(modality), said, question, "%d rows hold nothing else of a session".formatted(rows.size())));
    }

    /** A column that says of some rows that nothing was done: what became of an appointment. */
    private Optional<Integer> status() {
        return sheet.unread(Set.of()).stream()
                .filter(place -> sheet.fields().stream().noneMatch(field -> field.column() == place))
                .filter(place -> !isNote(place)
                        && sheet.table().texts(place).size() <= MOST_STATES
                        && sheet.table().texts(place).stream().anyMatch(this::isUndone)
                        && sheet.table().texts(place).stream().anyMatch(text -> !isUndone(text)))
                .filter(place -> sheet.rows(row -> !row.get(place).isEmpty()).size() * 2
                        > sheet.rows(any -> true).size())
                .findFirst();
    }

    private boolean isNote(int place) {
        return words.field(Tokens.of(sheet.table().names().get(place)), "note"::equals)
                .isPresent();
    }

    private boolean isUndone(String text) {
        return words.isNoSession(text) || words.missed(text).isPresent();
    }

    private Entry status(int place) {
        var name = sheet.table().names().get(place);
        var undone = sheet.table().texts(place).stream().filter(this::isUndone).toList();
        return new Entry(
                page.asked(name),
                undone,
                "\"%s\" says of some rows that nothing was done (%s); are they no sessions? Then take the sign # away"
                        .formatted(name, String.join(", ", undone)),
                "");
    }

    /** Remarks that say of rows with a treatment that the visit did not take place: what was planned is no session. */
    private List<Entry> missed() {
        var status = status();
        return sheet.unread(Set.of()).stream()
                .filter(place -> sheet.fields().stream().noneMatch(field -> field.column() == place))
                .filter(place -> status.filter(place::equals).isEmpty())
                .flatMap(place -> missed(place).stream())
                .toList();
    }

    private Optional<Entry> missed(int place) {
        var rows = sheet.rows(row -> words.missed(row.get(place)).isPresent() && isOfDay(row));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var name = sheet.table().names().get(place);
        var texts = new LinkedHashSet<String>();
        var said = new TreeSet<String>();
        rows.forEach(row -> {
            texts.add(row.get(place));
            words.missed(row.get(place)).ifPresent(word -> said.add("*" + word + "*"));
        });
        return Optional.of(new Entry(
                Page.quoted(name),
                said,
                "\"%s\" says of %d rows with a treatment that the visit did not take place (%s); are they no sessions? Then take the sign # away; else they count"
                        .formatted(
                                name,
                                rows.size(),
                                texts.stream().limit(SHOWN).collect(Collectors.joining(", "))
                                        + (texts.size() > SHOWN ? ", …" : "")),
                ""));
    }

    /** Whether a row says a day and what was done on it. */
    private boolean isOfDay(List<String> row) {
        return sheet.dayOfRow(OurColumns.DAY_OF_SESSION)
                        .filter(day -> !sheet.isEmpty(row.get(day.column())))
                        .isPresent()
                && sheet.all("modality").stream()
                        .anyMatch(field -> !sheet.isEmpty("modality", row.get(field.column()))
                                && !words.isNoSession(row.get(field.column())));
    }

    /** Words where the day of a session is expected. */
    private Optional<Entry> undated() {
        var day = sheet.dayOfRow(OurColumns.DAY_OF_SESSION);
        if (day.isEmpty() || sheet.isWide("session_date")) {
            return Optional.empty();
        }
        var said = new TreeSet<>(new Undated(sheet).words(day.get()));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var rows = sheet.rows(row -> said.contains(row.get(day.get().column())));
        var isSure = said.stream().allMatch(this::isUndone) || rows.stream().allMatch(this::isEmptyButForIts);
        return Optional.of(new Entry(
                page.name(day.get()),
                said,
                isSure
                        ? ""
                        : "%d rows have words where their day is expected (%s); are they no sessions? Then take the sign # away; else write the days into the sheet"
                                .formatted(rows.size(), String.join(", ", said)),
                "%d rows have no day".formatted(rows.size())));
    }

    private boolean isEmptyButForIts(List<String> row) {
        return saysNothingElse(row)
                && sheet.base("modality").stream()
                        .allMatch(field -> sheet.isEmpty("modality", row.get(field.column())));
    }

    private boolean isOther(String text) {
        return !sheet.isEmpty("modality", text)
                && !words.isNoSession(text)
                && (TreatmentCodes.isOther(text) || added.contains(text));
    }

    private boolean saysNothingElse(List<String> row) {
        return SessionsDraft.COLUMNS.stream()
                .filter(ours -> !OF_ANY_VISIT.contains(ours))
                .flatMap(ours -> sheet.all(ours).stream())
                .filter(field -> sheet.base("modality").stream().noneMatch(same -> same.column() == field.column()))
                .allMatch(field -> sheet.isEmpty(row.get(field.column())));
    }
}
