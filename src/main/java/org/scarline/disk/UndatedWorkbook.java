package org.scarline.disk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A workbook without the moment at which it was made: the same sheets give the same bytes at any hour, in any zone. */
public final class UndatedWorkbook {
    /** What a zip file can name in any zone: before 1980-01-02 it adds a field that depends on the zone. */
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\\1>";

    private UndatedWorkbook() {}

    /** The parts in their order, none of them with a time. */
    public static byte[] of(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var parts = ZipFile.builder().setByteArray(workbook).get();
                var out = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(parts.getEntries())) {
                var undated = new ZipEntry(part.getName());
                undated.setTimeLocal(LONG_AGO);
                out.putNextEntry(undated);
                out.write(content(parts, part));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] content(ZipFile parts, ZipArchiveEntry part) throws IOException {
        try (var in = parts.getInputStream(part)) {
            var content = in.readAllBytes();
            return part.getName().equals(PROPERTIES) ? undated(content) : content;
        }
    }

    private static byte[] undated(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8).replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8);
    }
}
