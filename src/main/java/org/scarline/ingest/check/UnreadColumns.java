package org.scarline.ingest.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.SheetNote;

/**
 * The columns of a header that are not read, for people. A name is shown only where it is ours or nearly so: a file whose
 * header is a row of data has values there.
 */
public final class UnreadColumns {
    private static final int NEAR = 2;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;
    private static final String RESEMBLES = " (resembles ";

    private UnreadColumns() {}

    /** One text for each; those that resemble a column that the file lacks say so. */
    static List<String> of(Kind kind, List<String> cells, List<Optional<Column>> columns) {
        var present = present(kind, columns);
        var unread = new ArrayList<String>();
        for (var place = 0; place < cells.size(); place++) {
            var column = columns.get(place);
            if (CellText.isBlank(cells.get(place))
                    || column.filter(each -> each.isOf(kind)).isPresent()) {
                continue;
            }
            var position = "column %d".formatted(place + 1);
            var name = SourceProfile.fold(cells.get(place));
            unread.add(column.map(Column::code)
                    .or(() -> resembled(kind, name, present).map(each -> shown(name) + RESEMBLES + each.code() + ")"))
                    .orElse(position));
        }
        return unread;
    }

    /** The same of those that resemble a column that the file lacks, as the end of a sentence; empty without any. */
    static String resembling(Kind kind, List<String> cells, List<Optional<Column>> columns) {
        var near =
                of(kind, cells, columns).stream().filter(UnreadColumns::isNear).toList();
        return near.isEmpty() ? "" : "; found " + String.join(", ", near);
    }

    /** Whether such a text speaks of what a person should look at: a column that resembles one that is read, or what the sheet's notes say so of. */
    public static boolean isNear(String unread) {
        return isAlike(unread) || SheetNote.needsAPerson(unread);
    }

    /** Whether it speaks of a column that resembles one that is read. */
    public static boolean isAlike(String unread) {
        return unread.contains(RESEMBLES);
    }

    /** The text of a column that is called nearly as one of ours that its file lacks; empty for any other. */
    public static Optional<String> near(Kind kind, String name, Set<Column> present) {
        var folded = SourceProfile.fold(name);
        return resembled(kind, folded, present).map(column -> resembling(shown(name), column.code()));
    }

    /** The text of a column that is laid out as one that is read, by the names of both in a source whose header is known. */
    public static String resembling(String name, String other) {
        return name + RESEMBLES + other + ")";
    }

    /** A name as long as one of ours can be, whatever else is in it. */
    private static String shown(String name) {
        return Printable.of(name, LONGEST);
    }

    private static Set<Column> present(Kind kind, List<Optional<Column>> columns) {
        return columns.stream()
                .flatMap(Optional::stream)
                .filter(column -> column.isOf(kind))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
    }

    private static Optional<Column> resembled(Kind kind, String name, Set<Column> present) {
        return Arrays.stream(Column.values())
                .filter(column -> column.isOf(kind) && !present.contains(column))
                .filter(column -> name.length() >= SHORTEST && Edits.between(name, column.code()) <= NEAR)
                .findFirst();
    }
}
