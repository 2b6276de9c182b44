package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.night.Folders;
import org.springframework.util.FileSystemUtils;

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

    /** Each folder of the program's own that somebody could take for the reports. */
    @ParameterizedTest
    @ValueSource(
            strings = {"state", "keys", "patients", "individual", "withdrawals", "audit", "reference", "rejected/a"})
    void reportsLieInNothingThatIsKept(String own) throws IOException {
        assertThat(Overlap.problem(folders("in", "data", "data/" + own)).orElseThrow())
                .contains("--data " + home, "--reports " + home);
    }

    private Clinic clinic() throws IOException {
        var clinic = MadeOnce.afterOneNight(home.resolve("clinic"));
        Files.createDirectories(clinic.incoming().resolve("a"));
        Files.createSymbolicLink(home.resolve("link"), clinic.incoming());
        return clinic;
    }

    private Clinic.Said say(Clinic clinic, String command, String output) {
        var arguments = new ArrayList<>(List.of(command.split(" ", -1)));
        arguments.add(output);
        arguments.addAll(List.of("--incoming", clinic.incoming().toString()));
        arguments.addAll(List.of("--data", clinic.data().toString()));
        arguments.addAll(List.of("--reports", clinic.reports().toString()));
        if (command.startsWith("validate")) {
            arguments.add(clinic.incoming().resolve("s-2026-03-02.csv").toString());
        }
        return Clinic.say(arguments.toArray(String[]::new));
    }

    /** Not to be found by a night, a reader of reports, or whoever clears the folder of the data. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "backup --to",
                "restore --from",
                "template --out",
                "simulate --out",
                "validate --html",
                "patient --id p --out"
            })
    void noCommandWritesToTheInboxTheDataOrTheReports(String command) throws IOException {
        var clinic = clinic();
        var copy = home.resolve("copy");
        assertThat(say(clinic, "backup --to", copy.toString()).code()).isZero();
        var option = command.substring(command.lastIndexOf(' ') + 1);
        var places = Map.of(
                "--incoming", List.of(clinic.incoming().resolve("a/new"), home.resolve("link/a/linked")),
                "--data", List.of(clinic.data().resolve("state/new")),
                "--reports", List.of(clinic.reports().resolve("new")));
        for (var place : places.entrySet()) {
            for (var output : place.getValue()) {
                if (command.startsWith("restore")) {
                    FileSystemUtils.copyRecursively(copy, output);
                }
                var before = FaultTest.left(clinic);
                var said = say(clinic, command, output.toString());
                assertThat(said.code()).as("%s %s: %s", command, output, said).isEqualTo(2);
                assertThat(said.last())
                        .startsWith("could not start: ")
                        .contains(option + " " + output + " and " + place.getKey() + " ")
                        .contains("lie in one another: expected folders apart");
                assertThat(FaultTest.left(clinic)).isEqualTo(before);
            }
        }
        assertThat(say(clinic, command, (command.startsWith("restore") ? copy : home.resolve("apart")).toString())
                        .code())
                .isIn(0, 3);
    }

    @Test
    void aPatientsPageMayLieWhereSuchPagesAreKept() throws IOException {
        var clinic = clinic();
        var pages = clinic.data().resolve("patients").toString();
        assertThat(say(clinic, "patient --id p --out", pages).code()).isZero();
    }

    /** An inbox may be simulated, as the one that ships is; none that a clinic sends files to. */
    @Test
    void simulatedClinicsMakeAnInboxAndJoinNone() throws IOException {
        var empty = new Clinic(home.resolve("empty"));
        assertThat(say(empty, "simulate --patients 3 --out", empty.incoming().toString())
                        .code())
                .isZero();
        assertThat(say(empty, "simulate --patients 3 --out", empty.incoming().toString())
                        .code())
                .isZero();
        empty.drop("clinic-d/visits.XLSX", "");
        assertThat(say(empty, "simulate --patients 3 --out", empty.incoming().toString()))
                .returns(1, Clinic.Said::code)
                .satisfies(said -> assertThat(said.last()).contains("visits.XLSX"));
    }

    @Test
    void aCopyIsNotPutBackIntoTheInbox() throws IOException {
        var clinic = clinic();
        var copy = home.resolve("copy").toString();
        assertThat(say(clinic, "backup --to", copy).code()).isZero();
        var said = Clinic.say(
                "restore",
                "--from",
                copy,
                "--data",
                clinic.incoming().resolve("data").toString(),
                "--incoming",
                clinic.incoming().toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.last()).contains("--incoming " + clinic.incoming() + " and --data ");
        assertThat(clinic.incoming().resolve("data")).doesNotExist();
        var elsewhere = home.resolve("elsewhere");
        assertThat(Clinic.say(
                                "restore",
                                "--from",
                                copy,
                                "--data",
                                elsewhere.toString(),
                                "--incoming",
                                elsewhere.resolve("data/incoming").toString())
                        .code())
                .as("no inbox is there")
                .isZero();
    }
}
