package org.scarline.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Run;
import org.scarline.derive.OutcomeCodec;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.Digest;
import org.scarline.reference.ReferenceFolder;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.patient.WithdrawnTable;

/** What makes a run this run: everything ever taken in, the configuration and the version, never the clock. */
final class Identity {
    private final Settings settings;
    private final String version;
    private final ReferenceFolder reference;
    private final LedgerTable ledger;
    private final OutcomeTable outcomes;
    private final WithdrawnTable withdrawn;

    Identity(
            Settings settings,
            String version,
            ReferenceFolder reference,
            LedgerTable ledger,
            OutcomeTable outcomes,
            WithdrawnTable withdrawn) {
        this.settings = settings;
        this.version = version;
        this.reference = reference;
        this.ledger = ledger;
        this.outcomes = outcomes;
        this.withdrawn = withdrawn;
    }

    /** The run that the database holds now, once outcomes are derived; empty while no row stands. */
    Optional<Run> run() {
        return cutOff().map(this::named);
    }

    /** The same under the name that it would have, also while no row stands. */
    Run named() {
        return named(cutOff().orElse(LocalDate.EPOCH));
    }

    private Run named(LocalDate cutOff) {
        return new Run(cutOff, digest(), version);
    }

    /** The latest date of any row in force; where rows have none, as patients' have not, the latest date of their files. */
    private Optional<LocalDate> cutOff() {
        var dated = outcomes.cutOff();
        return dated.isPresent()
                ? Optional.of(LocalDate.ofEpochDay(dated.getAsInt()))
                : ledger.all().stream()
                        .filter(file -> !file.isRetracted() && file.counts().accepted() > 0)
                        .map(SourceFile::asOf)
                        .max(Comparator.naturalOrder());
    }

    /** Of the ledger as it is now, with configuration and version. */
    String digest() {
        return digest(ledger.digest());
    }

    /** Of a ledger, with configuration and version. */
    String digest(String ledgerDigest) {
        var letterhead = settings.letterhead();
        var parts = new ArrayList<>(List.of(
                ledgerDigest,
                version,
                derivedWith(),
                reference.digest(),
                settings.primary().instrument(),
                settings.primary().raterRole().code(),
                settings.matters().toString(),
                letterhead.clinic(),
                letterhead.paper().label()));
        settings.intake().voices().others().forEach((folder, sites) -> {
            parts.add("speaks for");
            parts.add(folder);
            parts.addAll(sites);
        });
        parts.addAll(withdrawn.marks());
        letterhead.logo().ifPresent(logo -> parts.add(HexFormat.of().formatHex(logo.png())));
        return Digest.ofAll(parts.toArray(String[]::new));
    }

    /** Of what outcomes depend on beside the rows. */
    String derivedWith() {
        return Digest.ofAll(String.valueOf(OutcomeCodec.VERSION), reference.digest(List.of("instruments.csv")));
    }
}
