package org.scarline.rows.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Columns that stand side by side, in the order in which they are added; never added to once in use. */
public final class Fields<S> {
    private final int before;
    private final List<Field<S, ?>> fields = new ArrayList<>();

    /** The first columns after those that every row has. */
    public Fields() {
        this(Numbers.HEAD);
    }

    private Fields(int before) {
        this.before = before;
    }

    /** Columns after these, of what another object says; these must be complete. */
    public <U> Fields<U> then() {
        return new Fields<>(end());
    }

    public <T> Field<S, T> add(String name, Encoding<T> encoding, Function<S, T> value) {
        var field = new Field<>(name, end(), encoding, value);
        fields.add(field);
        return field;
    }

    public List<Field<S, ?>> all() {
        return Collections.unmodifiableList(fields);
    }

    /** The position of the first, and of whatever follows without any. */
    public int begin() {
        return before;
    }

    /** The position after the last. */
    public int end() {
        return before + fields.size();
    }

    /** Writes what an object says into a row. */
    public void write(S object, long[] row, WordTable words) {
        for (var at = 0; at < fields.size(); at++) {
            fields.get(at).write(object, row, words);
        }
    }

    /** Hands over what an object says, column by column. */
    public void say(S object, BiConsumer<String, Object> take) {
        fields.forEach(field -> take.accept(field.name(), field.value().apply(object)));
    }

    /** Writes that nothing is said. */
    public void writeNothing(long[] row) {
        Arrays.fill(row, before, end(), Numbers.MISSING);
    }
}
