package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One step of the search, held to plain sums over all edges: how they lie, and what the quadratic model says of them. */
final class TurnbullModelTest {
    private static final int DATA_SETS = 200;

    /** Patients on a support, as the search arranges them before a step. */
    private static final class Step {
        private final TurnbullGrid grid;
        private final TurnbullEdges edges;
        private final TurnbullModel model;
        private final TurnbullSupport support;
        private final int[] before;

        Step(int seed) {
            grid = new TurnbullGrid(times(seed));
            grid.count(Arrays.stream(times(seed).counts()).asDoubleStream().toArray());
            support = new TurnbullSupport(grid);
            edges = new TurnbullEdges(grid);
            before = new int[grid.atomCapacity() + 1];
            support.spread();
            arrange();
            if (seed % 2 == 0) {
                // and all that may gain most between them, with as much mass
                var derivatives = new double[grid.atomCapacity() + 1];
                edges.derivatives(derivatives);
                support.grow(derivatives, 0);
                Arrays.fill(support.mass, 1, support.size() + 1, 1);
                arrange();
            }
            model = new TurnbullModel(grid, edges);
            model.begin(support.size());
            model.prepare();
        }

        /** The same with masses of eight orders of magnitude, from which a climb at once may go astray. */
        static Step uneven(int seed) {
            var step = new Step(seed);
            var random = new SplittableRandom(seed);
            for (var j = 1; j <= step.support.size(); j++) {
                step.support.mass[j] = Math.pow(10, -8 * random.nextDouble());
            }
            step.arrange();
            step.model.prepare();
            return step;
        }

        private void arrange() {
            var levels = new double[grid.atomCapacity() + 1];
            support.count(before);
            edges.merge(before, support.size());
            TurnbullEdges.normalise(support.mass, levels, support.size());
            edges.measure(levels);
        }

        /** What the model says is gained on the way to the top. */
        double gain() {
            return model.slope() - model.bend() / 2;
        }

        private static CensoredTimes times(int seed) {
            var random = new SplittableRandom(seed);
            var size = 3 + random.nextInt(60);
            var lefts = random.longs(size, 0, 40).toArray();
            var rights = Arrays.stream(lefts)
                    .map(left -> random.nextInt(4) == 0 ? CensoredTimes.NEVER : left + 1 + random.nextInt(30))
                    .toArray();
            return CensoredTimes.of(lefts, rights, random.longs(size, 1, 9).toArray());
        }
    }

    /** Masses found for other counts may come to lie on one innermost interval: then it has both. */
    @Test
    void massesThatComeToLieOnOneIntervalAddUp() {
        var times = CensoredTimes.of(new long[] {0}, new long[] {28}, new long[] {3});
        var grid = new TurnbullGrid(times);
        grid.count(new double[] {3});
        var support = new TurnbullSupport(grid);
        support.spread();
        var gap = grid.gap(support.member(1));
        support.take(new TurnbullSupport.Found(new int[] {gap, gap}, new double[] {0.25, 0.5}));
        assertThat(support.size()).isEqualTo(1);
        assertThat(support.mass[1]).isEqualTo(0.75);
    }

