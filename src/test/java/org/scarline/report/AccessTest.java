package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scarline.runs.Publication;

/** What makes a page usable to all, as far as it can be measured without a browser (WCAG 2.2, AA). */
final class AccessTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+): (#[0-9A-F]{6})");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)}");
    private static final Pattern COLOUR = Pattern.compile("(?<![-a-z])color: var\\(--([a-z-]+)\\)");
    private static final Pattern GROUND = Pattern.compile("background: var\\(--([a-z-]+)\\)");

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void aRunsPageIsInOrder(Cohort cohort) throws IOException {
        assertInOrder(Files.readString(Made.of(cohort).resolve("index.html"), StandardCharsets.UTF_8));
    }

    @Test
    void thePageOfAllRunsIsInOrder(@TempDir Path reports) throws IOException {
        new Publication(reports, Made.DISK, new RunPages(Made.DISK, Cohort.instruments()))
                .publish(Cohort.RUN, Made.of(Cohort.SMALL));
        assertInOrder(Files.readString(reports.resolve("index.html"), StandardCharsets.UTF_8));
    }

    private static void assertInOrder(String html) {
        assertThat(found(html, "<html[^>]* lang=\"en\"")).hasSize(1);
        assertThat(found(html, "<h1[ >]")).hasSize(1);
        assertThat(found(html, "<main[ >]")).hasSize(1);
        assertThat(found(html, "<th(?! scope=\"(?:row|col)\")[ >]")).isEmpty();
        assertThat(found(html, "<img(?![^>]* alt=\"[^\"]+\")")).isEmpty();
        assertThat(found(html, "<svg(?![^>]* role=\"img\")")).isEmpty();
        assertThat(found(html, "<svg(?![^>]* aria-label=\"[^\"]+\")")).isEmpty();
        assertThat(found(html, "tabindex=\"0\"(?![^>]* aria-label=\"[^\"]+\")")).isEmpty();
        assertThat(found(html, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
        var level = 1;
        for (var heading : found(html, "<h([1-6])[ >]")) {
            var next = Integer.parseInt(heading);
            assertThat(next).as("after h%d", level).isLessThanOrEqualTo(level + 1);
            level = next;
        }
    }

    private static List<String> found(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.groupCount() > 0 ? match.group(1) : match.group())
                .toList();
    }

    /** Text on its ground at least 4.5 to 1, in the light scheme, the dark one and print. */
    @Test
    void everyColourOfTextStandsOutFromItsGround() throws IOException {
        var css = Files.readString(TEMPLATES.resolve("style.html"), StandardCharsets.UTF_8);
        var schemes = RULE.matcher(css)
                .results()
                .filter(rule -> rule.group(1).contains(":root"))
                .map(MatchResult::group)
                .toList();
        assertThat(schemes).hasSize(3);
        var light = variables(schemes.get(0));
        for (var scheme : schemes) {
            var colours = new HashMap<>(light);
            colours.putAll(variables(scheme));
            RULE.matcher(css).results().forEach(rule -> assertReadable(rule, colours));
            assertThat(contrast(colours, "blue", "page")).isGreaterThanOrEqualTo(3);
            assertThat(contrast(colours, "rule", "page")).isGreaterThanOrEqualTo(3);
        }
    }

    private static Map<String, String> variables(String rule) {
        var variables = new HashMap<String, String>();
        VARIABLE.matcher(rule).results().forEach(each -> variables.put(each.group(1), each.group(2)));
        return variables;
    }

    private static void assertReadable(MatchResult rule, Map<String, String> colours) {
        var ground = GROUND.matcher(rule.group(2)).results().findFirst().map(each -> each.group(1));
        COLOUR.matcher(rule.group(2))
                .results()
                .forEach(colour -> assertThat(contrast(colours, colour.group(1), ground.orElse("page")))
                        .as(rule.group(1) + " " + colour.group())
                        .isGreaterThanOrEqualTo(4.5));
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        var a = luminance(colours.getOrDefault(one, ""));
        var b = luminance(colours.getOrDefault(other, ""));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        assertThat(colour).as("a colour of the scheme").hasSize(7);
        var rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear((rgb >> 16) & 0xFF) + 0.7152 * linear((rgb >> 8) & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void noTextIsSmallerThanItMayBe() throws IOException {
        assertThat(sizes("style.html", "font-size: ([0-9.]+)rem")).isNotEmpty().allMatch(size -> size >= 0.78);
        for (var paper : List.of("paper.html", "patient.html")) {
            assertThat(sizes(paper, "font(?:-size)?: (?:[0-9]00 )?([0-9.]+)pt"))
                    .isNotEmpty()
                    .allMatch(size -> size >= 7.5);
        }
    }

    private static List<Double> sizes(String template, String pattern) throws IOException {
        return found(Files.readString(TEMPLATES.resolve(template), StandardCharsets.UTF_8), pattern).stream()
                .map(Double::valueOf)
                .toList();
    }
}
