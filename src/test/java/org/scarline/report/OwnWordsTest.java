package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.report.chart.Typeface;
import org.scarline.report.document.Templates;
import org.scarline.report.words.Wording;

/** A stand-in for a missing letter is for data: what we say ourselves can be read. */
final class OwnWordsTest {
    @ParameterizedTest
    @EnumSource(Cohort.class)
    void aReportOfPlainDataHasNoStandIn(Cohort cohort) throws IOException {
        assertThat(PdfProof.text(Made.of(cohort).resolve("report.pdf"))).doesNotContain("" + Typeface.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/reference/claims.csv",
                "data/reference/instruments.csv",
                "data/reference/published.csv",
                "src/main/resources/templates/paper.html",
                "src/main/resources/templates/parts.html",
                "src/main/resources/templates/patient.html"
            })
    void everyFaceShowsWhatShips(Path file) throws IOException {
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            for (var face : Typeface.values()) {
                assertThat(face.missing(line)).as(line).isEmpty();
            }
        }
    }

    @Test
    void refusesAWordThatNoFaceShows() throws IOException {
        var words = Wording.read(new StringReader("page.title = Outcomes\npage.run = \u8DD1\n"));
        assertThatThrownBy(() -> new Templates(words))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the wording of page.run has U+8DD1, which Open Sans cannot show");
    }

    /** A file in another encoding is read with stand-ins in it. */
    @Test
    void refusesAWordThatWasReadWrong() throws IOException {
        var words = Wording.read(new StringReader("page.run = L\uFFFDuf\n"));
        assertThatThrownBy(() -> new Templates(words)).hasMessageContaining("page.run has U+FFFD");
    }
}
