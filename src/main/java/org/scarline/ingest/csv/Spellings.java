package org.scarline.ingest.csv;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the spellings of a column mean that were accepted before, found by their bytes: a cell that says what one before it
 * said is not read again. Bounded: where two spellings want the same slot, the later has it. Knows cells of plain lines only.
 *
 * @param <T> what a spelling means
 */
public final class Spellings<T> {
    private static final int SLOTS = 1_024;

    /** A spelling and what it means. */
    private static final class Known<T> {
        private final byte[] spelling;
        private final int hash;
        private final T meaning;

        Known(byte[] spelling, int hash, T meaning) {
            this.spelling = spelling;
            this.hash = hash;
            this.meaning = meaning;
        }
    }

    private final @Nullable Known<T>[] slots;

    /** Knows none yet. */
    public Spellings() {
        slots = empty();
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a type with a parameter can be made in no other way
    private static <T> @Nullable Known<T>[] empty() {
        return new Known[SLOTS];
    }

    /** What a record's cell means, null when it must be read. */
    public @Nullable T find(List<String> record, int place) {
        return record instanceof PlainCells cells ? find(cells.bytes(), cells.begin(place), cells.end(place)) : null;
    }

    private @Nullable T find(byte[] bytes, int begin, int end) {
        var hash = hash(bytes, begin, end);
        var known = slots[slot(hash)];
        return known != null && known.hash == hash && isSame(known.spelling, bytes, begin, end) ? known.meaning : null;
    }

    private static boolean isSame(byte[] spelling, byte[] bytes, int begin, int end) {
        if (spelling.length != end - begin) {
            return false;
        }
        for (var at = begin; at < end; at++) {
            if (bytes[at] != spelling[at - begin]) {
                return false;
            }
        }
        return true;
    }

    /** Notes that a record's cell means something, by itself and without a word to be said of it. */
    public void remember(List<String> record, int place, T meaning) {
        if (record instanceof PlainCells cells) {
            var spelling = Arrays.copyOfRange(cells.bytes(), cells.begin(place), cells.end(place));
            var hash = hash(spelling, 0, spelling.length);
            slots[slot(hash)] = new Known<>(spelling, hash, meaning);
        }
    }

    private static int hash(byte[] bytes, int begin, int end) {
        var hash = 0;
        for (var at = begin; at < end; at++) {
            hash = 31 * hash + bytes[at];
        }
        return hash;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 10 ^ hash >>> 20) & (SLOTS - 1);
    }
}
