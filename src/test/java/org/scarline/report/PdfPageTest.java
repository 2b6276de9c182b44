package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scarline.report.story.Origin;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

final class PdfPageTest {
    private static final double SIDE_MARGIN = 17.5 / 25.4 * 72;

    @BeforeAll
    static void initialise() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void isAnArchiveAndReadableToAll(Cohort cohort) throws IOException, VeraPDFException {
        var pdf = Made.of(cohort).resolve("report.pdf");
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void staysSoWithHostileText(@TempDir Path folder) throws IOException, VeraPDFException {
        var pdf = Made.hostile(folder).resolve("report.pdf");
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(text(pdf)).contains("<script>alert(1)</script>");
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void noTwoLettersShareAPlace(Cohort cohort) throws IOException {
        try (var document = Loader.loadPDF(Made.of(cohort).resolve("report.pdf").toFile())) {
            for (var page : letters(document)) {
                assertThat(overlaps(page)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void isNeverSmallerThanSevenAndAHalfPointsNorOutsideItsMargins(Cohort cohort) throws IOException {
        try (var document = Loader.loadPDF(Made.of(cohort).resolve("report.pdf").toFile())) {
            var width = document.getPage(0).getMediaBox().getWidth();
            for (var page : letters(document)) {
                for (var letter : page) {
                    assertThat(letter.getYScale()).as(letter.getUnicode()).isGreaterThanOrEqualTo(7.45f);
                    assertThat((double) letter.getXDirAdj()).isGreaterThan(SIDE_MARGIN);
                    assertThat((double) letter.getXDirAdj() + letter.getWidthDirAdj())
                            .isLessThan(width - SIDE_MARGIN);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ReportSettings.Paper.class)
    void pageOneHoldsTheWholeSummaryAndNothingElse(ReportSettings.Paper paper, @TempDir Path folder)
            throws IOException {
        var earlier = Files.createDirectories(folder.resolve("2026-10-31-00000000"));
        Cohort.SMALL.write(earlier);
        Cohort.LARGE.write(folder);
        var settings = new ReportSettings("Example Dermatology Group", paper, Origin.SYNTHETIC, Cohort.instruments());
        new Report(settings).write(Cohort.RUN, folder, Optional.of(earlier), Made.STARTED, Made.WRITTEN);
        try (var document = Loader.loadPDF(folder.resolve("report.pdf").toFile())) {
            assertThat(text(document, 1))
                    .contains("Since the last run (data up to 31 October 2026)")
                    .contains("see the table of changes")
                    .contains("says something else.");
            assertThat(text(document, 2)).contains("Documented against observed");
        }
    }

    @Test
    void wordsInsideChartsAreFoundByASearch() throws IOException {
        assertThat(text(Made.of(Cohort.LARGE).resolve("report.pdf")))
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
                                "Data cut-off 20 November 2026 · Run 2026-11-20-1f3c9a07",
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
                            "Methods and provenance");
        }
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<String> failures(Path pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        try (var parser = Foundries.defaultInstance().createParser(pdf.toFile(), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static List<List<TextPosition>> letters(PDDocument document) throws IOException {
        var pages = new ArrayList<List<TextPosition>>();
        for (var page = 1; page <= document.getNumberOfPages(); page++) {
            var letters = new ArrayList<TextPosition>();
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (!letter.getUnicode().isBlank()) {
                        letters.add(letter);
                    }
                }
            };
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            stripper.getText(document);
            pages.add(letters);
        }
        return pages;
    }

    private static List<String> overlaps(List<TextPosition> letters) {
        var found = new ArrayList<String>();
        for (var i = 0; i < letters.size(); i++) {
            for (var j = i + 1; j < letters.size(); j++) {
                if (overlap(letters.get(i), letters.get(j))) {
                    found.add(letters.get(i) + " and " + letters.get(j) + " at "
                            + letters.get(i).getXDirAdj() + ", "
                            + letters.get(i).getYDirAdj());
                }
            }
        }
        return found;
    }

    /** Whether boxes of advance by height of small letters share more than a fifth of the narrower one. */
    private static boolean overlap(TextPosition a, TextPosition b) {
        var across = Math.min(a.getXDirAdj() + a.getWidthDirAdj(), b.getXDirAdj() + b.getWidthDirAdj())
                - Math.max(a.getXDirAdj(), b.getXDirAdj());
        var down = Math.min(a.getYDirAdj(), b.getYDirAdj())
                - Math.max(a.getYDirAdj() - 0.55f * a.getYScale(), b.getYDirAdj() - 0.55f * b.getYScale());
        return across > 0.2 * Math.min(a.getWidthDirAdj(), b.getWidthDirAdj()) && down > 0.5;
    }
}
