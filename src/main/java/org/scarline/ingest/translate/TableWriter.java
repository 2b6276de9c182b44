package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Origin;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.ColumnSource;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.rows.ledger.Problem;

/** Writes the lines that rows of a sheet become by one table of a profile. */
final class TableWriter {
    private static final Set<Column> WHO = EnumSet.of(Column.SITE_ID, Column.PATIENT_ID, Column.RECORD_STATUS);
    private static final Set<Column> DAYS = EnumSet.of(Column.SESSION_DATE, Column.ASSESSED_ON);

    /** What a session or a rating cannot be without. */
    private static final Set<Column> EVENT =
            EnumSet.of(Column.SESSION_DATE, Column.ASSESSED_ON, Column.MODALITY, Column.ADJUNCT, Column.SCAR_TYPE);

    /** Letters of a day alone: a cell that its program says to be a day may hold a time of day too. */
    private static final int ISO_DAY = 10;

    private final TableMap map;
    private final SourceSheet sheet;
    private final SheetNames names;
    private final Wording wording;
    private final CopyWriter out;

    /**
     * A writer of a table's lines.
     *
     * @param form of the copy that they are a part of
     */
    TableWriter(TableMap map, SourceSheet sheet, SheetNames names, Wording wording, CopyForm form) {
        this.map = map;
        this.sheet = sheet;
        this.names = names;
        this.wording = wording;
        this.out = new CopyWriter(form);
    }

    /** Our columns that a table gives. */
    static Set<Column> columns(TableMap map) {
        var columns = EnumSet.copyOf(map.columns().keySet());
        columns.addAll(map.constants().keySet());
        map.rows().forEach(row -> {
            columns.addAll(row.columns().keySet());
            columns.addAll(row.constants().keySet());
        });
        map.codes().values().forEach(words -> words.values().forEach(meaning -> columns.addAll(meaning.keySet())));
        return columns;
    }

    TableMap map() {
        return map;
    }

    long rows() {
        return out.rows();
    }

    /** With its header. */
    byte[] copy() {
        return out.bytes();
    }

    /** Without it. */
    byte[] lines() {
        return out.below();
    }

    /** Whether a row belongs to the form that this table reads. */
    boolean asksFor(SourceRow row) {
        return map.when().entrySet().stream().allMatch(each -> holds(row, each))
                && map.unless().entrySet().stream().noneMatch(each -> holds(row, each));
    }

    /** Whether it is for a word in a column that a row does not belong to the table. */
    boolean isExcludedBy(SourceRow row, String column) {
        return map.unless().entrySet().stream().anyMatch(each -> each.getKey().equals(column) && holds(row, each));
    }

    /** Whether a row holds one of the words in a column; a word for "not recorded" is as good as an empty cell. */
    private boolean holds(SourceRow row, Map.Entry<String, Set<String>> words) {
        var text = names.cell(row, words.getKey()).text();
        return words.getValue().contains(Wording.fold(text))
                || (wording.isMissing(text) && words.getValue().contains(""));
    }

    /** Whether a row says of which patient and of which day it is. */
    boolean saysWhoAndWhen(SourceRow row) {
        var sources = new ArrayList<Map<Column, ColumnSource>>(List.of(map.columns()));
        map.rows().forEach(wide -> sources.add(wide.columns()));
        var who = Optional.ofNullable(map.columns().get(Column.PATIENT_ID));
        return who.filter(source ->
                                !new Line(row).text(Column.PATIENT_ID, source).isEmpty())
                        .isPresent()
                && sources.stream()
                        .flatMap(columns -> columns.entrySet().stream())
                        .filter(each -> DAYS.contains(each.getKey()))
                        .map(each -> wording.spelled(each.getKey(), new Line(row).text(each.getKey(), each.getValue())))
                        .anyMatch(day -> day.problem().isEmpty() && !day.text().isEmpty());
    }

    /** Whether a row says something of a patient, or when or what was done or rated; a sum of costs does not. */
    boolean saysSomething(SourceRow row) {
        var line = new Line(row);
        return Stream.concat(Stream.of(map.columns()), map.rows().stream().map(TableMap.WideRow::columns))
                .flatMap(columns -> columns.entrySet().stream())
                .filter(each ->
                        map.kind() == Kind.PATIENTS ? !WHO.contains(each.getKey()) : EVENT.contains(each.getKey()))
                .anyMatch(each -> !line.text(each.getKey(), each.getValue()).isEmpty());
    }

