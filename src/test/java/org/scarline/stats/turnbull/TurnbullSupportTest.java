package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TurnbullSupportTest {
    /** Five innermost intervals, each a patient's; a last patient has the day before the third or the third. */
    private static TurnbullGrid five() {
        var times = CensoredTimes.of(
                new long[] {0, 10, 20, 20, 30, 40}, new long[] {10, 20, 30, 50, 40, 50}, new long[] {1, 1, 1, 1, 1, 1});
        var grid = new TurnbullGrid(times);
        grid.count(new double[] {1, 1, 1, 1, 1, 1});
        return grid;
    }

    /** With the third alone to begin with. */
    private static TurnbullSupport third(TurnbullGrid grid) {
        var support = new TurnbullSupport(grid);
        support.take(new TurnbullSupport.Found(new int[] {grid.gap(2)}, new double[] {1}));
        return support;
    }

    private static int[] members(TurnbullSupport support) {
        return IntStream.rangeClosed(1, support.size()).map(support::member).toArray();
    }

    @Test
    void growsByTheSteepestOnEachSideOfAMemberAlsoByTheFirstOfAll() {
        var support = third(five());
        support.grow(new double[] {5, 4, 9, 6, 7}, 3);
        assertThat(members(support)).containsExactly(0, 2, 4);
        assertThat(Arrays.copyOfRange(support.mass, 1, 4)).containsExactly(0, 1, 0);
    }

    @Test
    void ofTwoThatAreEquallySteepTheFirstIsAdded() {
        var support = third(five());
        support.grow(new double[] {5, 5, 9, 7, 7}, 3);
        assertThat(members(support)).containsExactly(0, 2, 3);
    }

    @Test
    void whatIsNotSteeperThanTheBarIsNotAdded() {
        var support = third(five());
        support.grow(new double[] {5, 3, 9, 5, 5}, 5);
        assertThat(members(support)).containsExactly(2);
    }

    /** Held to all subsets of the innermost intervals. */
    @Test
    void beginsWithTheFewestThatGiveEveryIntervalAShare() {
        var random = new SplittableRandom(3);
        for (var set = 0; set < 100; set++) {
            var size = 1 + random.nextInt(12);
            var lefts = random.longs(size, 0, 12).toArray();
            var rights = Arrays.stream(lefts)
                    .map(left -> left + 1 + random.nextInt(6))
                    .toArray();
            var times = CensoredTimes.of(lefts, rights, random.longs(size, 1, 3).toArray());
            var grid = new TurnbullGrid(times);
            var support = new TurnbullSupport(grid);
            grid.count(Arrays.stream(times.counts()).asDoubleStream().toArray());
            support.spread();
            assertThat(support.size()).as("set %d", set).isEqualTo(fewest(grid));
            assertThat(servesAll(
                            grid,
                            Arrays.stream(members(support))
                                    .map(atom -> 1 << atom)
                                    .sum()))
                    .isTrue();
            // and the same object serves fewer patients after many
            var one = new double[times.size()];
            one[random.nextInt(one.length)] = 1;
            grid.count(one);
            support.spread();
            assertThat(members(support)).containsExactly(0);
        }
    }

    private static int fewest(TurnbullGrid grid) {
        return IntStream.range(1, 1 << grid.atoms())
                .filter(subset -> servesAll(grid, subset))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static boolean servesAll(TurnbullGrid grid, int subset) {
        return IntStream.range(0, grid.size())
                .allMatch(i -> IntStream.range(grid.from[i], grid.to[i]).anyMatch(atom -> (subset & 1 << atom) != 0));
    }
}
