package org.scarline.cli;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Notices that a program does hardly anything any more but look for memory. With a little less it would fail, with a little
 * more it would go on; as it is, it could take days. Not every collector of the virtual machine ends that by itself.
 */
final class MemoryWatch {
    /** Of that time so much as makes no end in sight: ten times as slow as with memory enough. */
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int PERCENT = 90;
    private static final int LOOKS = 12;

    private final LongSupplier collecting;
    private final LongSupplier now;
    private final long[] moments = new long[LOOKS];
    private final long[] collected = new long[LOOKS];
    private long looks;

    /**
     * Of a program.
     *
     * @param collecting milliseconds that went into collection since it began, while nothing else was done
     * @param now milliseconds of any clock that does not go back
     */
    MemoryWatch(LongSupplier collecting, LongSupplier now) {
        this.collecting = collecting;
        this.now = now;
    }

    /** Looks at this virtual machine in a thread of its own, and does something once when memory is short; never at its end. */
    static void start(Runnable whenShort) {
        var thread = new Thread(() -> watch(whenShort), "memory");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(Runnable whenShort) {
        try {
            // before it asks for the collectors: most programs have ended by then
            Thread.sleep(pause().toMillis());
            var collectors = collectors();
            var watch = new MemoryWatch(() -> milliseconds(collectors), () -> System.nanoTime() / 1_000_000);
            while (!watch.isShort()) {
                Thread.sleep(pause().toMillis());
            }
        } catch (InterruptedException ended) {
            return;
        } catch (OutOfMemoryError noneForALook) {
            // as short as can be
        }
        whenShort.run();
    }

    /** How long to wait between two looks. */
    static Duration pause() {
        return WINDOW.dividedBy(LOOKS);
    }

    /** Those that stop the program while they work; cycles beside it cost it nothing. */
    private static List<GarbageCollectorMXBean> collectors() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(each -> !each.getName().contains("Cycles"))
                .toList();
    }

    private static long milliseconds(List<GarbageCollectorMXBean> collectors) {
        var sum = 0L;
        for (var at = 0; at < collectors.size(); at++) {
            sum += Math.max(collectors.get(at).getCollectionTime(), 0);
        }
        return sum;
    }

    /** Looks once more, without any memory; whether nearly all of the last minute went into collection. */
    boolean isShort() {
        var moment = now.getAsLong();
        var spent = collecting.getAsLong();
        var place = (int) (looks % LOOKS);
        var isWhole = looks >= LOOKS && moment - moments[place] >= WINDOW.toMillis();
        var isShort = isWhole && (spent - collected[place]) * 100 >= (moment - moments[place]) * PERCENT;
        moments[place] = moment;
        collected[place] = spent;
        looks++;
        return isShort;
    }
}