    /** A row of nothing. */
    void blank() {
        out.blank();
    }

    /** A row that cannot be read. */
    void refuse(SourceRow row, Problem problem) {
        var said = new Problem(problem.code(), problem.column(), row.raw(), problem.message());
        out.row(Map.of(), new Origin(place(row), Map.of()), Optional.of(said));
    }

    /** A row of which one cell keeps it from being read. */
    void refuse(SourceRow row, Column column, String name, Problem problem) {
        var cell = sheet.place(row.number(), names.place(name).orElse(0), name);
        out.row(Map.of(), new Origin(place(row), Map.of(column.code(), cell)), Optional.of(problem));
    }

    private String place(SourceRow row) {
        return sheet.name().isEmpty() ? String.valueOf(row.number()) : "%s!%d".formatted(sheet.name(), row.number());
    }

    /** Writes the lines that a row becomes; how many. */
    long write(SourceRow row) {
        var before = out.rows();
        for (var wide : map.rows()) {
            var line = new Line(row);
            var own = line.read(wide.columns());
            var shared = line.read(map.columns());
            if (wide.columns().isEmpty() ? shared : own && line.isRated(wide)) {
                map.constants().forEach(line.values::putIfAbsent);
                line.values.putAll(wide.constants());
                out.row(line.values, new Origin(place(row), line.places), Optional.ofNullable(line.problem));
            }
        }
        return out.rows() - before;
    }

    /** A line on its way. */
    private final class Line {
        private final SourceRow row;
        private final Map<Column, String> values = new EnumMap<>(Column.class);
        private final Map<String, String> places = new TreeMap<>();
        private @Nullable Problem problem;

        Line(SourceRow row) {
            this.row = row;
        }

        /** Reads columns that are not read yet; whether one of them says more than who the patient is. */
        boolean read(Map<Column, ColumnSource> columns) {
            var says = false;
            for (var each : columns.entrySet()) {
                if (!places.containsKey(each.getKey().code())) {
                    says |= read(each.getKey(), each.getValue());
                }
            }
            return says;
        }

        /** A visit's day without a score in a column of scores is no rating: nothing was rated. */
        boolean isRated(TableMap.WideRow wide) {
            return !wide.columns().containsKey(Column.SCORE)
                    || !values.getOrDefault(Column.SCORE, "").isEmpty()
                    || problem != null;
        }

        private boolean read(Column column, ColumnSource source) {
            var name = source.names().get(0);
            var place = names.place(name);
            places.put(
                    column.code(),
                    sheet.place(
                            row.number(),
                            place.orElse(0),
                            place.map(names::name).orElse(name)));
            var cell = source.value(each -> cell(column, each));
            var text = CellText.clean(cell.text());
            if (text.isEmpty()) {
                return false;
            }
            var meaning = codes(column).get(Wording.fold(text));
            if (meaning != null) {
                meaning.forEach(this::put);
            } else {
                spell(column, cell, text);
            }
            return !WHO.contains(column);
        }

        String text(Column column, ColumnSource source) {
            return CellText.clean(source.value(each -> cell(column, each)).text());
        }

        private Map<String, Map<Column, String>> codes(Column column) {
            return map.codes().getOrDefault(column, Map.of());
        }

        /** A cell that means "not recorded" is empty; what a word is said to mean in this column comes before what it means in all. */
        private SourceCell cell(Column column, String name) {
            var cell = names.cell(row, name);
            var meaning = codes(column).get(Wording.fold(cell.text()));
            var isMissing = meaning == null
                    ? wording.isMissing(cell.text())
                    : meaning.values().stream().allMatch(String::isEmpty);
            return isMissing ? SourceCell.EMPTY : cell;
        }

        private void spell(Column column, SourceCell cell, String text) {
            if (cell.isTyped() && !(DAYS.contains(column) && text.length() > ISO_DAY)) {
                put(column, text);
                return;
            }
            var spelled = wording.spelled(column, text);
            put(column, spelled.text());
            if (problem == null) {
                problem = spelled.problem().orElse(null);
            }
        }

        /** Several things that were done beside the needling are all kept. */
        private void put(Column column, String value) {
            values.merge(
                    column,
                    value,
                    (before, now) -> before.isEmpty() || !column.equals(Column.ADJUNCT) ? now : before + "+" + now);
        }
    }
}
