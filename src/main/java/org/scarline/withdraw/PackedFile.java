package org.scarline.withdraw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.scarline.disk.Disk;

/** A file whose content is packed, as a workbook's is, or a compressed older run's; texts of two bytes a letter are unpacked too. */
final class PackedFile {
    private final byte[] bytes;

    private PackedFile(byte[] bytes) {
        this.bytes = bytes;
    }

    static PackedFile of(Disk disk, Path file) throws IOException {
        return new PackedFile(disk.bytes(file));
    }

    /** Whether a file holds several others. */
    static boolean is(Disk disk, Path file) throws IOException {
        return of(disk, file).begins('P', 'K');
    }

    private boolean begins(int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    /** Whether anything that is packed in it meets a condition; false of a file that is not packed. */
    boolean anyPart(Predicate<byte[]> condition) throws IOException {
        try {
            if (begins('P', 'K')) {
                return anyEntry(condition);
            }
            if (begins(0x1f, 0x8b)) {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    return condition.test(in.readAllBytes());
                }
            }
        } catch (IOException broken) {
            return false;
        }
        var isWide = begins(0xff, 0xfe) || begins(0xfe, 0xff);
        return isWide && condition.test(new String(bytes, StandardCharsets.UTF_16).getBytes(StandardCharsets.UTF_8));
    }

    private boolean anyEntry(Predicate<byte[]> condition) throws IOException {
        try (var entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (entries.getNextEntry() != null) {
                if (condition.test(entries.readAllBytes())) {
                    return true;
                }
            }
        }
        return false;
    }
}
