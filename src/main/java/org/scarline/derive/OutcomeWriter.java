package org.scarline.derive;

import it.unimi.dsi.fastutil.objects.Object2IntLinkedOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.WholeAxis;

/**
 * Writes the bytes that {@link OutcomeCodec} writes, straight from the numbers of places: a night has a hundred million
 * contributions, and none becomes an object.
 */
final class OutcomeWriter {
    private final Contributions contributions;
    private final Bytes out = new Bytes();
    private final Object2IntLinkedOpenHashMap<String> words;

    /** The words of each series and each arm, by its number. */
    private final int[] instruments;

    private final int[] roles;
    private final int[] types;
    private final int[] arms;

    private OutcomeWriter(Outcome outcome, Contributions contributions, int[] order) {
        this.contributions = contributions;
        this.words = words(outcome, contributions, order);
        var series = contributions.numbers().series();
        this.instruments = new int[series.size()];
        this.roles = new int[series.size()];
        this.types = new int[series.size()];
        for (var number = 0; number < instruments.length; number++) {
            var each = series.get(number);
            instruments[number] = words.getInt(each.instrument());
            roles[number] = words.getInt(each.raterRole());
            types[number] = words.getInt(each.scarType());
        }
        this.arms =
                contributions.numbers().arms().stream().mapToInt(words::getInt).toArray();
    }

    /**
     * An outcome with its contributions.
     *
     * @param outcome all but the contributions
     */
    static byte[] write(Outcome outcome, Contributions contributions) {
        var order = contributions.order();
        var writer = new OutcomeWriter(outcome, contributions, order);
        OutcomeCodec.writeHead(outcome, writer.words, writer.out);
        writer.out.number(order.length);
        writer.write(order);
        return writer.out.toArray();
    }

    /** Of all series and arms that were asked for, those that a contribution has. */
    private static Object2IntLinkedOpenHashMap<String> words(
            Outcome outcome, Contributions contributions, int[] order) {
        var series = contributions.numbers().series();
        var arms = contributions.numbers().arms();
        var hasSeries = new boolean[series.size()];
        var hasArm = new boolean[arms.size()];
        for (var at : order) {
            hasSeries[PlaceNumbers.series(contributions.place(at))] = true;
            hasArm[PlaceNumbers.arm(contributions.place(at))] = true;
        }
        var used = OutcomeCodec.ofCourses(outcome);
        for (var number = 0; number < hasSeries.length; number++) {
            if (hasSeries[number]) {
                used.add(series.get(number).instrument());
                used.add(series.get(number).raterRole());
                used.add(series.get(number).scarType());
            }
        }
        for (var number = 0; number < hasArm.length; number++) {
            if (hasArm[number]) {
                used.add(arms.get(number));
            }
        }
        return OutcomeCodec.numbered(used);
    }

    /** What stood in the contribution before; at first, nothing. */
    private static final class Before {
        private int kind;
        private int instrument;
        private int role;
        private int type;
        private int level = WholeAxis.NONE.position();
        private int arm;
        private long a;
        private long b;

        Before(Object2IntMap<String> words) {
            instrument = words.getInt("");
            role = instrument;
            type = instrument;
            arm = instrument;
        }
    }

    private void write(int[] order) {
        var before = new Before(words);
        for (var at : order) {
            var place = contributions.place(at);
            var values = contributions.a(at) == before.a && contributions.b(at) == before.b;
            before.a = contributions.a(at);
            before.b = contributions.b(at);
            write(place, before, values ? OutcomeCodec.SAME_VALUES : 0);
            if (!values) {
                out.points(before.a);
                out.points(before.b);
            }
        }
    }

    private void write(long place, Before before, int valueMask) {
        var kind = PlaceNumbers.kind(place);
        var series = PlaceNumbers.series(place);
        var level = PlaceNumbers.level(place);
        var arm = arms[PlaceNumbers.arm(place)];
        var mask = valueMask
                | (kind == before.kind ? 0 : OutcomeCodec.KIND)
                | (instruments[series] == before.instrument ? 0 : OutcomeCodec.INSTRUMENT)
                | (roles[series] == before.role ? 0 : OutcomeCodec.ROLE)
                | (types[series] == before.type ? 0 : OutcomeCodec.SCAR_TYPE)
                | (level == before.level ? 0 : OutcomeCodec.LEVEL)
                | (arm == before.arm ? 0 : OutcomeCodec.ARM);
        out.number(mask);
        if ((mask & OutcomeCodec.OF_SERIES) != 0) {
            out.numberIf(mask & OutcomeCodec.KIND, kind);
            out.numberIf(mask & OutcomeCodec.INSTRUMENT, instruments[series]);
            out.numberIf(mask & OutcomeCodec.ROLE, roles[series]);
            out.numberIf(mask & OutcomeCodec.SCAR_TYPE, types[series]);
            before.kind = kind;
            before.instrument = instruments[series];
            before.role = roles[series];
            before.type = types[series];
        }
        out.numberIf(mask & OutcomeCodec.LEVEL, level);
        out.numberIf(mask & OutcomeCodec.ARM, arm);
        before.level = level;
        before.arm = arm;
    }
}
