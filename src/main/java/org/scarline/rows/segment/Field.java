package org.scarline.rows.segment;

import java.util.function.Function;

/**
 * A column of rows.
 *
 * @param position among a row's numbers
 * @param value what of a stored object stands in it
 */
public record Field<S, T>(String name, int position, Encoding<T> encoding, Function<S, T> value) {

    /** The value that a row has here. */
    public T of(long[] row, WordTable words) {
        return encoding.reading().value(row[position], words);
    }

    void write(S object, long[] row, WordTable words) {
        row[position] = encoding.writing().number(value.apply(object), words);
    }
}
