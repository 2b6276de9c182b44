package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ScarlineApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What keeps a night from starting is one line with the way out, and nothing is touched before. */
class PreflightTest {
    private static final String SESSIONS = "patient_id,session_date,modality\n";

    @TempDir
    private Path folder = Path.of("");

    private Clinic clinic() throws IOException {
        return new Clinic(folder.resolve("a")).drop("s-2026-03-02.csv", SESSIONS + "p,2026-01-01,rf\n");
    }

    private static String refused(Clinic.Said said) {
        assertThat(said.code()).as(said.toString()).isEqualTo(2);
        assertThat(said.lines()).hasSize(1);
        assertThat(said.last()).startsWith("could not start: ");
        return said.last();
    }

    @Test
    void anUnknownKeyVariableOrCommandNamesTheNearest() {
        var properties = new StandardEnvironment();
        properties.getPropertySources().addFirst(new MapPropertySource("test", Map.of("scarline.incomming", "x")));
        assertThat(refused(Clinic.sayWith(Configuration.of(properties), "run")))
                .contains("scarline.incomming", "did you mean \"scarline.incoming\"?");
        var variables = new StandardEnvironment();
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        variables
                .getPropertySources()
                .replace(name, new SystemEnvironmentPropertySource(name, Map.of("SCARLINE_REPORT", "x")));
        assertThat(refused(Clinic.sayWith(Configuration.of(variables)))).contains("did you mean \"SCARLINE_REPORTS\"?");
        assertThat(refused(Clinic.say("rum"))).contains("did you mean \"run\"?");
        assertThat(refused(Clinic.say("run", "--incomming=x"))).contains("did you mean \"--incoming\"?");
        assertThat(Clinic.sayWith(Configuration.of(properties), "run", "--help").code())
                .isZero();
    }

