package org.scarline.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.scarline.report.chart.Chart;
import org.scarline.report.document.Pdf;
import org.scarline.report.document.Templates;
import org.scarline.report.words.Wording;

/** The page for print. */
final class PdfPage {
    /** How the first page can be set, from the widest to the closest. */
    private static final List<String> SETTINGS = List.of("", "close", "close closer", "tight", "tight tightest");

    /** Keeps the ways in which the first page can be set from each other, where all are laid out to be measured. */
    private static final String APART = " apart";

    private final Templates templates;

    PdfPage(Templates templates) {
        this.templates = templates;
    }

    byte[] write(Page page, Wording words, Letterhead letterhead) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        values.put("page", page);
        values.put("running", Pdf.css(words.say("page.running")));
        values.put("notice", Pdf.css(page.name().notice()));
        values.put(
                "footer",
                Pdf.css(words.say("page.cut_off", page.name().cutOff()) + " · "
                        + words.say("page.run", page.name().run().id())));
        values.put("number", Pdf.css(words.say("page.number")));
        values.put("of", Pdf.css(words.say("page.of")));
        var charts = new HashMap<String, Chart>();
        page.figures().forEach(figure -> charts.put(figure.id(), figure.chart()));
        letterhead.logo().ifPresent(logo -> {
            values.putAll(logo.onPaper());
            charts.put(Logo.ID, logo.picture());
        });
        var run = page.name().run();
        var stamp = new Pdf.Stamp(run.cutOff(), run.digest(), run.version());
        values.put("paper", PaperSection.asOnScreen(page.sections()));
        values.put("summaries", SETTINGS.stream().map(each -> each + APART).toList());
        values.put("size", Pdf.ONE_TALL_PAGE);
        var tops = Pdf.tops(templates.fill("paper", values), charts, stamp);
        values.put("paper", PaperSection.filled(page.sections(), tops, letterhead.paper()));
        values.put("summaries", List.of(setting(tops, letterhead.paper())));
        values.put("size", letterhead.paper().css());
        return Pdf.write(templates.fill("paper", values), charts, stamp);
    }

    /** The widest in which the first page is one page; as usual where none is. */
    private static String setting(NavigableMap<Double, String> tops, Paper paper) {
        var heights = heights(tops);
        return IntStream.range(0, SETTINGS.size())
                .filter(at -> heights.get(at) <= paper.first())
                .mapToObj(SETTINGS::get)
                .findFirst()
                .orElse("");
    }

    /** Of the first page in each setting: beside a logo, text begins below the page, and so it is there twice. */
    private static List<Double> heights(NavigableMap<Double, String> tops) {
        var heights = new ArrayList<Double>();
        var starts = new ArrayList<Double>();
        tops.forEach((top, piece) -> {
            if (piece.equals("summary")) {
                starts.add(top);
            } else if (piece.equals("summary-end")) {
                heights.add(top - starts.get(0));
                starts.clear();
            }
        });
        return heights;
    }
}
