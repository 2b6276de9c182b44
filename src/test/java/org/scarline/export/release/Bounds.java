package org.scarline.export.release;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What an attacker knows of the counts of one release: between which whole numbers each lies. */
final class Bounds {
    private static final double MOST = 100_000;

    private final double[] low;
    private final double[] high;

    /** By how many a count can fall and rise from one release to the next, which the attacker is told. */
    record Step(double leaving, double joining) {}

    Bounds(int size) {
        low = new double[size];
        high = new double[size];
        Arrays.fill(high, MOST);
    }

    double low(int place) {
        return low[place];
    }

    double high(int place) {
        return high[place];
    }

    /** Narrows one count; whether anything changed. */
    boolean narrow(int place, double least, double most) {
        var from = Math.max(low[place], Math.ceil(least - 1e-9));
        var to = Math.min(high[place], Math.floor(most + 1e-9));
        var isNarrower = from > low[place] || to < high[place];
        low[place] = from;
        high[place] = to;
        return isNarrower;
    }

    /** Narrows by what ties the counts of a release together. */
    boolean narrow(List<FinalCounts.Tie> ties) {
        var changed = false;
        for (var tie : ties) {
            var top = tie.terms().stream().mapToDouble(this::largest).sum();
            for (var term : tie.terms()) {
                var rest = (tie.least() - (top - largest(term))) / term.weight();
                changed |= term.weight() > 0 ? narrow(term.place(), rest, MOST) : narrow(term.place(), 0, rest);
            }
        }
        return changed;
    }

    private double largest(FinalCounts.Term term) {
        return term.weight() * (term.weight() > 0 ? high[term.place()] : low[term.place()]);
    }

    /** Narrows by the release before or after. */
    boolean narrow(Bounds other, boolean isAfter, Step step) {
        var changed = false;
        for (var place = 0; place < low.length; place++) {
            changed |= isAfter
                    ? narrow(place, other.low[place] - step.joining(), other.high[place] + step.leaving())
                    : narrow(place, other.low[place] - step.leaving(), other.high[place] + step.joining());
        }
        return changed;
    }

    /** Lets all releases narrow each other until nothing changes. */
    static void narrow(List<Bounds> releases, List<FinalCounts.Tie> ties, Step step) {
        var changed = true;
        while (changed) {
            changed = false;
            for (var each = 0; each < releases.size(); each++) {
                changed |= releases.get(each).narrow(ties);
                changed |= each > 0 && releases.get(each).narrow(releases.get(each - 1), false, step);
            }
            for (var each = releases.size() - 2; each >= 0; each--) {
                changed |= releases.get(each).narrow(releases.get(each + 1), true, step);
            }
        }
    }

    /** Whether every count lies between its bounds: an attack that excludes the truth is none. */
    boolean hold(double[] truth) {
        return IntStream.range(0, truth.length)
                .allMatch(place -> low[place] <= truth[place] && truth[place] <= high[place]);
    }
}
