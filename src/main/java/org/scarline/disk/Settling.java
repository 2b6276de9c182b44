package org.scarline.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** When the bytes of a file that was written are on the disk. */
enum Settling {
    /** When the system finds time for them. */
    LATER {
        @Override
        void settle(Path file) {}
    },
    /** Before the file gets its name. */
    AT_ONCE {
        @Override
        void settle(Path file) throws IOException {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
    };

    abstract void settle(Path file) throws IOException;
}
