package org.scarline.report.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.scarline.report.chart.Chart;
import org.scarline.report.chart.Typeface;
import org.scarline.report.words.Wording;

/**
 * A filled template as a tagged PDF (PDF/A-2a, PDF/UA-1). The same words and charts give the same bytes: dates and document
 * id come from the stamp, and nothing outside the jar is asked for.
 */
public final class Pdf {
    /** Tags are many and alike: the more of them in one stream, the smaller the file. */
    private static final CompressParameters TOGETHER = new CompressParameters(2_000);

    private static final String FAMILY = "Open Sans";

    /**
     * What a document says about itself in place of the clock and of chance.
     *
     * @param day at whose midnight it was made
     * @param digest hexadecimal, of 16 digits or more, of what it was made from
     * @param version of the program
     */
    public record Stamp(LocalDate day, String digest, String version) {}

    /** A page's size for {@link #tops}: as wide as paper, and longer than any report. */
    public static final String ONE_TALL_PAGE = "210mm 30000mm";

    /** Attribute of a template that names a piece of the page. */
    private static final String PIECE = "data-piece";

    private Pdf() {}

    /** Where each piece that the template names begins, in points from the top of the first page. */
    public static NavigableMap<Double, String> tops(String html, Map<String, Chart> charts, Stamp stamp)
            throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        var tops = new TreeMap<Double, String>();
        try (var document = new PDDocument();
                var renderer = builder(shown(html), charts, stamp, document).buildPdfRenderer()) {
            renderer.layout();
            tops(renderer.getRootBox(), renderer.getDotsPerPoint(), tops);
        }
        return tops;
    }

    private static void tops(Box box, double dots, Map<Double, String> tops) {
        var element = box.getElement();
        if (element != null && element.hasAttribute(PIECE)) {
            tops.putIfAbsent(box.getAbsY() / dots, element.getAttribute(PIECE));
        }
        for (var i = 0; i < box.getChildCount(); i++) {
            tops(box.getChild(i), dots, tops);
        }
    }

    /** The file's bytes; an object of the template that names a chart shows it. */
    public static byte[] write(String html, Map<String, Chart> charts, Stamp stamp) throws IOException {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
        try (var document = new PDDocument()) {
            try (var renderer = builder(shown(html), charts, stamp, document).buildPdfRenderer()) {
                renderer.createPDFWithoutClosing();
            }
            fix(document, stamp);
            var out = new ByteArrayOutputStream(1 << 18);
            document.save(out, TOGETHER);
            return out.toByteArray();
        }
    }

    private static PdfRendererBuilder builder(String html, Map<String, Chart> charts, Stamp stamp, PDDocument document)
            throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.toStream(new ByteArrayOutputStream());
        builder.withHtmlContent(html, null);
        builder.withProducer("ScarLine " + Wording.clean(stamp.version()));
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
        drawers.registerDrawer(PdfCharts.TYPE, new PdfCharts(charts, faces));
        builder.useObjectDrawerFactory(drawers);
        return builder;
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
        try (var in = Pdf.class.getResourceAsStream("/fonts/sRGB.icc")) {
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
    public static String css(String text) {
        return text.codePoints()
                .mapToObj(point -> point < 128 && (Character.isLetterOrDigit(point) || point == ' ')
                        ? Character.toString(point)
                        : String.format(Locale.ROOT, "\\%06X ", point))
                .collect(Collectors.joining());
    }

    /** Dates at the day's midnight and an id from the digest, in place of the clock's. */
    private static void fix(PDDocument document, Stamp stamp) throws IOException {
        var midnight = stamp.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        var moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        moment.setTimeInMillis(midnight.toEpochMilli());
        var information = document.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        var moments = DateTimeFormatter.ISO_INSTANT.format(midnight);
        var fixed = xmp.replaceAll("(<xmp:(?:CreateDate|ModifyDate)>)[^<]+", "$1" + moments)
                .replaceAll("(xmp:(?:CreateDate|ModifyDate)=\")[^\"]+", "$1" + moments);
        metadata.importXMPMetadata(fixed.getBytes(StandardCharsets.UTF_8));
        profile(document);
        document.setDocumentId(Long.parseUnsignedLong(stamp.digest().substring(0, 16), 16));
    }

    /** The colour profile as it ships: Java's own copy of it has another header on every version. */
    private static void profile(PDDocument document) throws IOException {
        for (var intent : document.getDocumentCatalog().getOutputIntents()) {
            try (var out = intent.getDestOutputIntent().createOutputStream(COSName.FLATE_DECODE)) {
                out.write(colours());
            }
        }
    }
}
