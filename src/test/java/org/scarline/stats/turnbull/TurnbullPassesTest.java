package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search is one of few passes: each step that is worse than it could be shows here, long before a night is slow. */
final class TurnbullPassesTest {
    /** Visits of patients: every week, every month or any day, some of whom never improve. */
    private static CensoredTimes visits(int seed) {
        var random = new SplittableRandom(seed);
        var patients = 20 + random.nextInt(180);
        var every = new int[] {1, 7, 28}[seed % 3];
        var lefts = new long[patients];
        var rights = new long[patients];
        for (var i = 0; i < patients; i++) {
            lefts[i] = (long) every * random.nextInt(84 / every);
            rights[i] = random.nextInt(5) == 0
                    ? CensoredTimes.NEVER
                    : lefts[i] + (long) every * (1 + random.nextInt(1 + 56 / every));
        }
        return CensoredTimes.of(
                lefts,
                rights,
                IntStream.range(0, patients).mapToLong(i -> 1L + i % 3).toArray());
    }

    /** After how many passes the gap is below 1e-9. */
    private static int passes(CensoredTimes times) {
        for (var most = 1; most < 200; most++) {
            var grid = new TurnbullGrid(times);
            grid.count(Arrays.stream(times.counts()).asDoubleStream().toArray());
            var solver = new TurnbullSolver(grid, most);
            solver.solve();
            if (solver.gap() <= 1e-9) {
                return most;
            }
        }
        return 200;
    }

    /** Of these 120 cohorts the slowest takes 6, and all together 464. */
    @Test
    void aFewPassesFindTheEstimate() {
        var passes = IntStream.range(0, 120).map(seed -> passes(visits(seed))).summaryStatistics();
        assertThat(passes.getMax()).isEqualTo(6);
        assertThat(passes.getSum()).isEqualTo(464);
    }
}
