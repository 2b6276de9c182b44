package org.scarline.rows.segment;

import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.h2.jdbc.JdbcResultSet;
import org.h2.value.TypeInfo;
import org.h2.value.Value;
import org.h2.value.ValueArray;
import org.h2.value.ValueBigint;
import org.h2.value.ValueBoolean;
import org.h2.value.ValueInteger;
import org.h2.value.ValueNull;
import org.h2.value.ValueSmallint;

/**
 * A column of packs: an array of one number for each row.
 *
 * @param sql type of its elements
 * @param position among a row's numbers
 */
record PackColumn(String name, JDBCType sql, int position) {
    /** What a pack has in a column. */
    interface Cells {
        /** The number of a row, by its place from 0. */
        long number(int place);
    }

    private static final Cells NOTHING = place -> Numbers.MISSING;

    private boolean isMissing(List<long[]> rows) {
        for (var row : rows) {
            if (row[position] != Numbers.MISSING) {
                return false;
            }
        }
        return true;
    }

    /**
     * An array as H2 keeps it: of any other it would make this one, element by element. What is too large for the column, H2
     * refuses.
     */
    Value array(List<long[]> rows) {
        var least = Long.MAX_VALUE;
        var most = Numbers.MISSING;
        for (var row : rows) {
            var number = row[position];
            least = number == Numbers.MISSING ? least : Math.min(least, number);
            most = Math.max(most, number);
        }
        if (most == Numbers.MISSING) {
            return ValueNull.INSTANCE;
        }
        var type = fits(least) && fits(most) ? sql : JDBCType.BIGINT;
        return ValueArray.get(element(type), values(type, rows), null);
    }

    /** Neighbours often say the same: what is equal to the one before is not made again. */
    private Value[] values(JDBCType type, List<long[]> rows) {
        var values = new Value[rows.size()];
        var before = Numbers.MISSING;
        Value value = ValueNull.INSTANCE;
        for (var place = 0; place < values.length; place++) {
            var number = rows.get(place)[position];
            value = number == before ? value : value(type, number);
            before = number;
            values[place] = value;
        }
        return values;
    }

    private boolean fits(long number) {
        return switch (sql) {
            case SMALLINT -> number == (short) number;
            case INTEGER -> number == (int) number;
            default -> true;
        };
    }

    private static Value value(JDBCType type, long number) {
        if (number == Numbers.MISSING) {
            return ValueNull.INSTANCE;
        }
        return switch (type) {
            case BOOLEAN -> ValueBoolean.get(number != 0);
            case SMALLINT -> ValueSmallint.get((short) number);
            case INTEGER -> ValueInteger.get((int) number);
            default -> ValueBigint.get(number);
        };
    }

    private static TypeInfo element(JDBCType type) {
        return switch (type) {
            case BOOLEAN -> TypeInfo.TYPE_BOOLEAN;
            case SMALLINT -> TypeInfo.TYPE_SMALLINT;
            case INTEGER -> TypeInfo.TYPE_INTEGER;
            default -> TypeInfo.TYPE_BIGINT;
        };
    }

    /** An array as text, as PostgreSQL reads it. */
    void write(List<long[]> rows, StringBuilder text) {
        if (isMissing(rows)) {
            text.append("\\N");
            return;
        }
        var joint = '{';
        for (var row : rows) {
            text.append(joint);
            joint = ',';
            if (row[position] == Numbers.MISSING) {
                text.append("NULL");
            } else if (sql == JDBCType.BOOLEAN) {
                text.append(row[position] == 0 ? 'f' : 't');
            } else {
                text.append(row[position]);
            }
        }
        text.append('}');
    }

    /** What a pack that was read has in its column of that number, from 1. */
    static Cells cells(ResultSet pack, int column) throws SQLException {
        if (pack.isWrapperFor(JdbcResultSet.class)) {
            var found = pack.unwrap(JdbcResultSet.class).getInternal(column);
            return found instanceof ValueArray array ? cells(array.getList()) : NOTHING;
        }
        var found = pack.getArray(column);
        return found == null ? NOTHING : cells((Object[]) found.getArray());
    }

    private static Cells cells(Value[] values) {
        return place -> values[place] instanceof ValueNull ? Numbers.MISSING : values[place].getLong();
    }

    private static Cells cells(Object[] values) {
        return place -> {
            var value = values[place];
            if (value == null) {
                return Numbers.MISSING;
            }
            return value instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) value).longValue();
        };
    }
}
