package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What can be measured in a PDF: its rules, its words and where its letters stand. */
public final class PdfProof {
    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
    private static final int LEAST_CHECKS = 1_000;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfProof() {}

    public static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Which rules of PDF/UA-1 and of PDF/A-2a a file breaks. */
    public static List<String> failures(Path pdf) throws IOException, VeraPDFException {
        try (var parser = Foundries.defaultInstance().createParser(pdf.toFile(), PDFAFlavour.PDFA_2_A);
                var validator = Foundries.defaultInstance().createValidator(STANDARDS)) {
            var results = validator.validateAll(parser);
            assertThat(results)
                    .hasSize(STANDARDS.size())
                    .allMatch(result -> result.getTotalAssertions() > LEAST_CHECKS);
            return results.stream()
                    .flatMap(result -> result.getTestAssertions().stream())
                    .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }

    public static List<List<TextPosition>> letters(PDDocument document) throws IOException {
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

    /** Letters whose boxes overlap: sorted by their upper edge, each is held against those that begin before it ends. */
    public static List<String> overlaps(List<TextPosition> letters) {
        var boxes = letters.stream()
                .map(LetterBox::of)
                .sorted(Comparator.comparing(LetterBox::top))
                .toList();
        var found = new ArrayList<String>();
        for (var i = 0; i < boxes.size(); i++) {
            var one = boxes.get(i);
            for (var j = i + 1; j < boxes.size() && boxes.get(j).top() < one.bottom(); j++) {
                if (one.overlaps(boxes.get(j))) {
                    found.add("%s and %s at %s, %s"
                            .formatted(one.letter(), boxes.get(j).letter(), one.left(), one.bottom()));
                }
            }
        }
        return found;
    }

    /** Advance by height of small letters. */
    private record LetterBox(String letter, float left, float width, float top, float bottom) {
        static LetterBox of(TextPosition letter) {
            var base = letter.getYDirAdj();
            return new LetterBox(
                    letter.toString(),
                    letter.getXDirAdj(),
                    letter.getWidthDirAdj(),
                    base - 0.55f * letter.getYScale(),
                    base);
        }

        /** Whether they share more than a fifth of the narrower one. */
        boolean overlaps(LetterBox other) {
            var across = Math.min(left + width, other.left + other.width) - Math.max(left, other.left);
            var down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            return across > 0.2 * Math.min(width, other.width) && down > 0.5;
        }
    }
}
