package org.scarline.ingest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.inbox.Found;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.SourceFile.Identity;
import org.scarline.rows.ledger.Status;

/** What the ledger says of files that are found: by site, day and content where they were taken in, by path where they were not. */
final class LedgerFiles {
    private static final int LESS = 9;
    private static final int LESS_OF = 10;

    private final List<SourceFile> ledger;
    private final Map<Identity, SourceFile> taken = new HashMap<>();
    private final Set<Identity> takenAs = new HashSet<>();
    private final Map<String, SourceFile> refused = new HashMap<>();
    private final Map<String, SourceFile> held = new HashMap<>();
    private final Map<String, SourceFile> letIn = new HashMap<>();
    private final Set<String> retracted = new HashSet<>();

    LedgerFiles(List<SourceFile> ledger) {
        this.ledger = ledger;
        for (var file : ledger) {
            if (file.isRetracted()) {
                retracted.add(place(file.site(), file.sha256()));
            } else if (file.isHeld()) {
                held.put(place(file.site(), file.sha256()), file);
            } else if (file.isLetIn()) {
                letIn.put(place(file.site(), file.sha256()), file);
            } else if (file.status() == Status.REFUSED || file.status() == Status.LEFT) {
                refused.put(place(file.path(), file.sha256()), file);
            } else {
                taken.put(file.identity(), file);
                takenAs.add(
                        new Identity(file.site(), file.asOf(), file.content().dropped()));
            }
        }
    }

    /** A content at a path, or of a site. */
    static String place(String path, String sha256) {
        return path + "\t" + sha256;
    }

    private static String ofSite(Found found) {
        return place(found.site(), found.sha256());
    }

    /** Files that were taken in. */
    Stream<SourceFile> taken() {
        return taken.values().stream();
    }

    Optional<SourceFile> taken(Identity identity) {
        return Optional.ofNullable(taken.get(identity));
    }

    /** Whether a file with that content, as it was dropped, was taken in, whatever became of it by a profile. */
    boolean isTakenAs(Identity dropped) {
        return takenAs.contains(dropped);
    }

    /** Files that were not taken in. */
    Stream<SourceFile> refused() {
        return refused.values().stream();
    }

    Optional<SourceFile> refused(Found found) {
        return Optional.ofNullable(refused.get(place(found.path(), found.sha256())));
    }

    /** The file as it waits for a person. */
    Optional<SourceFile> held(Found found) {
        return Optional.ofNullable(held.get(ofSite(found)));
    }

    /** The file as a person let it in after it was taken back. */
    Optional<SourceFile> letIn(Found found) {
        return Optional.ofNullable(letIn.get(ofSite(found)));
    }

    boolean isRetracted(Found found) {
        return retracted.contains(ofSite(found));
    }

    /** Whether a later file of its site and kind was loaded. */
    boolean isLate(Found found) {
        return found.header()
                .filter(header -> ledger.stream()
                        .filter(file -> file.status() == Status.LOADED)
                        .filter(file -> file.site().equals(found.site()))
                        .filter(file -> file.kind().equals(Optional.of(header.kind())))
                        .anyMatch(file -> file.asOf().isAfter(found.asOf())))
                .isPresent();
    }

    /** Fewer lines, or as many that say much less: a corrected line may be shorter. */
    private static boolean hasLess(Found found, SourceFile before) {
        return found.content().physicalLines() < before.physicalLines()
                || found.bytes() * LESS_OF < before.bytes() * LESS;
    }

    /** Whether it says less than the file that was loaded last from its path. */
    boolean isShrunken(Found found) {
        return ledger.stream()
                .filter(file -> file.status() == Status.LOADED && file.path().equals(found.path()))
                .filter(file -> file.kind().equals(found.header().map(Header::kind)))
                .max(Comparator.comparing(SourceFile::number))
                .filter(file -> hasLess(found, file))
                .isPresent();
    }
}
