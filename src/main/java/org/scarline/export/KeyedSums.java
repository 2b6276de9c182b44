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
import org.scarline.derive.InTurn;
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

    /** What is to be entered of patients, and the sums that they are in. */
    private final class Entries {
        private final KeyedTally tally = new KeyedTally(plan::wants);
        private final List<ReleaseTable.Known> fresh = new ArrayList<>();
        private final List<ReleaseTable.Known> changed = new ArrayList<>();

        void take(Patient patient) {
            if (patient.before() != null) {
                tally.remove(patient.secret(), patient.before());
            }
            var contribution = patient.now() == null ? 0 : tally.add(patient.secret(), patient.now());
            var is = new ReleaseTable.Known(patient.number(), patient.secret(), contribution);
            if (patient.was() == null && patient.now() != null) {
                fresh.add(is);
            } else if (patient.was() != null && patient.was().contributed() != contribution) {
                changed.add(is);
            }
        }

        void add(Entries others) {
            tally.add(others.tally);
            fresh.addAll(others.fresh);
            changed.addAll(others.changed);
        }
    }

    /** A patient's outcomes that were and are in the sums, by a key of the patient's own. */
    private record Patient(
            int number,
            ReleaseTable.@Nullable Known was,
            long secret,
            @Nullable StoredOutcome before,
            @Nullable StoredOutcome now) {}

    /** Those who contributed to what was kept, as long as they were not asked for. */
    private final class Contributors {
        private final Int2ObjectMap<ReleaseTable.Known> known;

        Contributors(List<ReleaseTable.Known> known) {
            this.known = new Int2ObjectOpenHashMap<>(known.size());
            known.forEach(each -> this.known.put(each.patient(), each));
        }

        Patient patient(int number, @Nullable StoredOutcome before, @Nullable StoredOutcome now) {
            var was = known.remove(number);
            return new Patient(number, was, was == null ? secrets.getAsLong() : was.secret(), before, now);
        }

        /** Those who contribute nothing any more. */
        List<ReleaseTable.Known> left() {
            return known.values().stream()
                    .filter(each -> each.contributed() != 0)
                    .map(each -> new ReleaseTable.Known(each.patient(), each.secret(), 0))
                    .toList();
        }
    }

    /** The sums over all outcomes as they are; call in a transaction. */
    KeyedTally now() {
        var update = updated().orElseGet(() -> new Update(0, everybody()));
        var all = update.entries();
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
        update.entries().tally.write(out);
        source.sums().keep(out.all());
    }

    private Entries everybody() {
        table.forgetStrangers();
        var contributors = new Contributors(table.patients());
        var all = new Entries();
        var others = new Entries();
        try (var inTurn =
                new InTurn<List<Patient>>(page -> page.forEach(all::take), page -> page.forEach(others::take))) {
            source.outcomes()
                    .each(page -> inTurn.accept(page.stream()
                            .map(each -> contributors.patient(each.patient(), null, each.outcome()))
                            .toList()));
        }
        all.add(others);
        all.changed.addAll(contributors.left());
        return all;
    }

    private record Update(int updates, Entries entries) {}

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
        var contributors = new Contributors(table.patientsWhoMayHaveChanged());
        var some = new Entries();
        var header = new Header();
        source.sums().read(piece -> header.read(piece, some.tally));
        if (!header.isFit()) {
            return Optional.empty();
        }
        source.sums().changes((patient, site, before, now) -> some.take(contributors.patient(patient, before, now)));
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
