package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Digest;
import org.scarline.disk.Operation;

/**
 * A hundred words that stand nowhere else lie in every field, in headers and in files that cannot be read: none of them is
 * said, published, or kept beside the rows, the rejects and the copies, however the night ends.
 */
final class CanaryTest {
    private static final String CANARY = "QUAGGA";
    private static final int LEAST = 100;
    private static final boolean LONG = Integer.getInteger("reliability.starts", 0) > 0;

    private static final String SESSIONS = "patient_id,session_date,modality,site_id,body_site,side,adjunct,device,"
            + "needle_depth_mm,passes,rf_energy_mj,duration_min,active_acne,isotretinoin_stopped,pain,downtime_days,"
            + "erythema_days,adverse_events,cost,currency,operator_id,record_status";
    private static final String SESSION =
            "p,2026-01-01,rf,a,face,both,none,pen,1,4,10,45,no,2025-01-01,3,1,1,none,100,EUR,op,active";
    private static final String RATINGS =
            "patient_id,assessed_on,scar_type,instrument,score,site_id,body_site,side,rater_id,rater_role,record_status";
    private static final String RATING = "p,2026-01-01,rolling,goodman_baron_grade,3,a,face,both,r,clinician,active";
    private static final String PATIENTS =
            "patient_id,fitzpatrick,birth_year,site_id,sex,research_consent,record_status";
    private static final String PATIENT = "p,3,1990,a,f,yes,active";

    @TempDir
    private Path folder = Path.of("");

    private int number;

    private String next() {
        return CANARY + number++;
    }

    /** A line for each field that holds a canary there, and one with a canary in each way in which a line can be broken. */
    private String each(String header, String line) {
        var text = new StringBuilder(header + ",remarks " + next() + "\n" + line + ",Mrs " + next() + "\n");
        var cells = line.split(",", -1);
        for (var at = 0; at < cells.length; at++) {
            var changed = cells.clone();
            changed[at] = next();
            text.append(String.join(",", changed)).append(",x\n");
            changed[at] = "9" + next();
            text.append(String.join(",", changed)).append(",x\n");
        }
        for (var broken : List.of("\"%s", "a\"%s", "%s\u0001", "%s,y,z,", "\"%s\nsecond\"")) {
            text.append(line).append(",").append(broken.formatted(next())).append("\n");
        }
        return text.append(next()).append(",2026-01-01\n").toString();
    }

    private Clinic dropped(String name) throws IOException {
        number = 0;
        var clinic = new Clinic(folder.resolve(name));
        clinic.drop("a/sessions-2026-03-02.csv", each(SESSIONS, SESSION))
                .drop("a/ratings-2026-03-02.csv", each(RATINGS, RATING))
                .drop("a/patients-2026-03-02.csv", each(PATIENTS, PATIENT))
                .drop(
                        "a/look-2026-03-02.csv",
                        "patient_id,fitzpatrick\n%s,3\n%s,3\n%s,4\n"
                                .formatted(CANARY + "-x", CANARY.toLowerCase(Locale.ROOT) + "-x", CANARY + "-x"))
                .drop("a/unknown-2026-03-02.csv", next() + "," + next() + "\n1,2\n")
                .drop("a/twice-2026-03-02.csv", "patient_id,fitzpatrick,fitzpatrick," + next() + "\n1,2,3,4\n")
                .drop("a/lacks-2026-03-02.csv", "session_date,device," + next() + "\n2026-01-01,x,y\n")
                .drop("a/redcap-2026-03-02.csv", "record_id,redcap_event_name,%s\n1,%s,3\n".formatted(next(), next()))
                .drop("a/broken-2026-03-02.json", "{\"resourceType\": \"%s\", %s".formatted(next(), next()))
                .drop(
                        "a/broken-2026-03-02.ndjson",
                        "{\"resourceType\": \"Patient\", \"id\": \"%s\"}\n%s\n".formatted(next(), next()))
                .drop("a/broken-2026-03-02.xlsx", "PK\u0003\u0004 " + next());
        Files.write(
                clinic.incoming().resolve("a/letters-2026-03-02.csv"),
                (PATIENTS + "\n" + PATIENT.replace("p,", "\u00e4" + next() + ",") + "\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        assertThat(number).isGreaterThan(LEAST);
        return clinic;
    }

    private static boolean isIn(String text) {
        var canary = CANARY.toLowerCase(Locale.ROOT);
        var small = text.toLowerCase(Locale.ROOT);
        return small.contains(canary) || small.contains(String.join("\0", canary.split("")));
    }

    /** Where a canary stands and must not: all but the inbox, the rejects, the copies of files and the database's file. */
    private static List<String> found(Clinic clinic) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(clinic.home())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var path = clinic.home().relativize(file).toString();
                if (!path.matches(
                                "(incoming|[.]?copy([.]part)?|data/(rejected|archive|state/work|[.]restored[.]part|[a-z]+-before-[0-9]))/.*"
                                        + "|data/state/scarline[.]mv[.]db")
                        && isIn(path + Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    found.add(path);
                }
            }
        }
        return found;
    }

