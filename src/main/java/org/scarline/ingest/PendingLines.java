package org.scarline.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.RowCheck;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.inbox.WorkCopies;
import org.scarline.rows.ledger.SourceFile;

/** Reads the working copies of files that are taken in, each from where the ledger stands. */
final class PendingLines implements Closeable {
    private final WorkCopies copies;
    private final Rules rules;
    private final Deque<SourceFile> waiting;
    private @Nullable Reading reading;

    PendingLines(WorkCopies copies, Rules rules, Collection<SourceFile> pending) {
        this.copies = copies;
        this.rules = rules;
        this.waiting = new ArrayDeque<>(pending);
    }

    /** The next block, empty after the last of the last file. */
    Optional<Block> next() throws IOException {
        if (reading == null) {
            if (waiting.isEmpty()) {
                return Optional.empty();
            }
            reading = new Reading(waiting.remove());
        }
        var block = reading.next();
        if (block.isLast()) {
            reading.close();
            reading = null;
        }
        return Optional.of(block);
    }

    @Override
    public void close() throws IOException {
        if (reading != null) {
            reading.close();
        }
    }

    /** One file. */
    private final class Reading implements Closeable {
        private final SourceFile file;
        private final Head head;
        private final CheckedLines lines;
        private boolean atStart;
        private List<Line> ahead;

        Reading(SourceFile file) throws IOException {
            var copy = copies.of(file.sha256());
            var header = header(file, copy);
            var check = new RowCheck(header, rules, file.site(), file.firstSeen());
            this.file = file;
            this.head = header.head();
            this.atStart = file.next().nextLine() == 1;
            this.lines = new CheckedLines(copy, header, check, atStart ? head.body() : file.next());
            this.ahead = lines.next();
        }

        private Header header(SourceFile file, Path copy) throws IOException {
            try (var in = Files.newInputStream(copy)) {
                var result = Header.of(in.readNBytes(Head.BYTES), rules.profile());
                if (result instanceof Header.Known known) {
                    return known.header();
                }
                throw new IllegalStateException(
                        "file %d was taken in under another configuration: %s".formatted(file.number(), result));
            }
        }

        /** One block ahead is read, so that the last knows that it is. */
        Block next() throws IOException {
            var block = ahead;
            ahead = block.isEmpty() ? block : lines.next();
            var end = block.isEmpty()
                    ? (atStart ? head.body() : file.next())
                    : block.get(block.size() - 1).span();
            var result = new Block(
                    file.number(),
                    atStart ? head.headerLines() : 0,
                    atStart ? head.blankLines() : 0,
                    block,
                    end,
                    ahead.isEmpty());
            atStart = false;
            return result;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
