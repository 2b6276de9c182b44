package org.scarline.disk;

import java.io.IOException;
import java.nio.file.Path;

/** A file is encrypted, and the key that was given is not the one. */
public final class SealedException extends IOException {
    private static final long serialVersionUID = 1;

    SealedException(String what) {
        super(what);
    }

    /** The same, of a file. */
    SealedException of(Path file) {
        return new SealedException("%s %s".formatted(file, getMessage()));
    }
}
