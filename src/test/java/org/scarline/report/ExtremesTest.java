package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.report.chart.Typeface;
import org.verapdf.core.VeraPDFException;

/** The largest and the strangest data there may be keep every rule of the page. */
final class ExtremesTest {
    private static final double SIDE_MARGIN = 17.5 / 25.4 * 72;
    private static final double EDGE = 20;
    private static final long MOST_BYTES = 600_000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aHugeRegistryWithTheLongestNamesKeepsEveryRuleOfThePage() throws IOException, VeraPDFException {
        assertInOrder(Huge.write(folder));
        assertThat(PdfProof.text(folder.resolve("report.pdf")))
                .contains("2\u00A0401\u00A0680")
                .containsPattern("newest 20 of\\s+1\u00A0000\\s+files")
                .containsPattern("first 20 of\\s+1\u00A0000\\s+kinds")
                .containsPattern("m{4,}\\s*m{4,}");
    }

    @Test
    void hostileTextKeepsEveryRuleOfThePage() throws IOException, VeraPDFException {
        assertInOrder(Made.hostile(folder));
        assertThat(PdfProof.text(folder.resolve("report.pdf")))
                .contains("<script>alert(1)</script>", "M\u00FCller", "" + Typeface.UNKNOWN);
    }

    private static void assertInOrder(Path folder) throws IOException, VeraPDFException {
        var pdf = folder.resolve("report.pdf");
        assertThat(Inspection.problem(Made.DISK, folder)).isEmpty();
        assertThat(PictureProof.pastTheirEdge(folder)).isEmpty();
        assertThat(Files.size(pdf)).isLessThan(MOST_BYTES);
        assertThat(PdfProof.failures(pdf)).isEmpty();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(misplaced(document)).isEmpty();
        }
    }

    /** Letters that are too small, stand outside the margins or in the place of another. */
    private static List<String> misplaced(PDDocument document) throws IOException {
        var box = document.getPage(0).getMediaBox();
        var found = new ArrayList<String>();
        for (var page : PdfProof.letters(document)) {
            found.addAll(PdfProof.overlaps(page));
            for (var letter : page) {
                var right = letter.getXDirAdj() + letter.getWidthDirAdj();
                if (letter.getYScale() < 7.45
                        || letter.getXDirAdj() < SIDE_MARGIN
                        || right > box.getWidth() - SIDE_MARGIN
                        || letter.getYDirAdj() < EDGE
                        || letter.getYDirAdj() > box.getHeight() - EDGE) {
                    found.add("%s of %s points at %s, %s"
                            .formatted(letter, letter.getYScale(), letter.getXDirAdj(), letter.getYDirAdj()));
                }
            }
        }
        return found;
    }
}
