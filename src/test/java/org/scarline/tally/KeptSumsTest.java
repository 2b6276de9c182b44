package org.scarline.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.Modality;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.database.MemoryDatabase;
import org.scarline.derive.Bytes;
import org.scarline.derive.KeptSumsTable;
import org.scarline.derive.OutcomeTable;
import org.scarline.derive.OutcomesStored;
import org.scarline.derive.PatientBuilder;
import org.scarline.derive.outcome.Outcome;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.rows.patient.MarkTable;
import org.scarline.rows.patient.PatientTable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Sums that are kept from night to night give the same bytes as adding up everybody. */
final class KeptSumsTest {
    private static final int PATIENTS = 48;

    @TempDir
    Path folder;

    private final Random chance = new Random(12);
    private final State kept = new State();
    private final Map<Integer, Outcome> outcomes = new TreeMap<>();
    private int night;

    /** The day about which patients come who change. */
    private int today;

    /** A database, and the tables that its nights write. */
    private static final class State {
        private final DataSource source = MemoryDatabase.fresh();
        private final DataSourceTransactionManager transactions = new DataSourceTransactionManager(source);
        private final JdbcTemplate database = new JdbcTemplate(source);
        private final OutcomeTable table =
                new OutcomeTable(database, new PatientTable(database), new MarkTable(database));

        private final List<String> notices = new ArrayList<>();

        State() {
            database.batchUpdate(
                    "INSERT INTO patient (number, site, patient_id) VALUES (?, ?, ?)",
                    IntStream.rangeClosed(1, PATIENTS)
                            .mapToObj(number -> new Object[] {number, site(number), "p" + number})
                            .toList());
        }

        /** The last site has two patients, so that it comes and goes. */
        private static String site(int number) {
            return number > PATIENTS - 2 ? "site c" : number % 3 == 0 ? "site b" : "site a";
        }

        void derive(Map<Integer, Outcome> changed) {
            changed.keySet()
                    .forEach(number -> database.update(
                            "INSERT INTO changed_patient (patient, since, again) VALUES (?, 1, TRUE)", number));
            OutcomesStored.replace(table, changed);
            database.update("DELETE FROM changed_patient");
        }

        BatchStatus tally(Path to) throws Exception {
            var runs = new ResourcelessJobRepository();
            var staging = new TableFolder(Disk.local(), to);
            var step = new TallyStep(
                            table,
                            KeptSumsTable.ofTally(database),
                            new Statistics(PatientBuilder.instruments()),
                            () -> new FlowStatistics.RowsRead(10_000, 0),
                            () -> staging,
                            notices::add)
                    .step(runs, transactions);
            var job = runs.createJobInstance("night", new JobParameters());
            var execution = runs.createStepExecution(
                    step.getName(), runs.createJobExecution(job, new JobParameters(), new ExecutionContext()));
            step.execute(execution);
            return execution.getStatus();
        }

        int count(String table) {
            return Objects.requireNonNull(database.queryForObject("SELECT COUNT(*) FROM " + table, Integer.class));
        }
    }

    @BeforeEach
    void everybodyIsThere() throws Exception {
        change(IntStream.rangeClosed(1, PATIENTS).toArray());
        nightIsAsOfEverybody();
        assertThat(kept.count("kept_sums")).isPositive();
    }

    private Outcome patient() {
        var patient = new PatientBuilder().person(1 + chance.nextInt(6), 1950 + chance.nextInt(3), "f");
        var day = today + chance.nextInt(300);
        for (var courses = chance.nextInt(3); courses > 0; courses--) {
            for (var session = 1 + chance.nextInt(5); session > 0; session--) {
                var modality = chance.nextInt(3) > 0 ? Modality.RF : Modality.STANDARD;
                if (chance.nextInt(4) == 0) {
                    patient.combined(day, modality, Adjunct.LASER_ABLATIVE);
                } else {
                    patient.priced(day, chance.nextInt(3) + "00.50", chance.nextInt(5) > 0 ? "EUR" : "USD");
                }
                rated(patient, day - 1);
                rated(patient, day + 20);
                day += 28;
            }
            rated(patient, day + 60);
            day += 400;
        }
        return patient.outcome();
    }

    private void rated(PatientBuilder patient, int day) {
        for (var type : List.of(ScarType.ROLLING, ScarType.BOXCAR)) {
            patient.scarType(type).role(RaterRole.CLINICIAN).rater("r1").rated(day, 1 + chance.nextInt(4));
            if (chance.nextInt(3) == 0) {
                patient.rater("r2").rated(day, 1 + chance.nextInt(4));
            }
        }
    }

    private void change(int... numbers) {
        var changed = new TreeMap<Integer, Outcome>();
        for (var number : numbers) {
            changed.put(number, patient());
        }
        change(changed);
    }

    private void change(Map<Integer, Outcome> changed) {
        kept.derive(changed);
        outcomes.putAll(changed);
    }

    private Path next() throws IOException {
        return Files.createDirectories(folder.resolve("night " + ++night));
    }

    private void nightIsAsOfEverybody() throws Exception {
        var here = next();
        assertThat(kept.tally(here)).isEqualTo(BatchStatus.COMPLETED);
        var fresh = new State();
        fresh.derive(outcomes);
        var there = next();
        assertThat(fresh.tally(there)).isEqualTo(BatchStatus.COMPLETED);
        for (var file : List.of("results.csv", "flow.csv")) {
            assertThat(here.resolve(file)).as("night " + night).hasSameBinaryContentAs(there.resolve(file));
        }
        assertThat(kept.count("outcome_before")).isLessThanOrEqualTo(PATIENTS / 20);
        assertThat(fresh.notices).isEmpty();
    }

