package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ChildProcess;
import org.scarline.report.chart.Typeface;
import org.scarline.runs.Manifest;

/** What a host has installed and how it is set up stands in no file of a report. */
final class SystemFontTest {
    private static final int ARABIC_AIN = 0x0639;
    private static final int FIRST_GLYPH = 3;

    @TempDir
    private Path folder = Path.of("");

    /** The extra font has the name of the report's own face and a picture for letters that the face lacks. */
    @Test
    void anExtraSystemFontChangesNoByte() throws IOException, InterruptedException {
        var few = Files.createDirectories(folder.resolve("few"));
        Files.write(few.resolve("one.ttf"), Typeface.ITALIC.bytes());
        var more = Files.createDirectories(folder.resolve("more"));
        Files.write(more.resolve("one.ttf"), Typeface.ITALIC.bytes());
        Files.write(more.resolve("two.ttf"), everything(Typeface.BOLD.bytes()));
        var bare = host(few, "-Duser.timezone=UTC", "-Duser.language=en");
        var rich = host(more, "-Duser.timezone=Pacific/Auckland", "-Duser.language=tr", "-Duser.country=TR");
        assertThat(said(bare)).endsWith("false\n");
        assertThat(said(rich)).endsWith("true\n");
        assertThat(Manifest.read(Made.DISK, report(more))).isEqualTo(Manifest.read(Made.DISK, report(few)));
    }

    private static Path report(Path fonts) {
        return fonts.resolveSibling(fonts.getFileName() + "-report");
    }

    /** Another program on a host that has just these fonts. */
    private Process host(Path fonts, String... settings) throws IOException {
        var home = Files.createDirectories(folder.resolve(fonts.getFileName() + "-home"));
        var known = Files.writeString(
                home.resolve("fonts.conf"),
                "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>".formatted(fonts, home),
                StandardCharsets.UTF_8);
        var machine = Stream.concat(Stream.of("-Duser.home=" + home), Arrays.stream(settings))
                .toArray(String[]::new);
        var command = new ProcessBuilder(ChildProcess.command(Writer.class, machine));
        command.command().add(report(fonts).toString());
        command.environment().put("FONTCONFIG_FILE", known.toString());
        return command.redirectErrorStream(true).start();
    }

    private static String said(Process host) throws IOException, InterruptedException {
        var said = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(host.waitFor()).as(said).isZero();
        return said;
    }

    /** The font with its letters put in the places of others: plain ones, Hebrew and Arabic, Chinese, faces. */
    private static byte[] everything(byte[] font) {
        int[][] places = {{0x20, 0x7E}, {0x0590, 0x06FF}, {0x65E0, 0x6730}, {0x1F600, 0x1F64F}};
        var map = ByteBuffer.allocate(28 + 12 * places.length);
        map.putShort((short) 0).putShort((short) 1);
        map.putShort((short) 3).putShort((short) 10).putInt(12);
        map.putShort((short) 12).putShort((short) 0).putInt(map.capacity() - 12);
        map.putInt(0).putInt(places.length);
        for (var place : places) {
            map.putInt(place[0]).putInt(place[1]).putInt(FIRST_GLYPH);
        }
        var whole = ByteBuffer.allocate(font.length + map.capacity()).put(font).put(map.array());
        var entry = new String(font, StandardCharsets.ISO_8859_1).indexOf("cmap");
        whole.putInt(entry + 8, font.length).putInt(entry + 12, map.capacity());
        return whole.array();
    }

    /** Writes a hostile report and says whether the host's own fonts can show Arabic. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Made.hostile(Path.of(arguments[0]));
            var fonts = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
            System.out.println(Arrays.stream(fonts).anyMatch(font -> font.canDisplay(ARABIC_AIN)));
        }
    }
}
