package org.scarline.ingest.translate;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Kind;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;

/** The sheets of a workbook beside those that its profiles name: one with another name is not passed over in silence. */
final class NamedSheets {
    private static final int SHOWN = 300;

    /** Before the name of a sheet that is meant to be left unread. */
    private static final String NOT = "!";

    private static final Problem UNREAD = Problem.of(
            Code.UNREAD_SHEET, "the sheet has the columns of those that are read, and the profile does not name it");

    private NamedSheets() {}

    /** What a profile names and a workbook does not have; empty where nothing is missing, and for a file without sheets. */
    static Optional<Problem> absent(Profile profile, List<SourceSheet> sheets) {
        var there = sheets.stream().map(SourceSheet::name).collect(Collectors.toCollection(LinkedHashSet::new));
        var absent = Stream.concat(
                        profile.layout().sheets().stream(),
                        profile.tables().stream().map(TableMap::sheet).filter(name -> !name.isEmpty()))
                .filter(name ->
                        !name.startsWith(NOT) && there.stream().noneMatch(sheet -> Profile.Layout.names(name, sheet)))
                .distinct()
                .toList();
        return absent.isEmpty() || there.contains("")
                ? Optional.empty()
                : Optional.of(Problem.of(
                        Code.MISSING_SHEET,
                        "%s reads the sheet %s, which the workbook does not have; it has %s (a part of a profile for other workbooks says which by files:)"
                                .formatted(
                                        profile.name(),
                                        String.join(", ", absent),
                                        Printable.of(String.join(", ", there), SHOWN))));
    }

    /** The rows of a sheet that is not read, each refused, where the sheet has all columns that a profile reads. */
    static Optional<TableWriter> refused(SourceSheet sheet, Profile profile, Map<Kind, CopyForm> forms)
            throws IOException {
        if (sheet.isHidden()
                || sheet.isSparse()
                || profile.layout().sheets().contains(NOT + sheet.name())
                || SheetNames.read(profile.tables()).allMatch(SheetNames::isPlace)) {
            return Optional.empty();
        }
        var rows = new RefusedRows(sheet, profile, forms);
        try {
            sheet.read(profile.layout().header(), rows);
        } catch (SheetException otherwise) {
            return Optional.empty();
        }
        return Optional.ofNullable(rows.table).filter(table -> table.rows() > 0);
    }

    /** Refuses every row that says something. */
    private static final class RefusedRows implements SourceSheet.Rows {
        private final SourceSheet sheet;
        private final Profile profile;
        private final CopyForm form;
        private @Nullable TableWriter table;

        RefusedRows(SourceSheet sheet, Profile profile, Map<Kind, CopyForm> forms) {
            this.sheet = sheet;
            this.profile = profile;
            this.form = Objects.requireNonNull(forms.get(profile.tables().get(0).kind()));
        }

        @Override
        public void header(List<String> columns, long row, int blank) {
            var names = new SheetNames(columns, sheet.name());
            if (names.absent(profile.tables()).isEmpty()) {
                var source = new TableLine.Source(
                        profile.tables().get(0), sheet, names, profile.words().wording(), LentValues.NONE);
                table = new TableWriter(source, new CopyForm(form.columns()));
            }
        }

        @Override
        public void row(SourceRow row) {
            if (table != null && !row.isBlank()) {
                table.refuse(row, UNREAD);
            }
        }
    }
}
