package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.scarline.rows.ledger.Span;

class PiecesAheadTest {
    /** Gives a piece for each number, of the file of that number; counts what it is asked for. */
    private static final class Files implements PiecesAhead.Source {
        private final Deque<Integer> files;
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger closed = new AtomicInteger();
        private final Set<String> threads = ConcurrentHashMap.newKeySet();

        Files(Integer... files) {
            this.files = new ArrayDeque<>(List.of(files));
        }

        @Override
        public Optional<Piece> next() {
            asked.incrementAndGet();
            threads.add(Thread.currentThread().getName());
            return Optional.ofNullable(files.poll()).map(Files::piece);
        }

        private static Piece piece(int file) {
            if (file < 0) {
                throw new StackOverflowError("the power was cut");
            }
            return new Block(file, 0, 0, List.of(), new Span(1, 0, 2, 1), false);
        }

        @Override
        public void leave(int fileNumber) {
            files.removeIf(file -> file == fileNumber);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
            threads.add(Thread.currentThread().getName());
        }
    }

    private static List<Integer> all(PiecesAhead pieces) {
        var read = new ArrayList<Integer>();
        for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            read.add(piece.get().fileNumber());
        }
        return read;
    }

    @Test
    void piecesComeInTheirOrderAndTheEndCanBeAskedForAgain() {
        var files = new Files(1, 1, 2, 3, 3, 3);
        try (var pieces = new PiecesAhead(files)) {
            assertThat(all(pieces)).containsExactly(1, 1, 2, 3, 3, 3);
            assertThat(pieces.next()).isEmpty();
        }
    }

    @Test
    void onlyAFewAreReadAhead() {
        var files = new Files(1, 2, 3, 4, 5, 6, 7, 8, 9);
        var pieces = new PiecesAhead(files);
        pieces.next();
        pieces.close();
        assertThat(files.asked).hasValueLessThanOrEqualTo(2);
    }

    @Test
    void ofAFileThatIsLeftNothingComesThoughItWasRead() {
        try (var pieces = new PiecesAhead(new Files(1, 1, 1, 1, 1, 2, 2))) {
            assertThat(pieces.next()).map(Piece::fileNumber).contains(1);
            pieces.leave(1);
            assertThat(all(pieces)).containsExactly(2, 2);
        }
    }

    @Test
    void whatEndsTheReadingEndsWhoAsksAndTheSourceIsClosed() {
        var files = new Files(1, -1, 2);
        var pieces = new PiecesAhead(files);
        assertThat(pieces.next()).map(Piece::fileNumber).contains(1);
        assertThatThrownBy(pieces::next).isInstanceOf(StackOverflowError.class);
        pieces.close();
        assertThat(files.closed).hasValue(1);
    }

    @Test
    void itIsClosedOnceAndByTheThreadThatReads() {
        var files = new Files(1, 2);
        var pieces = new PiecesAhead(files);
        pieces.next();
        pieces.close();
        pieces.close();
        assertThat(files.closed).hasValue(1);
        assertThat(files.threads).containsExactly("ingest-reader");
    }
}
