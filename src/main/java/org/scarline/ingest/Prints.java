package org.scarline.ingest;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.scarline.rows.Row;
import org.scarline.rows.StoredRowsTable;

/**
 * What a row says, a byte for each column: enough to name the columns in which two rows of one key differ without keeping either. Two
 * values have the same byte in one of 255 cases; such a column goes unnamed.
 */
final class Prints {
    private static final int COLUMNS = 16;
    private static final int NOTHING = 0;
    private static final int OTHERS = 255;

    private Prints() {}

    static byte[] of(Row row) {
        var prints = new ByteArrayOutputStream(COLUMNS);
        StoredRowsTable.say(row, (column, value) -> prints.write(print(value)));
        return prints.toByteArray();
    }

    private static int print(Object value) {
        var isNothing = value.equals("") || value.equals(Optional.empty()) || value.equals(OptionalInt.empty());
        return isNothing ? NOTHING : 1 + Math.floorMod(hash(value), OTHERS);
    }

    /** The same in every run, which a word of a list has not by itself. */
    private static int hash(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(Prints::hash).orElse(0);
        }
        if (value instanceof Enum<?> word) {
            return word.name().hashCode();
        }
        return value instanceof Set<?> several
                ? several.stream().mapToInt(Prints::hash).sum()
                : value.hashCode();
    }

    /** How a later row differs from an earlier one of its key, in words; empty where it is not known. */
    static String difference(byte[] earlier, Row later) {
        var differing = new ArrayList<String>();
        var emptied = new ArrayList<String>();
        var before = new ByteArrayInputStream(earlier);
        StoredRowsTable.say(later, (column, value) -> {
            var now = print(value);
            if (before.read() != now) {
                (now == NOTHING ? emptied : differing).add(column.equals("adjuncts") ? "adjunct" : column);
            }
        });
        return sentence(differing, emptied);
    }

    private static String sentence(List<String> differing, List<String> emptied) {
        var parts = new ArrayList<String>();
        if (!differing.isEmpty()) {
            parts.add(String.join(", ", differing));
        }
        if (!emptied.isEmpty()) {
            parts.add("the later says nothing of " + String.join(", ", emptied));
        }
        return String.join("; ", parts);
    }
}
