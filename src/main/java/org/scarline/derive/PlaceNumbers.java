package org.scarline.derive;

import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /** What was rated, by whom. */
    record Series(String instrument, String raterRole, String scarType) {
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

    /** All instruments, roles and scar types that were asked for, by their numbers. */
    List<Series> series() {
        return series;
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

    static int level(long place) {
        return (int) (place >>> ARM_BITS) & ((1 << LEVEL_BITS) - 1);
    }

    static int series(long place) {
        return (int) (place >>> (ARM_BITS + LEVEL_BITS)) & ((1 << SERIES_BITS) - 1);
    }

    static int kind(long place) {
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

    /**
     * Where the first of so many places in the order of {@link Contribution.Key#ORDER} stands among them, then the second, and so
     * on. They are sorted by counting, the arm first, then the level, then series and kind: of each there are few.
     */
    int[] order(long[] places, int size) {
        var ofArms = ranks(arms, Comparator.naturalOrder());
        var ofSeries = ranks(series, Series.ORDER);
        var order = new int[size];
        var digits = new int[size];
        for (var at = 0; at < size; at++) {
            order[at] = at;
            digits[at] = ofArms[arm(places[at])];
        }
        order = sorted(order, digits, ofArms.length);
        for (var at = 0; at < size; at++) {
            digits[at] = level(places[at]);
        }
        order = sorted(order, digits, LEVELS.length);
        for (var at = 0; at < size; at++) {
            digits[at] = kind(places[at]) * ofSeries.length + ofSeries[series(places[at])];
        }
        return sorted(order, digits, KINDS.length * ofSeries.length);
    }

    /** Sorted by digits below a bound; those with the same stand as they stood. */
    private static int[] sorted(int[] order, int[] digits, int bound) {
        var next = new int[bound + 1];
        for (var digit : digits) {
            next[digit + 1]++;
        }
        for (var digit = 0; digit < bound; digit++) {
            next[digit + 1] += next[digit];
        }
        var sorted = new int[order.length];
        for (var at : order) {
            sorted[next[digits[at]]++] = at;
        }
        return sorted;
    }

    /** Where each stands among all of them, by its number. */
    private static <T> int[] ranks(List<T> all, Comparator<T> by) {
        var sorted = new int[all.size()];
        for (var number = 0; number < sorted.length; number++) {
            sorted[number] = number;
        }
        IntArrays.quickSort(sorted, (one, other) -> by.compare(all.get(one), all.get(other)));
        var ranks = new int[sorted.length];
        for (var rank = 0; rank < ranks.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }
}
