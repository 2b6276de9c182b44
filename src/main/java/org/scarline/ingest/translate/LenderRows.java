package org.scarline.ingest.translate;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
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
                columns.stream().map(Lending.Borrowed::name),
                lender.table().columns().entrySet().stream()
                        .filter(each -> each.getKey() == Column.PATIENT_ID)
                        .flatMap(each -> each.getValue().names().stream()));
        names.check(needed, lender.profile(), sheet.name());
    }

    @Override
    public void row(SourceRow row) {
        rows.row(row);
    }

    /** A row of which it is not known whose it is says nothing of anybody. */
    private void take(FillDown.Filled filled, Optional<String> doubt) {
        if (doubt.isPresent()) {
            return;
        }
        var source = new TableLine.Source(
                lender.table(), sheet, names, lender.profile().words().wording(), LentValues.NONE);
        var line = new TableLine(source, filled);
        for (var each : columns) {
            var cell = names.cell(filled.row(), each.name());
            each.values().add(each.values().key(line), cell, line.cellPlace(each.name()));
        }
    }
}
