package org.scarline.report;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** What is made on another thread while this one does something else. */
final class Promised<T> {
    private final CompletableFuture<T> made;

    private Promised(CompletableFuture<T> made) {
        this.made = made;
    }

    /** Begins to make it, and comes back at once. */
    static <T> Promised<T> begin(Supplier<T> making) {
        return new Promised<>(CompletableFuture.supplyAsync(making));
    }

    /** It, once it is made. Throws what went wrong there. */
    T get() {
        try {
            return made.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
