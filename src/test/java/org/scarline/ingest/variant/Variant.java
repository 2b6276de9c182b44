package org.scarline.ingest.variant;

import java.io.IOException;
import java.util.Map;

/** A workbook, or one sheet as text, as a clinic could keep it. */
public final class Variant {
    private final long seed;
    private final String kinds;
    private final byte[] file;
    private final boolean isBook;
    private final Map<String, String> own;
    private final Oracle oracle;

    Variant(long seed, String kinds, byte[] file, boolean isBook, Map<String, String> own, Oracle oracle) {
        this.seed = seed;
        this.kinds = kinds;
        this.file = file;
        this.isBook = isBook;
        this.own = own;
        this.oracle = oracle;
    }

    /** That of a seed; the same for the same seed. */
    public static Variant of(long seed) throws IOException {
        return new VariantMaker(seed).make();
    }

    public long seed() {
        return seed;
    }

    public String fileName() {
        return "list-2026-03-01." + (isBook ? "xlsx" : "csv");
    }

    public byte[] file() {
        return file.clone();
    }

    /** Its canonical files by their names. */
    public Map<String, String> own() {
        return own;
    }

    public Oracle oracle() {
        return oracle;
    }

    /** In what it varies, in words. */
    @Override
    public String toString() {
        return "seed %d: %s".formatted(seed, kinds);
    }
}
