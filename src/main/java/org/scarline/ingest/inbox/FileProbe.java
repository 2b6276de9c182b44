package org.scarline.ingest.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.csv.LineEnd;

/** One pass over all bytes of a file: its digest, how many lines it has, whether it is complete. */
final class FileProbe {
    /** The digest of nothing. */
    static final String OF_NOTHING = new Digest().hex();

    private static final byte CONTROL_Z = 0x1a;

    /** Of them a line feed makes one line end. */
    private static final int RETURNS_BEFORE_FEED = 2;

    private final Digest digest = new Digest();
    private byte[] beginning = new byte[0];
    private long bytes;
    private long ends;
    private int returns;
    private boolean written;
    private byte last;
    private String sha256 = OF_NOTHING;

    private FileProbe() {}

    /** Reads a regular file, never through a link. */
    static FileProbe at(Disk disk, Path file) throws IOException {
        return at(disk, file, OutputStream.nullOutputStream());
    }

    /** Reads a regular file and copies it at the same time. */
    static FileProbe at(Disk disk, Path file, OutputStream copy) throws IOException {
        var probe = new FileProbe();
        try (var in = disk.openUnlinked(file)) {
            probe.read(in, copy);
        }
        return probe;
    }

    /** Of a file that was read before: only its beginning is. */
    static FileProbe known(Disk disk, Path file, Counts counts) throws IOException {
        var probe = new FileProbe();
        try (var in = disk.openUnlinked(file)) {
            probe.beginning = in.readNBytes(Head.BYTES);
        }
        probe.sha256 = counts.sha256;
        probe.bytes = counts.bytes;
        probe.ends = counts.ends;
        probe.written = counts.written;
        probe.last = counts.last;
        return probe;
    }

    /**
     * What a pass over all bytes found.
     *
     * @param ends line ends
     * @param written whether there is anything but white space
     * @param last byte
     */
    record Counts(String sha256, long bytes, long ends, boolean written, byte last) {
        /** Throws {@link IllegalArgumentException} for a text that {@link #text} did not make. */
        static Counts of(String text) {
            var parts = text.split(" ", -1);
            if (parts.length != 5 || parts[0].length() != OF_NOTHING.length()) {
                throw new IllegalArgumentException("expected five counts of a file");
            }
            return new Counts(
                    parts[0],
                    Long.parseLong(parts[1]),
                    Long.parseLong(parts[2]),
                    Boolean.parseBoolean(parts[3]),
                    Byte.parseByte(parts[4]));
        }

        String text() {
            return "%s %d %d %s %d".formatted(sha256, bytes, ends, written, last);
        }
    }

    Counts counts() {
        return new Counts(sha256, bytes, ends, written, last);
    }

    /** Of bytes in memory. */
    static FileProbe of(byte[] content) throws IOException {
        var probe = new FileProbe();
        probe.read(new ByteArrayInputStream(content), OutputStream.nullOutputStream());
        return probe;
    }

    private void read(InputStream in, OutputStream copy) throws IOException {
        var buffer = new byte[Head.BYTES];
        var filled = in.readNBytes(buffer, 0, buffer.length);
        beginning = Arrays.copyOf(buffer, filled);
        while (filled > 0) {
            digest.add(buffer, filled);
            copy.write(buffer, 0, filled);
            count(buffer, filled);
            filled = in.read(buffer);
        }
        ends += returns;
        sha256 = digest.hex();
    }

    private void count(byte[] buffer, int filled) {
        for (var index = 0; index < filled; index++) {
            var each = buffer[index];
            if (each == '\n') {
                ends += 1 + Math.max(0, returns - RETURNS_BEFORE_FEED);
                returns = 0;
            } else if (each == '\r') {
                returns++;
            } else {
                if (returns > 0) {
                    ends += returns;
                    returns = 0;
                }
                if (each != ' ' && each != '\t') {
                    written = true;
                }
            }
        }
        last = buffer[filled - 1];
        bytes += filled;
    }

    byte[] beginning() {
        return beginning.clone();
    }

    long bytes() {
        return bytes;
    }

    String digest() {
        return sha256;
    }

    /** Whether there is nothing but white space. */
    boolean isBlank() {
        return !written;
    }

    /** Whether the last line has its end; some programs end a file by Control-Z. */
    boolean isEnded() {
        return hasLineEnd() || last == CONTROL_Z;
    }

    private boolean hasLineEnd() {
        return bytes > 0 && (last == '\n' || last == Head.lineEnd(beginning));
    }

    /** Number of lines, an unended last one included. */
    long physicalLines() {
        return bytes == 0 || LineEnd.begins(last) ? ends : ends + 1;
    }
}
