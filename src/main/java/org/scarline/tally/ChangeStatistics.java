package org.scarline.tally;

import java.util.TreeMap;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.RatedLevel;

/** How the patients' own improvements at the final rating are spread: how many gained from so much to below so much. */
final class ChangeStatistics {
    /** About so many bins from nothing to the most that the scale can give. */
    private static final int BINS = 20;

    private static final long[] STEPS = {1, 2, 5, 10, 20, 50};

    private final Instruments instruments;

    ChangeStatistics(Instruments instruments) {
        this.instruments = instruments;
    }

    /**
     * Adds what one cell has to tell: everybody at the final rating, all scar types together; else nothing. A spread is
     * wanted as a whole, so it is asked for without a level.
     */
    void add(Tally tally, Contribution.Key key, Collected to) {
        if (key.level() != RatedLevel.FINAL
                || !key.scarType().equals(Contribution.ALL)
                || Arms.isStart(key.arm())
                || !to.wants(TalliedCell.of(Population.ALL, key, "change", ""))) {
            return;
        }
        var width = width(instruments.get(key.instrument()));
        var counted = tally.counted(key, Population.ALL);
        var bins = new TreeMap<Long, Long>();
        counted.forEach((pair, patients) -> bins.merge(Math.floorDiv(pair.b(), width), patients, Long::sum));
        bins.forEach((bin, patients) -> to.at(TalliedCell.of(Population.ALL, key, "change", level(bin, width)), "")
                .part("patients_changed", patients, counted.n()));
    }

    private static String level(long bin, long width) {
        return Points.write(bin * width) + ".." + Points.write((bin + 1) * width);
    }

    /**
     * The least improvement that is more than noise, so that a bin begins where improvement does; without one, a round
     * number of steps.
     */
    private static long width(Instrument instrument) {
        if (instrument.minImprovement().isPresent()) {
            return instrument.minImprovement().getAsLong();
        }
        var step = instrument.step().orElse(Points.ONE);
        var least = (instrument.highest() - instrument.lowest()) / BINS;
        for (var steps : STEPS) {
            if (steps * step >= least) {
                return steps * step;
            }
        }
        return least;
    }
}
