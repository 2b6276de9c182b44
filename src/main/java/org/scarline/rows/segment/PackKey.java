package org.scarline.rows.segment;

/** The key of a pack: its segment in the high bits, so that what is loaded is appended; then its place in the segment. */
final class PackKey {
    private static final int PACK_BITS = 32;

    private PackKey() {}

    static long of(int segment, int pack) {
        return ((long) segment << PACK_BITS) + pack;
    }
}
