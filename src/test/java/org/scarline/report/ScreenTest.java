package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scarline.report.words.Ticks;

/** The page for the browser. */
final class ScreenTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void everyHeadOfATableSaysWhatItHeads(Cohort cohort) throws IOException {
        assertThat(Pattern.compile("<th(?! scope=\"(?:row|col)\")[ >]")
                        .matcher(html(Made.of(cohort)))
                        .results())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void leadsOnlyToItselfAndToFilesOfTheRun(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        var html = html(folder);
        assertThat(html).doesNotContain("http://", "https://", "url(");
        for (var link :
                LINK.matcher(html).results().map(match -> match.group(1)).toList()) {
            if (link.startsWith("#")) {
                assertThat(html).contains("id=\"" + link.substring(1) + "\"");
            } else if (!link.equals("../index.html")) {
                assertThat(folder.resolve(link)).isRegularFile();
            }
        }
    }

    /** A template that asks a value for what it has not gets "null" in silence. */
    @ParameterizedTest
    @EnumSource(Cohort.class)
    void everyValueThatThePageAsksForIsThere(Cohort cohort) throws IOException {
        var folder = Made.of(cohort);
        assertThat(html(folder).replaceAll("(?s)<(script|style)>.*?</\\1>", ""))
                .doesNotContainPattern("\\bnull\\b")
                .contains(Cohort.RUN.id());
        assertThat(PdfProof.text(folder.resolve("report.pdf"))).doesNotContainPattern("\\bnull\\b");
    }

    @Test
    void theScriptThatSortsReadsTheSpaceBetweenThousands() throws IOException {
        var script = Files.readString(Path.of("src/main/resources/templates/sort.js"), StandardCharsets.UTF_8);
        var space = (int) Ticks.count(1_000).charAt(1);
        assertThat(script).contains("\\d[\\d\\u%04X,]*".formatted(space), "/[\\u%04X,]/g".formatted(space));
    }

    /** The hash is of what a browser reads between the tags, so nothing else may run. */
    @Test
    void letsOnlyItsOwnScriptRun() throws IOException, NoSuchAlgorithmException {
        var html = html(Made.of(Cohort.LARGE));
        var script = html.substring(html.indexOf("<script>") + 8, html.indexOf("</script>"));
        var hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        assertThat(html)
                .containsOnlyOnce("<script")
                .contains(
                        "default-src &#39;none&#39;",
                        "script-src &#39;sha256-" + Base64.getEncoder().encodeToString(hash));
        assertThat(script).doesNotContain("innerHTML", "eval", "fetch", "import(", "XMLHttpRequest");
    }

    @Test
    void escapesWhatFilesSay(@TempDir Path folder) throws IOException {
        var html = html(Made.hostile(folder));
        assertThat(html)
                .containsOnlyOnce("<script")
                .doesNotContain("<img src=http")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(html.chars().filter(c -> c < 32 && c != '\n').count()).isZero();
        assertThat(html).doesNotContain("\u202E");
    }

    @Test
    void saysOnPageOneHowSureEachNumberIs() throws IOException {
        assertThat(html(Made.of(Cohort.LARGE)))
                .contains(
                        "95% interval 0.94 to 1.11",
                        "184 patients", "No control group; includes regression to the mean.");
    }

    @Test
    void saysThatDataAreMadeUp() throws IOException {
        assertThat(html(Made.of(Cohort.LARGE))).contains("Synthetic data: made up for demonstration");
    }

    private static String html(Path folder) throws IOException {
        return Files.readString(folder.resolve("index.html"), StandardCharsets.UTF_8);
    }
}
