package org.scarline.ingest;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.scarline.ingest.inbox.Found;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;

/** Holds the inbox against the ledger, and takes in what is new: every file once, however often it is dropped. */
public final class Collector {
    private static final Problem CHANGED = Problem.of(Code.STILL_GROWING, "it changed while it was copied");

    private static final Problem READ_OTHERWISE =
            Problem.of(Code.REPLACED, "its profile changed: what it brought is taken back, and it is read anew");

    private final Inbox inbox;
    private final WorkCopies copies;
    private final Stores stores;

    public Collector(Inbox inbox, WorkCopies copies, Stores stores) {
        this.inbox = inbox;
        this.copies = copies;
        this.stores = stores;
    }

    /** What is there and not known yet. Reads, and writes nothing. */
    public Arrivals scan(LocalDate today) throws IOException {
        var listing = inbox.list(today);
        return new InboxDiff(stores.ledger().all(), today).sort(listing);
    }

    /**
     * Copies what is to be loaded and enters everything into the ledger, at once. A file that grew meanwhile, or cannot be
     * copied, is left.
     */
    public void take(Arrivals arrivals) {
        stores.ledger()
                .inTransaction(() ->
                        arrivals.untouched().readOtherwise().forEach(file -> stores.putAside(file, READ_OTHERWISE)));
        var fresh = new ArrayList<SourceFile>();
        var refused = new ArrayList<>(arrivals.notTaken().now());
        for (var each : arrivals.fresh()) {
            copy(each.found()).ifPresentOrElse(why -> refused.add(each.file().left(why)), () -> fresh.add(each.file()));
        }
        stores.take(new LedgerTable.Entries(arrivals.notTaken().noLonger(), arrivals.renamed(), fresh, refused));
    }

    /** Copies a file; why it could not be, empty when it is done. */
    private Optional<Problem> copy(Found found) {
        try {
            return copies.take(found) ? Optional.empty() : Optional.of(CHANGED);
        } catch (IOException | RuntimeException failure) {
            return Optional.of(Problem.of(
                    Code.UNREADABLE,
                    "it cannot be copied (%s)".formatted(failure.getClass().getSimpleName())));
        }
    }
}
