package org.scarline.ingest.inbox;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.scarline.disk.Disk;
import org.scarline.disk.Stamps;

/**
 * What was found of the inbox's files when they were last read. A file with the stamp of then (size, time, and the moment
 * of its last change of any kind, which no program can set) has the same bytes, and only its beginning is read again: a
 * night does not take longer because more lies there.
 */
final class KnownProbes {
    /** Two changes that lie closer together can have one time of change. */
    private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

    private static final String VERSION = "seen 1";

    private final Disk disk;
    private final Clock clock;
    private final Optional<Path> note;
    private final Map<String, FileProbe.Counts> known = new HashMap<>();
    private final Map<String, FileProbe.Counts> seen = new TreeMap<>();
    private final Map<String, String> read = new HashMap<>();

    private KnownProbes(Disk disk, Clock clock, Optional<Path> note) {
        this.disk = disk.ownerOnly();
        this.clock = clock;
        this.note = note;
    }

    /** Every file is read. */
    static KnownProbes none(Disk disk, Clock clock) {
        return new KnownProbes(disk, clock, Optional.empty());
    }

    /** As a file notes it; one that is not there, or makes no sense, notes nothing. */
    static KnownProbes in(Disk disk, Clock clock, Path note) {
        var probes = new KnownProbes(disk, clock, Optional.of(note));
        try {
            if (disk.isFile(note)) {
                probes.read(disk.text(note));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            probes.known.clear();
        }
        return probes;
    }

    private void read(String text) {
        var lines = text.lines().toList();
        if (!lines.isEmpty() && lines.get(0).equals(VERSION)) {
            for (var line : lines.subList(1, lines.size())) {
                var at = line.indexOf('\t');
                known.put(line.substring(at + 1), FileProbe.Counts.of(line.substring(0, Math.max(0, at))));
            }
        }
    }

    /** What a file is; read to its end unless it is known. */
    FileProbe at(Path file) throws IOException {
        if (note.isEmpty()) {
            return FileProbe.at(disk, file);
        }
        var stamp = stamp(file);
        var before = stamp.map(known::get);
        var probe = before.isPresent() ? FileProbe.known(disk, file, before.get()) : FileProbe.at(disk, file);
        stamp.filter(each -> stamp(file).equals(stamp)).ifPresent(each -> {
            seen.put(each, probe.counts());
            if (before.isEmpty()) {
                read.put(each, probe.digest());
            }
        });
        return probe;
    }

    /** Whether a file was read here to its end, had that digest, and was not changed since. */
    boolean isAsRead(Path file, String sha256) {
        return !read.isEmpty()
                && stamp(file).map(read::get).filter(sha256::equals).isPresent();
    }

    /** Empty for a file that was changed a moment ago, which can change again unseen, and where the system keeps no such time. */
    private Optional<String> stamp(Path file) {
        return Stamps.of(List.of(file), file.resolveSibling("."))
                .filter(each -> each.areOlderThan(clock.instant().minus(SAME_MOMENT)))
                .map(each -> each.text().stripTrailing());
    }

    /** Notes what was seen, for the next night. */
    void keep() throws IOException {
        if (note.isPresent()) {
            var text = new StringBuilder(VERSION).append('\n');
            seen.forEach((stamp, counts) ->
                    text.append(counts.text()).append('\t').append(stamp).append('\n'));
            disk.write(note.get(), text.toString());
        }
    }
}
