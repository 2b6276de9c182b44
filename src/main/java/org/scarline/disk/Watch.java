package org.scarline.disk;

import java.io.IOException;
import java.nio.file.Path;

/** Is asked before every operation of a disk. */
public interface Watch {
    /** Throws {@link IOException} to make the operation fail before it has changed anything. */
    void before(Operation operation, Path path) throws IOException;

    /** Bytes that can still be written where a path lies, of those that the file system has free. */
    default long room(Path path, long free) {
        return free;
    }
}
