package org.scarline.ingest.csv;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What the lines below a header look like.
 *
 * @param width columns of the header
 * @param needed cells that a line must have: last headings that are empty need none
 */
public record Shape(Dialect dialect, int width, int needed) {
    /** A shape in which every column needs its cell. */
    public static Shape of(Dialect dialect, int width) {
        return new Shape(dialect, width, width);
    }

    /** Exactly as many cells as the header has; empty when there are too few, or too many that say something. */
    Optional<List<String>> fitted(List<String> cells) {
        if (cells.size() == width) {
            return Optional.of(cells);
        }
        if (cells.size() > width) {
            return cells.subList(width, cells.size()).stream().allMatch(CellText::isBlank)
                    ? Optional.of(cells.subList(0, width))
                    : Optional.empty();
        }
        if (cells.size() < needed) {
            return Optional.empty();
        }
        var padded = new ArrayList<>(cells);
        padded.addAll(Collections.nCopies(width - cells.size(), ""));
        return Optional.of(padded);
    }
}
