package org.scarline.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.scarline.rows.older.OlderRowsTable;
import org.scarline.rows.older.PackedRowsTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that the first versions made is taken over without the files that were loaded. */
class OlderRowsTest {
    private static final String FILE = """
            INSERT INTO source_file VALUES (%d, 'main', '%s', '%s', DATE '%s', '%s', 90, '%s', 'loaded', '', '',
            DATE '2026-11-22', %d, %d, 9, 90, %d, 1, 0, 0, 0, %d, 0, 0, 0, 0, '', FALSE, FALSE, TRUE)""";

    static Flyway flyway(DataSource database, String target) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/h2")
                .javaMigrations(new OlderRowsTable(), new PackedRowsTable())
                .target(target)
                .load();
    }

    private static long id(int patient, long line) {
        return ((long) patient << 38) + line;
    }

    /** Two patients; the second has a rating that a later file corrects, and one that was taken back. */
    static JdbcTemplate older() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        flyway(source, "1").migrate();
        var database = new JdbcTemplate(source);
        var sha = "0".repeat(64);
        database.update(FILE.formatted(1, "p.csv", "p.csv", "2026-11-01", sha, "patients", 1, 3, 3, 2));
        database.update(FILE.formatted(2, "r.csv", "r.csv", "2026-11-02", sha, "ratings", 4, 5, 5, 4));
        database.update(FILE.formatted(3, "s.csv", "s.csv", "2026-11-03", sha, "sessions", 9, 3, 3, 2));
        database.update("INSERT INTO patient VALUES (1, 'main', 'a', FALSE), (2, 'main', 'b', TRUE)");
        database.update("INSERT INTO patient_row VALUES (?, FALSE, 3, 1990, 'f', 'yes')", id(1, 2));
        database.update("INSERT INTO patient_row VALUES (?, FALSE, 4, NULL, NULL, 'unknown')", id(2, 3));
        var rating = "INSERT INTO rating_row VALUES (?, %s, 'face', 'both', DATE '2026-01-0%d', 'rolling', 'ecca', "
                + "'clinician', '%s', %s)";
        database.update(rating.formatted(false, 5, "dr1", "45000000"), id(1, 5));
        database.update(rating.formatted(false, 5, "", "45000000"), id(2, 6));
        database.update(rating.formatted(false, 5, "", "40000000"), id(2, 7));
        database.update(rating.formatted(true, 5, "dr1", "NULL"), id(2, 8));
        database.update(
                "INSERT INTO session_row VALUES (?, FALSE, 'face', 'left', DATE '2026-01-05', 'rf', 'prp', NULL, "
                        + "1.500000, 3, NULL, 30, 'no', DATE '2025-01-01', 2.5, 1, 2, 'erythema|pih', 99.95, 'EUR', 'op1')",
                id(2, 10));
        database.update(
                "INSERT INTO session_row VALUES (?, FALSE, 'face', 'both', DATE '2026-01-05', 'standard', '', NULL, "
                        + "NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '', NULL, NULL, NULL)",
                id(2, 11));
        database.update("INSERT INTO outcome VALUES (1, 20000, X'0102')");
        database.update("INSERT INTO night VALUES (1, '2026-01-05-abc', ?, DATE '2026-11-22', TRUE)", sha);
        database.update("INSERT INTO derivation VALUES (?)", sha);
        return database;
    }

    /** A column that a version adds after this one: the older rows do not have it, and neither has their new table yet. */
    @Test
    void aColumnThatComesLaterDoesNotStandInTheWay() {
        var database = older();
        var source = java.util.Objects.requireNonNull(database.getDataSource());
        flyway(source, "5").migrate();
        database.execute("DROP VIEW rows_in_force");
        database.execute("ALTER TABLE old_session_row DROP COLUMN operator_id");
        database.execute("ALTER TABLE session_row DROP COLUMN operator_id");
        flyway(source, "7").migrate();
        assertThat(database.queryForList("SELECT modality FROM session_row")).hasSize(2);
        assertThat(database.queryForList("SELECT * FROM segment")).hasSize(3);
    }

    private static JdbcTemplate takenOver() {
        var database = older();
        flyway(java.util.Objects.requireNonNull(database.getDataSource()), "latest")
                .migrate();
        return database;
    }

    @Test
    void theSameRowsAreInForce() {
        var database = takenOver();
        assertThat(database.queryForList("""
                        SELECT patient_id, kind, day_of, score, rater_id, modality, adjuncts, adverse_events,
                            needle_depth_mm, cost, currency, isotretinoin_stopped, fitzpatrick, birth_year, sex, file, line
                        FROM rows_in_force ORDER BY patient_id, kind, line"""))
                .extracting(row -> row.values().toString())
                .containsExactly(
                        "[a, patients, null, null, null, null, null, null, null, null, null, null, 3, 1990, f, p.csv, 2]",
                        "[a, ratings, 2026-01-05, 45.000000, dr1, null, null, null, null, null, null, null, null, null, "
                                + "null, r.csv, 2]",
                        "[b, patients, null, null, null, null, null, null, null, null, null, null, 4, null, null, p.csv, 3]",
                        "[b, ratings, 2026-01-05, 40.000000, null, null, null, null, null, null, null, null, null, null, "
                                + "null, r.csv, 4]",
                        "[b, sessions, 2026-01-05, null, null, rf, prp, erythema|pih, 1.500000, 99.950000, EUR, "
                                + "2025-01-01, null, null, null, s.csv, 2]",
                        "[b, sessions, 2026-01-05, null, null, standard, , , null, null, null, null, null, null, null, "
                                + "s.csv, 3]");
    }

    @Test
    void theProgramReadsWhatWasStored() {
        var stores =
                StoresForTest.of(java.util.Objects.requireNonNull(takenOver().getDataSource()));
        var changed = stores.changed().next(10);
        assertThat(changed).singleElement().satisfies(patient -> {
            assertThat(patient.number()).isEqualTo(2);
            assertThat(patient.isToBeDerived()).isTrue();
            assertThat(patient.became()).as("what was counted before").isEmpty();
            assertThat(patient.rows().keys()).isEqualTo(5);
            assertThat(patient.rows().voided()).isEqualTo(1);
            assertThat(patient.rows().sessions()).hasSize(2);
        });
    }

    @Test
    void nothingOfTheOlderTablesIsLeft() {
        var database = takenOver();
        assertThat(database.queryForList("""
                        SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'OLD%'""")).isEmpty();
        assertThat(database.queryForList("SELECT patient, last_day FROM outcome"))
                .containsExactly(Map.of("PATIENT", 1, "LAST_DAY", 20_000));
        assertThat(List.of("night", "derivation", "segment"))
                .allSatisfy(table -> assertThat(database.queryForList("SELECT * FROM " + table))
                        .hasSize(table.equals("segment") ? 3 : 1));
    }
}
