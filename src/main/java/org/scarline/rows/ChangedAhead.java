package org.scarline.rows;

import java.io.Closeable;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads the next changed patients while outcomes of those before are derived and stored, on a thread and a connection of its
 * own: nothing that is stored meanwhile is of a patient that is read. What stops the reading is thrown where its patients are
 * asked for.
 */
public final class ChangedAhead implements Closeable {
    private final ChangedPatients changed;
    private final int most;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(ChangedAhead::thread);
    private @Nullable Future<List<ChangedPatient>> ahead;
    private boolean isMarked;

    public ChangedAhead(ChangedPatients changed, int most) {
        this.changed = changed;
        this.most = most;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "derive-reader");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The next patients; none after the last. The first are read in the caller's own transaction, which may have marked
     * patients that no other sees yet; after it all marks are there for everyone.
     */
    public List<ChangedPatient> next() {
        var now = ahead == null ? changed.next(most) : get(ahead);
        ahead = isMarked && !now.isEmpty() ? reader.submit(() -> changed.next(most)) : null;
        isMarked = true;
        return now;
    }

    private static <T> T get(Future<T> read) {
        try {
            return read.get();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were read", asked);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            if (failure.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("rows could not be read", failure.getCause());
        }
    }

    /** Ends the reading: what was begun comes to its end before this returns. */
    @Override
    public void close() {
        if (!reader.isShutdown()) {
            var ended = reader.submit(() -> {}, true);
            reader.shutdown();
            get(ended);
        }
    }
}
