package org.scarline.export;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.scarline.derive.KeptSumsTable;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.Disk;
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
    private final KeyedSums sums;
    private final ReleaseShelf shelf;
    private final Choice choice;

    /**
     * What is chosen about releases.
     *
     * @param provenance asked for when a release is made
     * @param documented published gains, asked for likewise
     */
    public record Choice(
            Plan plan, Protection protection, Supplier<Provenance> provenance, Supplier<DocumentedGains> documented) {}

    /**
     * What releases are made of.
     *
     * @param sums kept from earlier nights
     * @param notices what a person should know
     */
    public record Source(OutcomeTable outcomes, KeptSumsTable sums, Consumer<String> notices) {}

    /** Where releases are put, and where they are prepared. */
    public record Places(Disk disk, Path reports, Path prepared) {}

    public Releases(ReleaseTable table, Source source, Places places, Choice choice) {
        this(table, source, places, choice, new SecureRandom()::nextLong);
    }

    /** With other secrets than the system's randomness gives. */
    Releases(ReleaseTable table, Source source, Places places, Choice choice, LongSupplier secrets) {
        this.table = table;
        this.sums = new KeyedSums(table, source, choice.plan(), secrets);
        this.shelf = new ReleaseShelf(places.disk(), places.reports(), places.prepared());
        this.choice = choice;
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
        var tally = sums.now();
        if (table.changed() < choice.protection().batch()) {
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
        table.released();
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
}
