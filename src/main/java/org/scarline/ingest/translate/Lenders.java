package org.scarline.ingest.translate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.profile.ColumnSource;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;

/** Finds the sheets from which a column takes what they say of patients, and by which part of the profiles each is read. */
final class Lenders {
    private static final int SHOWN = 300;
    private static final String ABSENT = ", which the workbook does not have; it has ";
    private static final String NO_WORKBOOK = ", and only a workbook has sheets: a file of text is one;"
            + " without sheet: the value is taken from other rows of the same file";
    private static final String UNREAD =
            ", which no part of it reads: say by which column its patients are known, as by: Pat-Nr";

    private final List<Profile> profiles;
    private final Book book;

    /** A file. */
    interface Book {
        /** Its sheets, as they are laid out. */
        List<SourceSheet> sheets(Profile.Layout layout) throws IOException;
    }

    /**
     * A sheet, by name, and how it is read.
     *
     * @param profile by which its rows are distinguished from totals and what they leave out is filled down
     * @param table that says by which column its patients are known
     */
    record Lender(String sheet, Profile profile, TableMap table) {}

    Lenders(List<Profile> profiles, Book book) {
        this.profiles = profiles;
        this.book = book;
    }

    /** The sheets from which a column takes it. Throws {@link SheetException} where one that is named is not there. */
    List<Lender> of(LentValues.Asked asked, Profile profile) throws IOException {
        return asked.source().sheets().isEmpty() ? own(asked, profile) : named(asked, profile);
    }

    /** The sheets that the same part of the profile reads. */
    private List<Lender> own(LentValues.Asked asked, Profile profile) throws IOException {
        return book.sheets(profile.layout()).stream()
                .filter(sheet ->
                        isRead(sheet, profile) && profile.tablesOf(sheet.name()).contains(asked.table()))
                .map(sheet -> new Lender(sheet.name(), profile, keyed(asked.table(), asked)))
                .toList();
    }

    private static boolean isRead(SourceSheet sheet, Profile profile) {
        return profile.layout().reads(sheet.name(), sheet.isHidden());
    }

    /** A table by which the patients of a sheet are known: by a column that the profile names for it, or as they are elsewhere. */
    private static TableMap keyed(TableMap table, LentValues.Asked asked) {
        var key = asked.source().key();
        if (key.by().isEmpty() && key.on().isEmpty()) {
            return table;
        }
        var columns = new EnumMap<Column, ColumnSource>(Column.class);
        Optional.ofNullable(table.columns().get(Column.PATIENT_ID))
                .ifPresent(who -> columns.put(Column.PATIENT_ID, who));
        if (!key.by().isEmpty()) {
            columns.put(Column.PATIENT_ID, new ColumnSource.Named(key.by()));
        }
        if (!key.on().isEmpty()) {
            columns.put(Lending.day(asked.table()), new ColumnSource.Named(key.on()));
        }
        return new TableMap(table.kind(), table.asked(), columns, Map.of(), table.codes(), table.rows());
    }

    private List<Lender> named(LentValues.Asked asked, Profile profile) throws IOException {
        var sheets = book.sheets(profile.layout());
        var there = sheets.stream().map(SourceSheet::name).toList();
        if (there.contains("")) {
            throw refused(
                    Code.MISSING_SHEET,
                    asked,
                    profile,
                    String.join(", ", asked.source().sheets()) + NO_WORKBOOK);
        }
        for (var name : asked.source().sheets()) {
            if (there.stream().noneMatch(sheet -> Profile.Layout.names(name, sheet))) {
                var has = Printable.of(String.join(", ", there), SHOWN);
                throw refused(Code.MISSING_SHEET, asked, profile, name + ABSENT + has);
            }
        }
        var lenders = new ArrayList<Lender>();
        for (var sheet : sheets) {
            if (asked.source().sheets().stream().anyMatch(name -> Profile.Layout.names(name, sheet.name()))) {
                lenders.add(lender(sheet, asked, profile));
            }
        }
        return lenders;
    }

    /** How a sheet is read: by the first part of the profile that reads it and knows its patients, else by its own names. */
    private Lender lender(SourceSheet sheet, LentValues.Asked asked, Profile profile) {
        for (var each : profiles) {
            var table = each.tablesOf(sheet.name()).stream()
                    .filter(one -> one.columns().containsKey(Column.PATIENT_ID))
                    .findFirst();
            if (isRead(sheet, each) && table.isPresent()) {
                return new Lender(sheet.name(), each, keyed(table.get(), asked));
            }
        }
        if (asked.source().by().isEmpty()) {
            throw refused(Code.MISSING_COLUMN, asked, profile, sheet.name() + UNREAD);
        }
        return new Lender(sheet.name(), plain(asked, profile), keyed(asked.table(), asked));
    }

    /** For a sheet that is read for this alone. */
    private static Profile plain(LentValues.Asked asked, Profile profile) {
        var source = asked.source();
        var columns = new EnumMap<Column, ColumnSource>(Column.class);
        columns.put(Column.PATIENT_ID, new ColumnSource.Named(source.by()));
        if (!source.isCalled()) {
            columns.put(asked.column(), new ColumnSource.Named(source.name()));
        }
        var table = new TableMap(
                Kind.PATIENTS,
                new TableMap.Asked("", Map.of(), Map.of()),
                columns,
                Map.of(),
                Map.of(),
                List.of(TableMap.WideRow.WHOLE));
        var layout = new Profile.Layout(
                profile.layout().text(),
                source.sheets(),
                Profile.Shape.LIST,
                source.header(),
                LeftOut.NOTHING,
                List.of());
        return new Profile(profile.name(), List.of(), layout, profile.words(), List.of(table), List.of());
    }

    private static SheetException refused(Code code, LentValues.Asked asked, Profile profile, String rest) {
        return new SheetException(Problem.of(
                code,
                "%s takes %s from the sheet %s"
                        .formatted(profile.name(), asked.column().code(), rest)));
    }
}
