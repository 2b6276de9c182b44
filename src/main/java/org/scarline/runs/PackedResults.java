package org.scarline.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.scarline.disk.Disk;

/**
 * A run's results in their compressed form, made beside the next report: they are large, and wanted as soon as that is
 * published.
 */
final class PackedResults {
    /** What is larger is not held in memory. */
    private static final long MOST = 500_000_000;

    /** About so many times smaller results become. */
    private static final int SMALLER = 6;

    private final Path file;
    private final BasicFileAttributes read;
    private final CompletableFuture<ByteArrayOutputStream> packed;

    private PackedResults(Path file, BasicFileAttributes read, CompletableFuture<ByteArrayOutputStream> packed) {
        this.file = file;
        this.read = read;
        this.packed = packed;
    }

    /** Begins, and comes back at once; empty where there is no such file, or one that is too large. */
    static Optional<PackedResults> begin(Disk disk, Path file) throws IOException {
        var found = disk.look(file).filter(each -> each.isRegularFile() && each.size() <= MOST);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var in = disk.open(file);
        var size = (int) found.get().size() / SMALLER + 1;
        return Optional.of(new PackedResults(file, found.get(), CompletableFuture.supplyAsync(() -> packed(in, size))));
    }

    private static ByteArrayOutputStream packed(InputStream results, int size) {
        var bytes = new ByteArrayOutputStream(size);
        try (results) {
            pack(results, bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return bytes;
    }

    /** Packs, and closes what is written to. */
    static void pack(InputStream results, OutputStream out) throws IOException {
        try (var packed = new Quick(out)) {
            results.transferTo(packed);
        }
    }

    /** The compressed form of a file; empty where it is another, was changed since, or could not be read. */
    Optional<ByteArrayOutputStream> of(Disk disk, Path asked) throws IOException {
        var isSame = asked.equals(file)
                && disk.look(asked)
                        .filter(now -> now.size() == read.size()
                                && now.lastModifiedTime().equals(read.lastModifiedTime()))
                        .isPresent();
        try {
            return isSame ? Optional.of(packed.join()) : Optional.empty();
        } catch (CompletionException unread) {
            return Optional.empty();
        }
    }

    /** Less small than it could be, in a third of the time. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
