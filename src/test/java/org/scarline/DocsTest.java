package org.scarline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages for readers point to is there: files that they link, and tests that they name. */
final class DocsTest {
    private static final Path SITE = Path.of("src/site/markdown");

    /** A link to a file of this project, in the target's parentheses. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#\\s]+)(?:#[^)]*)?\\)");

    /** A test's class with or without a method, or a method that a class before it on the page has. */
    private static final Pattern TEST =
            Pattern.compile("`(?:[a-z]+\\.)?(?:(\\w+Test)(?:\\.(\\w+))?|([a-z]+(?:[A-Z0-9][a-z0-9]*){2,}))`");

    @Test
    void linksLeadToFiles() throws IOException {
        var broken = new TreeSet<String>();
        for (var page : pages()) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .map(link -> link.group(1))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .forEach(link -> broken.add(page + ": " + link));
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theTestsThatMethodsNameExist() throws IOException {
        var tests = tests();
        var unknown = new TreeSet<String>();
        var names = TEST.matcher(Files.readString(SITE.resolve("methods.md")))
                .results()
                .toList();
        assertThat(names).hasSizeGreaterThan(50);
        for (var name : names) {
            for (var group = 1; group <= 3; group++) {
                var test = name.group(group);
                if (test != null && !tests.contains(test)) {
                    unknown.add(test);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static List<Path> pages() throws IOException {
        try (var site = Files.walk(SITE)) {
            var pages = site.filter(path -> path.toString().endsWith(".md"));
            return Stream.concat(pages, Stream.of(Path.of("README.md"), Path.of("reports/sample/README.md")))
                    .toList();
        }
    }

    /** Simple names of all test classes and their test methods. */
    private static Set<String> tests() throws IOException {
        var declared = Pattern.compile("(?:class|void) (\\w+)");
        var names = new TreeSet<String>();
        for (var sources : List.of("src/test/java", "src/calibration/java")) {
            try (var files = Files.walk(Path.of(sources))) {
                for (var file : files.filter(path -> path.toString().endsWith("Test.java"))
                        .toList()) {
                    declared.matcher(Files.readString(file)).results().forEach(match -> names.add(match.group(1)));
                }
            }
        }
        return names;
    }
}
