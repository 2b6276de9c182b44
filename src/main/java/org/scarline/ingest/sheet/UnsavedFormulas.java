package org.scarline.ingest.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Formulas of a sheet that were saved without what they come to, by a program that does not calculate: nobody knows what
 * they say, and that is not the same as saying nothing.
 */
final class UnsavedFormulas {
    private static final Pattern FORMULA =
            Pattern.compile("<(?:\\w+:)?c(\\s[^>]*)?>\\s*<(?:\\w+:)?f(?:\\s[^>]*)?(?:/>|>[^<]*</(?:\\w+:)?f>)"
                    + "\\s*(?:<(?:\\w+:)?v\\s*/>|<(?:\\w+:)?v>\\s*</(?:\\w+:)?v>)?\\s*</(?:\\w+:)?c>");

    /** Of a cell that does not say where it stands. */
    private static final String NOWHERE = "";

    private final byte[] workbook;
    private final String sheetId;
    private Optional<Set<String>> places = Optional.empty();

    UnsavedFormulas(byte[] workbook, String sheetId) {
        this.workbook = workbook;
        this.sheetId = sheetId;
    }

    /** Whether a formula whose value is not there is one of them; otherwise it came to an empty text. */
    boolean isAt(String place) {
        try {
            if (places.isEmpty()) {
                places = Optional.of(find());
            }
            return places.get().contains(place) || places.get().contains(NOWHERE);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Set<String> find() throws IOException {
        var found = new HashSet<String>();
        FORMULA.matcher(WorkbookParts.sheet(workbook, sheetId))
                .results()
                .map(cell -> cell.group(1) == null ? "" : cell.group(1))
                .filter(attributes -> !WorkbookParts.attribute(attributes, "t").equals("str"))
                .forEach(attributes -> found.add(WorkbookParts.attribute(attributes, "r")));
        return found;
    }
}
