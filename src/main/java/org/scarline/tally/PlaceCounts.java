package org.scarline.tally;

import java.util.Arrays;
import java.util.List;

/**
 * The patients at one place of the tally. Those who are added wait, and are sorted and put together once they are many: so
 * adding a patient touches little memory, and the place stays as small as its patients are alike. They are ranked when they
 * are first asked for; several threads may ask.
 */
final class PlaceCounts {
    private static final int FEW = 64;
    private static final long[] NOBODY = {};

    private AlikePatients settled = AlikePatients.NOBODY;
    private Pairs.Ranked ranked = Pairs.Ranked.NONE;
    private long[] waiting = new long[4];
    private int waits;
    private long[] leaving = NOBODY;
    private int leave;

    /** One patient more. */
    void add(int pair, int attributes) {
        if (waits == waiting.length) {
            makeRoom();
        }
        waiting[waits++] = AlikePatients.key(pair, attributes);
    }

    /** So many patients more, perhaps below none. */
    void change(int pair, int attributes, int more) {
        for (var each = 0; each < more; each++) {
            add(pair, attributes);
        }
        for (var each = 0; each < -more; each++) {
            if (leave == leaving.length) {
                leaving = Arrays.copyOf(leaving, Math.max(4, 2 * leave));
            }
            leaving[leave++] = AlikePatients.key(pair, attributes);
        }
    }

    /** Whether nobody stands here. */
    boolean isEmpty() {
        settle();
        return settled.kinds() == 0;
    }

    /** Patients by the numbers of this tally. */
    void add(AlikePatients others) {
        settle();
        settled = settled.and(others);
    }

    private void makeRoom() {
        if (waits < Math.max(FEW, settled.kinds())) {
            waiting = Arrays.copyOf(waiting, 2 * waits);
        } else {
            settle();
        }
    }

    private void settle() {
        if (ranked != Pairs.Ranked.NONE) {
            settled = settled.withPairs(ranked::number);
            ranked = Pairs.Ranked.NONE;
        }
        settled = settled.and(AlikePatients.of(waiting, waits));
        waits = 0;
        if (leave > 0) {
            settled = settled.less(AlikePatients.of(leaving, leave));
            leaving = NOBODY;
            leave = 0;
        }
    }

    /** All of them, by the numbers of the pairs. */
    synchronized AlikePatients all() {
        settle();
        return settled;
    }

    /** All of them in the order of their pairs. */
    CountedPlace counted(List<Attributes> attributes, Pairs.Ranked now) {
        return new CountedPlace(ranked(now), attributes, now);
    }

    /** The same by the ranks of the pairs. */
    synchronized AlikePatients ranked(Pairs.Ranked now) {
        if (ranked != now || waits > 0 || leave > 0) {
            settle();
            // What was never ranked was shown to nobody; kept sums have their pairs in this order already.
            if (!settled.renumber(now::rank)) {
                settled = settled.withPairs(now::rank);
            }
            ranked = now;
            waiting = new long[4];
        }
        return settled;
    }
}
