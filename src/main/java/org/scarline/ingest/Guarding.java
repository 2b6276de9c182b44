package org.scarline.ingest;

import java.util.Optional;
import org.scarline.ingest.guard.Guards;
import org.scarline.ingest.guard.LoadedFiles;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.NoticeTable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;

/**
 * Asks the guards about files that are stored to their end.
 *
 * @param notices where it is kept what a person should know of files that are loaded all the same
 */
public record Guarding(Guards guards, NoticeTable notices) {
    /** Why a file must wait for a person; empty where it need not. */
    Optional<Problem> held(SourceFile file, LoadedFiles loaded, Stores stores) {
        var opinion = guards.judge(file, loaded.like(file), last -> stores.beside(file, last));
        if (opinion.held().isEmpty()) {
            opinion.warnings().forEach(notices::add);
            opinion.notRepeated().ifPresent(group -> stores.rejects().put(file, group));
        }
        return opinion.held();
    }
}
