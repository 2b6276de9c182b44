package org.scarline.tally;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.InTurn;
import org.scarline.derive.KeptSumsTable;
import org.scarline.derive.OutcomeTable;
import org.scarline.derive.StoredOutcome;

/**
 * The tally of all outcomes, as it is kept from night to night: what changed is taken out and added. Everybody is added up
 * where nothing is kept, where it is another version's, where the cut-off went back, where nobody is left of a site whose
 * name is kept, and after so many times.
 */
final class KeptTally {
    /** How often sums are kept that come from those kept before, until everybody is added up once more. */
    private static final int NIGHTS = 30;

    private final OutcomeTable outcomes;
    private final KeptSumsTable sums;
    private final Consumer<String> notices;
    private int updates;

    /**
     * Of these outcomes.
     *
     * @param notices what a person should know
     */
    KeptTally(OutcomeTable outcomes, KeptSumsTable sums, Consumer<String> notices) {
        this.outcomes = outcomes;
        this.sums = sums;
        this.notices = notices;
    }

    /** The tally of all outcomes as they are. */
    Tally now() {
        var cutOff = outcomes.cutOff().orElse(0);
        var updated = updated(cutOff);
        if (updated.isPresent()) {
            return updated.get();
        }
        updates = 0;
        return everybody(cutOff);
    }

    private Tally everybody(int cutOff) {
        var all = new Tally(cutOff);
        var others = new Tally(cutOff);
        try (var inTurn = new InTurn<List<OutcomeTable.Stored>>(page -> add(page, all), page -> add(page, others))) {
            outcomes.each(inTurn);
        }
        all.add(others);
        return all;
    }

    private static void add(List<OutcomeTable.Stored> page, Tally to) {
        page.forEach(patient -> to.add(patient.site(), patient.outcome()));
    }

    /** What is kept, brought up to date; empty where everybody has to be added up. */
    private Optional<Tally> updated(int cutOff) {
        try {
            return read().filter(kept -> kept.cutOff() <= cutOff && updates <= NIGHTS)
                    .map(kept -> update(kept, cutOff))
                    .filter(tally -> !tally.attributes().isSiteLeftBehind());
        } catch (IllegalArgumentException | IndexOutOfBoundsException unfit) {
            notices.accept("what the tally kept from earlier nights does not fit (%s): everybody was added up anew"
                    .formatted(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Tally> read() {
        var reader = new TallyReader();
        sums.read(reader::take);
        updates = reader.updates() + 1;
        return Optional.ofNullable(reader.tally());
    }

    private Tally update(Tally kept, int cutOff) {
        sums.changes((patient, site, before, now) -> change(kept, site, before, now));
        kept.settle(cutOff);
        return kept;
    }

    private static void change(Tally kept, String site, @Nullable StoredOutcome before, @Nullable StoredOutcome now) {
        if (before != null) {
            kept.remove(site, before);
        }
        if (now != null) {
            kept.add(site, now);
        }
    }

    /** Keeps the tally that was given last, if that is worth it; call in the transaction that it was asked for in. */
    void keep(Tally tally) {
        if (updates == 0 || sums.isOutgrown()) {
            sums.keep(TallyWriter.write(tally, updates));
        }
    }
}
