package org.scarline.ingest.translate;

import java.util.List;
import java.util.Optional;
import org.scarline.ingest.check.Header;
import org.scarline.rows.ledger.Problem;

/**
 * What a file became.
 *
 * @param parts copies in our columns, at least one unless there is a problem
 * @param unread what was not read of it, for people: columns, sheets, rows of other forms
 * @param accounts the law of lines of each sheet that was read
 * @param problem why it cannot be read at all
 */
public record Translation(
        List<Part> parts, List<String> unread, List<SheetAccount> accounts, Optional<Problem> problem) {
    public Translation {
        parts = List.copyOf(parts);
        unread = List.copyOf(unread);
        accounts = List.copyOf(accounts);
    }

    static Translation refused(Problem problem) {
        return new Translation(List.of(), List.of(), List.of(), Optional.of(problem));
    }

    /** A copy in UTF-8, and its header. */
    @SuppressWarnings("ArrayRecordComponent") // parts are never compared
    public record Part(byte[] copy, Header header) {
        @Override
        public String toString() {
            return "%s in %d bytes".formatted(header.kind().code(), copy.length);
        }
    }
}
