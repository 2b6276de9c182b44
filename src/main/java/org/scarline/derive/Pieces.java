package org.scarline.derive;

import java.util.ArrayList;
import java.util.List;

/** What is written record by record, parted between records into pieces of a size that every database takes. */
public final class Pieces {
    /** Bytes from which on a piece is full; a record may add as many again. */
    public static final int FULL = 200_000;

    private final List<byte[]> full = new ArrayList<>();
    private Bytes open = new Bytes();

    /** Where the next record goes. */
    public Bytes next() {
        if (open.length() >= FULL) {
            full.add(open.toArray());
            open = new Bytes();
        }
        return open;
    }

    /** All that was written; nothing is written after it. */
    public List<byte[]> all() {
        if (open.length() > 0) {
            full.add(open.toArray());
            open = new Bytes();
        }
        return List.copyOf(full);
    }
}
