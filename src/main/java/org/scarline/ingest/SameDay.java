package org.scarline.ingest;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.scarline.clinic.Kind;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/**
 * What several files of one site, kind and day say of the same things: no day tells which of two is the newer, so that only their names
 * decide, and a person should look. In little memory: of the first two hundred thousand keys of a day.
 */
final class SameDay {
    private static final int MOST = 200_000;
    private static final int BITS = 32;
    private static final long LOW = 0xffff_ffffL;

    private final Map<Group, Long2ObjectOpenHashMap<Said>> said = new HashMap<>();
    private LocalDate day = LocalDate.MIN;
    private int keys;

    /** Files whose rows are of one site and kind. */
    private record Group(String site, Kind kind) {}

    /**
     * A file.
     *
     * @param sha256 decides between two of one name
     */
    record Source(String site, Kind kind, LocalDate day, String name, String sha256) {
        boolean isSame(Source other) {
            return name.equals(other.name) && sha256.equals(other.sha256);
        }

        boolean isBefore(Source other) {
            var order = name.compareTo(other.name);
            return order != 0 ? order < 0 : sha256.compareTo(other.sha256) < 0;
        }
    }

    /** What a file said of a key. */
    private static final class Said {
        private final Source by;
        private final int values;
        private final boolean isVoid;
        private final byte[] prints;

        Said(Source by, Row row) {
            this.by = by;
            this.values = row.values().hashCode();
            this.isVoid = row.isVoid();
            this.prints = Prints.of(row);
        }
    }

    /** What another file of the day says otherwise than a line of this one; empty where none does. */
    Optional<Problem> other(Source file, int patient, Row row) {
        if (!file.day().equals(day)) {
            said.clear();
            keys = 0;
            day = file.day();
        }
        var group = said.computeIfAbsent(new Group(file.site(), file.kind()), each -> new Long2ObjectOpenHashMap<>());
        var key = ((long) patient << BITS) | (row.key().hashCode() & LOW);
        var before = group.get(key);
        if (before != null || keys < MOST) {
            keys += before == null ? 1 : 0;
            group.put(key, new Said(file, row));
        }
        return before == null
                        || before.by.isSame(file)
                        || before.values == row.values().hashCode()
                ? Optional.empty()
                : difference(before, file, row);
    }

    /** A row that takes another back, and counts, is meant to say something else. */
    private static Optional<Problem> difference(Said before, Source file, Row row) {
        var isLast = before.by.isBefore(file);
        if (row.isVoid() || before.isVoid) {
            return (isLast ? row.isVoid() : before.isVoid)
                    ? Optional.empty()
                    : Optional.of(problem(before.by, file, "record_status"));
        }
        var columns = row instanceof Row.OfRating ? "score" : Prints.difference(before.prints, row);
        return columns.isEmpty() ? Optional.empty() : Optional.of(problem(before.by, file, columns));
    }

    private static Problem problem(Source other, Source file, String columns) {
        return Problem.of(
                Code.SAME_KEY,
                "%s of the same day says something else of the same thing (%s); that of %s counts, as its name is the greater"
                        .formatted(other.name(), columns, other.isBefore(file) ? "this file" : "the other"));
    }
}
