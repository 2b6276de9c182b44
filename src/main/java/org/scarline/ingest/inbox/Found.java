package org.scarline.ingest.inbox;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.scarline.ingest.check.Header;
import org.scarline.rows.ledger.Problem;

/**
 * A file that lies in the inbox.
 *
 * @param path below the inbox, with / between folders; printable and bounded
 * @param name its last part, likewise
 * @param asOf the day it speaks of
 * @param sha256 of its content in hex; of nothing when it was not read
 * @param physicalLines line ends in it
 * @param header empty when there is a problem
 * @param problem why it cannot be loaded, empty when it can
 */
public record Found(
        Path file,
        String path,
        String name,
        String site,
        LocalDate asOf,
        String sha256,
        long bytes,
        long physicalLines,
        Optional<Header> header,
        Optional<Problem> problem) {}
