package org.scarline.ingest.sheet;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cells that are struck out: many a clinic takes a value back so, and the value is still there. */
final class StruckCells {
    private static final Pattern FONTS = Pattern.compile("(?s)<(?:\\w+:)?fonts[\\s>].*?</(?:\\w+:)?fonts>");
    private static final Pattern FONT =
            Pattern.compile("(?s)<(?:\\w+:)?font(?:\\s[^>]*)?(?:/>|>(.*?)</(?:\\w+:)?font>)");
    private static final Pattern STRIKE = Pattern.compile("<(?:\\w+:)?strike(?:\\s*/?>|\\s+val=[\"'](?:1|true)[\"'])");
    private static final Pattern FORMATS = Pattern.compile("(?s)<(?:\\w+:)?cellXfs[\\s>].*?</(?:\\w+:)?cellXfs>");
    private static final Pattern FORMAT = Pattern.compile("<(?:\\w+:)?xf(\\s[^>]*)>");
    private static final String EMPTY = "\\s*(?:<(?:\\w+:)?v>\\s*</(?:\\w+:)?v>|<(?:\\w+:)?v\\s*/>)?\\s*";
    private static final Pattern CELL = Pattern.compile("<(?:\\w+:)?c(\\s[^>]*[^/])>(?!" + EMPTY + "</(?:\\w+:)?c>)");

    private StruckCells() {}

    /** Where they are in a sheet, of those that hold something; of one that does not say where it is, nothing. */
    static List<String> in(byte[] workbook, String sheetId) throws IOException {
        var struck = formats(workbook);
        if (struck.isEmpty()) {
            return List.of();
        }
        return CELL.matcher(WorkbookParts.sheet(workbook, sheetId))
                .results()
                .map(cell -> cell.group(1))
                .filter(cell -> struck.contains(WorkbookParts.attribute(cell, "s")))
                .map(cell -> WorkbookParts.attribute(cell, "r"))
                .filter(place -> !place.isEmpty())
                .toList();
    }

    /** Numbers of the formats whose letters are struck out. */
    private static Set<String> formats(byte[] workbook) throws IOException {
        try (var parts = new WorkbookParts(workbook)) {
            var styles = parts.of("styles");
            return styles.isEmpty() ? Set.of() : formats(parts.text(styles.get()));
        }
    }

    private static Set<String> formats(String styles) {
        var fonts = new HashSet<String>();
        var letters = all(FONTS, FONT, styles);
        for (var at = 0; at < letters.size(); at++) {
            var font = letters.get(at).group(1);
            if (font != null && STRIKE.matcher(font).find()) {
                fonts.add(String.valueOf(at));
            }
        }
        var struck = new HashSet<String>();
        var formats = all(FORMATS, FORMAT, styles);
        for (var at = 0; at < formats.size(); at++) {
            if (fonts.contains(WorkbookParts.attribute(formats.get(at).group(1), "fontId"))) {
                struck.add(String.valueOf(at));
            }
        }
        return struck;
    }

    private static List<MatchResult> all(Pattern section, Pattern element, String styles) {
        var found = section.matcher(styles);
        return found.find() ? element.matcher(found.group()).results().toList() : List.of();
    }
}
