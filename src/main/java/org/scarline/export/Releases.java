package org.scarline.export;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.Disk;
import org.scarline.export.gate.KeyedTally;
import org.scarline.export.gate.Protection;
import org.scarline.export.release.DocumentedGains;
import org.scarline.export.release.Plan;
import org.scarline.export.release.Provenance;
import org.scarline.export.release.Release;

/**
 * Makes releases, or holds them back. A release is made when enough patients contribute something else than to the release
 * before; how many is never said.
 */
public final class Releases {
    private final ReleaseTable table;
    private final OutcomeTable outcomes;
    private final ReleaseShelf shelf;
    private final Choice choice;
    private final LongSupplier secrets;

    /**
     * What is chosen about releases.
     *
     * @param provenance asked for when a release is made
     * @param documented published gains, asked for likewise
     */
    public record Choice(
            Plan plan, Protection protection, Supplier<Provenance> provenance, Supplier<DocumentedGains> documented) {}

    /** Where releases are put, and where they are prepared. */
    public record Places(Disk disk, Path reports, Path prepared) {}

    public Releases(ReleaseTable table, OutcomeTable outcomes, Places places, Choice choice) {
        this(table, outcomes, places, choice, new SecureRandom()::nextLong);
    }

    /** With other secrets than the system's randomness gives. */
    Releases(ReleaseTable table, OutcomeTable outcomes, Places places, Choice choice, LongSupplier secrets) {
        this.table = table;
        this.outcomes = outcomes;
        this.shelf = new ReleaseShelf(places.disk(), places.reports(), places.prepared());
        this.choice = choice;
        this.secrets = secrets;
    }

    /**
     * What came of a call, as a sentence says it.
     *
     * @param isMade whether there is a new release
     */
    public record Decision(boolean isMade, String words) {}

    /**
     * Prepares a release and enters it, or finds that there is none to make; call in a transaction, and after it {@link
     * #putOut}.
     */
    public Decision prepare() throws IOException {
        putOut();
        table.forgetStrangers();
        var tally = new KeyedTally(choice.plan()::wants);
        var changed = changed(tally);
        if (changed.size() < choice.protection().batch()) {
            return new Decision(
                    false,
                    "release held back: fewer than %d patients changed since the one before"
                            .formatted(choice.protection().batch()));
        }
        var number =
                table.made().stream().mapToInt(ReleaseTable.Made::number).max().orElse(0) + 1;
        var release = Release.of(
                number,
                choice.provenance().get(),
                choice.protection(),
                choice.plan(),
                tally,
                choice.documented().get());
        var digest = shelf.prepare(release.name()).write(release);
        table.released(changed);
        table.enter(new ReleaseTable.Made(
                number, release.name(), digest, choice.protection().text()));
        return new Decision(true, "release " + release.name());
    }

    /** Puts out what was entered and is not there yet. */
    public void putOut() throws IOException {
        shelf.putOut(table.made());
    }

    /** Folders of releases that were made and do not lie there as they were made. */
    public List<String> lost() throws IOException {
        return shelf.lost(table.made());
    }

    /** The name of the newest release that was made. */
    public Optional<String> newest() {
        return table.made().stream().reduce((earlier, later) -> later).map(ReleaseTable.Made::name);
    }

    /** Adds everybody up, and gives back those whose contribution is another than before, with what it is now. */
    private Int2LongMap changed(KeyedTally tally) {
        var known = table.patients();
        var changed = new Int2LongOpenHashMap();
        var fresh = new ArrayList<ReleaseTable.Known>();
        var gone = new Int2LongOpenHashMap(known.released());
        outcomes.each((patient, site, outcome) -> {
            var isKnown = known.secrets().containsKey(patient);
            var secret = isKnown ? known.secrets().get(patient) : secrets.getAsLong();
            if (!isKnown) {
                fresh.add(new ReleaseTable.Known(patient, secret, 0));
            }
            var contribution = tally.add(secret, outcome);
            if (contribution != known.released().getOrDefault(patient, 0)) {
                changed.put(patient, contribution);
            }
            gone.remove(patient);
        });
        table.add(List.copyOf(fresh));
        gone.int2LongEntrySet().stream()
                .filter(entry -> entry.getLongValue() != 0)
                .forEach(entry -> changed.put(entry.getIntKey(), 0));
        return changed;
    }
}
