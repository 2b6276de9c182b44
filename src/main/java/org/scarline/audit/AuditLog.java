package org.scarline.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.disk.Lock;

/**
 * The log of a data folder. Each line holds the digest of the line before, so that a line that was changed, moved or left
 * out breaks the chain; only whoever cuts lines off the end is not seen by the log alone, hence its last digest is printed
 * for keeping elsewhere.
 */
public final class AuditLog {
    private static final String HEADER = "number,at,who,what,digest,previous";
    private static final int COLUMNS = 6;

    /** A line is entered in a moment; whoever waits longer than these together waits in vain. */
    private static final int ATTEMPTS = 500;

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Disk disk;
    private final Path folder;
    private final Path file;

    public AuditLog(Disk disk, Path data) {
        this.disk = disk.ownerOnly().settled();
        this.folder = data.resolve("audit");
        this.file = folder.resolve("log.csv");
    }

    /**
     * What a line says was done.
     *
     * @param who the account that ran it
     * @param what the command
     * @param digest of what it worked on or made; of a patient the keyed mark; may be empty
     */
    public record Entry(String who, String what, String digest) {
        public Entry {
            who = plain(who);
            what = plain(what);
            digest = plain(digest);
        }

        /** By the account that runs this program. */
        public static Entry own(String what, String digest) {
            return new Entry(System.getProperty("user.name", "unknown"), what, digest);
        }

        private String cells() {
            return String.join(",", who, what, digest);
        }
    }

    /** Adds a line; nothing that is there is changed. Other processes wait meanwhile. */
    public void add(Instant at, Entry entry) throws IOException {
        var alone = alone();
        try (alone) {
            var lines = lines();
            var previous = Digest.of(lines.get(lines.size() - 1));
            lines.add(String.join(",", String.valueOf(lines.size()), at.toString(), entry.cells(), previous));
            disk.write(file, String.join("\n", lines) + "\n");
        }
    }

    /** The log for this process alone: some commands need no lock of the state, and enter what they did all the same. */
    private Lock alone() throws IOException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var lock = disk.lock(folder.resolve("lock"));
            if (lock.isPresent()) {
                return lock.get();
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new IOException(file + ": another process has held it for too long");
    }

    /** How many lines it holds. */
    int entries() throws IOException {
        return lines().size() - 1;
    }

    /** Whether it says so in any line after the first so many. */
    boolean holds(Entry entry, int after) throws IOException {
        return lines().stream().skip(after + 1L).anyMatch(line -> line.contains("," + entry.cells() + ","));
    }

    /** What was entered after the last line of a command on this digest; empty where no line says so. */
    public Optional<List<Entry>> after(String what, String digest) throws IOException {
        var entered = lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length == COLUMNS)
                .map(cells -> new Entry(cells[2], cells[3], cells[4]))
                .toList();
        var last = entered.stream()
                .map(entry -> entry.what().equals(what) && entry.digest().equals(digest))
                .toList()
                .lastIndexOf(true);
        return last < 0 ? Optional.empty() : Optional.of(entered.subList(last + 1, entered.size()));
    }

    /** Removes what a write that was killed has left. */
    void sweep() throws IOException {
        var alone = alone();
        try (alone) {
            disk.sweep(folder);
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9._:/@+ -]", "_");
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(disk.isFile(file) ? disk.text(file).lines().toList() : List.of(HEADER));
    }

    /**
     * Whether the chain holds.
     *
     * @param entries lines below the header
     * @param last digest of the last line
     * @param problem the first line that does not fit; empty where all do
     */
    public record State(int entries, String last, Optional<String> problem) {}

    /** Looks through the whole log. */
    public State verify() throws IOException {
        var lines = lines();
        var problem = lines.get(0).equals(HEADER) ? Optional.<String>empty() : Optional.of("line 1 is not the header");
        for (var line = 1; line < lines.size() && problem.isEmpty(); line++) {
            problem = problem(lines, line);
        }
        return new State(lines.size() - 1, Digest.of(lines.get(lines.size() - 1)), problem);
    }

    private static Optional<String> problem(List<String> lines, int line) {
        var cells = lines.get(line).split(",", -1);
        if (cells.length != COLUMNS || !cells[0].equals(String.valueOf(line))) {
            return Optional.of("line %d: expected entry %d".formatted(line + 1, line));
        }
        return cells[COLUMNS - 1].equals(Digest.of(lines.get(line - 1)))
                ? Optional.empty()
                : Optional.of(
                        "line %d does not follow from the line before: one of them was changed".formatted(line + 1));
    }
}
