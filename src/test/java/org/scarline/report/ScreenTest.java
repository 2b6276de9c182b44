package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        assertThat(html).doesNotContain("<script", "http://", "https://", "url(");
        for (var link :
                LINK.matcher(html).results().map(match -> match.group(1)).toList()) {
            if (link.startsWith("#")) {
                assertThat(html).contains("id=\"" + link.substring(1) + "\"");
            } else if (!link.equals("../index.html")) {
                assertThat(folder.resolve(link)).isRegularFile();
            }
        }
    }

    @Test
    void escapesWhatFilesSay(@TempDir Path folder) throws IOException {
        var html = html(Made.hostile(folder));
        assertThat(html).doesNotContain("<script", "<img src=http").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
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
