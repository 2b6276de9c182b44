package org.scarline.stats.turnbull;

import java.nio.charset.StandardCharsets;

/** Seeds from names, so that what is drawn for one cell does not depend on what else is drawn. */
public final class Seeds {
    private static final long OFFSET = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Seeds() {}

    /** FNV-1a of 64 bits (Fowler, Noll and Vo) over the name's UTF-8 bytes. */
    public static long of(String name) {
        var hash = OFFSET;
        for (var each : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (each & 0xFF)) * PRIME;
        }
        return hash;
    }
}
