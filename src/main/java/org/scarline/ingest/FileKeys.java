package org.scarline.ingest;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.check.Origin;
import org.scarline.rows.Row;

/** What the lines of one file said of which key, in little memory: finds keys that come again with other values. */
final class FileKeys {
    private static final int BITS = 32;
    private static final long LOW = 0xffff_ffffL;
    private static final int MOST = 100_000;

    private final Long2LongOpenHashMap lines = new Long2LongOpenHashMap();
    private final Long2ObjectOpenHashMap<byte[]> prints = new Long2ObjectOpenHashMap<>();
    private final Map<Long, Line.Name> places = new HashMap<>();

    /**
     * An earlier line that said something else.
     *
     * @param name as a person finds it
     * @param difference the columns in which it did; empty where that is not known
     */
    record Earlier(Line.Name name, String difference) {}

    /**
     * The last earlier line of the file that said something else of a line's key; empty without any. Keys and values are
     * compared by their hashes within one patient.
     */
    Optional<Earlier> earlier(int patient, Line.Accepted line) {
        var key = ((long) patient << BITS) | (line.row().key().hashCode() & LOW);
        var values = line.row().values().hashCode() & LOW;
        var number = line.span().line();
        var before = lines.put(key, number << BITS | values);
        var isOther = before != 0
                && (before & LOW) != values
                && before >>> BITS < number
                && !isPutRight((before & LOW) == 0, line);
        if (line.origin().isPresent()) {
            places.put(number, line.called());
        }
        var earlier = before >>> BITS;
        var found = isOther
                ? Optional.of(new Earlier(
                        places.getOrDefault(earlier, numbered(earlier)),
                        difference(line.row(), (before & LOW) == 0, prints.get(key))))
                : Optional.<Earlier>empty();
        if (!(line.row() instanceof Row.OfRating) && prints.size() < MOST) {
            prints.put(key, Prints.of(line.row()));
        }
        return found;
    }

    /** Whether a record that says itself that it was entered in error stands beside the right one: nobody need decide anything. */
    private static boolean isPutRight(boolean wasVoid, Line.Accepted line) {
        return wasVoid
                && !line.row().isVoid()
                && line.origin().filter(Origin::isJudgedByItself).isPresent();
    }

    /** A rating says nothing but its score; of others beyond the first hundred thousand no column is named. */
    private static String difference(Row row, boolean wasVoid, byte @Nullable [] earlier) {
        if (wasVoid || row.isVoid()) {
            return "record_status: the %s of them is void".formatted(wasVoid ? "first" : "last");
        }
        if (row instanceof Row.OfRating) {
            return "score";
        }
        return earlier == null ? "" : Prints.difference(earlier, row);
    }

    private static Line.Name numbered(long line) {
        var number = String.valueOf(line);
        return new Line.Name(number, number);
    }
}
