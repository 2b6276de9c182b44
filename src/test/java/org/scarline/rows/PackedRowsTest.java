package org.scarline.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database whose rows stand by themselves is taken over into packs without the files that were loaded. */
class PackedRowsTest {
    private static final int PATIENTS = 40;

    /** The rows of the first versions, and two segments of ratings of more rows than a pack has. */
    private static JdbcTemplate single() {
        var database = OlderRowsTest.older();
        migrate(database, "21");
        for (var patient = 3; patient <= PATIENTS; patient++) {
            database.update("INSERT INTO patient VALUES (?, 'main', ?)", patient, "q" + patient);
        }
        fill(database, 10, 1_000);
        fill(database, 11, 2_000);
        return database;
    }

    private static Object word(JdbcTemplate database, String text) {
        return Objects.requireNonNull(
                database.queryForObject("SELECT number FROM word WHERE text = ?", Integer.class, text));
    }

    private static void fill(JdbcTemplate database, int segment, long line) {
        var random = new Random(segment);
        var count = 0;
        for (var patient = 1; patient <= PATIENTS; patient++) {
            var rows = random.nextInt(40);
            for (var place = 0; place < rows; place++) {
                var id = ((long) segment << 45) + ((long) patient << 20) + place;
                var isVoid = random.nextInt(5) == 0;
                database.update(
                        "INSERT INTO rating_row VALUES (?, 2, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        line + count,
                        isVoid,
                        word(database, "face"),
                        word(database, "both"),
                        20_000 + random.nextInt(60),
                        word(database, "rolling"),
                        word(database, "ecca"),
                        word(database, "clinician"),
                        random.nextBoolean() ? word(database, "dr1") : null,
                        isVoid ? null : 1_000_000L * random.nextInt(9));
                count++;
            }
        }
        database.update("INSERT INTO segment VALUES (?, 'ratings', 1, ?, 2, 2, ?)", segment, PATIENTS, count);
    }

    private static void migrate(JdbcTemplate database, String target) {
        OlderRowsTest.flyway(Objects.requireNonNull(database.getDataSource()), target)
                .migrate();
    }

    private static List<String> inForce(JdbcTemplate database) {
        return database
                .queryForList("SELECT * FROM rows_in_force ORDER BY kind, patient_id, day_of, rater_id, line")
                .stream()
                .map(row -> row.values().toString())
                .toList();
    }

    private static long rows(JdbcTemplate database) {
        return Objects.requireNonNull(database.queryForObject("SELECT SUM(row_count) FROM rating_pack", Long.class));
    }

    @Test
    void theSameRowsStand() {
        var database = single();
        var before = inForce(database);
        var count = database.queryForObject("SELECT COUNT(*) FROM rating_row", Long.class);
        assertThat(before).hasSizeGreaterThan(600);
        migrate(database, "latest");
        assertThat(inForce(database)).isEqualTo(before);
        assertThat(rows(database)).isEqualTo(count);
        var stores = StoresForTest.of(Objects.requireNonNull(database.getDataSource()));
        var read = 0;
        for (var found : stores.rows().between(1, PATIENTS).values()) {
            var rows = found.settle(stores.ledger().precedence(), new Fates(Long.MAX_VALUE));
            read += rows.keys() - rows.voided();
        }
        assertThat(read).isEqualTo(before.size());
        assertThat(database.queryForList("""
                        SELECT table_name FROM information_schema.tables WHERE table_name LIKE '%_ROW'""")).isEmpty();
    }

    /** A kill after the rows were put into packs, and before that was entered: it is done once more. */
    @Test
    void whatWasCutOffIsDoneAgain() {
        for (var step : List.of("22", "23", "24")) {
            var database = single();
            var before = inForce(database);
            migrate(database, step);
            database.update("DELETE FROM \"flyway_schema_history\" WHERE \"version\" = ?", step);
            migrate(database, "latest");
            assertThat(inForce(database)).as(step).isEqualTo(before);
        }
    }
}
