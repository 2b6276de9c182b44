package org.scarline.rows.ledger;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Which of two versions of a row stands. The files' as-of dates, then their names, then their digests, then the lines'
 * order decide, so that the order of arrival does not.
 */
public final class Precedence {
    /**
     * What orders a loaded file among the others.
     *
     * @param number of the file in the ledger
     * @param firstLine number of its first line among all lines ever loaded
     */
    public record LoadedFile(int number, long firstLine, LocalDate asOf, String name, String sha256) {}

    private static final Comparator<LoadedFile> BY_AS_OF = Comparator.comparing(LoadedFile::asOf)
            .thenComparing(LoadedFile::name)
            .thenComparing(LoadedFile::sha256)
            .thenComparing(LoadedFile::firstLine);

    private final Int2IntOpenHashMap ranks = new Int2IntOpenHashMap();

    public Precedence(List<LoadedFile> files) {
        var sorted = files.stream().sorted(BY_AS_OF).toList();
        for (var rank = 0; rank < sorted.size(); rank++) {
            ranks.put(sorted.get(rank).number(), rank);
        }
    }

    /** Whether a line of one file stands before a line of another, or of the same. */
    public boolean isLater(int file, long line, int otherFile, long otherLine) {
        return file == otherFile ? line > otherLine : rank(file) > rank(otherFile);
    }

    private int rank(int file) {
        if (!ranks.containsKey(file)) {
            throw new IllegalArgumentException("file %d is not loaded".formatted(file));
        }
        return ranks.get(file);
    }
}
