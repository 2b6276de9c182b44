package org.scarline.ingest.translate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;

/** The sheets of a workbook beside those that its profiles name: one with another name is not passed over in silence. */
final class NamedSheets {
    private static final int SHOWN = 300;

    /** Before the name of a sheet that is meant to be left unread. */
    private static final String NOT = "!";

    private static final Set<Column> WHO = EnumSet.of(Column.PATIENT_ID);
    private static final Set<Column> EVENT = EnumSet.of(
            Column.SESSION_DATE, Column.ASSESSED_ON, Column.MODALITY, Column.SCAR_TYPE, Column.SCORE, Column.SIDE);

    private static final Problem UNREAD = Problem.of(
            Code.UNREAD_SHEET,
            "the sheet has the columns of those that are read, or the patient and some of them, and the profile does not name it");

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
        var refused = refused(sheet, profile, forms, profile.layout().header());
        return refused.isPresent() ? refused : refused(sheet, profile, forms, HeaderPlace.FIRST);
    }

    private static Optional<TableWriter> refused(
            SourceSheet sheet, Profile profile, Map<Kind, CopyForm> forms, HeaderPlace header) throws IOException {
        var rows = new RefusedRows(sheet, profile, forms);
        try {
            sheet.read(header, rows);
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
            if (names.absent(profile.tables()).isEmpty() || isAlike(columns)) {
                var source = new TableLine.Source(
                        profile.tables().get(0), sheet, names, profile.words().wording(), LentValues.NONE);
                table = new TableWriter(source, new CopyForm(form.columns()));
            }
        }

        /** Whether it names patients as a table of the profile does, and holds what that one reads of when, and what was done or rated. */
        private boolean isAlike(List<String> columns) {
            return profile.tables().stream()
                    .filter(map -> map.kind() != Kind.PATIENTS)
                    .anyMatch(map -> has(columns, map, WHO, 1) && has(columns, map, EVENT, 2));
        }

        private static boolean has(List<String> columns, TableMap map, Set<Column> wanted, int least) {
            var sources = new ArrayList<>(map.columns().entrySet());
            map.rows().forEach(row -> sources.addAll(row.columns().entrySet()));
            return sources.stream()
                            .filter(each -> wanted.contains(each.getKey()))
                            .filter(each -> each.getValue().names().stream()
                                    .anyMatch(name -> !SheetNames.isPlace(name)
                                            && columns.stream().anyMatch(column -> isOneOf(column, name))))
                            .map(java.util.Map.Entry::getKey)
                            .distinct()
                            .count()
                    >= least;
        }

        /** The very name, or the end of one below a merged cell. */
        private static boolean isOneOf(String column, String name) {
            return NameShape.areAlike(column, name)
                    || (Wording.fold(name).endsWith("_" + Wording.fold(column)) && !column.isEmpty());
        }

        @Override
        public void row(SourceRow row) {
            if (table != null && !row.isBlank()) {
                table.refuse(row, UNREAD);
            }
        }
    }
}
