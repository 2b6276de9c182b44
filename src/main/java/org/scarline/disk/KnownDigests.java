package org.scarline.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Digests of large files that this process found, each for as long as the file has the stamp that it had before and after
 * it was read: a night asks twice for those of a hundred megabytes. They can be found beside other work.
 */
final class KnownDigests {
    /** Reading so many bytes takes longer than the ticks of a file system's clock, within which two changes look like one. */
    static final long LARGE = 4_000_000;

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    private record Known(String stamp, CompletableFuture<String> digest) {}

    /** How a file's digest is found. */
    @FunctionalInterface
    interface Reading {
        String digest(Path file) throws IOException;
    }

    /** Finds a file's digest on a thread beside the others, if the file is large. */
    void findSoon(Path file, Reading reading) {
        stamp(file).ifPresent(stamp -> {
            var digest = CompletableFuture.supplyAsync(() -> {
                try {
                    return reading.digest(file);
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            });
            known.put(place(file), new Known(stamp, digest));
        });
    }

    /** A file's digest, read unless it is known. */
    String of(Path file, Reading reading) throws IOException {
        var stamp = stamp(file);
        var before = known.get(place(file));
        if (before != null && stamp.equals(Optional.of(before.stamp))) {
            try {
                var digest = before.digest.join();
                if (stamp.equals(stamp(file))) {
                    return digest;
                }
            } catch (CompletionException unread) {
                known.remove(place(file));
            }
        }
        var digest = reading.digest(file);
        if (stamp.isPresent() && stamp.equals(stamp(file))) {
            known.put(place(file), new Known(stamp.get(), CompletableFuture.completedFuture(digest)));
        }
        return digest;
    }

    private static Path place(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** Empty for a file that is not large, for a link, and where the system keeps no time of change. */
    private static Optional<String> stamp(Path file) {
        try {
            return !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) < LARGE
                    ? Optional.empty()
                    : Stamps.of(List.of(file), file.resolveSibling(".")).map(Stamps::text);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
