package org.scarline.ingest.translate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds among the columns that are not read those that are laid out as columns that are: of a visit that came later. */
final class NewColumns {
    private final SheetNames names;
    private final TreeSet<Integer> unread;
    private final List<Integer> read;

    /**
     * The columns of a sheet.
     *
     * @param unread places of those that are not read and hold something
     */
    NewColumns(SheetNames names, Set<Integer> unread) {
        this(names, unread, unread);
    }

    /**
     * The same, where further columns are not read.
     *
     * @param others places of all that are not read: one in which nothing stands is none that a new one could be like
     */
    NewColumns(SheetNames names, Set<Integer> unread, Collection<Integer> others) {
        this.names = names;
        this.unread = new TreeSet<>(unread);
        this.read = IntStream.range(0, names.size())
                .filter(place -> !others.contains(place) && !names.name(place).isEmpty())
                .boxed()
                .toList();
    }

    /** In names of REDCap before the number of a choice, which is no visit's: the choices of two fields are no blocks that are alike. */
    private static final String CHECKBOX = "___";

    /** By the place of such a column, the one that it is like. */
    Map<Integer, Integer> found() {
        var found = new HashMap<Integer, Integer>();
        for (var place : unread) {
            alike(place).ifPresent(other -> found.put(place, other));
        }
        unread.removeIf(place -> names.name(place).contains(CHECKBOX));
        unread.stream().filter(place -> !unread.contains(place - 1)).forEach(place -> addBlock(place, found));
        return found;
    }

    private Optional<Integer> alike(int place) {
        return read.stream()
                .filter(other -> NameShape.areAlike(names.name(place), names.name(other)))
                .findFirst();
    }

    /** Columns beside each other that end as a block of those that are read: {@code Final Date, Final Grade} beside {@code Start Date, Start Grade}. */
    private void addBlock(int from, Map<Integer, Integer> found) {
        var to = from;
        while (unread.contains(to + 1)) {
            to++;
        }
        for (var start = from; start < to; start++) {
            var visit = shape(start).visit();
            var end = start;
            while (end < to && !visit.isEmpty() && shape(end + 1).visit().equals(visit)) {
                end++;
            }
            if (end > start) {
                block(start, end)
                        .ifPresent(offset -> IntStream.rangeClosed(0, offset.length())
                                .forEach(at -> found.putIfAbsent(offset.from() + at, offset.like() + at)));
                start = end;
            }
        }
    }

    /** So many columns further than the first, and where a block like them begins. */
    private record Block(int from, int length, int like) {}

    private Optional<Block> block(int start, int end) {
        return read.stream()
                .filter(other -> IntStream.rangeClosed(0, end - start)
                        .allMatch(at -> read.contains(other + at)
                                && shape(other + at)
                                        .last()
                                        .equals(shape(start + at).last())
                                && shape(other + at).visit().equals(shape(other).visit())))
                .findFirst()
                .map(other -> new Block(start, end - start, other));
    }

    private NameShape shape(int place) {
        return NameShape.of(names.name(place));
    }
}
