package org.scarline.ingest.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells of a sheet that are one: a name above several columns is theirs as far as it reaches, and not further. */
final class Merges {
    static final Merges NONE = new Merges(List.of());

    private static final Pattern CELLS =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s(?:[^>]*\\s)?ref=\"([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)\"");

    private final List<Range> ranges;

    private Merges(List<Range> ranges) {
        this.ranges = ranges;
    }

    private record Range(long top, int left, long bottom, int right) {}

    /** Those that a sheet's own text names. */
    static Merges in(String sheet) {
        var ranges = new ArrayList<Range>();
        CELLS.matcher(sheet)
                .results()
                .forEach(cells -> ranges.add(new Range(
                        Long.parseLong(cells.group(2)),
                        column(cells.group(1)),
                        Long.parseLong(cells.group(4)),
                        column(cells.group(3)))));
        return new Merges(ranges);
    }

    /** A is 0. */
    private static int column(String letters) {
        return letters.chars().reduce(0, (before, letter) -> before * 26 + letter - 'A' + 1) - 1;
    }

    /** The last column of what begins in a cell; empty where it is no merged one. */
    Optional<Integer> end(long row, int column) {
        return ranges.stream()
                .filter(range -> range.top() == row && range.left() == column)
                .map(Range::right)
                .findFirst();
    }

    /** Whether a cell is the rest of a merged one that begins further left. */
    boolean isWithin(long row, int column) {
        return ranges.stream()
                .anyMatch(range -> range.top() == row && range.left() < column && range.right() >= column);
    }
}
