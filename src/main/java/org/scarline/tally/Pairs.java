package org.scarline.tally;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.stream.IntStream;

/** The different pairs of values that occur, each under a small number: scores repeat, so a tally stays small. */
final class Pairs {
    private final Numbered values = new Numbered();
    private final Numbered pairs = new Numbered();
    private Ranked ranked = Ranked.NONE;
    private long lastA;
    private long lastB;
    private int last = -1;

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

    /** A patient's contributions often have the values of the one before. */
    int number(long a, long b) {
        if (a != lastA || b != lastB || last < 0) {
            last = pairs.number((long) values.number(a) << 32 | values.number(b));
            lastA = a;
            lastB = b;
        }
        return last;
    }

    long a(int number) {
        return values.value((int) (pairs.value(number) >>> 32));
    }

    long b(int number) {
        return values.value((int) pairs.value(number));
    }

    /** All pairs that there are now, in ascending order; several threads may ask. */
    synchronized Ranked ranked() {
        if (ranked.numbers.length != pairs.values.size()) {
            ranked = Ranked.of(this);
        }
        return ranked;
    }

    /** Pairs in ascending order, each by its rank. */
    static final class Ranked {
        /** No pair. */
        static final Ranked NONE = new Ranked(new int[0], new long[0], new long[0]);

        private final int[] numbers;
        private final int[] ranks;
        private final long[] firsts;
        private final long[] seconds;

        private Ranked(int[] numbers, long[] firsts, long[] seconds) {
            this.numbers = numbers;
            this.firsts = firsts;
            this.seconds = seconds;
            this.ranks = new int[numbers.length];
            for (var rank = 0; rank < numbers.length; rank++) {
                ranks[numbers[rank]] = rank;
            }
        }

        private static Ranked of(Pairs pairs) {
            var size = pairs.pairs.values.size();
            var numbers = IntStream.range(0, size).toArray();
            IntArrays.quickSort(numbers, (one, other) -> {
                var order = Long.compare(pairs.a(one), pairs.a(other));
                return order != 0 ? order : Long.compare(pairs.b(one), pairs.b(other));
            });
            var firsts = new long[size];
            var seconds = new long[size];
            for (var rank = 0; rank < size; rank++) {
                firsts[rank] = pairs.a(numbers[rank]);
                seconds[rank] = pairs.b(numbers[rank]);
            }
            return new Ranked(numbers, firsts, seconds);
        }

        int size() {
            return numbers.length;
        }

        int rank(int number) {
            return ranks[number];
        }

        int number(int rank) {
            return numbers[rank];
        }

        long a(int rank) {
            return firsts[rank];
        }

        long b(int rank) {
            return seconds[rank];
        }
    }
}
