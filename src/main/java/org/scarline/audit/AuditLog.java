package org.scarline.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;

/**
 * The log of a data folder. Each line holds the digest of the line before, so that a line that was changed, moved or left
 * out breaks the chain; only whoever cuts lines off the end is not seen by the log alone, hence its last digest is printed
 * for keeping elsewhere.
 */
public final class AuditLog {
    private static final String HEADER = "number,at,who,what,digest,previous";
    private static final int COLUMNS = 6;

    private final Disk disk;
    private final Path file;

    public AuditLog(Disk disk, Path data) {
        this.disk = disk.ownerOnly().settled();
        this.file = data.resolve("audit").resolve("log.csv");
    }

    /**
     * Adds a line; nothing that is there is changed.
     *
     * @param who the account that ran it
     * @param what the command
     * @param digest of what it worked on or made; of a patient the keyed mark; may be empty
     */
    public void add(Instant at, String who, String what, String digest) throws IOException {
        var lines = lines();
        var previous = Digest.of(lines.get(lines.size() - 1));
        lines.add(String.join(
                ",", String.valueOf(lines.size()), at.toString(), plain(who), plain(what), plain(digest), previous));
        disk.write(file, String.join("\n", lines) + "\n");
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
