package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/** Clinics whose first nights are made once a process; every test gets a copy of its own, inbox, state and reports. */
final class MadeOnce {
    static final String SESSIONS = "patient_id,session_date,modality\n";

    /** How many patients {@link #simulated} has. */
    static final int PATIENTS = 25;

    private static final String FILES = "files";

    private static final Map<String, Made> MADE = new TreeMap<>();

    private MadeOnce() {}

    /** A clinic that is not touched any more, and what its nights said. */
    private record Made(Path home, List<Clinic.Said> said) {}

    private interface Nights {
        List<Clinic.Said> of(Clinic clinic) throws IOException;
    }

    /** One session of one patient, and one night. */
    static Clinic afterOneNight(Path home) throws IOException {
        return copy(afterOneNight().home(), home);
    }

    /** Another session, and a second night. */
    static Clinic afterTwoNights(Path home) throws IOException {
        var made = made("two", clinic -> {
            copyTree(afterOneNight().home(), clinic.home());
            return List.of(clinic.drop("s-2026-03-03.csv", SESSIONS + "p,2026-01-29,rf\n")
                    .night());
        });
        return copy(made.home(), home);
    }

    /** A simulated clinic whose files came all at once, and one night. */
    static Clinic simulated(Path home) throws IOException {
        return copy(simulated().home(), home);
    }

    /** What that night said. */
    static Clinic.Said simulatedNight() throws IOException {
        return simulated().said().get(0);
    }

    private static Made afterOneNight() throws IOException {
        return made(
                "one",
                clinic -> List.of(clinic.drop("s-2026-03-02.csv", SESSIONS + "p,2026-01-01,rf\n")
                        .night()));
    }

    /** The folder in which its files were made. */
    static Path simulatedFiles() throws IOException {
        return simulated().home().resolve(FILES);
    }

    private static Made simulated() throws IOException {
        return made("simulated", clinic -> {
            var files = clinic.home().resolve(FILES);
            return List.of(
                    clinic.dropFrom(files, Clinic.simulate(files, PATIENTS)).night());
        });
    }

    private static synchronized Made made(String name, Nights nights) throws IOException {
        var made = MADE.get(name);
        if (made == null) {
            var home = Path.of("target/clinics-made", System.getProperty("scarline.test.process", "one"), name);
            FileSystemUtils.deleteRecursively(home);
            made = new Made(home, nights.of(new Clinic(home)));
            assertThat(made.said())
                    .allSatisfy(
                            said -> assertThat(said.code()).as(said.toString()).isZero());
            MADE.put(name, made);
        }
        return made;
    }

    private static Clinic copy(Path made, Path home) throws IOException {
        copyTree(made, home);
        return new Clinic(home);
    }

    /** With times and modes, which tell a night what it knows already; links stay links. */
    private static void copyTree(Path from, Path to) throws IOException {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }
}
