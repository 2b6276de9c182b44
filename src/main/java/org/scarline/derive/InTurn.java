package org.scarline.derive;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Two that take pieces in turn: one on a thread of its own, while the caller makes the next piece, which the other takes. For what may
 * be added up in any order.
 */
public final class InTurn<T> implements Consumer<T>, AutoCloseable {
    private final Consumer<T> here;
    private final Consumer<T> beside;
    private @Nullable CompletableFuture<Void> running;

    /**
     * Takes the first piece beside.
     *
     * @param here called by the caller's thread
     * @param beside called by another, never twice at once
     */
    public InTurn(Consumer<T> here, Consumer<T> beside) {
        this.here = here;
        this.beside = beside;
    }

    @Override
    public void accept(T piece) {
        if (running == null) {
            running = CompletableFuture.runAsync(() -> beside.accept(piece));
        } else {
            here.accept(piece);
            close();
        }
    }

    /** Waits for what is taken beside; throws what stopped it. */
    @Override
    public void close() {
        var last = running;
        running = null;
        if (last == null) {
            return;
        }
        try {
            last.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw failure;
        }
    }
}
