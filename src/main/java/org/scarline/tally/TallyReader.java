package org.scarline.tally;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.Bytes;
import org.scarline.derive.OutcomeCodec;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;

/** Reads what {@link TallyWriter} wrote, piece by piece. */
final class TallyReader {
    private static final ContributionKind[] KINDS = ContributionKind.values();
    private static final Outcome.Skin[] SKINS = Outcome.Skin.values();

    private @Nullable Tally tally;
    private int updates;
    private boolean isOther;

    /** Takes the next piece. Throws {@link IllegalArgumentException} where it makes no sense. */
    void take(Bytes piece) {
        while (!isOther && !piece.isAtEnd()) {
            record(KeptRecord.next(piece), (int) piece.number(), piece);
        }
    }

    /** What was read; null where nothing was, or another version's. */
    @Nullable
    Tally tally() {
        return isOther ? null : tally;
    }

    /** How often the sums were brought up to date since everybody was added up. */
    int updates() {
        return updates;
    }

    private void record(KeptRecord kind, int count, Bytes in) {
        if (kind == KeptRecord.HEADER) {
            tally = header(in, count);
        } else if (tally == null) {
            throw new IllegalArgumentException("kept sums without a header");
        } else {
            record(kind, count, in, tally);
        }
    }

    private static void record(KeptRecord kind, int count, Bytes in, Tally into) {
        switch (kind) {
            case PAIRS -> pairs(in, count, into.pairs());
            case PLACE -> place(in, count, into.places());
            case COURSES -> courses(in, count, into.courses());
            case WORDS -> into.compared().readWords(in, count);
            case VALUES -> into.compared().readValues(in, count);
            case COMPARED -> into.compared().readPatients(in, count);
            case HEADER -> throw new IllegalArgumentException("a second header");
        }
    }

    private @Nullable Tally header(Bytes in, int count) {
        if (in.number() != TallyWriter.VERSION || in.number() != OutcomeCodec.VERSION) {
            isOther = true;
            return null;
        }
        updates = (int) in.number();
        var read = new Tally((int) in.points());
        read.count(in.number(), in.number());
        for (var each = 0; each < count; each++) {
            var site = KeptRecord.text(in);
            var flags = (int) in.number();
            read.attributes().change(new Attributes(site, SKINS[flags >> 1], (flags & 1) == 1), (int) in.number());
        }
        return read;
    }

    private static void pairs(Bytes in, int count, Pairs into) {
        for (var each = 0; each < count; each++) {
            into.number(in.points(), in.points());
        }
    }

    private static void place(Bytes in, int count, Places into) {
        var kind = KINDS[(int) in.number()];
        var instrument = word(in);
        var raterRole = word(in);
        var scarType = word(in);
        var level = StoredOutcome.level((int) in.number());
        var key = new Contribution.Key(kind, instrument, raterRole, scarType, level, word(in));
        var keys = new long[count];
        var patients = new int[count];
        var pair = 0;
        for (var each = 0; each < count; each++) {
            pair += (int) in.number();
            keys[each] = AlikePatients.key(pair, (int) in.number());
            patients[each] = (int) in.number();
        }
        into.at(key).add(AlikePatients.of(keys, patients));
    }

    /** Words are the same objects in every place and outcome. */
    private static String word(Bytes in) {
        return KeptRecord.text(in).intern();
    }

    private static void courses(Bytes in, int count, Courses into) {
        for (var each = 0; each < count; each++) {
            var patients = (int) in.number();
            var attributes = (int) in.number();
            var given = new ArrayList<Outcome.CourseGiven>();
            for (var rest = in.number(); rest > 0; rest--) {
                var arm = word(in);
                var last = in.number();
                var currency = word(in);
                given.add(new Outcome.CourseGiven(arm, (int) (last >> 1), (last & 1) == 1, currency, in.number()));
            }
            into.add(new Courses.Given(attributes, given), patients);
        }
    }
}
