package org.scarline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfProof() {}

    public static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    public static List<String> failures(Path pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        try (var parser = Foundries.defaultInstance().createParser(pdf.toFile(), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
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

    public static List<String> overlaps(List<TextPosition> letters) {
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
