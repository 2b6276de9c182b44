package org.scarline.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.scarline.clinic.Kind;
import org.scarline.rows.ledger.Figures;
import org.scarline.rows.segment.Field;
import org.scarline.rows.segment.Fields;
import org.scarline.rows.segment.Numbers;
import org.scarline.rows.segment.SegmentTable;
import org.scarline.rows.segment.SegmentedRowsTable;
import org.scarline.rows.segment.WordTable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The stored rows of one kind: every valid line that was ever loaded.
 *
 * @param <K> which row of a patient
 * @param <V> what it says
 */
abstract class RowTable<K, V> {
    private final SegmentedRowsTable rows;
    private final WordTable words;
    private final Fields<K> key;
    private final Fields<V> values;

    RowTable(Stored stored, Kind kind, String name, Fields<K> key, Fields<V> values) {
        this.rows = new SegmentedRowsTable(stored.database(), stored.segments(), kind, name, all(key, values));
        this.words = stored.words();
        this.key = key;
        this.values = values;
    }

    /** What the tables of all kinds share. */
    record Stored(JdbcTemplate database, SegmentTable segments, WordTable words) {}

    /** All columns of a table after those that every row has, in their order. */
    static List<Field<?, ?>> all(Fields<?> key, Fields<?> values) {
        var all = new ArrayList<Field<?, ?>>(key.all());
        all.addAll(values.all());
        return all;
    }

    final SegmentedRowsTable rows() {
        return rows;
    }

    /** A row as numbers. */
    final long[] numbers(NumberedRow row) {
        var said = values(row.row());
        var numbers = Numbers.row(values.end(), row.patient(), row.file(), row.line(), said.isPresent() ? 0 : 1);
        key.write(key(row.row()), numbers, words);
        if (said.isPresent()) {
            values.write(said.get(), numbers, words);
        } else {
            values.writeNothing(numbers);
        }
        return numbers;
    }

    /** What some rows hold, counted; of the columns that may be empty. */
    final Figures figures(Collection<long[]> rows) {
        var filled = new long[values.end()];
        var voids = 0L;
        for (var row : rows) {
            voids += Numbers.isVoid(row) ? 1 : 0;
            for (var position = values.begin(); position < values.end(); position++) {
                filled[position] += row[position] != Numbers.MISSING ? 1 : 0;
            }
        }
        var byName = new TreeMap<String, Long>();
        values.all().forEach(field -> byName.put(field.name(), filled[field.position()]));
        return new Figures(rows.size(), voids, byName);
    }

    /** The order in which the versions of each row follow each other as they arrived. */
    final Comparator<long[]> byKey() {
        return (one, other) -> {
            var order = Numbers.compare(one, other, key.begin(), key.end());
            return order != 0 ? order : Long.compare(Numbers.line(one), Numbers.line(other));
        };
    }

    final boolean isSameRow(long[] one, long[] other) {
        return Numbers.compare(one, other, key.begin(), key.end()) == 0;
    }

    final boolean saysTheSame(long[] one, long[] other) {
        return Numbers.isVoid(one) == Numbers.isVoid(other)
                && Numbers.compare(one, other, values.begin(), values.end()) == 0;
    }

    /** What a row that is not void says. */
    final V read(long[] numbers) {
        return read(numbers, words);
    }

    abstract K key(Row row);

    /** The day of a row, counted from 1970-01-01; empty where rows of the kind have none. */
    abstract OptionalLong day(long[] numbers);

    abstract Optional<V> values(Row row);

    abstract V read(long[] numbers, WordTable words);
}
