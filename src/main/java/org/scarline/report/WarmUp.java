package org.scarline.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.scarline.report.document.Pdf;

/**
 * Makes a page of nothing while other work is done, so that what a first page costs, reading faces and wording and getting the
 * renderer ready, is paid before the report needs it. Nothing of it is kept, and nothing depends on it.
 */
final class WarmUp {
    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    /** Of what pages are made of: headings, paragraphs, a table, a break. */
    private static final String PAGE = """
            <html lang="en"><head><title>ScarLine</title><meta name="subject" content="a page"/>
            <meta name="description" content="a page"/><style>
            @page { size: A4; margin: 12mm; @bottom-right { content: counter(page); font: 8pt 'Open Sans' } }
            body { font: 9pt 'Open Sans' } h2 { page-break-before: always } table { width: 100% } b { font-weight: 600 }
            </style></head><body><h1>ScarLine</h1><p>A <b>page</b> of <i>nothing</i></p>
            <table><thead><tr><th scope="col">n</th><th scope="col">%</th></tr></thead>
            <tbody><tr><td>1</td><td>2</td></tr></tbody></table><h2>End</h2></body></html>""";

    private static final RunList.Entry RUN =
            new RunList.Entry("run", "day", new RunList.Headline("1", "2"), "none", true, "latest");

    private WarmUp() {}

    /** Begins, once in a process, and comes back at once. */
    static void begin() {
        if (BEGUN.compareAndSet(false, true)) {
            var thread = new Thread(WarmUp::page, "report-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void page() {
        try {
            var unused = new RunList(List.of(RUN), List.of()).html();
            write();
        } catch (IOException | RuntimeException laterSaidByTheReport) {
            // what is wrong here is wrong there too, where somebody hears of it
        }
    }

    /** The page's bytes. */
    static byte[] write() throws IOException {
        return Pdf.write(PAGE, Map.of(), new Pdf.Stamp(LocalDate.EPOCH, "0000000000000000", "0"));
    }
}
