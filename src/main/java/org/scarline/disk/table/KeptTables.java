package org.scarline.disk.table;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows that this process wrote as files and needs again, so that it need not read them: a night's results are a hundred
 * megabytes. A file that is another than the one that was written is read.
 */
public final class KeptTables {
    private final Map<String, Written> written = new HashMap<>();
    private final Map<String, Object> wholes = new HashMap<>();
    private final boolean isKeeping;

    private record Written(List<?> rows, long bytes, FileTime changed) {}

    private KeptTables(boolean isKeeping) {
        this.isKeeping = isKeeping;
    }

    /** Keeps what is written from now on. */
    public static KeptTables everything() {
        return new KeptTables(true);
    }

    /** Keeps nothing. */
    static KeptTables nothing() {
        return new KeptTables(false);
    }

    /** Lets go of all rows. */
    public void forget() {
        written.clear();
        wholes.clear();
    }

    void forget(TableSchema<?> table) {
        written.remove(table.file());
        wholes.remove(table.file());
    }

    /** Keeps what the rows that are kept were taken from. */
    void keepWhole(TableSchema<?> table, Object whole) {
        if (written.containsKey(table.file())) {
            wholes.put(table.file(), whole);
        }
    }

    /** What is made of rows: once, where they are the very rows that are kept. */
    @SuppressWarnings("ReferenceEquality") // comparing half a million rows would take longer than making it again
    <T, W> W whole(TableSchema<T> table, List<T> rows, Class<W> kind, Function<List<T>, W> making) {
        var kept = written.get(table.file());
        var isKept = kept != null && kept.rows() == rows;
        var known = isKept ? wholes.get(table.file()) : null;
        if (kind.isInstance(known)) {
            return kind.cast(known);
        }
        var made = making.apply(rows);
        if (isKept) {
            wholes.put(table.file(), made);
        }
        return made;
    }

    /** Keeps rows that were written, where anything is kept; whether it is. */
    <T> boolean keep(TableSchema<T> table, Collection<T> rows, Optional<BasicFileAttributes> file) {
        if (isKeeping && file.isPresent()) {
            var kept =
                    new Written(List.copyOf(rows), file.get().size(), file.get().lastModifiedTime());
            written.put(table.file(), kept);
        }
        return isKeeping;
    }

    @SuppressWarnings("unchecked")
    <T> Optional<List<T>> find(TableSchema<T> table, Optional<BasicFileAttributes> file) {
        var kept = written.get(table.file());
        return kept != null
                        && file.filter(now -> now.size() == kept.bytes()
                                        && now.lastModifiedTime().equals(kept.changed()))
                                .isPresent()
                ? Optional.of((List<T>) kept.rows())
                : Optional.empty();
    }
}
