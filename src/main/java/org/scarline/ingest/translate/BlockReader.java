package org.scarline.ingest.translate;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.block.BlockHabits;
import org.scarline.ingest.block.BlockRow;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.ColumnSource;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;

/** Reads of the rows of a sheet whose they are, where a row may leave out the patient's id. */
final class BlockReader {
    private static final Set<Column> DAYS = EnumSet.of(Column.SESSION_DATE, Column.ASSESSED_ON);

    private static final Set<Column> STRAND = EnumSet.of(
            Column.BODY_SITE, Column.SIDE, Column.SCAR_TYPE, Column.INSTRUMENT, Column.RATER_ROLE, Column.RATER_ID);

    /** What does not change from visit to visit. */
    private static final Set<Column> LASTING = EnumSet.of(Column.BIRTH_YEAR, Column.SEX);

    private static final int ISO_DAY = 10;

    private final SheetNames names;
    private final Wording wording;
    private final List<ColumnSource> days;
    private final List<ColumnSource> strands;
    private final Map<Column, ColumnSource> person = new EnumMap<>(Column.class);
    private final Map<Column, Map<String, Map<Column, String>>> codes = new EnumMap<>(Column.class);
    private final Set<Integer> filled = new HashSet<>();

    /** Columns that no table reads, and days of visits side by side. */
    private final List<Integer> others;

    private BlockReader(Profile profile, SheetNames names, List<TableMap> tables) {
        this.names = names;
        this.wording = profile.words().wording();
        profile.layout().filledDown().forEach(name -> names.place(name).ifPresent(filled::add));
        this.days = tables.stream()
                .flatMap(table -> table.columns().entrySet().stream())
                .filter(each -> DAYS.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        this.strands = tables.stream()
                .flatMap(table -> STRAND.stream()
                        .flatMap(column -> Stream.ofNullable(table.columns().get(column))))
                .distinct()
                .toList();
        this.others = Stream.concat(
                        names.unread(tables).stream(),
                        tables.stream()
                                .flatMap(table -> table.rows().stream())
                                .flatMap(row -> DAYS.stream()
                                        .flatMap(day ->
                                                Stream.ofNullable(row.columns().get(day))))
                                .flatMap(source -> source.names().stream())
                                .flatMap(name -> names.place(name).stream()))
                .distinct()
                .toList();
        tables.forEach(this::addPerson);
    }

    private void addPerson(TableMap table) {
        for (var column : List.of(Column.BIRTH_YEAR, Column.SEX, Column.FITZPATRICK)) {
            var source = table.columns().get(column);
            if (source != null && (LASTING.contains(column) || isFilled(source))) {
                person.put(column, source);
                codes.put(column, table.codes().getOrDefault(column, Map.of()));
            }
        }
    }

    private boolean isFilled(ColumnSource source) {
        return source.names().stream()
                .flatMap(name -> names.place(name).stream())
                .anyMatch(filled::contains);
    }

    /** A reader of a sheet; empty where no column that is filled down names patients first. */
    static Optional<BlockReader> of(Profile profile, SheetNames names, List<TableMap> tables) {
        var first = profile.layout().filledDown().stream().findFirst().flatMap(names::place);
        var isPatient = first.isPresent()
                && tables.stream()
                        .flatMap(table -> Stream.ofNullable(table.columns().get(Column.PATIENT_ID)))
                        .flatMap(source -> source.names().stream())
                        .anyMatch(name -> names.place(name).equals(first));
        return isPatient ? Optional.of(new BlockReader(profile, names, tables)) : Optional.empty();
    }

    /** How the rows of a sheet leave out the patient; empty where nothing is filled down. */
    static Optional<BlockHabits> habits(SourceSheet sheet, Profile profile) throws IOException {
        if (profile.layout().filledDown().isEmpty()) {
            return Optional.empty();
        }
        var look = new Look(sheet, profile);
        sheet.read(profile.layout().header(), look);
        return Optional.of(look.habits);
    }

    /** What a row, as it stands, shows of whose it is. */
    BlockRow row(SourceRow row, FillDown fill) {
        var said = new TreeMap<String, String>();
        var restated = "";
        for (var each : person.entrySet()) {
            var text = text(row, each.getValue());
            if (!text.isEmpty() && !wording.isMissing(text) && !FillDown.isAsAbove(SourceCell.of(text))) {
                var folded = Wording.fold(text);
                var meaning = codes.getOrDefault(each.getKey(), Map.of()).get(folded);
                said.put(each.getKey().code(), meaning == null ? folded : meaning.toString());
                restated = isFilled(each.getValue()) ? each.getKey().code() : restated;
            }
        }
        return new BlockRow(
                row.number(),
                fill.id(row, names),
                day(row),
                texts(row),
                new BlockRow.Said(said, restated, strand(row)));
    }

    private String strand(SourceRow row) {
        return strands.stream().map(source -> Wording.fold(text(row, source))).collect(Collectors.joining("\t"));
    }

    private String text(SourceRow row, ColumnSource source) {
        return CellText.clean(source.value(name -> names.cell(row, name)).text());
    }

    private Optional<LocalDate> day(SourceRow row) {
        return days.stream()
                .map(source -> source.value(name -> names.cell(row, name)))
                .flatMap(cell -> Optional.ofNullable(day(cell)).stream())
                .findFirst();
    }

    private @Nullable LocalDate day(SourceCell cell) {
        var text = CellText.clean(cell.text());
        var iso = cell.isTyped() && text.length() > ISO_DAY
                ? text.substring(0, ISO_DAY)
                : wording.spelled(Column.SESSION_DATE, text).text();
        try {
            return iso.isEmpty() ? null : LocalDate.parse(iso);
        } catch (DateTimeException isNoDay) {
            return null;
        }
    }

    private Map<String, String> texts(SourceRow row) {
        var texts = new HashMap<String, String>();
        for (var place : others) {
            var cell = row.cells().get(place);
            if (!wording.isMissing(cell.text()) && !FillDown.isAsAbove(cell)) {
                texts.put(names.name(place), Wording.fold(cell.text()));
            }
        }
        return texts;
    }

    /** The first way through a sheet. */
    private static final class Look implements SourceSheet.Rows {
        private final BlockHabits habits = new BlockHabits();
        private final SourceSheet sheet;
        private final Profile profile;
        private final FillDown fill;
        private SheetNames names;
        private Optional<BlockReader> reader = Optional.empty();

        Look(SourceSheet sheet, Profile profile) {
            this.sheet = sheet;
            this.profile = profile;
            this.names = new SheetNames(List.of(), sheet.name());
            this.fill = new FillDown(profile.layout().filledDown());
        }

        @Override
        public void header(List<String> columns, long row, int blank) {
            names = new SheetNames(columns, sheet.name());
            reader = BlockReader.of(profile, names, profile.tablesOf(sheet.name()));
        }

        @Override
        public void row(SourceRow row) {
            if (row.isBlank()) {
                habits.blank();
            } else if (row.problem().isEmpty()) {
                reader.map(each -> each.row(row, fill))
                        .filter(each -> !isLeftOut(row, each))
                        .ifPresent(habits::add);
            }
        }

        private boolean isLeftOut(SourceRow row, BlockRow read) {
            return names.leftOut(profile.layout().leftOut(), row)
                    .filter(word -> !LeftOut.isWide(word) || read.day().isEmpty())
                    .isPresent();
        }
    }
}
