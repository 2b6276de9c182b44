package org.scarline.ingest.csv;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a line that is plain to see: visible ASCII without quotes, so every delimiter parts two cells. They are not
 * taken apart before someone asks.
 */
final class PlainCells extends AbstractList<String> implements RandomAccess {
    private final String line;
    private final byte[] bytes;

    /** Where each cell begins, and where another would. */
    private final int[] begins;

    private PlainCells(String line, byte[] bytes, int[] begins) {
        this.line = line;
        this.bytes = bytes;
        this.begins = begins;
    }

    /** Null when the line does not have so many cells, or nothing can be seen in them. */
    static @Nullable PlainCells of(String line, char delimiter, int width) {
        var bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        var begins = new int[width + 1];
        var cells = 1;
        var isSeen = false;
        for (var at = 0; at < bytes.length; at++) {
            if (bytes[at] == delimiter) {
                if (cells == width) {
                    return null;
                }
                begins[cells++] = at + 1;
            } else {
                isSeen |= bytes[at] != ' ';
            }
        }
        begins[width] = bytes.length + 1;
        return cells == width && isSeen ? new PlainCells(line, bytes, begins) : null;
    }

    @Override
    public String get(int place) {
        return line.substring(begins[place], begins[place + 1] - 1);
    }

    @Override
    public int size() {
        return begins.length - 1;
    }

    byte[] bytes() {
        return bytes;
    }

    int begin(int place) {
        return begins[place];
    }

    /** Behind the cell's last byte. */
    int end(int place) {
        return begins[place + 1] - 1;
    }
}
