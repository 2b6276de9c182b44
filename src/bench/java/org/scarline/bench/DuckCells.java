package org.scarline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * DuckDB on the rows in force of a night: improvement, quartiles and responders at the end of the first course, of every
 * instrument, rater and scar type, for all patients, the groups of skin types and each site. What it finds is held
 * against the published {@code results.csv} before its time counts.
 */
public final class DuckCells {
    private DuckCells() {}

    /** A night's folder with {@code data} and {@code reports}, and a folder to work in. */
    public static void main(String[] arguments) throws IOException, SQLException {
        var night = Path.of(arguments[0]);
        var work = Files.createDirectories(Path.of(arguments[1]));
        if (!Files.exists(work.resolve("ratings.csv"))) {
            export(night.resolve("data/state/scarline"), work);
        }
        var cpu = cpu();
        var begun = System.nanoTime();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:")) {
            var script = sql().replace("@", work.toString());
            for (var each : script.split(";\n", -1)) {
                if (!each.isBlank()) {
                    try (var statement = duck.createStatement()) {
                        statement.execute(each);
                    }
                }
            }
            System.out.printf(
                    Locale.ROOT, "seconds %.3f %.3f%n", (System.nanoTime() - begun) / 1e9, (cpu() - cpu) / 1e9);
            compare(duck, night.resolve("reports/latest/results.csv"));
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String sql() throws IOException {
        try (InputStream in = DuckCells.class.getResourceAsStream("/org/scarline/bench/cells.sql")) {
            if (in == null) {
                throw new IOException("cells.sql is not there");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The rows in force, as the database's own view has them. */
    private static void export(Path database, Path work) throws IOException, SQLException {
        var address = "jdbc:h2:file:" + database.toAbsolutePath() + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
        try (var state = DriverManager.getConnection(address, "scarline", "")) {
            for (var kind : new String[] {"patients", "sessions", "ratings"}) {
                try (var statement = state.prepareStatement(
                                "SELECT site, patient_id, body_site, side, day_of,"
                                        + " fitzpatrick, scar_type, instrument, rater_role, score FROM rows_in_force WHERE kind = ?");
                        var out = Files.newBufferedWriter(work.resolve(kind + ".csv"));
                        var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
                    statement.setString(1, kind);
                    try (var rows = statement.executeQuery()) {
                        csv.printHeaders(rows);
                        csv.printRecords(rows);
                    }
                }
            }
        }
    }

    private static void compare(Connection duck, Path results) throws IOException, SQLException {
        var published = new PublishedCells(results);
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery("SELECT * FROM result")) {
            while (rows.next()) {
                var key = String.join(
                        ",",
                        rows.getString("population"),
                        rows.getString("instrument"),
                        rows.getString("rater_role"),
                        rows.getString("scar_type"),
                        rows.getString("statistic"));
                published.take(key, rows.getDouble("estimate"));
            }
        }
        published.end();
    }
}
