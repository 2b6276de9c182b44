package org.scarline.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.csv.Head;
import org.scarline.rows.ledger.SourceFile;

/** Reads the working copies of files that are taken in, each from where the ledger stands. */
final class PendingLines implements PiecesAhead.Source {
    private final CopyLines copies;
    private final Deque<SourceFile> waiting;
    private @Nullable OpenFile open;

    PendingLines(CopyLines copies, Collection<SourceFile> pending) {
        this.copies = copies;
        this.waiting = new ArrayDeque<>(pending);
    }

    @Override
    public Optional<Piece> next() {
        if (open == null && waiting.isEmpty()) {
            return Optional.empty();
        }
        var file = open == null ? waiting.remove() : open.file;
        try {
            return Optional.of(next(file));
        } catch (IOException | RuntimeException failure) {
            close();
            return Optional.of(new Piece.Unreadable(file.number(), Piece.problem(failure)));
        }
    }

    private Piece next(SourceFile file) throws IOException {
        open = open == null ? new OpenFile(file) : open;
        var block = open.next();
        if (block.isLast()) {
            close();
        }
        return block;
    }

    @Override
    public void leave(int fileNumber) {
        if (open != null && open.file.number() == fileNumber) {
            close();
        }
    }

    @Override
    public void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }

    /** One file. */
    private final class OpenFile implements Closeable {
        private final SourceFile file;
        private final Head head;
        private final CheckedLines lines;
        private boolean atStart;

        OpenFile(SourceFile file) throws IOException {
            var header = copies.header(file);
            this.file = file;
            this.head = header.head();
            this.atStart = file.next().nextLine() == 1;
            this.lines = copies.behind(file, header, atStart ? head.body() : file.next());
        }

        Block next() throws IOException {
            var block = lines.next();
            var end = block.isEmpty()
                    ? (atStart ? head.body() : file.next())
                    : block.get(block.size() - 1).span();
            var result = new Block(
                    file.number(),
                    atStart ? head.headerLines() : 0,
                    atStart ? head.blankLines() : 0,
                    block,
                    end,
                    lines.isAtEnd());
            atStart = false;
            return result;
        }

        /** What was only read needs no word when it cannot be closed. */
        @Override
        public void close() {
            try {
                lines.close();
            } catch (IOException nothingIsLost) {
                // the next file is read all the same
            }
        }
    }
}
