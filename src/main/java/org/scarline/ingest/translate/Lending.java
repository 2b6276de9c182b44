package org.scarline.ingest.translate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.profile.OfPatient;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SheetException;

/** Reads of a file, before anything else, what its rows say of patients for other rows: each sheet once for all columns. */
final class Lending {
    private final List<Profile> profiles;
    private final Lenders.Book book;
    private final Lenders lenders;
    private final Map<Lenders.Lender, List<Borrowed>> borrowed = new LinkedHashMap<>();
    private final IdentityHashMap<OfPatient, PatientValues> values = new IdentityHashMap<>();
    private final Map<String, Set<String>> read = new TreeMap<>();
    private final Set<PatientValues> fit = new HashSet<>();
    private final Map<PatientValues, SheetException> unfit = new LinkedHashMap<>();

    /** A column of a sheet, and who takes it. */
    record Borrowed(LentValues.Asked by, PatientValues values) {
        String name() {
            return by.source().name();
        }
    }

    Lending(List<Profile> profiles, Lenders.Book book) {
        this.profiles = profiles;
        this.book = book;
        this.lenders = new Lenders(profiles, book);
    }

    /** All values. Throws {@link SheetException} where a sheet or column is not there. */
    LentValues values() throws IOException {
        for (var profile : profiles) {
            for (var table : profile.tables()) {
                for (var asked : asked(table)) {
                    ask(asked, profile);
                }
            }
        }
        for (var each : borrowed.entrySet()) {
            tryToRead(each.getKey(), each.getValue());
        }
        for (var each : unfit.entrySet()) {
            if (!fit.contains(each.getKey())) {
                throw each.getValue();
            }
        }
        return new LentValues(values, read);
    }

    /** A sheet that is named must fit; of those that a part of the profile reads, others than its own may lie in the file. */
    private void tryToRead(Lenders.Lender lender, List<Borrowed> columns) throws IOException {
        try {
            read(lender, columns);
            columns.forEach(each -> fit.add(each.values()));
        } catch (SheetException otherwise) {
            if (columns.stream().anyMatch(each -> !each.by().source().sheets().isEmpty())) {
                throw otherwise;
            }
            columns.forEach(each -> unfit.putIfAbsent(each.values(), otherwise));
        }
    }

    private static List<LentValues.Asked> asked(TableMap table) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream().map(TableMap.WideRow::columns))
                .flatMap(columns -> columns.entrySet().stream())
                .filter(each -> each.getValue() instanceof OfPatient)
                .map(each -> new LentValues.Asked(table, each.getKey(), (OfPatient) each.getValue()))
                .toList();
    }

    private void ask(LentValues.Asked asked, Profile profile) throws IOException {
        var source = asked.source();
        var all = lenders.of(asked, profile);
        var keys = EnumSet.of(Column.PATIENT_ID);
        if (source.by().isEmpty()
                && isOfRow(asked.table())
                && all.stream().allMatch(lender -> isOfRow(lender.table()))) {
            keys.add(Column.SITE_ID);
        }
        if (source.isOfDay()) {
            keys.add(day(asked.table()));
        }
        var known = new PatientValues(
                new PatientValues.Asking(List.copyOf(keys), asked.column(), source),
                profile.words().wording(),
                asked.table().codes().getOrDefault(asked.column(), Map.of()),
                where(source));
        values.put(source, known);
        all.forEach(lender ->
                borrowed.computeIfAbsent(lender, each -> new ArrayList<>()).add(new Borrowed(asked, known)));
    }

    /** Whether rows themselves say of which clinic they are. */
    private static boolean isOfRow(TableMap table) {
        var site = table.columns().get(Column.SITE_ID);
        return site != null && !(site instanceof OfPatient);
    }

    /** The day of a row, by which rows of the same day are found. */
    static Column day(TableMap table) {
        return table.kind() == Kind.RATINGS ? Column.ASSESSED_ON : Column.SESSION_DATE;
    }

    private static String where(OfPatient source) {
        return source.sheets().isEmpty() ? "the same sheet" : "the sheet " + String.join(", ", source.sheets());
    }

    private void read(Lenders.Lender lender, List<Borrowed> columns) throws IOException {
        var sheet = book.sheets(lender.profile().layout()).stream()
                .filter(each -> each.name().equals(lender.sheet()))
                .findFirst()
                .orElseThrow();
        var rows = new LenderRows(sheet, lender, columns);
        sheet.read(lender.profile().layout().header(), rows);
        read.computeIfAbsent(lender.sheet(), each -> new LinkedHashSet<>()).addAll(rows.taken());
    }
}
