package org.scarline.ingest.block;

import java.util.HashMap;
import java.util.Map;

/** Whether a column counts a patient's visits: it begins with the same number for each, and goes on by one. */
final class Numbering {
    /** In hundredths of all patients. */
    private static final int ALIKE = 80;

    /** In hundredths of all visits but those that begin anew. */
    private static final int BY_ONE = 60;

    private static final int COHERENT = 90;
    private static final int HUNDRED = 100;

    /** From so many on it is no chance that the first number stands in first rows alone. */
    private static final int MANY = 5;

    private final Map<Integer, Integer> starts = new HashMap<>();
    private int patients;
    private int byOne;
    private int toStart;
    private int others;

    void start(int number) {
        starts.merge(number, 1, Integer::sum);
        patients++;
    }

    void step(BlockStep.Count count) {
        if (count.here() == count.above() + 1) {
            byOne++;
        } else if (count.here() <= 1 && count.here() < count.above()) {
            toStart++;
        } else {
            others++;
        }
    }

    boolean counts() {
        var alike = Math.max(starts.getOrDefault(0, 0), starts.getOrDefault(1, 0));
        var isAlike = patients > 0 && alike * HUNDRED >= patients * ALIKE;
        var isByOne = byOne > 0 && byOne * HUNDRED >= (byOne + others) * BY_ONE;
        var isOnlyFirst = patients >= MANY && byOne + others >= MANY && toStart == 0 && starts.size() == 1 && byOne > 0;
        return isAlike && (isByOne || isOnlyFirst);
    }

    /** Whether nearly every row goes on where the one above ended. */
    boolean isCoherent() {
        return counts() && byOne * HUNDRED >= (byOne + toStart + others) * COHERENT;
    }
}
