package org.scarline.reference;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The cells of one reference row, by column. A cell that makes no sense throws {@link IllegalArgumentException} with
 * column, found and expected.
 */
public final class ReferenceRow {
    private final Map<String, String> cells;
    private final Decimals decimals;

    ReferenceRow(Map<String, String> cells, Decimals decimals) {
        this.cells = Map.copyOf(cells);
        this.decimals = decimals;
    }

    /** The cell without blanks around it; may be empty. */
    public String text(String column) {
        return Objects.requireNonNull(cells.get(column), column);
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

    /** A cell of that form; {@code expected} puts the form into words. */
    public String matching(String column, String form, String expected) {
        if (!text(column).matches(form)) {
            throw unexpected(column, expected);
        }
        return text(column);
    }

    /** A word of a closed list, in any case. */
    public <E> E oneOf(Map<String, E> list, String column) {
        var found = list.get(text(column).toLowerCase(Locale.ROOT));
        if (found == null) {
            throw unexpected(
                    column,
                    "one of "
                            + new TreeSet<>(list.keySet())
                                    .stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", ")));
        }
        return found;
    }

    /** Whether the cell says yes; no where it is empty. */
    public boolean yes(String column) {
        return !isEmpty(column) && oneOf(Map.of("yes", true, "no", false), column);
    }

    /** The cell, and where it is a number, with a point for a decimal comma. */
    public String plain(String column) {
        var problem = decimals.problem(text(column));
        if (problem.isPresent()) {
            throw unexpected(column, problem.get());
        }
        return decimals.plain(text(column));
    }

    /** A plain decimal; empty where the cell is. */
    public Optional<BigDecimal> decimal(String column) {
        if (isEmpty(column)) {
            return Optional.empty();
        }
        var plain = plain(column);
        if (!plain.matches("-?[0-9]{1,12}(\\.[0-9]{1,12})?")) {
            throw unexpected(column, "a plain decimal or nothing");
        }
        return Optional.of(new BigDecimal(plain));
    }

    /** A plain decimal; empty where the cell is. */
    public OptionalDouble number(String column) {
        return decimal(column).stream().mapToDouble(BigDecimal::doubleValue).findFirst();
    }

    /** A count; empty where the cell is. */
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
