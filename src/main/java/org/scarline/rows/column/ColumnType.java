package org.scarline.rows.column;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a table keeps values of one type. What is missing is stored as NULL, and NULL is read as missing.
 *
 * @param sql type of the column
 * @param width most characters of a text, digits of a decimal; 0 where the SQL type alone says it
 * @param stored what is given to the database for a value
 * @param reading how a value is read
 */
public record ColumnType<T>(JDBCType sql, int width, Function<T, @Nullable Object> stored, Reading<T> reading) {
    private static final int SCALE = 6;

    /** Reads a value at a position of a row, from 1. */
    @FunctionalInterface
    public interface Reading<T> {
        T at(ResultSet row, int position) throws SQLException;
    }

    /** A text of at most so many characters; an empty one is missing. */
    public static ColumnType<String> text(int width) {
        return new ColumnType<>(JDBCType.VARCHAR, width, text -> text.isEmpty() ? null : text, ColumnType::orEmpty);
    }

    /** A text that is never missing and can be empty. */
    public static ColumnType<String> plain(int width) {
        return new ColumnType<>(JDBCType.VARCHAR, width, text -> text, ColumnType::orEmpty);
    }

    /** A text of always so many characters; an empty one is missing. */
    public static ColumnType<String> fixed(int width) {
        return new ColumnType<>(JDBCType.CHAR, width, text -> text.isEmpty() ? null : text, ColumnType::orEmpty);
    }

    private static String orEmpty(ResultSet row, int position) throws SQLException {
        var text = row.getString(position);
        return text == null ? "" : text;
    }

    public static ColumnType<Boolean> flag() {
        return new ColumnType<>(JDBCType.BOOLEAN, 0, flag -> flag, ResultSet::getBoolean);
    }

    public static ColumnType<Integer> integer() {
        return new ColumnType<>(JDBCType.INTEGER, 0, number -> number, ResultSet::getInt);
    }

    public static ColumnType<Long> whole() {
        return new ColumnType<>(JDBCType.BIGINT, 0, number -> number, ResultSet::getLong);
    }

    /** A whole number up to 32,767. */
    public static ColumnType<OptionalInt> small() {
        return new ColumnType<>(
                JDBCType.SMALLINT, 0, number -> number.isPresent() ? number.getAsInt() : null, (row, position) -> {
                    var number = row.getInt(position);
                    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
                });
    }

    /** A number of so many digits, six of them decimals; read without zeros at its end, so that equal numbers are equal. */
    public static ColumnType<Optional<BigDecimal>> decimal(int digits) {
        return new ColumnType<>(
                JDBCType.DECIMAL,
                digits,
                number -> number.orElse(null),
                (row, position) ->
                        Optional.ofNullable(row.getBigDecimal(position)).map(BigDecimal::stripTrailingZeros));
    }

    /** Whether its width is the most characters that a text can have. */
    public boolean isText() {
        return sql == JDBCType.VARCHAR || sql == JDBCType.CHAR;
    }

    /** Decimals of every {@link #decimal}. */
    public static int scale() {
        return SCALE;
    }

    public static ColumnType<LocalDate> date() {
        return new ColumnType<>(
                JDBCType.DATE, 0, day -> day, (row, position) -> row.getObject(position, LocalDate.class));
    }

    /** The same type for a value that can be missing. */
    public ColumnType<Optional<T>> optional() {
        return new ColumnType<>(sql, width, value -> value.map(stored).orElse(null), (row, position) -> {
            var isMissing = row.getObject(position) == null;
            return isMissing ? Optional.empty() : Optional.of(reading.at(row, position));
        });
    }

    /** The same column for what a value is made into, and made from. */
    public <U> ColumnType<U> as(Function<T, U> read, Function<U, T> written) {
        return new ColumnType<>(
                sql,
                width,
                value -> stored.apply(written.apply(value)),
                (row, position) -> read.apply(reading.at(row, position)));
    }

    void bind(PreparedStatement statement, int position, T value) throws SQLException {
        var object = stored.apply(value);
        if (object == null) {
            statement.setNull(position, sql.getVendorTypeNumber());
        } else {
            statement.setObject(position, object);
        }
    }
}
