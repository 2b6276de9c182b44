package org.scarline.ingest.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The part of a workbook in which one sheet stands, as it was saved. */
final class SheetPart {
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");

    private SheetPart() {}

    /** Its text; empty where the workbook does not say where it is. */
    static String of(byte[] workbook, String sheetId) throws IOException {
        for (var relation : RELATION.matcher(part(workbook, "xl/_rels/workbook.xml.rels"))
                .results()
                .toList()) {
            if (attribute(relation.group(), "Id").equals(sheetId)) {
                var target = attribute(relation.group(), "Target");
                return part(workbook, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return "";
    }

    static String attribute(String element, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1) : "";
    }

    /** By the list at the workbook's end: some programs say the length of a part only behind it. */
    private static String part(byte[] workbook, String name) throws IOException {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get()) {
            var entry = zip.getEntry(name);
            return entry == null ? "" : new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
