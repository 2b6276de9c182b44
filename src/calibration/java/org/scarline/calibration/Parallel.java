package org.scarline.calibration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** Work on many cohorts at once; the results stand in the order of the cohorts, whichever was done first. */
final class Parallel {
    private static final int THREADS = 2;
    private static final long BETWEEN_LINES = Duration.ofSeconds(15).toNanos();

    private final String name;
    private final int count;
    private final AtomicInteger done = new AtomicInteger();
    private final long started = System.nanoTime();
    private final AtomicLong told = new AtomicLong(started);

    private Parallel(String name, int count) {
        this.name = name;
        this.count = count;
    }

    /** The results for the numbers from 0; progress goes to the error stream. */
    static <T> List<T> map(String name, int count, IntFunction<T> work) {
        var parallel = new Parallel(name, count);
        var pool = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = new ArrayList<Callable<T>>();
            for (var number = 0; number < count; number++) {
                var each = number;
                tasks.add(() -> parallel.told(work.apply(each)));
            }
            var results = new ArrayList<T>();
            for (var future : pool.invokeAll(tasks)) {
                results.add(future.get());
            }
            parallel.line();
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(name, failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private <T> T told(T result) {
        done.incrementAndGet();
        var now = System.nanoTime();
        var last = told.get();
        if (now - last > BETWEEN_LINES && told.compareAndSet(last, now)) {
            line();
        }
        return result;
    }

    private void line() {
        var seconds = (System.nanoTime() - started) / 1e9;
        System.err.printf(Locale.ROOT, "calibration: %s, %d of %d, %.0f s%n", name, done.get(), count, seconds);
    }
}
