package org.scarline.rows;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Binds a statement's parameters one after the other; what is missing becomes NULL, and NULL what is missing. */
final class Binding {
    private final PreparedStatement statement;
    private int next;

    Binding(PreparedStatement statement, int first) {
        this.statement = statement;
        this.next = first;
    }

    /** A text, missing when empty. */
    void text(String text) throws SQLException {
        if (text.isEmpty()) {
            statement.setNull(next++, Types.VARCHAR);
        } else {
            statement.setString(next++, text);
        }
    }

    /** A text, missing when the value is; an empty one stays empty. */
    void text(Optional<String> text) throws SQLException {
        if (text.isEmpty()) {
            statement.setNull(next++, Types.VARCHAR);
        } else {
            statement.setString(next++, text.get());
        }
    }

    void whole(OptionalInt number) throws SQLException {
        if (number.isEmpty()) {
            statement.setNull(next++, Types.SMALLINT);
        } else {
            statement.setInt(next++, number.getAsInt());
        }
    }

    void decimal(Optional<BigDecimal> number) throws SQLException {
        if (number.isEmpty()) {
            statement.setNull(next++, Types.DECIMAL);
        } else {
            statement.setBigDecimal(next++, number.get());
        }
    }

    void date(Optional<LocalDate> day) throws SQLException {
        if (day.isEmpty()) {
            statement.setNull(next++, Types.DATE);
        } else {
            statement.setObject(next++, day.get());
        }
    }

    void number(Optional<Long> number) throws SQLException {
        if (number.isEmpty()) {
            statement.setNull(next++, Types.BIGINT);
        } else {
            statement.setLong(next++, number.get());
        }
    }

    static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }

    static OptionalInt whole(ResultSet row, int column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** A decimal without trailing zeros, so that equal numbers are equal. */
    static Optional<BigDecimal> decimal(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column)).map(BigDecimal::stripTrailingZeros);
    }

    static Optional<LocalDate> date(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
