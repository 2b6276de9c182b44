package org.scarline.ingest.suggest;

/** A file of which a draft is wanted. */
public final class DroppedFile {
    private final String name;
    private final byte[] bytes;

    /** By its name and what is in it. */
    public DroppedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes.clone();
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** How a profile names it, and later ones: a day in its name may be any. */
    String pattern() {
        return name.replaceAll("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", "*");
    }
}
