package org.scarline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.scarline.clinic.Instruments;
import org.scarline.compare.ShippedClaims;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.Shipped;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.FlowRow;
import org.scarline.results.FlowSchema;
import org.scarline.results.Primary;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRow;
import org.scarline.results.ResultRows;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;
import org.scarline.runs.Origin;

/**
 * The largest registry there may be: millions of patients in every row, seventy sites, every combination of arms, more
 * than fifteen instruments, a thousand files, and all names as long as they may be and without a place to break.
 */
final class Huge {
    private static final long TIMES = 10_007;
    private static final int SITES = 70;
    private static final String SITE = "W".repeat(61);
    private static final String PLACE = "site:clinic-b";
    private static final List<String> ARMS = List.of(
            "standard+laser",
            "standard+peel",
            "standard+subcision",
            "standard+laser+peel+prp+subcision",
            "rf+peel",
            "rf+prp",
            "rf+laser+peel+prp+subcision",
            "switched");

    private Huge() {}

    /** A report of it. */
    static Path write(Path folder) throws IOException {
        Cohort.LARGE.write(folder);
        var instruments = instruments();
        var tables = new TableFolder(Made.DISK, folder);
        var results = new Results(rows(new Results(tables.read(ResultSchema.TABLE))));
        tables.write(ResultSchema.TABLE, results.all());
        tables.write(FlowSchema.TABLE, flow(tables.read(FlowSchema.TABLE)));
        Files.writeString(folder.resolve("quality.csv"), quality(), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("problems.csv"), problems(), StandardCharsets.UTF_8);
        ShippedClaims.judge(tables, instruments);
        var settings = new ReportSettings(
                new Letterhead("W".repeat(200), Optional.empty(), Paper.LETTER),
                Origin.SYNTHETIC,
                instruments,
                Primary.DEFAULT);
        new Report(Made.DISK, settings)
                .write(Cohort.RUN, new TableFolder(Made.DISK, folder), Optional.empty(), Made.TIMES);
        return folder;
    }

    private static String site(int number) {
        return SITE + "%03d".formatted(number);
    }

    /** Those that ship, and more with long labels that cannot be broken. */
    private static Instruments instruments() throws IOException {
        var more = new StringBuilder();
        for (var number = 1; number <= 9; number++) {
            more.append("scale_%d,%s %d,0,1000000,1,lower,state,,point,no,5,50_pct,made up,yes%n"
                    .formatted(number, "Quantification".repeat(8), number));
        }
        return Shipped.and(more.toString());
    }

    private static List<ResultRow> rows(Results results) {
        var rows = new ArrayList<ResultRow>();
        for (var row : results.all()) {
            rows.add(times(row, row.key()));
            if (row.key().population().equals(PLACE)) {
                IntStream.range(0, SITES)
                        .forEach(number -> rows.add(times(row, in(row.key(), "site:" + site(number)))));
            }
            if (row.key().arm().equals("rf+laser-rf")) {
                ARMS.forEach(arm -> rows.add(times(row, of(row.key(), arm + "-standard"))));
            }
            if (row.key().arm().equals("rf") && row.key().scarType().equals("all")) {
                ARMS.stream()
                        .map(arm -> of(row.key(), arm))
                        .filter(key -> results.find(key).isEmpty())
                        .forEach(key -> rows.add(times(row, key)));
            }
        }
        return rows;
    }

    private static ResultRow times(ResultRow row, ResultRow.Key key) {
        var events = row.events().isPresent() ? OptionalLong.of(row.events().getAsLong() * TIMES) : row.events();
        var estimate = key.axis().equals("cost") && row.estimate().isPresent()
                ? OptionalDouble.of(row.estimate().getAsDouble() * TIMES)
                : row.estimate();
        return ResultRows.row(
                key,
                new Estimate(estimate, row.ciLow(), row.ciHigh()),
                new Counts(row.n() * TIMES, events),
                row.method(),
                row.note());
    }

    private static ResultRow.Key in(ResultRow.Key key, String population) {
        return new Cell(
                        population,
                        new RatedBy(key.instrument(), key.raterRole()),
                        key.scarType(),
                        key.arm(),
                        new AxisLevel(key.axis(), key.level().replaceAll("dr[0-9]", "dr" + "W".repeat(40))))
                .statistic(key.statistic());
    }

    private static ResultRow.Key of(ResultRow.Key key, String arm) {
        return new Cell(
                        key.population(),
                        new RatedBy(key.instrument(), key.raterRole()),
                        key.scarType(),
                        arm,
                        new AxisLevel(key.axis(), key.level()))
                .statistic(key.statistic());
    }

    private static List<FlowRow> flow(List<FlowRow> rows) {
        var flow = new ArrayList<FlowRow>();
        for (var row : rows) {
            flow.add(new FlowRow(
                    new RatedBy(row.instrument(), row.raterRole()),
                    row.position(),
                    row.stage(),
                    row.reason(),
                    row.unit(),
                    row.n() * TIMES));
            if (row.instrument().equals("ecca")) {
                IntStream.rangeClosed(1, 9)
                        .forEach(number -> flow.add(new FlowRow(
                                new RatedBy("scale_" + number, row.raterRole()),
                                row.position(),
                                row.stage(),
                                row.reason(),
                                row.unit(),
                                row.n() * TIMES)));
            }
        }
        return flow;
    }

    private static String quality() {
        var csv = new StringBuilder(
                "site,file,as_of,sha256,kind,status,lines,header,blank,accepted,rejected,duplicate,new,"
                        + "corrected,superseded,voided,unusual,codes\n");
        for (var number = 0; number < 1_000; number++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%s%03d.csv,2026-%02d-01,%064x,ratings,loaded,9876543,1,1234567,8765432,7654321,6543210,5432109,"
                            + "4321098,3210987,2109876,1098765,BAD_DATE:1234567 OFF_STEP:2345678 OUT_OF_RANGE:3456789\n",
                    site(number % SITES),
                    "m".repeat(248),
                    number,
                    1 + number % 12,
                    number));
        }
        return csv.toString();
    }

    private static String problems() {
        var csv = new StringBuilder("site,file,as_of,sha256,code,column,count,first,what_to_do\n");
        for (var number = 0; number < 1_000; number++) {
            csv.append(String.format(
                    Locale.ROOT,
                    "%s,%s%03d.csv,2026-%02d-01,%064x,FIELD_NOT_APPLICABLE,isotretinoin_stopped,9876543,%s,%s\n",
                    site(number % SITES),
                    "m".repeat(248),
                    number,
                    1 + number % 12,
                    number,
                    String.join("; ", Collections.nCopies(3, "S".repeat(31) + "!XFD1048576")),
                    "what to do ".repeat(9).strip()));
        }
        return csv.toString();
    }
}
