package org.scarline.ingest.translate;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.profile.ColumnSource;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;

/** One way through a sheet, whose rows are recognised as they are when they are read. */
final class LenderRows implements SourceSheet.Rows {
    private final SourceSheet sheet;
    private final Lenders.Lender lender;
    private final List<Lending.Borrowed> columns;
    private final SheetMapper rows;
    private SheetNames names;

    LenderRows(SourceSheet sheet, Lenders.Lender lender, List<Lending.Borrowed> columns) throws IOException {
        this.sheet = sheet;
        this.lender = lender;
        this.columns = columns;
        this.names = new SheetNames(List.of(), sheet.name());
        var forms = Stream.of(Kind.values())
                .collect(Collectors.toMap(kind -> kind, kind -> new CopyForm(EnumSet.allOf(Column.class))));
        this.rows = new SheetMapper(
                sheet, lender.profile(), forms, BlockReader.habits(sheet, lender.profile()), LentValues.NONE);
        rows.handTo(this::take);
    }

    @Override
    public void header(List<String> all, long row, int blank) {
        rows.header(all, row, blank);
        names = new SheetNames(all, sheet.name());
        if (sheet.isSparse()) {
            return;
        }
        var needed = Stream.concat(
                columns.stream().map(Lending.Borrowed::name).filter(name -> !name.isEmpty()),
                lender.table().columns().entrySet().stream()
                        .filter(each -> isKey(each.getKey()))
                        .flatMap(each -> each.getValue().names().stream()));
        names.check(needed, lender.profile(), sheet.name());
    }

    @Override
    public void row(SourceRow row) {
        rows.row(row);
    }

    /** The columns that are taken: where words of other rows name them, all but that of the patient. */
    private Stream<String> names(Lending.Borrowed each) {
        return each.by().source().isCalled()
                ? IntStream.range(0, names.size())
                        .mapToObj(names::name)
                        .filter(name -> !name.isEmpty()
                                && !Wording.fold(name)
                                        .equals(Wording.fold(each.by().source().by())))
                : Stream.of(each.name());
    }

    /** All that are taken. */
    List<String> taken() {
        return columns.stream().flatMap(this::names).distinct().toList();
    }

    /** A row of a visit that another column says was none adds nothing to that day. */
    private boolean isOfNone(SourceRow row, Lending.Borrowed each) {
        return each.by().source().isOfDay()
                && rows.tables().stream()
                        .filter(table -> table.map().equals(each.by().table()))
                        .flatMap(table -> table.excluding(row).keySet().stream())
                        .anyMatch(column -> !Wording.fold(column).equals(Wording.fold(each.name())));
    }

    private boolean isKey(Column column) {
        return column == Column.PATIENT_ID || (isOfDay() && TableLine.DAYS.contains(column));
    }

    private boolean isOfDay() {
        return columns.stream().anyMatch(each -> each.by().source().isOfDay());
    }

    /** A row of which it is not known whose it is says nothing of anybody. */
    private void take(FillDown.Filled filled, Optional<String> doubt) {
        if (doubt.isPresent()) {
            return;
        }
        var source = new TableLine.Source(
                lender.table(), sheet, names, lender.profile().words().wording(), LentValues.NONE);
        var line = new TableLine(source, filled);
        var days = new EnumMap<Column, ColumnSource>(Column.class);
        lender.table().columns().forEach((column, from) -> {
            if (isOfDay() && TableLine.DAYS.contains(column)) {
                days.put(column, from);
            }
        });
        line.read(days);
        for (var each : columns) {
            if (isOfNone(filled.row(), each)) {
                continue;
            }
            var key = each.values().key(line);
            for (var name : names(each).toList()) {
                var cell = each.by().source().of(names.cell(filled.row(), name));
                each.values().add(each.values().key(key, name), cell, line.cellPlace(name));
            }
        }
    }
}
