package org.scarline.rows.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Which of two versions of a row stands. Every line ever loaded has a number of its own; the files' as-of dates, then
 * their names, then their digests, then the lines' order decide, so that the order of arrival does not.
 */
public final class Precedence implements Comparator<Long> {
    /**
     * What orders a loaded file among the others.
     *
     * @param firstLine number of the file's first line among all lines ever loaded
     */
    public record LoadedFile(long firstLine, LocalDate asOf, String name, String sha256) {}

    private static final Comparator<LoadedFile> BY_AS_OF = Comparator.comparing(LoadedFile::asOf)
            .thenComparing(LoadedFile::name)
            .thenComparing(LoadedFile::sha256)
            .thenComparing(LoadedFile::firstLine);

    private final NavigableMap<Long, Integer> rankByFirstLine = new TreeMap<>();

    public Precedence(List<LoadedFile> files) {
        var sorted = files.stream().sorted(BY_AS_OF).toList();
        for (var rank = 0; rank < sorted.size(); rank++) {
            rankByFirstLine.put(sorted.get(rank).firstLine(), rank);
        }
    }

    /** Positive when the first line stands before the second. */
    @Override
    public int compare(Long line, Long other) {
        var byFile = Integer.compare(rank(line), rank(other));
        return byFile != 0 ? byFile : Long.compare(line, other);
    }

    private int rank(long line) {
        var file = rankByFirstLine.floorEntry(line);
        if (file == null) {
            throw new IllegalArgumentException("line %d belongs to no loaded file".formatted(line));
        }
        return file.getValue();
    }
}
