package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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
 * @param reading whether it is loaded itself or through a copy
 */
public record Found(
        Path file, Place place, Content content, Optional<Header> header, Optional<Problem> problem, Reading reading) {
    /** How its content is had. */
    public sealed interface Reading permits Plain, Copy {}

    /** Of a file that is not read through a copy. */
    public enum Plain implements Reading {
        ITSELF,
        /** The machine or its profile did not let it be read: what it holds is not known, and it is no fault of it. */
        OUT_OF_REACH
    }

    /** Makes a copy in our columns anew. */
    public non-sealed interface Copy extends Reading {
        byte[] bytes() throws IOException;

        /** The law of each sheet that the file's copies were made of, in words; with the first copy of a file alone. */
        default List<String> accounts() {
            return List.of();
        }
    }

    /** The same file, to be left for another night unless it was so left before. */
    Found unended(Problem why) {
        return new Found(file, place, content, header, Optional.of(why), reading);
    }

    /** The same file, which the machine or its profile does not let anybody read. */
    Found outOfReach() {
        return new Found(file, place, content, header, problem, Plain.OUT_OF_REACH);
    }

    /** Whether the machine or its profile did not let it be read. */
    public boolean isOutOfReach() {
        return reading == Plain.OUT_OF_REACH;
    }

    /** What is loaded instead of the file, which is laid out in another way; empty when it is loaded itself. */
    public Optional<Copy> copy() {
        return reading instanceof Copy copy ? Optional.of(copy) : Optional.empty();
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
        return archivedName(place, content.dropped());
    }

    /** The same of a file that was dropped earlier. */
    public static String archivedName(Place place, String sha256) {
        return FileName.archived(place, sha256);
    }

    /** The digest that the archive wrote into a file's name; empty for a name that is not the archive's. */
    public static Optional<String> archivedDigest(String name) {
        return FileName.digest(name);
    }

    /** SHA-256 of the file that lies there. */
    public String dropped() {
        return content.dropped();
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