    /** Patients change, come, go and come back; the cut-off moves on, and back. */
    @Test
    void nightsOfAnyChangesGiveTheBytesOfAddingUpEverybody() throws Exception {
        for (var nights = 0; nights < 15; nights++) {
            today += 60; // so that courses which waited for the cut-off are over
            var changed = new TreeMap<Integer, Outcome>();
            for (var some = chance.nextInt(7); some > 0; some--) {
                var number = chance.nextInt(4) == 0 ? PATIENTS - chance.nextInt(3) : 1 + chance.nextInt(PATIENTS);
                changed.put(number, chance.nextInt(3) == 0 ? new PatientBuilder().outcome() : patient());
            }
            change(changed);
            if (chance.nextInt(4) > 0) {
                nightIsAsOfEverybody();
            }
        }
        assertThat(kept.notices).isEmpty();
    }

    @Test
    void sumsThatDoNotFitAreMadeAnewAndItIsSaid() throws Exception {
        change(3);
        kept.database.update("UPDATE outcome_before SET record = (SELECT record FROM outcome WHERE patient = 5)");
        nightIsAsOfEverybody();
        assertThat(kept.notices)
                .singleElement()
                .asString()
                .startsWith("what the tally kept from earlier nights does not fit (")
                .endsWith("): everybody was added up anew");
    }

    /** Who did not change is not read: one who could not be read shows it. */
    @Test
    void aNightReadsThoseWhoChangedAndAfterManyNightsEverybody() throws Exception {
        kept.database.update("UPDATE outcome SET record = X'63' WHERE patient = 7");
        for (var nights = 1; nights <= 30; nights++) {
            change(1, 5, 9);
            assertThat(kept.tally(next())).as("night " + nights).isEqualTo(BatchStatus.COMPLETED);
        }
        change(1, 5, 9);
        assertThat(kept.tally(next())).isEqualTo(BatchStatus.FAILED);
    }

    /** Sums are large: while few changed, those of an earlier night serve on, however often the same patients change. */
    @Test
    void sumsServeOnWhileFewChangedSince() throws Exception {
        for (var nights = 0; nights < 4; nights++) {
            change(3, 5);
            nightIsAsOfEverybody();
            assertThat(kept.count("outcome_before")).isEqualTo(2);
        }
        change(7);
        nightIsAsOfEverybody();
        assertThat(kept.count("outcome_before")).as("sums are kept anew").isZero();
    }

    @Test
    void everybodyIsReadWhereMostChanged() throws Exception {
        change(IntStream.rangeClosed(1, 9).toArray());
        assertThat(kept.count("kept_sums")).isZero();
        assertThat(kept.count("outcome_before")).isZero();
        nightIsAsOfEverybody();
    }

    /** A night that is killed after derive leaves what was before; the next one changes the same patient again. */
    @Test
    void whatWasBeforeIsWhatTheSumsHoldHoweverOftenAPatientChanges() throws Exception {
        change(3, 4);
        change(3, PATIENTS);
        var empty = new TreeMap<Integer, Outcome>();
        empty.put(4, new PatientBuilder().outcome());
        change(empty);
        assertThat(kept.count("outcome_before")).isEqualTo(3);
        nightIsAsOfEverybody();
    }

    @Test
    void aPatientWhoWithdrawsIsInNothingThatIsKept() throws Exception {
        change(2);
        kept.table.remove(2);
        assertThat(kept.count("kept_sums")).isZero();
        assertThat(kept.count("outcome_before")).isZero();
        outcomes.put(2, new PatientBuilder().outcome());
        nightIsAsOfEverybody();
    }

    /** The only patients of a site leave, as when its file is taken back: its name goes with them. */
    @Test
    void aSiteOfWhichNobodyIsLeftIsInNothingThatIsKept() throws Exception {
        assertThat(keptText()).contains("site c");
        var last = new TreeMap<Integer, Outcome>();
        last.put(PATIENTS, new PatientBuilder().outcome());
        last.put(PATIENTS - 1, new PatientBuilder().outcome());
        change(last);
        nightIsAsOfEverybody();
        assertThat(keptText()).contains("site a").doesNotContain("site c");
        assertThat(kept.notices).isEmpty();
    }

    private String keptText() {
        var text = new StringBuilder();
        kept.database.query("SELECT content FROM kept_sums ORDER BY piece", row -> {
            text.append(new String(row.getBytes(1), StandardCharsets.ISO_8859_1));
        });
        return text.toString();
    }

    @Test
    void sumsOfAnotherVersionAreNotRead() throws Exception {
        var pieces = new ArrayList<byte[]>();
        kept.database.query("SELECT content FROM kept_sums ORDER BY piece", row -> {
            pieces.add(row.getBytes(1));
        });
        pieces.get(0)[2]++;
        KeptSumsTable.ofTally(kept.database).keep(pieces);
        kept.database.update("UPDATE outcome SET record = X'63' WHERE patient = 7");
        assertThat(kept.tally(next())).as("everybody is read").isEqualTo(BatchStatus.FAILED);
    }

    @Test
    void sumsAreNotThoseOfAnotherKeeper() {
        var others = KeptSumsTable.ofReleases(kept.database);
        assertThat(others.read(piece -> {})).isFalse();
        others.keep(List.of(new byte[] {1}));
        change(3);
        assertThat(kept.count("outcome_before")).isEqualTo(2);
        others.forget();
        assertThat(kept.count("outcome_before")).isEqualTo(1);
        assertThat(KeptSumsTable.ofTally(kept.database).read(piece -> {})).isTrue();
    }

    @Test
    void aRecordCutShortIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bytes(new byte[] {(byte) 0x80}).number());
    }
}
