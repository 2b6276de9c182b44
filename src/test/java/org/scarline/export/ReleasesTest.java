package org.scarline.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Run;
import org.scarline.database.MemoryDatabase;
import org.scarline.derive.KeptSumsTable;
import org.scarline.derive.OutcomeCodec;
import org.scarline.derive.OutcomeTable;
import org.scarline.derive.outcome.Outcome;
import org.scarline.disk.Digest;
import org.scarline.disk.Disk;
import org.scarline.export.gate.Patients;
import org.scarline.export.gate.Protection;
import org.scarline.export.release.DocumentedGains;
import org.scarline.export.release.Plan;
import org.scarline.export.release.Provenance;
import org.scarline.reference.Shipped;
import org.scarline.results.RatedBy;
import org.scarline.rows.patient.MarkTable;
import org.scarline.rows.patient.PatientTable;
import org.scarline.runs.Origin;
import org.scarline.stats.SplitMix64;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases of a database, and nights that are killed while one is made. */
final class ReleasesTest {
    private static final RatedBy GRADE = new RatedBy(Patients.GRADE, "clinician");

    @TempDir
    Path folder;

    private final List<String> notices = new ArrayList<>();
    private JdbcTemplate database = new JdbcTemplate();
    private TransactionTemplate transaction = new TransactionTemplate();

