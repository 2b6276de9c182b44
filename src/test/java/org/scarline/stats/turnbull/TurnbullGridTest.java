package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scarline.stats.turnbull.CensoredTimes.NEVER;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TurnbullGridTest {
    private static final CensoredTimes TIMES = CensoredTimes.of(
            new long[] {0, 0, 28, 28, 56}, new long[] {28, 56, 42, NEVER, 84}, new long[] {1, 1, 1, 1, 1});

    @Test
    void aLeftEndFollowedByARightEndIsInnermost() {
        var grid = new TurnbullGrid(TIMES);
        grid.count(new double[] {1, 1, 1, 1, 1});
        assertThat(atoms(grid)).containsExactly("0 28", "28 42", "56 84");
    }

    @Test
    void touchingIntervalsHaveNoDayInCommon() {
        var grid = new TurnbullGrid(TIMES);
        grid.count(new double[] {1, 0, 1, 0, 0});
        assertThat(atoms(grid)).containsExactly("0 28", "28 42");
    }

    @Test
    void innermostIntervalsMergeWhereCountsFallToNone() {
        var grid = new TurnbullGrid(TIMES);
        grid.count(new double[] {0, 1, 0, 1, 0});
        assertThat(atoms(grid)).containsExactly("28 56");
        grid.count(new double[] {0, 0, 0, 7, 0});
        assertThat(atoms(grid)).containsExactly("28 " + NEVER);
        assertThat(grid.n()).isEqualTo(7);
    }

    @Test
    void whatIsNoLongerCountedOpensNoInterval() {
        var grid = new TurnbullGrid(TIMES);
        grid.count(new double[] {1, 1, 1, 1, 1});
        grid.count(new double[] {0, 1, 0, 0, 0});
        assertThat(atoms(grid)).containsExactly("0 56");
    }

    /** Ends are −1 (before all), 0, 28, 42, 56, 84 and never. */
    @Test
    void anIntervalThatIsAddedCountsInTheOrderOfLeftEndsWithItsOwnWeight() {
        var grid = new TurnbullGrid(TIMES);
        grid.count(new double[] {1, 1, 1, 1, 1}, grid.atOrBefore(41), grid.never());
        assertThat(grid.added()).isEqualTo(2);
        assertThat(atoms(grid)).containsExactly("0 28", "28 42", "56 84");
        grid.weigh(7);
        grid.weigh(3);
        assertThat(grid.n()).isEqualTo(8);
        assertThat(grid.weights).startsWith(1, 1, 3, 1, 1, 1);
        grid.count(new double[] {0, 0, 0, 0, 1}, 0, grid.atOrAfter(-5));
        assertThat(grid.added()).isZero();
        assertThat(atoms(grid)).containsExactly("-1 0", "56 84");
        grid.count(new double[] {1, 0, 0, 0, 0}, grid.atOrBefore(84), grid.never());
        assertThat(grid.added()).isEqualTo(1);
        assertThat(atoms(grid)).containsExactly("0 28", "84 " + NEVER);
    }

    /** Mass may move to a gap's home without taking from anyone, however many intervals are no longer counted. */
    @Test
    void aGapsHomeServesEveryIntervalThatCoversTheGap() {
        var random = new SplittableRandom(5);
        for (var i = 0; i < 500; i++) {
            var size = 1 + random.nextInt(12);
            var lefts = random.longs(size, 0, 20).toArray();
            var rights = Arrays.stream(lefts)
                    .map(left -> left + 1 + random.nextInt(9))
                    .toArray();
            var times = CensoredTimes.of(
                    lefts, rights, IntStream.range(0, size).mapToLong(one -> 1).toArray());
            var grid = new TurnbullGrid(times);
            grid.count(Arrays.stream(times.counts()).asDoubleStream().toArray());
            var gaps = IntStream.range(0, grid.atoms()).map(grid::gap).toArray();
            var stretches = atoms(grid);
            var counts = random.longs(times.size(), 0, 2).toArray();
            counts[random.nextInt(counts.length)] = 1;
            grid.count(Arrays.stream(counts).asDoubleStream().toArray());
            for (var atom = 0; atom < gaps.length; atom++) {
                var home = atoms(grid).get(grid.home(gaps[atom]));
                assertThat(covering(times, counts, home)).containsAll(covering(times, counts, stretches.get(atom)));
            }
        }
    }

    private static List<Integer> covering(CensoredTimes times, long[] counts, String stretch) {
        var ends = stretch.split(" ", -1);
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .filter(i -> times.left(i) <= Long.parseLong(ends[0]) && Long.parseLong(ends[1]) <= times.right(i))
                .boxed()
                .toList();
    }

    private static List<String> atoms(TurnbullGrid grid) {
        return IntStream.range(0, grid.atoms())
                .mapToObj(atom -> grid.left(atom) + " " + grid.right(atom))
                .toList();
    }
}
