package org.scarline.patient;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Run;
import org.scarline.compare.MeasureChoice;
import org.scarline.disk.Digest;
import org.scarline.report.Letterhead;
import org.scarline.report.Logo;
import org.scarline.report.chart.Chart;
import org.scarline.report.chart.ChartImage;
import org.scarline.report.chart.PngWriter;
import org.scarline.report.document.Pdf;
import org.scarline.report.document.Templates;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Wording;
import org.scarline.results.Primary;
import org.scarline.results.Quality;
import org.scarline.results.RatedBy;
import org.scarline.results.Results;
import org.scarline.runs.Origin;
import org.scarline.runs.PublishedRun;
import org.scarline.runs.RunRows;

/** The page of one patient as files. The same rows, run and day give the same bytes. */
public final class Consultation {
    private final byte[] pdf;
    private final byte[] png;

    private Consultation(byte[] pdf, byte[] png) {
        this.pdf = pdf;
        this.png = png;
    }

    /** A tagged PDF, an archive. */
    public byte[] pdf() {
        return pdf.clone();
    }

    /** The page as a picture, with title and description. */
    public byte[] png() {
        return png.clone();
    }

    /**
     * What is chosen about the page.
     *
     * @param instrument code; empty for that of the latest run
     * @param raterRole code; empty likewise
     */
    public record Choice(
            Instruments instruments, String instrument, String raterRole, Letterhead letterhead, String version) {}

    /** Makes the page of a patient as of a day. Throws {@link IllegalArgumentException} when scale or role are unknown. */
    public static Consultation of(
            PatientKey patient, PatientRows rows, Optional<PublishedRun> latest, LocalDate day, Choice choice)
            throws IOException {
        var context = context(latest, day, choice);
        var role = Coded.byCode(RaterRole.class).get(context.role());
        if (role == null) {
            throw new IllegalArgumentException("rater role %s is not known".formatted(context.role()));
        }
        var instrument = choice.instruments().get(context.instrument());
        var words = new Words(context, PatientStatus.of(rows, instrument, role, day));
        var page = PatientPage.of(patient, choice.letterhead().clinic(), words);
        var pdf = pdf(page, words, choice, day);
        var description = page.heading().subtitle() + " " + page.picture().alt();
        return new Consultation(pdf, png(pdf, page.heading().title(), description));
    }

    private static ReportContext context(Optional<PublishedRun> latest, LocalDate day, Choice choice) {
        var published = latest.orElseGet(() -> new PublishedRun(
                new Run(day, "", choice.version()),
                Origin.CLINIC,
                RatedBy.NONE,
                new RunRows(new Results(List.of()), List.of(), List.of(), List.of(), List.of(), Quality.NONE)));
        return ReportContext.of(
                published.run(),
                choice.instruments(),
                published.origin(),
                published.rows(),
                ratedBy(published, choice),
                Optional.empty());
    }

    /** As chosen, else as in the run; runs of an earlier version do not say. */
    private static RatedBy ratedBy(PublishedRun run, Choice choice) {
        var ofRun = run.ratedBy().equals(RatedBy.NONE)
                ? MeasureChoice.primary(run.rows().results(), choice.instruments(), Primary.DEFAULT)
                : run.ratedBy();
        return new RatedBy(
                choice.instrument().isEmpty() ? ofRun.instrument() : choice.instrument(),
                choice.raterRole().isEmpty() ? ofRun.raterRole() : choice.raterRole());
    }

    private static byte[] pdf(PatientPage page, Words words, Choice choice, LocalDate day) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        values.put("page", page);
        values.put("size", choice.letterhead().paper().css());
        values.put("running", Pdf.css(words.say("running")));
        values.put("notice", Pdf.css(page.heading().notice()));
        values.put("footer", Pdf.css(words.say("footer", page.heading().asOf())));
        values.put("number", Pdf.css(words.context().say("page.number")));
        values.put("of", Pdf.css(words.context().say("page.of")));
        var charts =
                new HashMap<String, Chart>(Map.of("timeline", page.picture().chart()));
        choice.letterhead().logo().ifPresent(logo -> {
            values.putAll(logo.onPaper());
            charts.put(Logo.ID, logo.picture());
        });
        var html = new Templates(Wording.english()).fill("patient", values);
        var stamp = new Pdf.Stamp(day, Digest.of(html), choice.version());
        return Pdf.write(html, charts, stamp);
    }

    private static byte[] png(byte[] pdf, String title, String description) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, ChartImage.DOTS, ImageType.RGB);
            var picture = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
            var graphics = picture.createGraphics();
            graphics.drawImage(page, 0, 0, null);
            graphics.dispose();
            return PngWriter.write(picture, ChartImage.DOTS, title, description);
        }
    }
}
