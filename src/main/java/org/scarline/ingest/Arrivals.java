package org.scarline.ingest;

import java.util.List;
import org.scarline.ingest.inbox.Found;
import org.scarline.rows.ledger.SourceFile;

/**
 * What the inbox holds that the ledger does not know yet. Nothing is written before it is taken in.
 *
 * @param fresh files to be loaded, in the order in which they will be
 * @param refused files that cannot be loaded, or are left for the next night, and were not named before
 * @param again files that were refused or left before and lie there unchanged
 * @param renamed files of the ledger that came again under a greater name, which they have now
 * @param gone ledger rows of refused or left files whose reason no longer holds
 * @param unfinished files that an earlier run took in and did not load to the end
 * @param known files that are loaded already
 * @param ignored files that are not csv, and those still being sent as .part
 * @param digest of the ledger as it will be
 */
public record Arrivals(
        List<Fresh> fresh,
        List<SourceFile> refused,
        List<SourceFile> again,
        List<SourceFile> renamed,
        List<SourceFile> gone,
        List<SourceFile> unfinished,
        int known,
        int ignored,
        String digest) {

    /** A file to be loaded, and where it lies. */
    public record Fresh(Found found, SourceFile file) {}

    /** Whether rows can change: something is to be loaded or ranks otherwise. */
    public boolean changeRows() {
        return !fresh.isEmpty() || !renamed.isEmpty() || !unfinished.isEmpty();
    }

    /** Whether the ledger stays as it is. */
    public boolean areNothing() {
        return !changeRows() && refused.isEmpty() && gone.isEmpty();
    }
}
