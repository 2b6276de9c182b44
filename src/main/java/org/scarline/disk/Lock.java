package org.scarline.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;

/** A file that only one process at a time holds; the system takes it back when that process ends, however it ends. */
public final class Lock implements AutoCloseable {
    private final FileChannel channel;

    Lock(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
