package org.scarline.ingest;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Reads and checks the next pieces while one is stored, on a thread of its own: a few ahead and no more, in order. What
 * stops the reading is thrown where its piece is asked for.
 */
final class PiecesAhead implements Closeable {
    /** Pieces that are read and wait, or are being read. */
    private static final int AHEAD = 2;

    private final Source source;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(PiecesAhead::thread);
    private final Deque<Future<Optional<Piece>>> ahead = new ArrayDeque<>();
    private final Set<Integer> left = new HashSet<>();

    /** Where pieces come from; all calls are made by one thread. */
    interface Source extends Closeable {
        /** The next piece, empty after the last of the last file. */
        Optional<Piece> next();

        /** Reads no more of a file. */
        void leave(int fileNumber);

        @Override
        void close();
    }

    /** The source is read, and closed, by this alone. */
    PiecesAhead(Source source) {
        this.source = source;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "ingest-reader");
        thread.setDaemon(true);
        return thread;
    }

    /** The next piece of a file that was not left, empty after the last of the last file. */
    Optional<Piece> next() {
        while (true) {
            while (ahead.size() < AHEAD) {
                ahead.add(reader.submit(source::next));
            }
            var piece = get(ahead.remove());
            if (piece.isEmpty() || !left.contains(piece.get().fileNumber())) {
                return piece;
            }
        }
    }

    private static <T> T get(Future<T> read) {
        try {
            return read.get();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a file was read", asked);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("a file could not be read", failure.getCause());
        }
    }

    /** Gives no more of a file; what was read of it already is dropped. */
    void leave(int fileNumber) {
        left.add(fileNumber);
        var unused = reader.submit(() -> source.leave(fileNumber));
    }

    /** Ends the reading: nothing is begun any more, and what was begun comes to its end before this returns. */
    @Override
    public void close() {
        if (!reader.isShutdown()) {
            ahead.forEach(each -> each.cancel(false));
            ahead.clear();
            var closed = reader.submit(source::close, true);
            reader.shutdown();
            get(closed);
        }
    }
}
