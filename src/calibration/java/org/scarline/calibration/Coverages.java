package org.scarline.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.scarline.results.Results;
import org.scarline.tally.Tally;

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

    /** What some cohorts said in each watched row, with all their patients added up. */
    private record Seen(List<List<Coverage.Told>> cohorts, Tally pooled) {}

    /** One line per watched row that any cohort had an interval for. */
    List<Coverage> of(int cohorts, int size) {
        var seen = Parallel.map(
                "coverage, %s, %d patients".formatted(world.name(), size),
                (cohorts + CHUNK - 1) / CHUNK,
                chunk -> seen(chunk * CHUNK, Math.min(cohorts, (chunk + 1) * CHUNK), size));
        var pooled = new Tally((int) Cohort.CLOSED.toEpochDay());
        seen.forEach(each -> pooled.add(each.pooled()));
        var together = Cohort.results(pooled, cells(Watch.Target.POOLED)::contains);
        var all = new ArrayList<Coverage>();
        for (var number = 0; number < watches.size(); number++) {
            var watch = watches.get(number);
            var told = told(seen, number);
            if (told.stream().anyMatch(Coverage.Told::hasInterval)) {
                all.add(Coverage.of(world, watch, size, truth(watch, told, together), told));
            }
        }
        return all;
    }

    private Set<org.scarline.results.Cell> cells(Watch.Target... targets) {
        return watches.stream()
                .filter(watch -> List.of(targets).contains(watch.target()))
                .map(Watch::cell)
                .collect(Collectors.toSet());
    }

    private static double truth(Watch watch, List<Coverage.Told> told, Results together) {
        return switch (watch.target()) {
            case KNOWN -> watch.truth().orElseThrow();
            case EXPECTED -> Coverage.mean(told, Coverage.Told::estimate);
            case POOLED -> together.find(watch.key()).orElseThrow().estimate().orElseThrow();
        };
    }

    private Seen seen(int from, int to, int size) {
        var cohorts = new ArrayList<List<Coverage.Told>>();
        var cells = cells(Watch.Target.values());
        var pooled = new Tally((int) Cohort.CLOSED.toEpochDay());
        for (var number = from; number < to; number++) {
            var tally = Cohort.finished(world, number, size, lens).tally(lens);
            var results = Cohort.results(tally, cells::contains);
            cohorts.add(watches.stream()
                    .map(watch ->
                            results.find(watch.key()).map(Coverage.Told::of).orElse(Coverage.Told.NOTHING))
                    .toList());
            pooled.add(tally);
        }
        return new Seen(cohorts, pooled);
    }

    private static List<Coverage.Told> told(List<Seen> seen, int watch) {
        return seen.stream()
                .flatMap(each -> each.cohorts().stream())
                .map(cohort -> cohort.get(watch))
                .toList();
    }
}
