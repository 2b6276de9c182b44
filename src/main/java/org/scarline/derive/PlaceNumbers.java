package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.LongArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.WholeAxis;

/**
 * The places of one patient as numbers: the words of a series and of an arm are looked up once, and what follows compares
 * and keeps one number for each place.
 */
@SuppressWarnings("EnumOrdinal") // the order of the kinds is that of their positions
final class PlaceNumbers {
    private static final int LEVEL_BITS = 8;
    private static final int SERIES_BITS = 22;
    private static final int ARM_BITS = 28;
    private static final ContributionKind[] KINDS = ContributionKind.values();
    private static final Level[] LEVELS = levels();

    private final List<Series> series = new ArrayList<>();
    private final List<String> arms = new ArrayList<>();
    private final Object2IntOpenHashMap<String> armNumbers = new Object2IntOpenHashMap<>();

    private record Series(String instrument, String raterRole, String scarType) {
        static final Comparator<Series> ORDER = Comparator.comparing(Series::instrument)
                .thenComparing(Series::raterRole)
                .thenComparing(Series::scarType);

        boolean is(String otherInstrument, String otherRole, String otherType) {
            return instrument.equals(otherInstrument) && raterRole.equals(otherRole) && scarType.equals(otherType);
        }
    }

    PlaceNumbers() {
        armNumbers.defaultReturnValue(-1);
    }

    /** By position. */
    private static Level[] levels() {
        var byPosition = new Level[1 << LEVEL_BITS];
        Arrays.fill(byPosition, WholeAxis.NONE);
        Level.all().forEach(level -> byPosition[level.position()] = level);
        return byPosition;
    }

    /** The number of an instrument, a role and a scar type; a patient has few. */
    int series(String instrument, String raterRole, String scarType) {
        for (var number = 0; number < series.size(); number++) {
            if (series.get(number).is(instrument, raterRole, scarType)) {
                return number;
            }
        }
        series.add(new Series(instrument, raterRole, scarType));
        return within(series.size() - 1, SERIES_BITS);
    }

    /** The number of an arm. */
    int arm(String name) {
        var number = armNumbers.getInt(name);
        if (number < 0) {
            number = within(arms.size(), ARM_BITS);
            arms.add(name);
            armNumbers.put(name, number);
        }
        return number;
    }

    private static int within(int number, int bits) {
        if (number >>> bits != 0) {
            throw new IllegalArgumentException("a patient has places of more than %d words".formatted(1 << bits));
        }
        return number;
    }

    /** The names of all arms that were asked for, by their numbers. */
    List<String> arms() {
        return arms;
    }

    static long place(ContributionKind kind, int series, Level level, int arm) {
        return placed(kind.ordinal(), series, level.position(), arm);
    }

    private static long placed(int kind, int series, int level, int arm) {
        return (((long) kind << SERIES_BITS | series) << LEVEL_BITS | level) << ARM_BITS | arm;
    }

    /** The same place with another arm. */
    static long withArm(long place, int arm) {
        return place >>> ARM_BITS << ARM_BITS | arm;
    }

    /** The same place of another kind. */
    static long ofKind(long place, ContributionKind kind) {
        var below = SERIES_BITS + LEVEL_BITS + ARM_BITS;
        return (long) kind.ordinal() << below | (place & ((1L << below) - 1));
    }

    static int arm(long place) {
        return (int) (place & ((1 << ARM_BITS) - 1));
    }

    private static int level(long place) {
        return (int) (place >>> ARM_BITS) & ((1 << LEVEL_BITS) - 1);
    }

    private static int series(long place) {
        return (int) (place >>> (ARM_BITS + LEVEL_BITS)) & ((1 << SERIES_BITS) - 1);
    }

    private static int kind(long place) {
        return (int) (place >>> (ARM_BITS + LEVEL_BITS + SERIES_BITS));
    }

    Contribution.Key key(long place) {
        var where = series.get(series(place));
        return new Contribution.Key(
                KINDS[kind(place)],
                where.instrument,
                where.raterRole,
                where.scarType,
                LEVELS[level(place)],
                arms.get(arm(place)));
    }

    /** Where the first of these places in the order of {@link Contribution.Key#ORDER} stands among them, then the second, and so on. */
    int[] order(long[] places) {
        var ofSeries = ranks(series, Series.ORDER);
        var ofArms = ranks(arms, Comparator.naturalOrder());
        var ranked = new long[places.length];
        var order = new int[places.length];
        for (var at = 0; at < places.length; at++) {
            var place = places[at];
            ranked[at] = placed(kind(place), ofSeries[series(place)], level(place), ofArms[arm(place)]);
            order[at] = at;
        }
        LongArrays.quickSortIndirect(order, ranked);
        return order;
    }

    /** Where each stands among all of them, by its number. */
    private static <T> int[] ranks(List<T> all, Comparator<T> by) {
        var sorted = IntStream.range(0, all.size())
                .boxed()
                .sorted((one, other) -> by.compare(all.get(one), all.get(other)))
                .toList();
        var ranks = new int[sorted.size()];
        for (var rank = 0; rank < ranks.length; rank++) {
            ranks[sorted.get(rank)] = rank;
        }
        return ranks;
    }
}
