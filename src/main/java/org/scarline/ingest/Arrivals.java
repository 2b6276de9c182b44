package org.scarline.ingest;

import java.util.List;
import org.scarline.ingest.inbox.Found;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.SourceFile;

/**
 * What the inbox holds that the ledger does not know yet. Nothing is written before it is taken in.
 *
 * @param fresh files to be loaded, in the order in which they will be
 * @param inLedger files of the ledger that are not as they should be
 * @param digest of the ledger as it will be
 */
public record Arrivals(List<Fresh> fresh, InLedger inLedger, NotTaken notTaken, Untouched untouched, String digest) {

    /**
     * Files that were taken in before and are not as they should be.
     *
     * @param renamed those that came again under a greater name, which they have now
     * @param again loaded ones that are to be judged anew, each with what: a day has come, or others may speak
     * @param lost those that should be, and of which nothing is left to read
     * @param unfinished those that an earlier run did not load to the end
     */
    public record InLedger(
            List<SourceFile> renamed, List<Stores.Again> again, List<SourceFile> lost, List<SourceFile> unfinished) {}

    /**
     * Files that are not loaded.
     *
     * @param now those that cannot be loaded, or are left for the next night, and were not named before
     * @param again those that were refused or left before and lie there unchanged
     * @param noLonger ledger rows of refused or left files whose reason no longer holds
     */
    public record NotTaken(List<SourceFile> now, List<SourceFile> again, List<SourceFile> noLonger) {}

    /**
     * Files that nothing is done with.
     *
     * @param known those that are loaded already
     * @param ignored those of editors and systems, profiles, and those still being sent as .part
     * @param readOtherwise loaded copies of files whose profile changed: what they brought is taken back
     */
    public record Untouched(int known, int ignored, List<SourceFile> readOtherwise) {}

    /** A file to be loaded, and where it lies. */
    public record Fresh(Found found, SourceFile file) {}

    /** How many files of tables the inbox holds. */
    public int files() {
        return untouched.known()
                + fresh.size()
                + notTaken.now().size()
                + notTaken.again().size();
    }

    /** Whether rows can change: something is to be loaded or ranks otherwise. */
    public boolean changeRows() {
        return !fresh.isEmpty()
                || !inLedger.renamed().isEmpty()
                || !inLedger.again().isEmpty()
                || !inLedger.unfinished().isEmpty()
                || !untouched.readOtherwise().isEmpty();
    }

    /** Whether the ledger stays as it is. */
    public boolean areNothing() {
        return !changeRows() && notTaken.now().isEmpty() && notTaken.noLonger().isEmpty();
    }
}
