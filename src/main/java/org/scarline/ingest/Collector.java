package org.scarline.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.inbox.Found;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.inbox.Originals;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** Holds the inbox against the ledger, and takes in what is new: every file once, however often it is dropped. */
public final class Collector {
    private static final Problem CHANGED = Problem.of(Code.STILL_GROWING, "it changed while it was copied");

    private static final Problem READ_OTHERWISE =
            Problem.of(Code.REPLACED, "its profile changed: what it brought is taken back, and it is read anew");

    private final Inbox inbox;
    private final WorkCopies copies;
    private final Stores stores;
    private final Originals originals;
    private final Policy policy;
    private final KnownSince knownSince;
    private @Nullable Arrivals seen;

    public Collector(Inbox inbox, WorkCopies copies, Stores stores, Originals originals, Policy policy) {
        this.inbox = inbox;
        this.copies = copies;
        this.stores = stores;
        this.originals = originals;
        this.policy = policy;
        this.knownSince = new KnownSince(stores.rejects(), policy.instruments());
    }

    /** What is there and not known yet. Reads, and writes nothing. */
    public Arrivals scan(LocalDate today) throws IOException {
        var listing = inbox.list(today);
        originals.remember(listing);
        seen = new InboxDiff(stores.ledger().all(), today, policy, originals::has, knownSince::isNamedIn).sort(listing);
        return seen;
    }

    /** What a night would find, by the ledger alone: files that are to be judged again count as they are. */
    public static Arrivals compare(List<SourceFile> ledger, Inbox.Listing listing, LocalDate today, Policy policy) {
        return new InboxDiff(ledger, today, policy, file -> true, file -> false).sort(listing);
    }

    /** Takes in what the last look found, or looks first: what has gone since is named, not forgotten. */
    void takeSeen(LocalDate today) throws IOException {
        take(seen == null ? scan(today) : seen);
    }

    /**
     * Copies what is to be loaded and enters everything into the ledger, at once. A file that grew meanwhile, or cannot be
     * copied, is left. A copy that was lost since an earlier night is made again.
     */
    public void take(Arrivals arrivals) {
        stores.ledger()
                .inTransaction(() ->
                        arrivals.untouched().readOtherwise().forEach(file -> stores.putAside(file, READ_OTHERWISE)));
        var inLedger = arrivals.inLedger();
        inLedger.unfinished().forEach(originals::mend);
        var fresh = new ArrayList<SourceFile>();
        var refused = new ArrayList<>(arrivals.notTaken().now());
        for (var each : arrivals.fresh()) {
            copy(each.found()).ifPresentOrElse(why -> refused.add(each.file().left(why)), () -> fresh.add(each.file()));
        }
        arrivals.notTaken().now().stream().filter(SourceFile::isHeld).forEach(originals::mend);
        var again = inLedger.again().stream()
                .filter(each -> originals.mend(each.file()))
                .toList();
        stores.take(new LedgerTable.Entries(arrivals.notTaken().noLonger(), inLedger.renamed(), fresh, refused), again);
    }

    /** Copies a file; why it could not be, empty when it is done. */
    private Optional<Problem> copy(Found found) {
        try {
            return copies.take(found, inbox::isAsRead) ? Optional.empty() : Optional.of(CHANGED);
        } catch (NoSuchFileException gone) {
            return Optional.of(Problem.of(
                    Code.UNREADABLE, "it was there when the inbox was looked at, and gone when it was to be copied"));
        } catch (IOException | RuntimeException failure) {
            return Optional.of(Problem.of(
                    Code.UNREADABLE,
                    "it cannot be copied (%s)".formatted(failure.getClass().getSimpleName())));
        }
    }

    /** Removes the working copies of files that are loaded to the end, unless they, or lines of them, wait for something. */
    public void clear() throws IOException {
        copies.keep(stores.ledger().all().stream()
                .filter(file -> file.status() == Status.PENDING || file.due().isPresent() || file.isHeld())
                .map(SourceFile::sha256)
                .collect(Collectors.toSet()));
    }
}
