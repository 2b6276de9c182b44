package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.Primary;
import org.scarline.runs.Origin;
import org.verapdf.core.VeraPDFException;

final class PdfPageTest {
    private static final int LETTERS_OF_HEAD_AND_FOOT = 200;
    private static final float SMALLEST_TITLE = 10.5f;
    private static final double FOOT = 19 / 25.4 * 72;
    private static final double SIDE_MARGIN = 17.5 / 25.4 * 72;

    /** The largest cohort is looked at with the strangest texts, see {@link ExtremesTest}. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LARGE")
    void isAnArchiveAndReadableToAll(Cohort cohort) throws IOException, VeraPDFException {
        var pdf = Made.of(cohort).resolve("report.pdf");
        assertThat(PdfProof.failures(pdf)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "reliability.long", matches = "true")
    void theLargestCohortsIsTheSameByItself() throws IOException, VeraPDFException {
        isAnArchiveAndReadableToAll(Cohort.LARGE);
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void noTwoLettersShareAPlace(Cohort cohort) throws IOException {
        for (var page : Sheets.of(cohort).letters()) {
            assertThat(PdfProof.overlaps(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void isNeverSmallerThanSevenAndAHalfPointsNorOutsideItsMargins(Cohort cohort) throws IOException {
        var sheets = Sheets.of(cohort);
        var within = sheets.width() - SIDE_MARGIN;
        for (var page : sheets.letters()) {
            assertThat(page)
                    .allMatch(letter -> letter.getYScale() >= 7.45f)
                    .allMatch(letter -> letter.getXDirAdj() > SIDE_MARGIN)
                    .allMatch(letter -> letter.getXDirAdj() + letter.getWidthDirAdj() < within);
        }
    }

    @ParameterizedTest
    @CsvSource({"A4,", "LETTER,", "A4,sign.png", "LETTER,sign.png"})
    void pageOneHoldsTheWholeSummaryAndNothingElse(Paper paper, @Nullable String sign, @TempDir Path folder)
            throws IOException {
        var logo = sign == null ? "" : folder.resolve(sign).toString();
        if (sign != null) {
            ImageIO.write(new BufferedImage(480, 160, BufferedImage.TYPE_INT_RGB), "png", new File(logo));
        }
        var earlier = Files.createDirectories(folder.resolve("2026-10-31-00000000"));
        Cohort.SMALL.write(earlier);
        Cohort.LARGE.write(folder);
        var settings = new ReportSettings(
                new Letterhead("Example Dermatology Group", Logo.read(Made.DISK, logo, "Example"), paper),
                Origin.SYNTHETIC,
                Cohort.instruments(),
                Primary.DEFAULT);
        new Report(Made.DISK, settings)
                .write(Cohort.RUN, new TableFolder(Made.DISK, folder), Optional.of(earlier), Made.TIMES);
        try (var document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            assertThat(text(document, 1).replaceAll("\\s+", " "))
                    .contains("Since the last run (data up to 31 October 2026)")
                    .contains("see the table of changes")
                    .contains("others that differ.");
            assertThat(text(document, 2)).contains("Documented against observed");
        }
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void noPageIsBlank(Cohort cohort) throws IOException {
        assertThat(Sheets.of(cohort).letters())
                .allSatisfy(page -> assertThat(page).hasSizeGreaterThan(LETTERS_OF_HEAD_AND_FOOT));
    }

    /** A group in which nobody was counted would leave a bracket empty, or a place before a comma. */
    @ParameterizedTest
    @EnumSource(Cohort.class)
    void noSentenceHasAHole(Cohort cohort) throws IOException {
        try (var document = Loader.loadPDF(Made.of(cohort).resolve("report.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(document)).doesNotContain("()", " ,", "( ", " )");
        }
    }

    /** The last one ends where the words do. */
    @Test
    void everyPageReachesNearlyHalfOfItsHeight() throws IOException {
        var sheets = Sheets.of(Cohort.LARGE);
        var height = sheets.height();
        var pages = sheets.letters();
        assertThat(pages.subList(0, pages.size() - 1))
                .extracting(page -> page.stream()
                        .map(TextPosition::getYDirAdj)
                        .filter(y -> y < height - FOOT)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .allSatisfy(lowest -> assertThat(lowest).isGreaterThan(0.45f * height));
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void noPageEndsWithATitle(Cohort cohort) throws IOException {
        var sheets = Sheets.of(cohort);
        var foot = sheets.height() - FOOT;
        for (var page : sheets.letters()) {
            var last = page.stream()
                    .filter(letter -> letter.getYDirAdj() < foot)
                    .max(Comparator.comparing(TextPosition::getYDirAdj))
                    .orElseThrow();
            assertThat(last.getYScale()).isLessThan(SMALLEST_TITLE);
        }
    }

    @Test
    void carriesTheColourProfileAsItShipsOnEveryJava() throws IOException {
        try (var document = Loader.loadPDF(
                        Made.of(Cohort.SMALL).resolve("report.pdf").toFile());
                var shipped = PdfPageTest.class.getResourceAsStream("/fonts/sRGB.icc")) {
            assertThat(document.getDocumentCatalog().getOutputIntents())
                    .singleElement()
                    .satisfies(intent -> assertThat(intent.getDestOutputIntent()
                                    .createInputStream()
                                    .readAllBytes())
                            .isEqualTo(Objects.requireNonNull(shipped).readAllBytes()));
        }
    }

    @Test
    void wordsInsideChartsAreFoundByASearch() throws IOException {
        assertThat(PdfProof.text(Made.of(Cohort.LARGE).resolve("report.pdf")))
                .contains("Weeks since the first session", "With efficacy rating", "documented onset, weeks 4–6");
    }

    @Test
    void everyPageNamesCutOffRunAndItsNumber() throws IOException {
        try (var document =
                Loader.loadPDF(Made.of(Cohort.LARGE).resolve("report.pdf").toFile())) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isBetween(12, 22);
            for (var page = 1; page <= pages; page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains(
                                "Internal, not to be passed on · data cut-off 20 November 2026 · Run 2026-11-20-1f3c9a07",
                                "Page " + page + " of " + pages);
            }
        }
    }

    @Test
    void leadsToEverySectionByABookmark() throws IOException {
        try (var document =
                Loader.loadPDF(Made.of(Cohort.LARGE).resolve("report.pdf").toFile())) {
            var names = new ArrayList<String>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> names.add(item.getTitle()));
            assertThat(names)
                    .containsExactly(
                            "Summary",
                            "Documented against observed",
                            "Patients and rows",
                            "Timing",
                            "Scar types",
                            "Treatment comparison, not randomised",
                            "Beside published series",
                            "Sessions and their spacing",
                            "Safety and protocol",
                            "Data quality",
                            "Limits of the verdicts",
                            "What no rows can test",
                            "Methods and provenance");
        }
    }

    /** The pages of a cohort's report, read once: how large they are, and where each letter stands. */
    private record Sheets(float width, float height, List<List<TextPosition>> letters) {
        private static final Map<Cohort, Sheets> READ = new EnumMap<>(Cohort.class);

        static Sheets of(Cohort cohort) throws IOException {
            var known = READ.get(cohort);
            return known == null ? read(cohort) : known;
        }

        private static Sheets read(Cohort cohort) throws IOException {
            try (var document =
                    Loader.loadPDF(Made.of(cohort).resolve("report.pdf").toFile())) {
                var page = document.getPage(0).getMediaBox();
                var sheets = new Sheets(page.getWidth(), page.getHeight(), PdfProof.letters(document));
                READ.put(cohort, sheets);
                return sheets;
            }
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }
}
