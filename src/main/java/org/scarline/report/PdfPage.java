package org.scarline.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.scarline.clinic.Run;
import org.scarline.report.chart.Chart;
import org.scarline.report.chart.Typeface;
import org.scarline.report.figure.Figure;
import org.scarline.report.story.Wording;

/**
 * The page as a tagged PDF (PDF/A-2a, PDF/UA-1). The same rows give the same bytes: dates and document id come from the
 * run, and nothing outside the jar is asked for.
 */
final class PdfPage {
    private static final String FAMILY = "Open Sans";

    private final Templates templates;

    PdfPage(Templates templates) {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    byte[] write(Page page, Wording words, ReportSettings.Paper paper) throws IOException {
        var html = templates.fill(
                "paper",
                Map.of(
                        "page", page,
                        "size", paper.css(),
                        "running", css(words.say("page.running")),
                        "notice", css(page.notice()),
                        "footer",
                                css(words.say("page.cut_off", page.cutOff()) + " · "
                                        + words.say("page.run", page.run().id())),
                        "number", css(words.say("page.number")),
                        "of", css(words.say("page.of"))));
        try (var document = new PDDocument()) {
            render(shown(html), page, document);
            fix(document, page.run());
            var out = new ByteArrayOutputStream(1 << 18);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void render(String html, Page page, PDDocument document) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.toStream(new ByteArrayOutputStream());
        builder.withHtmlContent(html, null);
        builder.withProducer("ScarLine " + Wording.clean(page.run().version()));
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.useColorProfile(colours());
        builder.useUriResolver((base, uri) -> null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withDiagnosticConsumer(diagnostic -> {});
        var faces = faces(document);
        faces.forEach((face, font) -> builder.useFont(
                new PDFontSupplier(font),
                FAMILY,
                face.weight(),
                face == Typeface.ITALIC ? FontStyle.ITALIC : FontStyle.NORMAL,
                true));
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(PdfCharts.TYPE, new PdfCharts(charts(page), faces));
        builder.useObjectDrawerFactory(drawers);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    private static Map<String, Chart> charts(Page page) {
        return page.figures().stream().collect(Collectors.toMap(Figure::id, Figure::chart));
    }

    /** One font per face, shared by text and charts; without ligatures, so that every word is found by a search. */
    private static Map<Typeface, PDFont> faces(PDDocument document) throws IOException {
        var faces = new EnumMap<Typeface, PDFont>(Typeface.class);
        for (var face : Typeface.values()) {
            var font = new TTFParser().parse(new RandomAccessReadBuffer(face.bytes()));
            font.setEnableGsub(false);
            faces.put(face, PDType0Font.load(document, font, true));
        }
        return faces;
    }

    private static byte[] colours() throws IOException {
        try (var in = PdfPage.class.getResourceAsStream("/fonts/sRGB.icc")) {
            if (in == null) {
                throw new IllegalStateException("sRGB.icc is not in the jar");
            }
            return in.readAllBytes();
        }
    }

    /** Only characters that the face can show, for a missing glyph fails the archive format. */
    private static String shown(String html) {
        return html.lines().map(Typeface.REGULAR::displayable).collect(Collectors.joining("\n"));
    }

    /** A text as the inside of a quoted string of a style sheet: everything but plain characters as its number. */
    private static String css(String text) {
        return text.codePoints()
                .mapToObj(point -> point < 128 && (Character.isLetterOrDigit(point) || point == ' ')
                        ? Character.toString(point)
                        : String.format(Locale.ROOT, "\\%06X ", point))
                .collect(Collectors.joining());
    }

    /** Dates at the cut-off's midnight and an id from the digest, in place of the clock's. */
    private static void fix(PDDocument document, Run run) throws IOException {
        var midnight = run.cutOff().atStartOfDay(ZoneOffset.UTC).toInstant();
        var moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        moment.setTimeInMillis(midnight.toEpochMilli());
        var information = document.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var stamp = DateTimeFormatter.ISO_INSTANT.format(midnight);
        var fixed = xmp.replaceAll("(<xmp:(?:CreateDate|ModifyDate)>)[^<]+", "$1" + stamp)
                .replaceAll("(xmp:(?:CreateDate|ModifyDate)=\")[^\"]+", "$1" + stamp);
        metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(Long.parseUnsignedLong(run.digest().substring(0, 16), 16));
    }
}
