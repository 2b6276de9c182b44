package org.scarline.compare.file;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * The cells of one reference row, by column. What makes no sense throws {@link IllegalArgumentException} with column,
 * found and expected.
 */
public final class Cells {
    private final CSVRecord row;

    Cells(CSVRecord row) {
        if (!row.isConsistent()) {
            throw new IllegalArgumentException("%d columns: expected as many as the header has".formatted(row.size()));
        }
        this.row = row;
    }

    /** The cell as it stands; may be empty. */
    public String text(String column) {
        return row.get(column);
    }

    public boolean isEmpty(String column) {
        return text(column).isEmpty();
    }

    /** A cell that must not be empty. */
    public String given(String column) {
        if (isEmpty(column)) {
            throw new IllegalArgumentException("%s is empty: expected a value".formatted(column));
        }
        return text(column);
    }

    /** A name that code and files may carry: lower case letters, digits and {@code _}. */
    public String name(String column) {
        return matching(column, "[a-z0-9_]+", "lower case letters, digits and _");
    }

    /** A cell of that form, which is told in words when it is not. */
    public String matching(String column, String form, String expected) {
        if (!text(column).matches(form)) {
            throw unexpected(column, expected);
        }
        return text(column);
    }

    public <E> E oneOf(Map<String, E> list, String column) {
        var found = list.get(text(column));
        if (found == null) {
            throw unexpected(
                    column,
                    "one of "
                            + new TreeSet<>(list.keySet())
                                    .stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** A plain decimal with a point, or nothing. */
    public OptionalDouble number(String column) {
        if (isEmpty(column)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                Double.parseDouble(matching(column, "-?[0-9]{1,12}(\\.[0-9]{1,12})?", "a plain decimal or nothing")));
    }

    /** A count, or nothing. */
    public OptionalLong whole(String column) {
        if (isEmpty(column)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(matching(column, "[0-9]{1,9}", "a whole number")));
    }

    /** What to throw for a cell that cannot be. */
    public IllegalArgumentException unexpected(String column, String expected) {
        return new IllegalArgumentException("%s \"%s\": expected %s".formatted(column, text(column), expected));
    }
}
