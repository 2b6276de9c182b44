package org.scarline.ingest.translate;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Origin;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.ColumnSource;
import org.scarline.ingest.profile.OfPatient;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.rows.ledger.Problem;

/** A line of a copy on its way: what one row of a sheet says by one table of a profile. */
final class TableLine {
    static final Set<Column> WHO = EnumSet.of(Column.SITE_ID, Column.PATIENT_ID, Column.RECORD_STATUS);
    static final Set<Column> DAYS = EnumSet.of(Column.SESSION_DATE, Column.ASSESSED_ON);

    /** What a line is rejected without. */
    private static final Set<Column> NEEDED = EnumSet.of(
            Column.PATIENT_ID,
            Column.SESSION_DATE,
            Column.ASSESSED_ON,
            Column.MODALITY,
            Column.SCAR_TYPE,
            Column.INSTRUMENT,
            Column.SCORE);

    /** Letters of a day alone: a cell that its program says to be a day may hold a time of day too. */
    private static final int ISO_DAY = 10;

    private final Source source;
    private final SourceRow row;
    private final Map<Integer, Long> from;
    private final Map<Column, String> values = new EnumMap<>(Column.class);
    private final Map<String, String> places = new TreeMap<>();
    private final Map<String, String> nothing = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> unrated = Optional.empty();
    private final Map<Column, String> words = new EnumMap<>(Column.class);

    TableLine(Source source, FillDown.Filled filled) {
        this.source = source;
        this.row = filled.row();
        this.from = filled.from();
    }

    /** Takes what the table says of every row, and of one of those that a row becomes. */
    void take(TableMap.WideRow wide) {
        List.of(source.map().columns(), wide.columns())
                .forEach(columns -> columns.forEach((column, given) -> {
                    if (given instanceof OfPatient lent
                            && (values.getOrDefault(column, "").isEmpty() || isAdded(column, lent))) {
                        take(column, lent);
                    }
                }));
        source.map().constants().forEach(values::putIfAbsent);
        values.putAll(wide.constants());
    }

    Map<Column, String> values() {
        return values;
    }

    /** What its cells say in the source's own words. */
    Map<Column, String> words() {
        return words;
    }

    Origin origin(String place) {
        return new Origin(place, places, nothing);
    }

    /** All that keeps it from being read. */
    List<Problem> problems() {
        return problems;
    }

    /** Reads columns that are not read yet; whether one of them says more than who the patient is. */
    boolean read(Map<Column, ColumnSource> columns) {
        var says = false;
        for (var each : columns.entrySet()) {
            if (!(each.getValue() instanceof OfPatient)
                    && !places.containsKey(each.getKey().code())) {
                says |= read(each.getKey(), each.getValue());
            }
        }
        return says;
    }

    /** A visit's day without a score in a column of scores is no rating: nothing was rated. */
    boolean isRated(TableMap.WideRow wide) {
        var isOfScores = wide.columns().containsKey(Column.SCORE)
                || source.map().columns().containsKey(Column.SCORE);
        var isScored = !isOfScores || !values.getOrDefault(Column.SCORE, "").isEmpty();
        return !problems.isEmpty() || (isScored && !isMissed(wide));
    }

    /** A word in place of the day of one of several sessions says that it did not take place. */
    private boolean isMissed(TableMap.WideRow wide) {
        return wide.columns().containsKey(Column.SESSION_DATE)
                && values.getOrDefault(Column.SESSION_DATE, "").isEmpty()
                && nothing.containsKey(Column.SESSION_DATE.code());
    }

    /** The word in place of a score, or of a session's day, that says that there is none; empty where its cell is. */
    Optional<String> unrated() {
        return unrated;
    }

    private boolean read(Column column, ColumnSource given) {
        var name = said(column, given);
        places.put(column.code(), place(name));
        var cell = given.value(each -> cell(column, each));
        var text = CellText.clean(cell.text());
        if (text.isEmpty()) {
            sayNothing(column, name);
            return false;
        }
        words.put(column, text);
        say(column, cell, text);
        return !WHO.contains(column) && !(given instanceof ColumnSource.Ticked && text.equals("none"));
    }

    /** Where a value comes from: of several columns the first that says something. */
    private String said(Column column, ColumnSource given) {
        return given.names().stream()
                .filter(each -> !CellText.isBlank(cell(column, each).text()))
                .findFirst()
                .orElse(given.names().get(0));
    }

    private void say(Column column, SourceCell cell, String text) {
        var meaning = codes(column).get(Wording.fold(text));
        if (meaning != null) {
            meaning.forEach(this::mean);
        } else {
            spell(column, cell, text);
        }
    }