    @BeforeEach
    void migrate() {
        var source = MemoryDatabase.fresh();
        database = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private Releases releases(Disk disk) {
        var secrets = new SplitMix64(7);
        var choice = new Releases.Choice(
                Plan.of(Shipped.instruments(), GRADE, List.of(GRADE)),
                Protection.DEFAULT,
                () -> new Provenance(
                        new Run(LocalDate.of(2026, 10, 31), "ab".repeat(32), "0.1.0"), Origin.SYNTHETIC, Map.of(), ""),
                () -> new DocumentedGains(List.of()));
        return new Releases(
                new ReleaseTable(database),
                new Releases.Source(
                        new OutcomeTable(database, new PatientTable(database), new MarkTable(database)),
                        KeptSumsTable.ofReleases(database),
                        notices::add),
                new Releases.Places(disk, folder.resolve("reports"), folder.resolve("state/release")),
                choice,
                secrets::next);
    }

    private Releases.Decision night(Disk disk) throws IOException {
        var releases = releases(disk);
        var decision = transaction.execute(status -> {
            try {
                return releases.prepare();
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        });
        releases.putOut();
        return decision;
    }

    private void put(int first, int last, long gained) {
        for (var number = first; number <= last; number++) {
            changes(number);
            database.update("DELETE FROM outcome WHERE patient = ?", number);
            database.update("DELETE FROM patient WHERE number = ?", number);
            database.update(
                    "INSERT INTO patient (number, site, patient_id) VALUES (?, 'main', ?)", number, "P" + number);
            database.update(
                    "INSERT INTO outcome (patient, last_day, record) VALUES (?, 20000, ?)",
                    number,
                    OutcomeCodec.write(Patients.gained(Outcome.Skin.FITZPATRICK_1_3, gained)));
        }
    }

    /** As derive remembers what was before. */
    private void changes(int patient) {
        database.update("""
                INSERT INTO outcome_before (keeper, patient, record)
                SELECT s.keeper, ?, (SELECT record FROM outcome WHERE patient = ?)
                FROM (SELECT DISTINCT keeper FROM kept_sums) s
                WHERE NOT EXISTS (SELECT 1 FROM outcome_before WHERE patient = ?)""", patient, patient, patient);
    }

    private void addUpEverybody() {
        database.update("DELETE FROM kept_sums");
        database.update("DELETE FROM outcome_before");
    }

    private Path shelf() {
        return folder.resolve("reports/releases");
    }

    private List<String> ledger() throws IOException {
        return Files.readAllLines(shelf().resolve("ledger.csv"));
    }

    @Test
    void isHeldBackUntilTenPatientsContributeSomethingElse() throws IOException {
        put(1, 40, 1);
        assertThat(night(Disk.local()).words()).isEqualTo("release 2026-10-1");
        assertThat(night(Disk.local()).isMade()).isFalse();
        put(41, 49, 1);
        assertThat(night(Disk.local()).words())
                .isEqualTo("release held back: fewer than 10 patients changed since the one before");
        put(3, 3, 2);
        assertThat(night(Disk.local()).words()).isEqualTo("release 2026-10-2");
        assertThat(ledger()).hasSize(3);
        assertThat(shelf().resolve("latest").toRealPath().getFileName()).hasToString("2026-10-2");
    }

    @Test
    void patientsWhoLeaveCountAsChanged() throws IOException {
        put(1, 40, 1);
        night(Disk.local());
        for (var number = 1; number <= 10; number++) {
            changes(number);
        }
        database.update("DELETE FROM outcome WHERE patient <= 10");
        assertThat(night(Disk.local()).isMade()).isTrue();
    }

    @Test
    void patientsWithoutAnyPlannedFigureDoNotCount() throws IOException {
        put(1, 40, 1);
        night(Disk.local());
        for (var number = 41; number <= 60; number++) {
            put(number, number, 1);
            database.update(
                    "UPDATE outcome SET record = ? WHERE patient = ?",
                    OutcomeCodec.write(Patients.outcome(Outcome.Skin.UNKNOWN, List.of())),
                    number);
        }
        assertThat(night(Disk.local()).isMade()).isFalse();
    }

    @Test
    void theSamePatientsHaveTheSameFiguresInEveryRelease() throws IOException {
        put(1, 60, 1);
        night(Disk.local());
        var first = Files.readString(shelf().resolve("2026-10-1/aggregates.csv"));
        database.update("UPDATE release_patient SET released = 1 WHERE patient <= 10");
        night(Disk.local());
        assertThat(Files.readString(shelf().resolve("2026-10-2/aggregates.csv")))
                .isEqualTo(first);
        assertThat(first.lines().filter(line -> line.contains("mean_improvement") && line.endsWith(",")))
                .isNotEmpty();
    }

    /** Patients come, go and gain otherwise; a release of what is kept is that of everybody added up. */
    @Test
    void keptSumsGiveTheReleaseOfAddingUpEverybody() throws IOException {
        put(1, 60, 1);
        night(Disk.local());
        put(3, 20, 2);
        put(61, 75, 0);
        changes(30);
        database.update("DELETE FROM outcome WHERE patient = 30");
        assertThat(night(Disk.local()).words()).isEqualTo("release 2026-10-2");
        var kept = Files.readString(shelf().resolve("2026-10-2/aggregates.csv"));
        assertThat(kept).isNotEqualTo(Files.readString(shelf().resolve("2026-10-1/aggregates.csv")));
        addUpEverybody();
        database.update("UPDATE release_patient SET released = 1 WHERE patient <= 10");
        assertThat(night(Disk.local()).words()).isEqualTo("release 2026-10-3");
        assertThat(Files.readString(shelf().resolve("2026-10-3/aggregates.csv")))
                .isEqualTo(kept);
        assertThat(notices).isEmpty();
    }

    /** Who did not change is not read: one who could not be read shows it. */
    @Test
    void aNightReadsThoseWhoChangedAndEverybodyWhereWhatIsKeptDoesNotFit() throws IOException {
        put(1, 40, 1);
        night(Disk.local());
        database.update("UPDATE outcome SET record = X'63' WHERE patient = 7");
        put(1, 1, 2);
        assertThat(night(Disk.local()).isMade()).isFalse();
        assertThat(notices).isEmpty();
        put(2, 2, 2);
        database.update(
                "UPDATE outcome_before SET record = ?",
                OutcomeCodec.write(Patients.gained(Outcome.Skin.FITZPATRICK_4_6, 3)));
        assertThatThrownBy(() -> night(Disk.local())).hasMessageContaining("record of version 99");
        assertThat(notices)
                .singleElement()
                .asString()
                .startsWith("what releases kept from earlier nights does not fit (");
    }

    @Test
    void everyLineOfTheLedgerHoldsTheDigestOfTheLineBefore() throws IOException {
        for (var release = 0; release < 3; release++) {
            put(1 + 20 * release, 20 + 20 * release, 1);
            night(Disk.local());
        }
        var lines = ledger();
        assertThat(lines.get(0)).isEqualTo("release,digest,previous,parameters");
        assertThat(lines.get(1)).contains("," + "0".repeat(64) + ",");
        assertThat(lines.get(2)).contains("," + Digest.of(lines.get(1)) + ",");
        assertThat(lines.get(3))
                .contains("," + Digest.of(lines.get(2)) + ",")
                .startsWith("2026-10-3," + Disk.local().sha256(shelf().resolve("2026-10-3/datapackage.json")) + ",")
                .endsWith(",bound=10 variance=5 mean_factor=1.5 threshold=10 batch=10");
    }

    @Test
    void aNightKilledAtAnyOperationLosesAndDoublesNoRelease() throws IOException {
        put(1, 20, 1);
        night(Disk.local());
        put(21, 40, 1);
        var operations = 0;
        var isKilled = true;
        while (isKilled) {
            operations++;
            var left = new int[] {operations};
            var dying = Disk.local().watched((operation, path) -> {
                if (left[0]-- <= 0) {
                    throw new IOException("killed");
                }
            });
            try {
                night(dying);
                isKilled = false;
            } catch (IOException | UncheckedIOException killed) {
                assertWhole();
            }
        }
        assertThat(operations).isGreaterThan(15);
        night(Disk.local());
        assertThat(ledger()).hasSize(3);
        assertThat(shelf().resolve("latest").toRealPath().getFileName()).hasToString("2026-10-2");
        assertWhole();
        assertThat(folder.resolve("state/release")).doesNotExist();
    }

    /** Readers see whole releases, and {@code latest} is one. */
    private void assertWhole() throws IOException {
        assertThat(shelf().resolve("latest/datapackage.json")).exists();
        try (var folders = Files.list(shelf())) {
            for (var release : folders.filter(
                            each -> each.getFileName().toString().startsWith("2026"))
                    .toList()) {
                assertThat(release.resolve("datapackage.json")).exists();
                assertThat(release.resolve("check.R")).exists();
            }
        }
    }

    @Test
    void theKilledNightOfTheTestIsKilled() {
        put(1, 20, 1);
        var dead = Disk.local().watched((operation, path) -> {
            throw new IOException("killed");
        });
        assertThatThrownBy(() -> night(dead)).hasMessageContaining("killed");
    }
}
