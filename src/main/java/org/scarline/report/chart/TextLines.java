package org.scarline.report.chart;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;

/** Measures text as it will be drawn and breaks it into lines; lengths in points. */
final class TextLines {
    private TextLines() {}

    /** The text as the face can show it. */
    static String shown(String text, Font font) {
        return Typeface.of(font).displayable(text);
    }

    static double width(String text, Font font) {
        return Typeface.width(shown(text, font), font);
    }

    /** Distance from line to line. */
    static double pitch(Font font) {
        return font.getSize2D() * 1.3;
    }

    /** Breaks text between words into lines no wider than so much; a longer word is cut. */
    static List<String> wrap(String text, Font font, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : shown(text, font).trim().split(" +", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (Typeface.width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = cut(word, font, width);
        }
        lines.add(line);
        return lines;
    }

    /** The first lines of wrapped text; the last ends in an ellipsis where more would follow. */
    static List<String> wrap(String text, Font font, double width, int most) {
        var lines = wrap(text, font, width);
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1) + " " + lines.get(most) + "…", font, width));
        return kept;
    }

    private static String cut(String word, Font font, double width) {
        if (Typeface.width(word, font) <= width) {
            return word;
        }
        var end = word.length();
        while (end > 1 && Typeface.width(word.substring(0, end).trim() + "…", font) > width) {
            end = word.offsetByCodePoints(end, -1);
        }
        return word.substring(0, end).trim() + "…";
    }
}
