package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.Primary;
import org.scarline.runs.Manifest;
import org.scarline.runs.Origin;
import org.verapdf.core.VeraPDFException;

/** The clinic's logo. */
final class LogoTest {
    @TempDir
    private Path folder = Path.of("");

    private String file(String format, int width, int height) throws IOException {
        var type = format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var picture = new BufferedImage(width, height, type);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(0x7A3B78));
        graphics.fillOval(0, 0, width, height);
        graphics.dispose();
        var file = folder.resolve("sign-" + width + "." + format);
        ImageIO.write(picture, format, file.toFile());
        return file.toString();
    }

    private static BufferedImage read(String file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(
                Logo.read(Made.DISK, file, "North clinic").orElseThrow().png()));
    }

    @Test
    void isMadeToFitOnWhiteAndNeverLarger() throws IOException {
        var large = read(file("png", 2400, 1200));
        assertThat(large.getWidth()).isEqualTo(480);
        assertThat(large.getHeight()).isEqualTo(240);
        assertThat(new Color(large.getRGB(0, 0))).isEqualTo(Color.WHITE);
        assertThat(new Color(large.getRGB(240, 120))).isEqualTo(new Color(0x7A3B78));
        assertThat(read(file("jpg", 100, 40)).getWidth()).isEqualTo(100);
        assertThat(Logo.read(Made.DISK, "", "North clinic")).isEmpty();
    }

    @Test
    void passesNothingOfTheFileButItsPixels() throws IOException {
        var file = Path.of(file("png", 60, 60));
        var bytes = Files.readAllBytes(file);
        var foreign = "secret words".getBytes(StandardCharsets.UTF_8);
        var longer = Arrays.copyOf(bytes, bytes.length + foreign.length);
        System.arraycopy(foreign, 0, longer, bytes.length, foreign.length);
        Files.write(file, longer);
        var made = Logo.read(Made.DISK, file.toString(), "North clinic")
                .orElseThrow()
                .png();
        assertThat(new String(made, StandardCharsets.ISO_8859_1))
                .contains("North clinic")
                .doesNotContain("secret");
    }

    @Test
    void refusesWhatIsNoFittingPicture() throws IOException {
        var text = Files.writeString(folder.resolve("x.png"), "<svg onload=alert(1)>");
        assertThatThrownBy(() -> Logo.read(Made.DISK, text.toString(), ""))
                .hasMessageStartingWith("--logo " + text + ": it is no picture; expected a PNG or JPEG");
        assertThatThrownBy(() -> Logo.read(Made.DISK, folder.resolve("none.png").toString(), ""))
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> Logo.read(Made.DISK, file("gif", 10, 10), ""))
                .hasMessageContaining("it is a gif picture");
        assertThatThrownBy(() -> Logo.read(Made.DISK, file("png", 5001, 2), ""))
                .hasMessageContaining("5001 by 2 pixels");
        var cut = Path.of(file("png", 300, 300));
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 200));
        assertThatThrownBy(() -> Logo.read(Made.DISK, cut.toString(), ""))
                .hasMessageContaining("cannot be read as a picture");
        var large = folder.resolve("large.png");
        Files.write(large, new byte[(2 << 20) + 1]);
        assertThatThrownBy(() -> Logo.read(Made.DISK, large.toString(), ""))
                .hasMessageContaining("more than 2097152 bytes");
    }

    @Test
    void standsOnBothPagesWithTheClinicsName() throws IOException, VeraPDFException {
        var logo = Logo.read(Made.DISK, file("png", 600, 200), "North clinic");
        var settings = new ReportSettings(
                new Letterhead("North clinic", logo, Paper.A4),
                Origin.SYNTHETIC,
                Cohort.instruments(),
                Primary.DEFAULT);
        var staging = folder.resolve("staging");
        Cohort.SMALL.write(staging);
        new Report(Made.DISK, settings)
                .write(Cohort.RUN, new TableFolder(Made.DISK, staging), Optional.empty(), Made.TIMES);
        assertThat(Inspection.problem(Made.DISK, staging)).isEmpty();
        assertThat(Manifest.read(Made.DISK, staging).entries())
                .anyMatch(entry -> entry.name().equals("logo.png"));
        assertThat(staging.resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("src=\"logo.png\" alt=\"North clinic\"", "img-src &#39;self&#39;;");
        var pdf = staging.resolve("report.pdf");
        assertThat(PdfProof.failures(pdf)).isEmpty();
        assertThat(Files.readAllBytes(Made.of(Cohort.SMALL).resolve("report.pdf")).length)
                .isLessThan(Files.readAllBytes(pdf).length);
    }

    @Test
    void withoutANameItIsStillCalledALogo() throws IOException {
        assertThat(Logo.read(Made.DISK, file("png", 60, 60), " "))
                .map(Logo::alt)
                .isEqualTo(Optional.of("The clinic's logo"));
    }
}