    @Test
    void everyIntervalLiesOnTheEdgeOfItsLevelsAndAnEdgeWeighsAllOfThem() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var step = new Step(seed);
            var weights = new double[step.edges.count()];
            for (var i = 0; i < step.grid.size(); i++) {
                var low = step.before[step.grid.from[i]];
                var high = step.before[step.grid.to[i]];
                var edge = IntStream.range(0, weights.length)
                        .filter(each -> step.edges.low[each] == low && step.edges.high[each] == high)
                        .toArray();
                assertThat(edge).as("seed %d interval %d", seed, i).hasSize(1);
                weights[edge[0]] += step.grid.weights[i];
            }
            assertThat(Arrays.copyOf(step.edges.weight, weights.length)).containsExactly(weights, within(1e-12));
        }
    }

    /** To the last bit, for where a search goes on its edges are those that it had. */
    @Test
    void anotherWeightOfOneIntervalIsAddedUpAsWhereAllAreLaidOnEdgesAnew() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var step = new Step(seed);
            var random = new SplittableRandom(seed);
            var counts =
                    Arrays.stream(Step.times(seed).counts()).asDoubleStream().toArray();
            step.grid.count(counts, 0, 1 + random.nextInt(step.grid.never()));
            step.support.spread();
            step.arrange();
            step.grid.weigh(100 * random.nextDouble());
            step.edges.reweigh(step.grid.added());
            var weights = Arrays.copyOf(step.edges.weight, step.edges.count());
            step.arrange();
            assertThat(weights).as("seed %d", seed).containsExactly(Arrays.copyOf(step.edges.weight, weights.length));
        }
    }

    @Test
    void theLowestLevelOfALevelIsThatOfItsEdges() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var edges = new Step(seed).edges;
            for (var level = 1; level <= Arrays.stream(edges.high).max().orElseThrow(); level++) {
                var to = level;
                var lowest = IntStream.range(0, edges.count())
                        .filter(edge -> edges.high[edge] == to && edges.low[edge] > 0)
                        .map(edge -> edges.low[edge])
                        .min()
                        .orElse(to);
                assertThat(edges.lowest(to)).as("seed %d level %d", seed, to).isEqualTo(lowest);
            }
        }
    }

    @Test
    void slopeAndBendAreTheSumsOfTheirFormulasAndNoMassIsBelowNone() {
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var step = new Step(seed);
            step.model.climbStepwise(step.support.mass);
            var slope = step.model.slope();
            var sum = 0.0;
            var squares = 0.0;
            for (var edge = 0; edge < step.edges.count(); edge++) {
                var relative = step.model.change[edge] / step.edges.share[edge];
                sum += step.edges.weight[edge] * relative;
                squares += step.edges.weight[edge] * relative * relative;
            }
            assertThat(slope).as("seed %d", seed).isCloseTo(sum, within(1e-9 * (1 + sum)));
            assertThat(step.model.bend()).isCloseTo(squares, within(1e-9 * (1 + squares)));
            assertThat(step.model.bend()).isLessThanOrEqualTo(slope * (1 + 1e-9) + 1e-9);
            var masses = Arrays.copyOfRange(step.model.masses, 1, step.support.size() + 1);
            assertThat(Arrays.stream(masses).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(masses).sum()).isCloseTo(1, within(1e-12));
        }
    }

    /** Stepwise finds the top: nothing else that the model can be led to by halves is higher, least of all what is found at once. */
    @Test
    void nothingIsHigherThanWhatIsFoundStepwise() {
        var missed = 0;
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var step = new Step(seed);
            step.model.climbAtOnce(step.support.mass);
            var atOnce = step.gain();
            step.model.climbStepwise(step.support.mass);
            var top = step.gain();
            assertThat(top).as("seed %d", seed).isGreaterThanOrEqualTo(atOnce - 1e-9 * (1 + atOnce));
            missed += atOnce < top - 1e-6 * (1 + top) ? 1 : 0;
            assertIsTop(step, top, seed);
        }
        assertThat(missed).as("tops that are missed at once").isPositive();
    }

    /** A climb at once that gains less than a fifth of its slope, where the top gains half, is made again stepwise. */
    @Test
    void aStepGoesTowardsTheTopThatIsFoundStepwiseWhereAtOnceItIsMissedByFar() {
        var missed = 0;
        var atOnce = 0;
        for (var seed = 700; seed < 700 + DATA_SETS; seed++) {
            var step = Step.uneven(seed);
            step.model.climbAtOnce(step.support.mass);
            var slope = step.model.slope();
            var isMissed = step.gain() < 0.2 * slope;
            step.model.climbStepwise(step.support.mass);
            var top = step.model.slope();
            var ascent = new TurnbullAscent(step.grid, step.edges);
            ascent.begin(step.support.size());
            assertThat(ascent.move(step.support.mass.clone(), step.support.size(), 0))
                    .as("seed %d", seed)
                    .isEqualTo(isMissed ? top : slope);
            missed += isMissed ? 1 : 0;
            atOnce += isMissed || slope == top ? 0 : 1;
        }
        assertThat(missed).isPositive();
        assertThat(atOnce).isPositive();
    }

    /** Along the step that is made the likelihood's slope is never steeply downwards, and never is a share nearly lost. */
    @Test
    void aStepEndsWhereTheLikelihoodDoesNotFallSteeply() {
        var shortened = 0;
        var kept = 0.0;
        for (var seed = 0; seed < DATA_SETS; seed++) {
            var step = new Step(seed);
            var before = Arrays.copyOf(step.edges.share, step.edges.count());
            var ascent = new TurnbullAscent(step.grid, step.edges);
            ascent.begin(step.support.size());
            var mass = step.support.mass.clone();
            var slope = ascent.move(mass, step.support.size(), 0);
            var there = 0.0;
            var first = 0.0;
            for (var edge = 0; edge < before.length; edge++) {
                var change = step.edges.share[edge] - before[edge];
                there += step.edges.weight[edge] * change / step.edges.share[edge];
                first += step.edges.weight[edge] * change / before[edge];
                assertThat(step.edges.inverse[edge])
                        .isCloseTo(1 / step.edges.share[edge], within(1e-9 * step.edges.inverse[edge]));
                assertThat(step.edges.share[edge]).isGreaterThan(0.01 * before[edge]);
            }
            // What is first is the length of the step times the slope of all of it.
            assertThat(there).as("seed %d", seed).isGreaterThanOrEqualTo(-0.5 * first - 1e-9);
            var length = first / slope;
            if (length < 1 - 1e-9) {
                shortened++;
                kept += length;
            }
        }
        assertThat(shortened).isBetween(90, 110);
        assertThat(kept / shortened).as("of a step that is shortened").isBetween(0.47, 0.49);
    }

    /** A little more of any mass, and of all others less in proportion, lowers the model. */
    private static void assertIsTop(Step step, double top, int seed) {
        var size = step.support.size();
        var masses = Arrays.copyOf(step.model.masses, size + 1);
        for (var more = 1; more <= size; more++) {
            var levels = new double[size + 1];
            for (var j = 1; j <= size; j++) {
                levels[j] = levels[j - 1] + masses[j] * (1 - 1e-4) + (j == more ? 1e-4 : 0);
            }
            var gain = 0.0;
            for (var edge = 0; edge < step.edges.count(); edge++) {
                var share = step.edges.share[edge];
                var relative = (levels[step.edges.high[edge]] - levels[step.edges.low[edge]]) / share - 1;
                gain += step.edges.weight[edge] * (relative - relative * relative / 2);
            }
            assertThat(gain).as("seed %d mass %d", seed, more).isLessThanOrEqualTo(top + 1e-9 * (1 + Math.abs(top)));
        }
    }
}
