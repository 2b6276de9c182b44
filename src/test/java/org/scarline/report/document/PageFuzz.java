package org.scarline.report.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.scarline.report.words.Wording;

/** Any text stands on a page as text: it opens no tag, and ends none. */
public final class PageFuzz {
    private static final Templates TEMPLATES = new Templates(Wording.english());
    private static final int TAGS = tags(page("x"));

    private PageFuzz() {}

    private static String page(String text) {
        var entry = Map.of(
                "cutOff", text,
                "run", text,
                "mark", text,
                "headline", Map.of("improvement", text, "patients", text),
                "verdicts", text,
                "printed", true);
        return TEMPLATES.fill("runs", Map.of("entries", List.of(entry), "trends", List.of()));
    }

    private static int tags(String page) {
        return (int) page.chars().filter(each -> each == '<' || each == '>').count();
    }

    public static void fuzzerTestOneInput(byte[] data) {
        var text = "x" + new String(data, StandardCharsets.UTF_8);
        var page = page(text);
        if (tags(page) != TAGS) {
            throw new IllegalStateException("a text changed the page's tags");
        }
        if (page.contains("=\"x\" ")) {
            throw new IllegalStateException("a text ended an attribute");
        }
    }
}