    /** The tables that hold no rows: those of the framework, the nights, the files and what was noticed. */
    private static List<String> inTables(Clinic clinic) throws SQLException {
        var found = new ArrayList<String>();
        var name = clinic.data().resolve("state/scarline");
        if (!Files.exists(Path.of(name + ".mv.db"))) {
            return found;
        }
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + name + ";TRACE_LEVEL_FILE=0", "admin", "");
                var names = connection.createStatement();
                var tables = names.executeQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'"
                                + " AND (table_name LIKE 'BATCH%' OR table_name IN ('NIGHT', 'NOTICE', 'SOURCE_FILE'))")) {
            var looked = 0;
            while (tables.next()) {
                looked++;
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT * FROM \"%s\"".formatted(tables.getString(1)))) {
                    while (rows.next()) {
                        for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            if (isIn(String.valueOf(rows.getString(column)))) {
                                found.add(tables.getString(1) + "."
                                        + rows.getMetaData().getColumnName(column) + ": " + rows.getString(column));
                            }
                        }
                    }
                }
            }
            assertThat(looked).isGreaterThan(6);
        }
        return found;
    }

    private static void isSilent(Clinic clinic, Clinic.Said said, String when) throws IOException, SQLException {
        assertThat(said.lines()).as("%s", when).noneMatch(CanaryTest::isIn);
        assertThat(found(clinic)).as("%s: %s", when, said).isEmpty();
        assertThat(inTables(clinic)).as("%s: %s", when, said).isEmpty();
    }

    /** A database whose nth write fails, with a value in its words. */
    private static final class Refusing implements Doors.Trouble {
        private final int at;
        private int writes;

        Refusing(int at) {
            this.at = at;
        }

        @Override
        public void atDisk(Operation operation, Path path) {}

        @Override
        public void atDatabase(Doors.Asked asked) throws SQLException {
            if (asked == Doors.Asked.WRITE && ++writes == at) {
                if (at % 2 == 0) {
                    LocalDate.parse(CANARY + at);
                }
                throw new SQLException("Value too long for column: QUAGGA", "22001", 22001);
            }
        }
    }

    @Test
    void noneIsSaidByANightThatEndsWell() throws Exception {
        var clinic = dropped("well");
        for (var night : List.of("loads", "finds nothing new")) {
            var said = clinic.night();
            assertThat(said.code()).isIn(0, 3);
            isSilent(clinic, said, night);
        }
        assertThat(found(new Clinic(clinic.incoming())))
                .as("the search finds what is there")
                .isNotEmpty();
        var dry = clinic.night("--dry-run", "--as-of", "2026-11-23");
        assertThat(dry.lines()).noneMatch(CanaryTest::isIn);
    }

    @Test
    void noneIsSaidByANightThatFails() throws Exception {
        for (var at : LONG ? List.of(1, 10, 20, 33, 60, 80, 101, 120) : List.of(20, 101)) {
            var clinic = dropped("refused" + at);
            var said = Clinic.sayOn(new Refusing(at), clinic.arguments());
            isSilent(clinic, said, "refused at write " + at);
        }
        for (var trouble : LONG ? List.of(FullDisk.said(150), new PowerCut(120)) : List.of(FullDisk.said(150))) {
            var clinic = dropped("cut" + trouble.getClass().getSimpleName());
            var said = Clinic.sayOn(trouble, clinic.arguments());
            assertThat(said.code()).isEqualTo(1);
            isSilent(clinic, said, trouble.getClass().getSimpleName());
        }
    }

    /** Also where a command fails halfway, and where what it is asked for is not there. */
    @Test
    @EnabledIfSystemProperty(named = "reliability.starts", matches = "[0-9]+")
    void noneIsSaidByOtherCommands() throws Exception {
        var clinic = dropped("commands");
        assertThat(clinic.night("--archive").code()).isEqualTo(3);
        var copy = clinic.home().resolve("copy").toString();
        var content = Digest.of(
                Files.readString(clinic.home().resolve("incoming/a/lacks-2026-03-02.csv"), StandardCharsets.UTF_8));
        for (var command : List.of(
                "check",
                "backup --to " + copy,
                "retract --file " + archived(clinic),
                "accept --file " + archived(clinic),
                "accept --file " + content,
                "retract --file 0123456789",
                "withdraw --site a --id p",
                "withdraw --site nowhere --id nobody",
                "export",
                "export --individual",
                "audit verify",
                "restore --from " + copy)) {
            for (var trouble : List.of(new PowerCut(20), FullDisk.said(12), new PowerCut(Integer.MAX_VALUE))) {
                isSilent(clinic, Clinic.sayOn(trouble, asked(clinic, command)), command);
            }
        }
        assertThat(clinic.data().resolve("state-before-1"))
                .as("all of them were carried out")
                .exists();
        isSilent(clinic, clinic.night(), "the night after all of it");
    }

    private static String archived(Clinic clinic) throws IOException {
        try (var files = Files.walk(clinic.data().resolve("archive/a"))) {
            return files.map(each -> String.valueOf(each.getFileName()))
                    .filter(name -> name.startsWith("patients"))
                    .map(name -> name.replaceFirst(".*[.]([0-9a-f]{64})[.]csv", "$1"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** With as many of the usual options as the command knows. */
    private static String[] asked(Clinic clinic, String command) {
        var all = new ArrayList<>(List.of(command.split(" ", -1)));
        var isOfStateAlone = command.matches("(backup|restore|audit|check).*");
        all.addAll(isOfStateAlone ? List.of("--data", clinic.data().toString()) : List.of(clinic.arguments()));
        return all.toArray(String[]::new);
    }

    @Test
    @EnabledIfSystemProperty(named = "reliability.starts", matches = "[0-9]+")
    void noneIsSaidByAProcessThatIsKilledOrOutOfMemory() throws Exception {
        var nights = 0;
        for (var megabytes = 20; megabytes <= 60; megabytes += 4) {
            var clinic = dropped("memory" + megabytes);
            var temporary = Files.createDirectories(clinic.home().resolve("temporary"));
            var said = Program.night(clinic, "-Xmx" + megabytes + "m", "-Djava.io.tmpdir=" + temporary)
                    .said();
            isSilent(clinic, said, megabytes + " MB");
            nights++;
        }
        for (var moment = 500; moment <= 5_000; moment += 500) {
            var clinic = dropped("killed" + moment);
            var temporary = Files.createDirectories(clinic.home().resolve("temporary"));
            var program = Program.night(clinic, "-Djava.io.tmpdir=" + temporary);
            if (!program.endsWithin(moment)) {
                program.process().destroyForcibly();
            }
            isSilent(clinic, program.said(), "killed after " + moment);
            nights++;
        }
        var file = Files.createDirectories(Path.of("target/reliability")).resolve("canaries.txt");
        Files.writeString(file, "%d canaries in %d nights of processes: 0 found%n".formatted(number, nights));
    }
}
