package org.scarline.ingest;

import java.io.IOException;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.RowCheck;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Span;

/** The lines of working copies, each judged as its file is: from wherever they are read, they come out the same. */
final class CopyLines {
    private final WorkCopies copies;
    private final Rules rules;

    CopyLines(WorkCopies copies, Rules rules) {
        this.copies = copies;
        this.rules = rules;
    }

    /** Of a file that is taken in. Throws {@link IllegalStateException} where its copy has none any more. */
    Header header(SourceFile file) throws IOException {
        try (var in = copies.open(file.sha256())) {
            var result = Header.of(in.readNBytes(Head.BYTES), rules.profile());
            if (result instanceof Header.Known known) {
                return known.header();
            }
            throw new IllegalStateException(
                    "file %d was taken in under another configuration: %s".formatted(file.number(), result));
        }
    }

    /** Those behind a place of the file; closed by whoever asks for them. */
    CheckedLines behind(SourceFile file, Header header, Span from) throws IOException {
        var voice = rules.voices().of(file.path());
        var check =
                new RowCheck(header, rules, file.site(), voice, file.judged().on());
        return new CheckedLines(copies.channel(file.sha256()), header, check, from);
    }
}
