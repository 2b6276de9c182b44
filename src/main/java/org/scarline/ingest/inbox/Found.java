package org.scarline.ingest.inbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.scarline.ingest.check.Header;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile.Content;
import org.scarline.rows.ledger.SourceFile.Identity;
import org.scarline.rows.ledger.SourceFile.Place;

/**
 * A file that lies in the inbox.
 *
 * @param place with path and name printable and bounded
 * @param header empty when there is a problem, unless that is only that its last line has no end
 * @param problem why it cannot be loaded, empty when it can
 */
public record Found(Path file, Place place, Content content, Optional<Header> header, Optional<Problem> problem) {
    /** The same file, to be left for another night unless it was so left before. */
    Found unended(Problem why) {
        return new Found(file, place, content, header, Optional.of(why));
    }

    /** Whether all that keeps it from being loaded is that its last line has no end. */
    public boolean isUnended() {
        return header.isPresent() && problem.isPresent();
    }

    /** What makes it the same file however often it is dropped. */
    public Identity identity() {
        return new Identity(place.site(), place.asOf(), content.sha256());
    }

    /** How the archive calls it: nothing that it is known by is lost, wherever and whenever it is copied. */
    public String archivedName() {
        return FileName.archived(place, content.sha256());
    }

    public String path() {
        return place.path();
    }

    public String name() {
        return place.name();
    }

    public String site() {
        return place.site();
    }

    public LocalDate asOf() {
        return place.asOf();
    }

    public String sha256() {
        return content.sha256();
    }

    public long bytes() {
        return content.bytes();
    }
}
