package org.scarline.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

/**
 * Formulas of a sheet that were saved without what they come to, by a program that does not calculate: nobody knows what
 * they say, and that is not the same as saying nothing.
 */
final class UnsavedFormulas {
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern FORMULA =
            Pattern.compile("<(?:\\w+:)?c\\s([^>]*)>\\s*<(?:\\w+:)?f(?:\\s[^>]*)?(?:/>|>[^<]*</(?:\\w+:)?f>)"
                    + "\\s*(?:<(?:\\w+:)?v\\s*/>|<(?:\\w+:)?v>\\s*</(?:\\w+:)?v>)?\\s*</(?:\\w+:)?c>");
    private static final String EMPTY_TEXT = "t=\"str\"";

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
            return places.get().contains(place);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Set<String> find() throws IOException {
        var found = new HashSet<String>();
        for (var relation :
                RELATION.matcher(part("xl/_rels/workbook.xml.rels")).results().toList()) {
            if (attribute(relation.group(), "Id").equals(sheetId)) {
                var target = attribute(relation.group(), "Target");
                var sheet = part(target.startsWith("/") ? target.substring(1) : "xl/" + target);
                FORMULA.matcher(sheet)
                        .results()
                        .map(cell -> cell.group(1))
                        .filter(attributes -> !attributes.contains(EMPTY_TEXT))
                        .forEach(attributes -> found.add(attribute(" " + attributes, "r")));
            }
        }
        return found;
    }

    private static String attribute(String element, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? found.group(1) : "";
    }

    private String part(String name) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