    @Test
    void keysAreTheSameWhateverTheirDashesAndLetters() {
        var properties = new StandardEnvironment();
        properties
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("scarline.asOf", "x", "scarline.RATER_ROLE", "x")));
        assertThat(Configuration.of(properties).unknown(() -> java.util.Set.of("as-of", "rater-role")))
                .isEmpty();
    }

    @Test
    void aFolderThatCannotBeOneIsNamed() throws IOException {
        var clinic = clinic();
        var file = Files.writeString(folder.resolve("file"), "");
        var incoming = clinic.incoming().toString();
        assertThat(refused(Clinic.say("--incoming", incoming, "--data", file.resolve("data") + "")))
                .contains("--data", file + " is not a folder");
        assertThat(refused(Clinic.say("--incoming", incoming, "--data", clinic.data() + "", "--reports", file + "")))
                .contains("--reports", "is not a folder");
        assertThat(clinic.data()).doesNotExist();
    }

    /** The address of the database would end there, and another folder be written to. */
    @Test
    void aFolderWhosePathHoldsASemicolonIsNamed() throws IOException {
        var clinic = clinic();
        var data = folder.resolve("a;b").resolve("data");
        assertThat(refused(Clinic.say("--incoming", clinic.incoming() + "", "--data", data + "")))
                .contains("--data " + data.resolve("state"), "without ;");
        assertThat(data).doesNotExist();
    }

    /** As where a file of the program's folder is missing, or where too few files may be open. */
    @Test
    void aProgramWhoseFilesCannotBeReadSaysSoInOneLine() throws IOException, InterruptedException {
        var own =
                ScarlineApplication.class.getProtectionDomain().getCodeSource().getLocation();
        var java = Path.of(System.getProperty("java.home"), "bin", "java");
        var alone = new ProcessBuilder(
                        java.toString(), "-Xshare:auto", "-cp", own.getPath(), ScarlineApplication.class.getName())
                .redirectErrorStream(true)
                .start();
        try (var said = alone.inputReader()) {
            assertThat(said.lines()).containsExactly("failed: " + Start.UNREADABLE);
        }
        assertThat(alone.waitFor()).isEqualTo(Commands.FAILED);
    }

    @Test
    void aReferenceFileThatCannotBeReadIsFoundBeforeTheFirstRow() throws IOException {
        var clinic = clinic();
        for (var name : new String[] {"published.csv", "claims.csv", "untested.csv", "guards.csv", "instruments.csv"}) {
            var file =
                    Files.createDirectories(clinic.data().resolve("reference")).resolve(name);
            Files.writeString(file, "id,study\nx,\n");
            assertThat(refused(clinic.night())).contains(name);
            Files.delete(file);
        }
        assertThat(clinic.data().resolve("state")).doesNotExist();
    }

    /** Whoever put it there believes that it counts. */
    @Test
    void aReferenceFileUnderANameThatIsNearlyRightIsNamed() throws IOException {
        var clinic = clinic();
        var reference = Files.createDirectories(clinic.data().resolve("reference"));
        for (var names : List.of(
                List.of("Instruments.csv", "instruments.csv"),
                List.of("guard.csv", "guards.csv"),
                List.of("claims.xlsx", "claims.csv"),
                List.of("published.csv.txt", "published.csv"),
                List.of("Mapping.yml", "mapping.yml"))) {
            var file = Files.writeString(reference.resolve(names.get(0)), "x\n");
            assertThat(refused(clinic.night()))
                    .endsWith("%s is not read: did you mean \"%s\"?".formatted(names.get(0), names.get(1)));
            Files.delete(file);
        }
        for (var other : List.of("instruments_old.csv", "guards 2025.csv", "notes.txt")) {
            Files.writeString(reference.resolve(other), "x\n");
        }
        Files.writeString(reference.resolve("guard.csv"), "x\n");
        Files.copy(Path.of("data/reference/guards.csv"), reference.resolve("guards.csv"));
        assertThat(clinic.night("--dry-run").code()).isZero();
    }

    /** A link whose share is not mounted would let the program's own rows be taken in silence. */
    @Test
    void aLinkToNothingIsNoReferenceFile() throws IOException {
        var clinic = clinic();
        var reference = clinic.data().resolve("reference");
        Files.createDirectories(clinic.data());
        for (var link : List.of(
                reference, Files.createDirectories(folder.resolve("with")).resolve("guards.csv"))) {
            Files.createSymbolicLink(link, folder.resolve("not-mounted"));
            if (link.startsWith(folder.resolve("with"))) {
                Files.createSymbolicLink(reference, link.getParent());
            }
            assertThat(refused(clinic.night())).contains(link.getFileName() + ": expected a f");
            Files.delete(link);
            Files.deleteIfExists(reference);
        }
        assertThat(clinic.data().resolve("state")).doesNotExist();
    }

    @Test
    void aDryRunNamesWhatItWouldRefuseAndWritesNothing() throws IOException {
        var clinic = clinic().drop("empty-2026-03-02.csv", "");
        var said = clinic.night("--dry-run");
        assertThat(said.code()).isEqualTo(3);
        assertThat(said.lines())
                .contains("would load s-2026-03-02.csv", "would not load: empty-2026-03-02.csv (the file is empty)");
        assertThat(said.last()).startsWith("dry run: 1 file to load");
        assertThat(clinic.data()).doesNotExist();
        assertThat(clinic.reports()).doesNotExist();
    }

    @Test
    void whatIsAskedWronglyIsSaidInOurWordsAlone() throws IOException {
        var clinic = clinic();
        assertThat(refused(clinic.night("--key-command", "false")))
                .endsWith("--key-command: expected a command that prints the key and ends with 0");
        assertThat(refused(clinic.night("--database", "jdbc:mysql://host/name")))
                .endsWith("--database begins otherwise: expected jdbc:postgresql://host/name");
        var nobody = "jdbc:postgresql://127.0.0.1:1/name?user=u&password=secret";
        assertThat(refused(clinic.night("--database", nobody)))
                .contains("the database of --database: ")
                .doesNotContain("secret");
    }

    @Test
    void nothingFromOutsideReachesTheFramework() {
        var own = new OwnEnvironment(Map.of("spring.datasource.url", "ours"));
        assertThat(own.getProperty("java.version")).isNull();
        assertThat(own.getProperty("PATH")).isNull();
        assertThat(own.getProperty("spring.datasource.url")).isEqualTo("ours");
    }

    @Test
    void aStateThatIsNewerDamagedOrUnderAnotherPasswordIsOneLineWithTheWayOut() throws IOException, SQLException {
        var clinic = clinic();
        Files.createDirectories(clinic.reports());
        Files.setPosixFilePermissions(clinic.reports(), PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(clinic.night("--reports-mode", "0750").code()).isZero();
        assertThat(mode(clinic.reports())).isEqualTo("rwxr-x---");
        assertThat(mode(clinic.reports().resolve("index.html"))).isEqualTo("rw-r-----");
        var database = clinic.data().resolve("state/scarline.mv.db");
        assertThat(mode(database)).isEqualTo("rw-------");
        for (var made : List.of("audit", "keys")) {
            Files.createDirectories(clinic.data().resolve(made));
            Files.setPosixFilePermissions(clinic.data().resolve(made), PosixFilePermissions.fromString("rwxrwxrwx"));
        }
        var whole = Files.readAllBytes(database);

        asAdministrator(database, "UPDATE \"flyway_schema_history\" SET \"version\" = '9999' WHERE \"version\" = '1'");
        assertThat(refused(clinic.night())).contains(database.toString(), "newer version", "9999");
        Files.write(database, whole);
        asAdministrator(database, "ALTER USER admin SET PASSWORD 'other'");
        assertThat(refused(clinic.night())).contains(database.toString(), "password");
        Files.write(database, whole);
        try (var file = new RandomAccessFile(database.toFile(), "rw")) {
            file.seek(8_192);
            file.write(new byte[(int) file.length() - 8_192]);
        }
        assertThat(refused(clinic.night()))
                .contains(database.toString(), "damaged", "put the last copy of the state back");
        Files.write(database, whole);
        assertThat(clinic.night().last()).startsWith("nothing new since ");
        assertThat(mode(clinic.reports())).as("owner only unless said").isEqualTo("rwx------");
        assertThat(mode(clinic.data().resolve("audit"))).isEqualTo("rwx------");
        assertThat(mode(clinic.data().resolve("keys"))).isEqualTo("rwx------");
        try (var state = Files.list(database.resolveSibling(""))) {
            for (var trace :
                    state.filter(each -> each.toString().contains("trace")).toList()) {
                assertThat(Files.readString(trace)).as("%s", trace).isNull();
            }
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    /** Leaves no traces either: those that are looked for are the program's. */
    private static void asAdministrator(Path database, String sql) throws SQLException {
        var name = database.toString().replace(".mv.db", "");
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + name + ";TRACE_LEVEL_FILE=0", "admin", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aModeLeavesTheOwnerAll() {
        assertThat(Mode.of("0750").letters()).isEqualTo("rwxr-x---");
        assertThat(Mode.of("755").letters()).isEqualTo("rwxr-xr-x");
        assertThatThrownBy(() -> Mode.of("0550")).isInstanceOf(IllegalArgumentException.class);
    }
}
