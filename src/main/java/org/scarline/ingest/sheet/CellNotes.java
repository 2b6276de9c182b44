package org.scarline.ingest.sheet;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Cells to which somebody wrote a note: what it says stands in no cell, and so is not read. */
final class CellNotes {
    private static final Pattern COMMENT = Pattern.compile("<(?:\\w+:)?(?:comment|threadedComment)(\\s[^>]*)>");
    private static final List<String> TYPES = List.of("comments", "threadedComment");

    private CellNotes() {}

    /** Where they are in a sheet, each once; an answer to a note is no other. */
    static List<String> in(byte[] workbook, String sheetId) throws IOException {
        try (var parts = new WorkbookParts(workbook)) {
            var places = new LinkedHashSet<String>();
            for (var sheet : parts.relations(parts.workbook())) {
                if (sheet.id().equals(sheetId)) {
                    for (var part : parts.relations(sheet.target())) {
                        if (TYPES.contains(part.type())) {
                            COMMENT.matcher(parts.text(part.target()))
                                    .results()
                                    .map(found -> WorkbookParts.attribute(found.group(1), "ref"))
                                    .filter(place -> !place.isEmpty())
                                    .forEach(places::add);
                        }
                    }
                }
            }
            return List.copyOf(places);
        }
    }
}
