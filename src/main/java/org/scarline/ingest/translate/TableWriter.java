package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Origin;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.ColumnSource;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.rows.ledger.Problem;

/** Writes the lines that rows of a sheet become by one table of a profile. */
final class TableWriter {
    /** What a session or a rating cannot be without. */
    private static final Set<Column> EVENT =
            EnumSet.of(Column.SESSION_DATE, Column.ASSESSED_ON, Column.MODALITY, Column.ADJUNCT, Column.SCAR_TYPE);

    private final TableMap map;
    private final SourceSheet sheet;
    private final SheetNames names;
    private final Wording wording;
    private final TableLine.Source source;
    private final CopyWriter out;
    private final Map<String, LeftOut> unless = new LinkedHashMap<>();
    private final List<String> unrated = new ArrayList<>();
    private final People people = new People();
    private final TwoWords twoWords;

    /**
     * A writer of a table's lines.
     *
     * @param form of the copy that they are a part of
     */
    TableWriter(TableLine.Source source, CopyForm form) {
        this.map = source.map();
        this.sheet = source.sheet();
        this.names = source.names();
        this.wording = source.wording();
        this.source = source;
        this.out = new CopyWriter(form);
        map.unless().forEach((column, words) -> unless.put(column, LeftOut.of(words)));
        this.twoWords = new TwoWords(map.kind());
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

    /** The header of the copy. */
    byte[] header() {
        return out.header();
    }

    /** Without it. */
    byte[] lines() {
        return out.below();
    }

    /** Whether a row belongs to the form that this table reads. */
    boolean asksFor(SourceRow row) {
        return isOfForm(row) && excluding(row).isEmpty();
    }

    private boolean isOfForm(SourceRow row) {
        return map.when().entrySet().stream().allMatch(each -> holds(row, each));
    }

    /** The words of {@code unless} that take a row of its form from the table, each by its column; none of a row that is asked for. */
    Map<String, String> excluding(SourceRow row) {
        var words = new LinkedHashMap<String, String>();
        if (!unless.isEmpty() && isOfForm(row)) {
            unless.forEach((column, all) -> word(row, column, all).ifPresent(word -> words.put(column, word)));
        }
        return words;
    }

    private Optional<String> word(SourceRow row, String column, LeftOut words) {
        var text = names.cell(row, column).text();
        return words.word(text)
                .or(() -> Optional.of("")
                        .filter(nothing ->
                                wording.isMissing(text) && words.words().contains(nothing)));
    }

    /** Whether a row holds one of the words in a column; a word for "not recorded" is as good as an empty cell. */
    private boolean holds(SourceRow row, Map.Entry<String, Set<String>> words) {
        var text = names.cell(row, words.getKey()).text();
        return words.getValue().contains(Wording.fold(text))
                || (wording.isMissing(text) && words.getValue().contains(""));
    }

    /** Whether a row holds nothing of what the table reads beside whom it is of, or boxes alone that are not ticked. */
    boolean isUnfilled(SourceRow row) {
        return Stream.concat(Stream.of(map.columns()), map.rows().stream().map(TableMap.WideRow::columns))
                .flatMap(columns -> columns.entrySet().stream())
                .filter(each -> !TableLine.WHO.contains(each.getKey()))
                .allMatch(each -> each.getValue() instanceof ColumnSource.Ticked
                        ? Set.of("", "none").contains(looked(row).text(each.getKey(), each.getValue()))
                        : each.getValue().names().stream()
                                .allMatch(name ->
                                        CellText.isBlank(names.cell(row, name).text())));
    }

    /** Names of the columns that hold its days. */
    Stream<String> days() {
        return Stream.concat(Stream.of(map.columns()), map.rows().stream().map(TableMap.WideRow::columns))
                .flatMap(columns -> columns.entrySet().stream())
                .filter(each -> TableLine.DAYS.contains(each.getKey()))
                .flatMap(each -> each.getValue().names().stream())
                .filter(name -> names.place(name).isPresent())
                .distinct();
    }

    /** Whether a row says of which day it is. */
    boolean saysWhen(SourceRow row) {
        var sources = new ArrayList<Map<Column, ColumnSource>>(List.of(map.columns()));
        map.rows().forEach(wide -> sources.add(wide.columns()));
        return sources.stream()
                .flatMap(columns -> columns.entrySet().stream())
                .filter(each -> TableLine.DAYS.contains(each.getKey()))
                .map(each -> wording.spelled(each.getKey(), looked(row).text(each.getKey(), each.getValue())))
                .anyMatch(day -> day.problem().isEmpty() && !day.text().isEmpty());
    }

    /** Whether a row says something of a patient, or when or what was done or rated; a sum of costs does not. */
    boolean saysSomething(SourceRow row) {
        return events(row).findAny().isPresent();
    }

    /** Words of a row that are taken for nothing recorded, each with its column. */
    Stream<String> missing(SourceRow row) {
        return SheetNames.read(List.of(map))
                .distinct()
                .filter(name -> names.place(name).isPresent())
                .filter(name -> {
                    var text = names.cell(row, name).text();
                    return !CellText.isBlank(text) && wording.isMissing(text);
                })
                .map(name -> "\"%s\" of %s"
                        .formatted(CellText.clean(names.cell(row, name).text()), name));
    }

    /** What a row says of a patient, or of when and what was done or rated. */
    Stream<String> events(SourceRow row) {
        var line = looked(row);
        return Stream.concat(Stream.of(map.columns()), map.rows().stream().map(TableMap.WideRow::columns))
                .flatMap(columns -> columns.entrySet().stream())
                .filter(each -> map.kind() == Kind.PATIENTS
                        ? !TableLine.WHO.contains(each.getKey())
                        : EVENT.contains(each.getKey()))
                .map(each -> line.text(each.getKey(), each.getValue()))
                .filter(text -> !text.isEmpty());
    }

    /** The id of whom a row speaks; empty where it names nobody. */
    String who(SourceRow row) {
        return looked(row).value(Column.PATIENT_ID);
    }

    /** Where the lines of each patient end below the header of the copy. */
    People people() {
        return people;
    }

    /** A row that is only looked at. */
    private TableLine looked(SourceRow row) {
        return new TableLine(source, new FillDown.Filled(row, Map.of()));
    }

    /** A row of nothing. */
    void blank() {
        out.blank();
    }

    /** A row that cannot be read. */
    void refuse(SourceRow row, Problem problem) {
        var said = new Problem(problem.code(), problem.column(), row.raw(), problem.message());
        out.row(Map.of(), new Origin(place(row), Map.of()), List.of(said));
    }

    /** A row of which one cell keeps it from being read. */
    void refuse(SourceRow row, Column column, String name, Problem problem) {
        var cell = sheet.place(row.number(), names.place(name).orElse(0), name);
        out.row(Map.of(), new Origin(place(row), Map.of(column.code(), cell)), List.of(problem));
    }

    private String place(SourceRow row) {
        return sheet.name().isEmpty() ? String.valueOf(row.number()) : "%s!%d".formatted(sheet.name(), row.number());
    }

    /** Writes the lines that a row becomes; how many. */
    long write(FillDown.Filled filled) {
        var row = filled.row();
        var before = out.rows();
        unrated.clear();
        for (var wide : map.rows()) {
            var line = new TableLine(source, filled);
            var own = line.read(wide.columns());
            var shared = line.read(map.columns());
            var isRated = line.isRated(wide);
            var isMeant = wide.unless().entrySet().stream().noneMatch(each -> holds(row, each));
            if (!isMeant) {
                continue;
            }
            if (!isRated) {
                line.unrated().ifPresent(unrated::add);
            }
            if (wide.columns().isEmpty() ? shared && (isRated || line.unrated().isEmpty()) : own && isRated) {
                line.take(wide);
                write(row, line);
            }
        }
        return out.rows() - before;
    }

    /** Of the last row the words in place of scores that say that nothing was rated, each with its column. */
    List<String> unrated() {
        return unrated;
    }

    private Stream<String> undone(SourceRow row, TableMap.WideRow wide) {
        return wide.unless().entrySet().stream()
                .filter(each -> holds(row, each))
                .map(each -> "%s \"%s\""
                        .formatted(
                                each.getKey(),
                                names.cell(row, each.getKey()).text().strip()));
    }

    /** The words by which parts of a row are passed over. */
    Stream<String> undone(SourceRow row) {
        return map.rows().stream().flatMap(wide -> undone(row, wide));
    }

    private void write(SourceRow row, TableLine line) {
        var size = out.size();
        var said = line.problems().isEmpty()
                ? twoWords.of(line.values(), line.words()).stream().toList()
                : line.problems();
        out.row(line.values(), line.origin(place(row)), said);
        if (out.size() > size && said.isEmpty()) {
            people.add(line.value(Column.PATIENT_ID), out.below(out.size()));
        }
    }
}
