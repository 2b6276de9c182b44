package org.scarline.tally;

import java.nio.charset.StandardCharsets;
import org.scarline.derive.Bytes;
import org.scarline.derive.Pieces;

/** What a record of the kept tally is of. Each begins with its kind and with how many things it holds. */
enum KeptRecord {
    /** Versions, cut-off, rows, and the attributes of patients. */
    HEADER,
    /** Pairs of values, in ascending order. */
    PAIRS,
    /** Patients at one place, by the numbers of their pairs and attributes. */
    PLACE,
    /** Patients with a course that is not over. */
    COURSES,
    /** Words of patients who are compared further. */
    WORDS,
    /** Values of theirs. */
    VALUES,
    /** Those patients, by the numbers of words and values. */
    COMPARED;

    private static final KeptRecord[] ALL = values();

    /** Begins a record of so many things. */
    @SuppressWarnings("EnumOrdinal") // the position is what is kept; the version in the header guards it
    Bytes begin(Pieces out, int count) {
        var record = out.next();
        record.number(ordinal());
        record.number(count);
        return record;
    }

    /** The kind of the next record. Throws {@link IllegalArgumentException} for one that is not known. */
    static KeptRecord next(Bytes in) {
        var kind = in.number();
        if (kind < 0 || kind >= ALL.length) {
            throw new IllegalArgumentException("record of kind %d: expected below %d".formatted(kind, ALL.length));
        }
        return ALL[(int) kind];
    }

    static void text(String text, Bytes out) {
        out.text(text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Bytes in) {
        return new String(in.text(), StandardCharsets.UTF_8);
    }
}
