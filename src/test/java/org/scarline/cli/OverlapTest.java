package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.night.Folders;

class OverlapTest {
    @TempDir
    Path home;

    private Folders folders(String incoming, String data, String reports) throws IOException {
        Files.createDirectories(home.resolve(incoming));
        return new Folders(home.resolve(incoming), home.resolve(data), home.resolve(reports));
    }

    @ParameterizedTest
    @CsvSource({
        "in, in/data, reports, --incoming, --data",
        "in, in, reports, --incoming, --data",
        "data/drops, data, reports, --incoming, --data",
        "data/incoming/clinic, data, reports, --incoming, --data",
        "data/state/in, data, reports, --incoming, --data",
        "in, data, in/reports, --incoming, --reports",
        "reports/in, data, reports, --incoming, --reports",
        "in, data, data/state/r, --data, --reports",
        "in, reports/latest/data, reports, --data, --reports",
    })
    void namesBoth(String incoming, String data, String reports, String one, String other) throws IOException {
        var problem = Overlap.problem(folders(incoming, data, reports));
        assertThat(problem.orElseThrow()).contains(one + " " + home, other + " " + home);
    }

    @ParameterizedTest
    @CsvSource({"in, data, reports", "data/incoming, data, reports", "in, data, data/reports", "in, data-in, in-reports"
    })
    void foldersApartAreFine(String incoming, String data, String reports) throws IOException {
        assertThat(Overlap.problem(folders(incoming, data, reports))).isEmpty();
    }

    @Test
    void followsLinks() throws IOException {
        var folders = folders("in", "elsewhere/data", "reports");
        Files.createSymbolicLink(home.resolve("elsewhere"), home.resolve("in"));
        assertThat(Overlap.problem(folders).orElseThrow()).contains("--incoming", "--data");
    }
}
