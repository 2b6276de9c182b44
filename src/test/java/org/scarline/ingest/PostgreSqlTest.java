package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A server stores the same rows as a file does, and counts them alike. */
class PostgreSqlTest {
    private static final String RATINGS = "patient_id,assessed_on,scar_type,instrument,score,rater_id,record_status";

    private static EmbeddedPostgres server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static DataSource database(String name) {
        new JdbcTemplate(server.getPostgresDatabase()).execute("CREATE DATABASE " + name);
        var database = server.getDatabase("postgres", name);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** Files of few patients that correct, repeat and take back each other's rows; names in upper and lower case. */
    private static void drop(Night night, int nights) throws Exception {
        var random = new Random(nights);
        for (var file = 0; file < 4; file++) {
            var lines = new ArrayList<>(List.of(RATINGS));
            for (var line = 0; line < 40; line++) {
                var isVoid = random.nextInt(5) == 0;
                lines.add("p%d,2026-01-0%d,m,ecca,%s,%s,%s"
                        .formatted(
                                random.nextInt(5),
                                1 + random.nextInt(2),
                                isVoid ? "" : 5 * random.nextInt(3),
                                random.nextBoolean() ? "" : "dr\u00e9 \\" + random.nextInt(2),
                                isVoid ? "void" : ""));
            }
            var name = "%s%d-%d-2026-11-%02d.csv".formatted(file % 2 == 0 ? "B" : "a", nights, file, 10 + file / 2);
            night.drop(name, lines.toArray(new String[0]));
        }
        night.drop(
                "s%d-2026-11-1%d.csv".formatted(nights, nights),
                "patient_id,session_date,modality,adjunct,needle_depth_mm,adverse_events,cost,currency,active_acne",
                "p1,2026-01-05,rf,prp+laser_ablative,1.12345%d,\"pih;erythema\",99.95,eur,no".formatted(nights),
                "p2,2026-02-05,standard,,,none,,,",
                "p3,2026-03-05,standard,,,,,,");
        night.drop("p%d-2026-11-1%d.csv".formatted(nights, nights), "patient_id,fitzpatrick,sex", "p1,IV,f", "p9,2,");
        night.run();
    }

    @Test
    void theSameRowsStandAndAreCountedAlike() throws Exception {
        var onFile = new Night(folder.resolve("file"));
        var onServer = new Night(folder.resolve("server"), database("rows"));
        for (var nights = 1; nights <= 3; nights++) {
            drop(onFile, nights);
            drop(onServer, nights);
            assertThat(onServer.standing()).hasSizeGreaterThan(10).isEqualTo(onFile.standing());
            assertThat(onServer.quality()).isEqualTo(onFile.quality());
            assertThat(onServer.derived()).isEqualTo(onFile.derived());
        }
    }

    @Test
    void aLineThatTheServerRefusesCostsThatLine() throws Exception {
        var night = new Night(folder, database("refused"));
        new JdbcTemplate(night.database).execute("ALTER TABLE rating_pack ADD CHECK (NOT 5000000 = ANY (score))");
        night.drop(
                "a-2026-11-20.csv",
                "patient_id,assessed_on,scar_type,instrument,score",
                "p0,2026-01-05,m,ecca,10",
                "p1,2026-01-05,m,ecca,5",
                "p2,2026-01-05,m,ecca,15");
        night.run();
        assertThat(night.query("SELECT file_line FROM reject WHERE code = 'NOT_STORED'"))
                .extracting(row -> ((Number) Objects.requireNonNull(row.get("FILE_LINE"))).intValue())
                .containsExactly(3);
        assertThat(night.standing()).hasSize(2);
    }
}
