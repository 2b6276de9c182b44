package org.scarline.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.tally.ResultRow;
import org.scarline.tally.Results;
import org.scarline.tally.count.Tally;

/** Many cohorts of one size from one world, and how often their intervals held the truth. */
final class Coverages {
    private static final int CHUNK = 20;

    private final World world;
    private final Lens lens;
    private final List<Watch> watches;

    Coverages(World world, Lens lens, List<Watch> watches) {
        this.world = world;
        this.lens = lens;
        this.watches = watches;
    }

    World world() {
        return world;
    }

    /** Estimate, ends and n of each watched row of some cohorts, with all their patients added up. */
    private record Seen(List<double[][]> rows, Tally pooled) {}

    /** One line per watched row that any cohort had an interval for. */
    List<Coverage> of(int cohorts, int size) {
        var chunks = (cohorts + CHUNK - 1) / CHUNK;
        var seen = Parallel.map("coverage, %s, %d patients".formatted(world.name(), size), chunks, chunk ->
                seen(chunk * CHUNK, Math.min(cohorts, (chunk + 1) * CHUNK), size));
        var pooled = new Tally((int) Cohort.CLOSED.toEpochDay());
        seen.forEach(each -> pooled.add(each.pooled()));
        var together = Cohort.results(pooled, cells(Watch.Target.POOLED)::contains);
        var all = new ArrayList<Coverage>();
        for (var watch = 0; watch < watches.size(); watch++) {
            var sample = sample(seen, watch);
            if (Arrays.stream(sample.lows()).anyMatch(Double::isFinite)) {
                all.add(sample.against(truth(watches.get(watch), sample, together), world, watches.get(watch), size));
            }
        }
        return all;
    }

    private Set<ResultRow.Key> cells(Watch.Target... targets) {
        return watches.stream()
                .filter(watch -> List.of(targets).contains(watch.target()))
                .map(Watch::cell)
                .collect(Collectors.toSet());
    }

    private static double truth(Watch watch, Coverage.Sample sample, Results together) {
        return switch (watch.target()) {
            case KNOWN -> watch.truth().orElseThrow();
            case EXPECTED -> sample.mean();
            case POOLED -> together.find(watch.key()).orElseThrow().estimate().orElseThrow();
        };
    }

    private Seen seen(int from, int to, int size) {
        var rows = new ArrayList<double[][]>();
        var cells = cells(Watch.Target.values());
        var pooled = new Tally((int) Cohort.CLOSED.toEpochDay());
        for (var number = from; number < to; number++) {
            var tally = Cohort.finished(world, number, size, lens).tally(lens);
            var results = Cohort.results(tally, cells::contains);
            rows.add(watches.stream()
                    .map(watch -> results.find(watch.key())
                            .map(Coverages::numbers)
                            .orElseGet(() -> new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN}))
                    .toArray(double[][]::new));
            pooled.add(tally);
        }
        return new Seen(rows, pooled);
    }

    private static double[] numbers(ResultRow row) {
        return new double[] {
            row.n(),
            row.estimate().orElse(Double.NaN),
            row.ciLow().orElse(Double.NaN),
            row.ciHigh().orElse(Double.NaN)
        };
    }

    private static Coverage.Sample sample(List<Seen> seen, int watch) {
        var cohorts = seen.stream().flatMap(each -> each.rows().stream()).toList();
        var columns = new double[4][];
        for (var column = 0; column < columns.length; column++) {
            var which = column;
            columns[column] =
                    cohorts.stream().mapToDouble(rows -> rows[watch][which]).toArray();
        }
        return new Coverage.Sample(columns[0], columns[1], columns[2], columns[3]);
    }
}
