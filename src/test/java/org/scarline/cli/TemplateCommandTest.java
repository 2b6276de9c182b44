package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Json;

class TemplateCommandTest {
    @TempDir
    Path folder;

    private int run(String... arguments) {
        var out = new PrintWriter(new StringWriter(), true);
        return Commands.program(Host.local(), Configuration.load(), out, out).execute(arguments);
    }

    @Test
    void whatItWritesIsTakenAsItIs() throws Exception {
        assertThat(run("template", "--out", folder.toString())).isEqualTo(Commands.DONE);
        for (var name : new String[] {"patients.csv", "sessions.csv", "ratings.csv", "template.xlsx"}) {
            assertThat(run("validate", folder.resolve(name).toString()))
                    .as(name)
                    .isEqualTo(Commands.DONE);
        }
    }

    @Test
    void theSchemaHasTheColumnsOfTheSheet() throws Exception {
        run("template", "--out", folder.toString());
        for (var kind : new String[] {"patients", "sessions", "ratings"}) {
            var header = Files.readString(folder.resolve(kind + ".csv"))
                    .lines()
                    .findFirst()
                    .orElseThrow();
            var fields = Json.read(Files.readString(folder.resolve(kind + ".schema.json")))
                    .path("fields");
            assertThat(fields.findValuesAsText("name")).isEqualTo(Arrays.asList(header.split(",", -1)));
            assertThat(fields.path(0).path("constraints").path("required").asBoolean())
                    .isTrue();
        }
        var modality = Json.read(Files.readString(folder.resolve("sessions.schema.json")))
                .path("fields")
                .path(2);
        assertThat(modality.path("constraints").path("enum").toString()).isEqualTo("[\"standard\",\"rf\"]");
    }

    /** Zip files keep times of their parts, and workbooks the moment at which they were made. */
    @Test
    void everyFileHasTheSameBytesInAnyZoneAndLocaleAndAtAnyHour() throws Exception {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var here = folder.resolve("here");
        var there = folder.resolve("there");
        run("template", "--out", here.toString());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            run("template", "--out", there.toString());
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        try (var files = Files.list(here)) {
            for (var file : files.toList()) {
                assertThat(there.resolve(file.getFileName()))
                        .as(file.toString())
                        .hasSameBinaryContentAs(file);
            }
        }
        try (var book = new ZipFile(here.resolve("template.xlsx").toFile())) {
            var properties = new String(
                    book.getInputStream(book.getEntry("docProps/core.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(properties).contains("ScarLine").doesNotContain("dcterms:created");
        }
    }
}