    /** What other rows say of the patient; a row of nobody is judged for that alone. */
    private void take(Column column, OfPatient given) {
        var lent = source.lent().of(given);
        var who = lent.asked(this);
        if (who.isEmpty()) {
            return;
        }
        var own = cellPlace(Objects.requireNonNull(source.map().columns().get(Column.PATIENT_ID))
                .names()
                .get(0));
        places.put(column.code(), own);
        var unclear = lent.unclear(who, value(Column.PATIENT_ID));
        if (unclear.isPresent()) {
            problems.add(unclear.get());
            return;
        }
        for (var said : lent.said(who)) {
            var text = CellText.clean(said.cell().text());
            if (!said.meaning().isEmpty()) {
                places.put(column.code(), "%s (from %s)".formatted(own, said.place()));
                say(column, said.cell(), text);
            } else if (!lent.isOfDay()) {
                places.put(column.code(), "%s (from %s)".formatted(own, said.place()));
                if (NEEDED.contains(column) && !text.isEmpty()) {
                    nothing.put(column.code(), text);
                }
            }
        }
    }

    /** What is said to be added on a day stands beside what the row itself says. */
    private static boolean isAdded(Column column, OfPatient lent) {
        return column == Column.ADJUNCT && lent.isOfDay();
    }

    /** What the row says of a column by the codes of its table, as it is stored; empty where it says nothing. */
    String value(Column column) {
        var given = source.map().columns().get(column);
        var text = given == null ? "" : text(column, given);
        var meaning = codes(column).getOrDefault(Wording.fold(text), Map.of());
        return Normalizer.normalize(meaning.getOrDefault(column, text), Normalizer.Form.NFC);
    }

    /** Where a cell stands, and the one above that it means. */
    String place(String name) {
        var meant = from.get(source.names().place(name).orElse(0));
        return meant == null ? cellPlace(name) : "%s (from %s)".formatted(cellPlace(name), cellPlace(name, meant));
    }

    /** What a cell of the row says, as it is. */
    String cell(String name) {
        return CellText.clean(source.names().cell(row, name).text());
    }

    /** Where a cell of the row stands. */
    String cellPlace(String name) {
        return cellPlace(name, row.number());
    }

    private String cellPlace(String name, long number) {
        var place = source.names().place(name);
        return source.sheet()
                .place(number, place.orElse(0), place.map(source.names()::name).orElse(name));
    }

    /** A word that is taken for nothing recorded, where something is needed. */
    private void sayNothing(Column column, String name) {
        var written = CellText.clean(source.names().cell(row, name).text());
        if (NEEDED.contains(column) && !written.isEmpty()) {
            nothing.put(column.code(), written);
            var isAlone = source.map().columns().containsKey(Column.SCORE);
            var isOfDay =
                    column == Column.SESSION_DATE && !source.map().columns().containsKey(column);
            if (isOfDay || (column == Column.SCORE && (isAlone || codes(column).containsKey(Wording.fold(written))))) {
                unrated = Optional.of("\"%s\" of %s".formatted(written, name));
            }
        }
    }

    String text(Column column, ColumnSource given) {
        return CellText.clean(given.value(each -> cell(column, each)).text());
    }

    private Map<String, Map<Column, String>> codes(Column column) {
        return source.map().codes().getOrDefault(column, Map.of());
    }

    /** A cell that means "not recorded" is empty; what a word is said to mean in this column comes before what it means in all. */
    private SourceCell cell(Column column, String name) {
        var cell = source.names().cell(row, name);
        var meaning = codes(column).get(Wording.fold(cell.text()));
        var isMissing = meaning == null
                ? source.wording().isMissing(cell.text())
                : meaning.values().stream().allMatch(String::isEmpty);
        return isMissing ? SourceCell.EMPTY : cell;
    }

    private void spell(Column column, SourceCell cell, String text) {
        if (cell.isTyped() && !(DAYS.contains(column) && text.length() > ISO_DAY)) {
            put(column, text);
            return;
        }
        var spelled = source.wording().spelled(column, text);
        put(column, spelled.text());
        spelled.problem().ifPresent(problems::add);
    }

    /** What a code of the profile says, spelt as the cells of its file may be. */
    private void mean(Column column, String value) {
        var spelled = source.wording().spelled(column, value);
        put(column, value.isEmpty() || spelled.problem().isPresent() ? value : spelled.text());
    }

    /** Several things that were done beside the needling are all kept. */
    private void put(Column column, String value) {
        values.merge(
                column,
                value,
                (before, now) -> before.isEmpty() || !column.equals(Column.ADJUNCT) ? now : added(before, now));
    }

    private static String added(String before, String now) {
        var isSaid = now.isEmpty() || Set.of(before.split("[+]", -1)).contains(now);
        return isSaid ? before : before.equals("none") ? now : before + "+" + now;
    }

    /** Where lines come from, and how they are read. */
    record Source(TableMap map, SourceSheet sheet, SheetNames names, Wording wording, LentValues lent) {}
}
