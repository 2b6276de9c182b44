package org.scarline.tally;

import java.util.Arrays;
import java.util.List;
import org.scarline.derive.OutcomeCodec;
import org.scarline.derive.Pieces;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.Outcome;

/** A tally as few bytes; {@link TallyReader} reads them. */
@SuppressWarnings("EnumOrdinal") // the position is what is kept; the versions in the header guard it
final class TallyWriter {
    /** Changes when what is kept changes. */
    static final int VERSION = 1;

    private static final int PAIRS_AT_ONCE = 10_000;
    private static final int KINDS_AT_ONCE = 20_000;
    private static final int COURSES_AT_ONCE = 2_000;

    private final Tally tally;
    private final Pieces out = new Pieces();
    private final Pairs.Ranked ranked;
    private final int[] numbers;

    private TallyWriter(Tally tally) {
        this.tally = tally;
        this.ranked = tally.pairs().ranked();
        this.numbers = new int[ranked.size()];
    }

    /**
     * All that the tally holds.
     *
     * @param updates how often these sums were brought up to date since everybody was added up
     */
    static List<byte[]> write(Tally tally, int updates) {
        var writer = new TallyWriter(tally);
        writer.header(updates);
        writer.pairs();
        tally.places().forEach(writer::place);
        writer.courses();
        tally.compared().write(writer.out);
        return writer.out.all();
    }

    private void header(int updates) {
        var attributes = tally.attributes();
        var record = KeptRecord.HEADER.begin(out, attributes.all().size());
        record.number(VERSION);
        record.number(OutcomeCodec.VERSION);
        record.number(updates);
        record.points(tally.cutOff());
        record.number(tally.keys());
        record.number(tally.voided());
        for (var number = 0; number < attributes.all().size(); number++) {
            var each = attributes.all().get(number);
            KeptRecord.text(each.site(), record);
            record.number(each.skin().ordinal() << 1 | (each.perProtocol() ? 1 : 0));
            record.number(attributes.patients(number));
        }
    }

    /** Those that somebody has, under new numbers in their order. */
    private void pairs() {
        var isUsed = new boolean[numbers.length];
        tally.places().forEach((key, place) -> {
            var patients = ranked(place);
            for (var kind = 0; kind < patients.kinds(); kind++) {
                isUsed[patients.pair(kind)] = true;
            }
        });
        var used = new int[numbers.length];
        var size = 0;
        for (var rank = 0; rank < numbers.length; rank++) {
            if (isUsed[rank]) {
                numbers[rank] = size;
                used[size++] = rank;
            }
        }
        for (var from = 0; from < size; from += PAIRS_AT_ONCE) {
            pairs(Arrays.copyOfRange(used, from, Math.min(size, from + PAIRS_AT_ONCE)));
        }
    }

    private void pairs(int[] some) {
        var record = KeptRecord.PAIRS.begin(out, some.length);
        for (var rank : some) {
            record.points(ranked.a(rank));
            record.points(ranked.b(rank));
        }
    }

    private AlikePatients ranked(PlaceCounts place) {
        return place.ranked(ranked);
    }

    private void place(Contribution.Key key, PlaceCounts place) {
        var patients = ranked(place);
        for (var from = 0; from < patients.kinds(); from += KINDS_AT_ONCE) {
            place(key, patients, from, Math.min(patients.kinds(), from + KINDS_AT_ONCE));
        }
    }

    private void place(Contribution.Key key, AlikePatients patients, int from, int to) {
        var record = KeptRecord.PLACE.begin(out, to - from);
        record.number(key.kind().ordinal());
        KeptRecord.text(key.instrument(), record);
        KeptRecord.text(key.raterRole(), record);
        KeptRecord.text(key.scarType(), record);
        record.number(key.level().position());
        KeptRecord.text(key.arm(), record);
        var before = 0;
        for (var kind = from; kind < to; kind++) {
            var pair = numbers[patients.pair(kind)];
            record.number(pair - before);
            record.number(patients.attributes(kind));
            record.number(patients.patients(kind));
            before = pair;
        }
    }

    private void courses() {
        var all = tally.courses().open();
        for (var from = 0; from < all.size(); from += COURSES_AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + COURSES_AT_ONCE));
            var record = KeptRecord.COURSES.begin(out, some.size());
            for (var alike : some) {
                record.number(alike.getIntValue());
                record.number(alike.getKey().attributes());
                record.number(alike.getKey().courses().size());
                for (Outcome.CourseGiven course : alike.getKey().courses()) {
                    KeptRecord.text(course.arm(), record);
                    record.number((long) course.lastDay() << 1 | (course.asDocumented() ? 1 : 0));
                    KeptRecord.text(course.currency(), record);
                    record.number(course.cost());
                }
            }
        }
    }
}
