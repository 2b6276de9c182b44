package org.scarline.disk;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lies in some places, each file by its size, its time and the moment of its last change of any kind, which no program
 * can set: equal stamps mean that nothing was written, moved or given other rights, without a byte being read.
 */
public final class Stamps {
    private final String text;
    private final Instant latest;

    private Stamps(String text, Instant latest) {
        this.text = text;
        this.latest = latest;
    }

    /**
     * Looks at files, links and folders with all below them; what is not there is seen as such. Empty where the system keeps
     * no time of change, and where something may not be looked at or goes while it is.
     *
     * @param but what is left out
     */
    public static Optional<Stamps> of(Collection<Path> places, Path but) {
        var visitor = new Visitor(but.toAbsolutePath().normalize());
        try {
            for (var place : places) {
                var path = place.toAbsolutePath().normalize();
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.walkFileTree(path, visitor);
                } else {
                    visitor.seen.put(path.toString(), "nothing");
                }
            }
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException unseen) {
            return Optional.empty();
        }
        var text = new StringBuilder();
        visitor.seen.forEach((path, what) ->
                text.append(what).append(' ').append(plain(path)).append('\n'));
        return Optional.of(new Stamps(text.toString(), visitor.latest));
    }

    private static String plain(String path) {
        return path.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** Whether nothing was changed at that moment or after it: two changes of one moment look like one. */
    public boolean areOlderThan(Instant moment) {
        return latest.isBefore(moment);
    }

    /** One line each, in the order of their paths. */
    public String text() {
        return text;
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {
        private final TreeMap<String, String> seen = new TreeMap<>();
        private final Path but;
        private Instant latest = Instant.MIN;

        Visitor(Path but) {
            this.but = but;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            seen.put(folder.toString(), "folder");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!file.equals(but)) {
                var changed =
                        ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant();
                var written = attributes.lastModifiedTime().toInstant();
                latest = changed.isAfter(latest) ? changed : latest;
                latest = written.isAfter(latest) ? written : latest;
                var kind = attributes.isSymbolicLink() ? "link" : attributes.isRegularFile() ? "file" : "other";
                seen.put(file.toString(), "%s %d %s %s".formatted(kind, attributes.size(), written, changed));
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
