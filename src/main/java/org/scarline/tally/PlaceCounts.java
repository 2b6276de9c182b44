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

    private AlikePatients settled = AlikePatients.NOBODY;
    private Pairs.Ranked ranked = Pairs.Ranked.NONE;
    private long[] waiting = new long[4];
    private int waits;

    /** One patient more. */
    void add(int pair, int attributes) {
        if (waits == waiting.length) {
            makeRoom();
        }
        waiting[waits++] = AlikePatients.key(pair, attributes);
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
    }

    /** All of them, by the numbers of the pairs. */
    synchronized AlikePatients all() {
        settle();
        return settled;
    }

    /** All of them in the order of their pairs. */
    synchronized CountedPlace counted(List<Attributes> attributes, Pairs.Ranked now) {
        if (ranked != now || waits > 0) {
            settle();
            settled = settled.withPairs(now::rank);
            ranked = now;
            waiting = new long[4];
        }
        return new CountedPlace(settled, attributes, now);
    }
}
