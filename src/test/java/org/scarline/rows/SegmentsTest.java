package org.scarline.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.database.MemoryDatabase;
import org.scarline.rows.ledger.Precedence;
import org.scarline.rows.ledger.Precedence.LoadedFile;
import org.springframework.jdbc.core.JdbcTemplate;

/** In however many segments rows lie: the same rows are read. */
class SegmentsTest {
    private static final int PATIENTS = 7;
    private static final Precedence FILES = new Precedence(List.of(
            new LoadedFile(1, 1, LocalDate.of(2026, 11, 2), "a.csv", "1"),
            new LoadedFile(2, 10_000, LocalDate.of(2026, 11, 1), "b.csv", "2")));

    private JdbcDataSource source = new JdbcDataSource();
    private Stores stores;
    private JdbcTemplate database;

    @BeforeEach
    void migrate() {
        source = MemoryDatabase.fresh();
        database = new JdbcTemplate(source);
        stores = StoresForTest.of(source);
    }

    private static NumberedRow rating(int patient, int file, long line, int day, long score) {
        var key = new Rating.Key(
                BodySite.FACE,
                Side.BOTH,
                LocalDate.of(2026, 1, day),
                ScarType.MIXED,
                "ecca",
                new Rating.Rater(RaterRole.CLINICIAN, "dr" + patient % 2));
        var values = score == 0 ? Optional.<Long>empty() : Optional.of(score * 1_000_000);
        return new NumberedRow(
                patient, file, line, new Row.OfRating(new PatientKey("main", "p" + patient), key, values));
    }

    private void fill(int segments) {
        fill(segments, 9);
    }

    private void fill(int segments, int rowsOfEach) {
        var random = new Random(3);
        for (var segment = 0; segment < segments; segment++) {
            var rows = new ArrayList<NumberedRow>();
            var file = segment % 2 + 1;
            for (var row = 0; row < rowsOfEach; row++) {
                var line = file * 10_000L + segment * (rowsOfEach + 11L) + row;
                rows.add(rating(random.nextInt(PATIENTS), file, line, 1 + random.nextInt(3), 5L * random.nextInt(4)));
            }
            stores.ledger().inTransaction(() -> stores.append(Kind.RATINGS, rows));
        }
    }

    private List<PatientRows> inForce() {
        var found = new ArrayList<PatientRows>();
        stores.rows()
                .between(0, PATIENTS)
                .forEach((patient, versions) -> found.add(versions.settle(FILES, new Fates(Long.MAX_VALUE))));
        return found;
    }

    private long count(String table) {
        return Objects.requireNonNull(database.queryForObject("SELECT COUNT(*) FROM " + table, Long.class));
    }

    @Test
    void manySmallSegmentsBecomeOneWithTheSameRows() {
        fill(20);
        var before = inForce();
        assertThat(before).hasSize(PATIENTS);
        stores.ledger().inTransaction(stores::mergeSegments);
        assertThat(count("segment")).isEqualTo(1);
        assertThat(database.queryForObject("SELECT SUM(row_count) FROM rating_pack", Long.class))
                .isEqualTo(180);
        assertThat(inForce()).isEqualTo(before);
        stores.forget();
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void fewSegmentsAreLeftAlone() {
        fill(16);
        stores.ledger().inTransaction(stores::mergeSegments);
        assertThat(count("segment")).isEqualTo(16);
    }

    @Test
    void aMergeThatIsTakenBackLeavesEverySegment() {
        fill(20);
        var before = inForce();
        var attempt = new boolean[1];
        stores.ledger()
                .inTransaction(() -> attempt[0] =
                        stores.ledger().probe(stores::mergeSegments) instanceof org.scarline.rows.ledger.Attempt.Done);
        stores.forget();
        assertThat(attempt[0]).isTrue();
        assertThat(count("segment")).isEqualTo(20);
        assertThat(inForce()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {9, 256, 700})
    void aPatientIsFoundBetweenOthers(int rowsOfEach) {
        fill(5, rowsOfEach);
        for (var patient = 0; patient < PATIENTS; patient++) {
            var number = patient;
            var alone = stores.rows().between(patient, patient);
            assertThat(alone.keySet()).isSubsetOf(number);
            assertThat(Optional.ofNullable(alone.get(number))
                            .map(each -> each.settle(FILES, new Fates(Long.MAX_VALUE))))
                    .isEqualTo(Optional.ofNullable(
                                    stores.rows().between(0, PATIENTS).get(number))
                            .map(each -> each.settle(FILES, new Fates(Long.MAX_VALUE))));
        }
    }

    /** Every row that was appended, by its line, as SQL reads it. */
    private Map<Long, String> versions() {
        var found = new TreeMap<Long, String>();
        database.query("""
                SELECT k.line[n.number], k.patient[n.number], k.file[n.number], k.void[n.number], k.assessed_on[n.number],
                    k.score[n.number]
                FROM rating_pack k JOIN pack_place n ON n.number <= k.row_count""", row -> {
            var said = "%d %d %b %d %d"
                    .formatted(row.getInt(2), row.getInt(3), row.getBoolean(4), row.getInt(5), row.getLong(6));
            assertThat(found.put(row.getLong(1), said)).isNull();
        });
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 700})
    void sqlReadsEveryRow(int rowsOfEach) {
        fill(2, rowsOfEach);
        var versions = versions();
        assertThat(versions).hasSize(2 * rowsOfEach);
        var random = new Random(3);
        for (var segment = 0; segment < 2; segment++) {
            for (var row = 0; row < rowsOfEach; row++) {
                var line = (segment + 1) * 10_000L + segment * (rowsOfEach + 11L) + row;
                var patient = random.nextInt(PATIENTS);
                var day = LocalDate.of(2026, 1, 1 + random.nextInt(3)).toEpochDay();
                var score = 5_000_000L * random.nextInt(4);
                assertThat(versions.get(line))
                        .isEqualTo("%d %d %b %d %d".formatted(patient, segment + 1, score == 0, day, score));
            }
        }
    }

    @Test
    void aPatientWhoIsTakenOutIsInNoPack() {
        fill(3, 700);
        var before = versions();
        stores.ledger().inTransaction(() -> stores.rows().removePatient(3));
        before.values().removeIf(row -> row.startsWith("3 "));
        assertThat(versions()).isEqualTo(before);
        assertThat(stores.rows().between(0, PATIENTS)).hasSize(PATIENTS - 1).doesNotContainKey(3);
        assertThat(inForce()).hasSize(PATIENTS - 1);
        for (var patient = 0; patient < PATIENTS; patient++) {
            var number = patient;
            stores.ledger().inTransaction(() -> stores.rows().removePatient(number));
        }
        assertThat(count("rating_pack")).isZero();
        assertThat(count("segment")).isZero();
        assertThat(count("word")).isZero();
    }

    @Test
    void aFileThatIsTakenOutIsInNoPack() {
        fill(4, 300);
        var before = versions();
        assertThat(stores.rows().patientsOf(Kind.RATINGS, 2)).hasSize(PATIENTS);
        stores.ledger().inTransaction(() -> stores.rows().removeFile(Kind.RATINGS, 2));
        before.keySet().removeIf(line -> line >= 20_000);
        assertThat(versions()).isEqualTo(before);
        assertThat(count("segment")).isEqualTo(2);
        assertThat(stores.rows().patientsOf(Kind.RATINGS, 2)).isEmpty();
    }
}
