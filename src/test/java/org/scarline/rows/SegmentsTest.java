package org.scarline.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
        var random = new Random(3);
        for (var segment = 0; segment < segments; segment++) {
            var rows = new ArrayList<NumberedRow>();
            var file = segment % 2 + 1;
            for (var row = 0; row < 9; row++) {
                var line = file * 10_000L + segment * 20L + row;
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
        assertThat(count("rating_row")).isEqualTo(180);
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

    @Test
    void aPatientIsFoundBetweenOthers() {
        fill(5);
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
}
