package org.scarline.tally;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** The different pairs of values that occur, each under a small number: scores repeat, so a tally stays small. */
final class Pairs {
    private final Numbered values = new Numbered();
    private final Numbered pairs = new Numbered();

    /** Numbers in order of first appearance. */
    private static final class Numbered {
        private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
        private final LongArrayList values = new LongArrayList();

        Numbered() {
            numbers.defaultReturnValue(-1);
        }

        int number(long value) {
            var known = numbers.get(value);
            if (known >= 0) {
                return known;
            }
            numbers.put(value, values.size());
            values.add(value);
            return values.size() - 1;
        }

        long value(int number) {
            return values.getLong(number);
        }
    }

    int number(long a, long b) {
        return pairs.number((long) values.number(a) << 32 | values.number(b));
    }

    long a(int number) {
        return values.value((int) (pairs.value(number) >>> 32));
    }

    long b(int number) {
        return values.value((int) pairs.value(number));
    }
}
