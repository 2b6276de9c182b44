package org.scarline.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Modality;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.derive.PatientBuilder;
import org.scarline.disk.Disk;
import org.scarline.report.Letterhead;
import org.scarline.report.Paper;
import org.scarline.report.PdfProof;
import org.scarline.runs.PublishedRun;
import org.verapdf.core.VeraPDFException;

/** The page as a file, on hand-made courses before the cohort of the sample that ships. */
final class ConsultationTest {
    private static final String HOSTILE =
            "<script>alert(1)</script> & \"q\" ]]> \u202Egnp.\u0007 \u65E5\u672C =cmd()|'!";

    /** Stays there to be looked at. */
    private static final Path FOLDER = Path.of("target/pages-made");

    static Stream<Arguments> courses() {
        return Stream.of(
                Arguments.of("No session and no rating on this scale yet", new PatientBuilder().fitzpatrick(3), 0),
                Arguments.of("Rated, not yet treated", new PatientBuilder().rated(-3, 3), 0),
                Arguments.of(
                        "2 sessions, no rating on this scale", new PatientBuilder().sessions(Modality.RF, 0, 28), 40),
                Arguments.of(
                        "1 session; no rating before the first, so change is not known",
                        new PatientBuilder().sessions(Modality.RF, 0).rated(30, 2),
                        40),
                Arguments.of(
                        "1 session; not rated again since the first",
                        new PatientBuilder().rated(0, 3).sessions(Modality.RF, 0),
                        40),
                Arguments.of(
                        "1 session; since then rated only on swollen skin",
                        new PatientBuilder()
                                .rated(0, 3)
                                .sessions(Modality.RF, 0)
                                .rated(7, 2),
                        40),
                Arguments.of(
                        "After 2 sessions: unchanged from before treatment",
                        new PatientBuilder()
                                .rated(0, 3)
                                .sessions(Modality.RF, 0, 28)
                                .rated(40, 3),
                        40),
                Arguments.of(
                        "After 1 session: 1 grade worse than before treatment",
                        new PatientBuilder()
                                .rated(0, 3)
                                .sessions(Modality.RF, 0)
                                .rated(27, 4),
                        40),
                Arguments.of("After 1 session: left (RF) 1 grade better; right (Standard) unchanged", splitFace(), 90),
                Arguments.of("After 3 sessions: 0.33 grades better, less than rating error", manyScars(), 150),
                Arguments.of("After 7 sessions: 1 grade better than before treatment", everyFinding(), 400));
    }

    private static PatientBuilder manyScars() {
        var patient = new PatientBuilder().sessions(Modality.STANDARD, 0, 28, 70);
        for (var side : new Side[] {Side.LEFT, Side.RIGHT}) {
            for (var type : new ScarType[] {ScarType.ICE_PICK, ScarType.BOXCAR, ScarType.ROLLING}) {
                patient.at(BodySite.FACE, side).scarType(type).rated(-20, 3).rated(40, 3);
                patient.rated(120, type == ScarType.BOXCAR ? 2 : 3);
            }
        }
        return patient;
    }

    private static PatientBuilder splitFace() {
        return new PatientBuilder()
                .at(BodySite.FACE, Side.LEFT)
                .rated(-1, 3)
                .sessions(Modality.RF, 0)
                .rated(60, 2)
                .at(BodySite.FACE, Side.RIGHT)
                .rated(-1, 3)
                .sessions(Modality.STANDARD, 0)
                .rated(60, 3);
    }

    private static PatientBuilder everyFinding() {
        var patient = new PatientBuilder().rated(-1, 3).overAcne(0, Answer.YES);
        patient.withEvents(40, AdverseEvent.PIH, AdverseEvent.BURN).downtime(80, 9);
        patient.sessions(Modality.RF, 120, 160, 200, 240);
        for (var day = 42; day <= 330; day += 24) {
            patient.rated(day, 2);
        }
        return patient.scarType(ScarType.BOXCAR).rated(300, 2);
    }

    private static Consultation page(PatientKey patient, PatientBuilder rows, int day) throws IOException {
        var latest = Optional.of(PublishedRun.read(Disk.local(), Path.of("reports/sample")));
        return page(patient, rows, day, latest, Paper.A4);
    }

    private static Consultation page(
            PatientKey patient, PatientBuilder rows, int day, Optional<PublishedRun> latest, Paper paper)
            throws IOException {
        var choice = new Consultation.Choice(
                PatientBuilder.instruments(), "", "", new Letterhead("North clinic", Optional.empty(), paper), "0.1.0");
        return Consultation.of(patient, rows.rows(), latest, LocalDate.ofEpochDay(PatientBuilder.dayOf(day)), choice);
    }

    @ParameterizedTest
    @MethodSource("courses")
    void isOnePageThatSaysWhereThePatientStands(String title, PatientBuilder rows, int day)
            throws IOException, VeraPDFException {
        var pdf = Files.createDirectories(FOLDER).resolve(title.replaceAll("\\W+", "-") + ".pdf");
        Files.write(pdf, page(new PatientKey("north", "P-0001"), rows, day).pdf());
        assertThat(PdfProof.failures(pdf)).isEmpty();
        assertThat(PdfProof.text(pdf).replaceAll("\\s+", " "))
                .contains(title, "Patient P-0001, site north", "No advice", "North clinic");
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            for (var letters : PdfProof.letters(document)) {
                assertThat(PdfProof.overlaps(letters)).isEmpty();
                assertThat(letters)
                        .allSatisfy(letter -> assertThat(letter.getYScale())
                                .as(letter.getUnicode())
                                .isGreaterThanOrEqualTo(7.45f));
            }
        }
    }

    @Test
    void staysAnArchiveWithHostileIds(@TempDir Path folder) throws IOException, VeraPDFException {
        var made = page(new PatientKey(HOSTILE, HOSTILE), manyScars(), 150, Optional.empty(), Paper.LETTER);
        var pdf = folder.resolve("p.pdf");
        Files.write(pdf, made.pdf());
        assertThat(PdfProof.failures(pdf)).isEmpty();
        assertThat(PdfProof.text(pdf)).contains("<script>alert(1)</script>").doesNotContain("\u202E");
    }

    @Test
    void isTheSameToTheByteWhereverItIsMade() throws IOException {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var patient = new PatientKey("north", "P-0001");
        var first = page(patient, manyScars(), 150);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            var second = page(patient, manyScars(), 150);
            assertThat(second.pdf()).isEqualTo(first.pdf());
            assertThat(second.png()).isEqualTo(first.png());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(page(patient, manyScars(), 151).pdf()).isNotEqualTo(first.pdf());
    }

    @Test
    void thePictureCarriesItsWordsAndItsSize() throws IOException {
        var png = page(new PatientKey("north", "P-0001"), manyScars(), 150).png();
        var text = new String(png, StandardCharsets.UTF_8);
        assertThat(text)
                .contains(
                        "After 3 sessions: 0.33 grades better",
                        "Boxcar, left: 12 Dec 2025 0; 10 Feb 2026 0; 1 May 2026 +1");
        assertThat(text).contains("pHYs");
    }
}
