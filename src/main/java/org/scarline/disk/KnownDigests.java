package org.scarline.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Digests of large files that this process found, each for as long as the file has the stamp that it had before and after
 * it was read: a night asks twice for those of a hundred megabytes. They can be found beside other work.
 */
final class KnownDigests {
    /** Reading so many bytes takes longer than the ticks of a file system's clock, within which two changes look like one. */
    static final long LARGE = 4_000_000;

    /** A line of the note: digest, what Stamps say of one plain file, and its path. */
    private static final Pattern PATH = Pattern.compile("[0-9a-f]{64} file \\d+ \\S+ \\S+ (/[^\\\\]*)");

    private final Map<Path, Known> known = new ConcurrentHashMap<>();
    private boolean isRecalled;

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

    /** Takes the digest of a file for that of a copy which was found to have the same bytes, if it is known. */
    void takeOver(Path file, Path copy) throws IOException {
        var before = known.get(place(file));
        var stamp = stamp(copy);
        if (before != null && stamp.isPresent() && stamp(file).equals(Optional.of(before.stamp))) {
            known.put(place(copy), new Known(stamp.get(), before.digest));
        }
    }

    /** What is done to a file and leaves its bytes as they are. */
    @FunctionalInterface
    interface Change {
        void make() throws IOException;
    }

    /** Makes a change that gives a file another stamp, and no other bytes. */
    void keepThrough(Path file, Change change) throws IOException {
        var before = known.get(place(file));
        if (before == null || !stamp(file).equals(Optional.of(before.stamp))) {
            change.make();
            return;
        }
        change.make();
        stamp(file).ifPresent(now -> known.put(place(file), new Known(now, before.digest)));
    }

    /** Takes what an earlier process noted: digest and stamp, one file a line. */
    void recall(String text) {
        isRecalled = true;
        for (var line : text.split("\n", -1)) {
            var parts = line.split(" ", 2);
            var path = PATH.matcher(line);
            if (path.matches()) {
                known.putIfAbsent(
                        Path.of(path.group(1)),
                        new Known(parts[1] + "\n", CompletableFuture.completedFuture(parts[0])));
            }
        }
    }

    /** Forgets all. */
    void forget() {
        known.clear();
        isRecalled = false;
    }

    /** Whether {@link #recall} was called: others keep no note. */
    boolean isRecalled() {
        return isRecalled;
    }

    /** The same of all files below a folder whose digests are known and that have the same stamp still. */
    String text(Path folder) {
        var lines = new TreeSet<String>();
        known.forEach((file, each) -> {
            if (file.startsWith(place(folder)) && isFound(each) && stamp(file).equals(Optional.of(each.stamp))) {
                lines.add(each.digest.join() + " " + each.stamp);
            }
        });
        return String.join("", lines);
    }

    private static boolean isFound(Known each) {
        return each.digest.isDone() && !each.digest.isCompletedExceptionally();
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
