package org.scarline.disk;

import java.io.IOException;
import java.io.Writer;

/** The text of a file, written when the file is ready for it. */
@FunctionalInterface
public interface Content {
    void write(Writer out) throws IOException;
}
