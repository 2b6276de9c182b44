package org.scarline.export;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.Bytes;
import org.scarline.derive.OutcomeCodec;
import org.scarline.derive.Pieces;
import org.scarline.derive.StoredOutcome;
import org.scarline.export.gate.KeyedTally;
import org.scarline.export.release.Plan;

/**
 * The sums that releases are made of, as they are kept from night to night: what changed is taken out and added, and entered
 * as what each patient contributes now. Everybody is added up where nothing is kept, where it is another version's or
 * plan's, and after so many times.
 */
final class KeyedSums {
    /** Changes when what is kept changes, or what the plan wants of the same measures. */
    private static final int VERSION = 1;

    /** How often sums are kept that come from those kept before, until everybody is added up once more. */
    private static final int NIGHTS = 30;

    private final ReleaseTable table;
    private final Releases.Source source;
    private final Plan plan;
    private final LongSupplier secrets;

    KeyedSums(ReleaseTable table, Releases.Source source, Plan plan, LongSupplier secrets) {
        this.table = table;
        this.source = source;
        this.plan = plan;
        this.secrets = secrets;
    }

    /** Patients while what they contribute is found. */
    private final class Contributors {
        private final KeyedTally tally = new KeyedTally(plan::wants);
        private final Int2ObjectMap<ReleaseTable.Known> known;
        private final List<ReleaseTable.Known> fresh = new ArrayList<>();
        private final List<ReleaseTable.Known> changed = new ArrayList<>();

        Contributors(List<ReleaseTable.Known> known) {
            this.known = new Int2ObjectOpenHashMap<>(known.size());
            known.forEach(each -> this.known.put(each.patient(), each));
        }

        void take(int patient, @Nullable StoredOutcome before, @Nullable StoredOutcome now) {
            var was = known.remove(patient);
            var secret = was == null ? secrets.getAsLong() : was.secret();
            if (before != null) {
                tally.remove(secret, before);
            }
            var contribution = now == null ? 0 : tally.add(secret, now);
            var is = new ReleaseTable.Known(patient, secret, contribution);
            if (was == null && now != null) {
                fresh.add(is);
            } else if (was != null && was.contributed() != contribution) {
                changed.add(is);
            }
        }

        void leave() {
            known.values().stream()
                    .filter(each -> each.contributed() != 0)
                    .forEach(each -> changed.add(new ReleaseTable.Known(each.patient(), each.secret(), 0)));
        }
    }

    /** The sums over all outcomes as they are; call in a transaction. */
    KeyedTally now() {
        var update = updated().orElseGet(() -> new Update(0, everybody()));
        var all = update.contributors();
        table.add(all.fresh);
        table.contribute(all.changed);
        if (update.updates() == 0 || source.sums().isOutgrown()) {
            keep(update);
        }
        return all.tally;
    }

    private void keep(Update update) {
        var out = new Pieces();
        header(update.updates(), out.next());
        update.contributors().tally.write(out);
        source.sums().keep(out.all());
    }

    private Contributors everybody() {
        table.forgetStrangers();
        var all = new Contributors(table.patients());
        source.outcomes().each((patient, site, outcome) -> all.take(patient, null, outcome));
        all.leave();
        return all;
    }

    private record Update(int updates, Contributors contributors) {}

    private Optional<Update> updated() {
        try {
            return update();
        } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
            source.notices()
                    .accept("what releases kept from earlier nights does not fit (%s): everybody was added up anew"
                            .formatted(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Update> update() {
        var some = new Contributors(table.patientsWhoMayHaveChanged());
        var header = new Header();
        source.sums().read(piece -> header.read(piece, some.tally));
        if (!header.isFit()) {
            return Optional.empty();
        }
        source.sums().changes((patient, site, before, now) -> some.take(patient, before, now));
        return Optional.of(new Update(header.updates, some));
    }

    private void header(int updates, Bytes out) {
        out.number(VERSION);
        out.number(OutcomeCodec.VERSION);
        out.text(plan.name().getBytes(StandardCharsets.UTF_8));
        out.number(updates);
    }

    /** The first piece begins with what the sums are of. */
    private final class Header {
        private int updates = -1;
        private boolean isOther;

        void read(Bytes piece, KeyedTally into) {
            if (updates < 0 && !isOther) {
                isOther = piece.number() != VERSION
                        || piece.number() != OutcomeCodec.VERSION
                        || !plan.name().equals(new String(piece.text(), StandardCharsets.UTF_8));
                updates = isOther ? 0 : (int) piece.number() + 1;
            }
            if (!isOther) {
                into.read(piece);
            }
        }

        boolean isFit() {
            return updates > 0 && updates <= NIGHTS && !isOther;
        }
    }
}
