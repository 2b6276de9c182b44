package org.scarline.ingest.translate;

import java.util.Optional;
import java.util.Set;
import org.scarline.ingest.check.Column;

/**
 * How the copy of one kind of row is written.
 *
 * @param columns of the copy
 * @param last what its lines said last, where a row of the sheet says several things; empty where a repeated line is the
 *     sheet's own
 */
record CopyForm(Set<Column> columns, Optional<LastSaid> last) {
    CopyForm(Set<Column> columns) {
        this(columns, Optional.empty());
    }
}
