package org.scarline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.compare.Verdict;
import org.scarline.compare.VerdictSchema;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.Primary;
import org.scarline.runs.Origin;
import org.scarline.runs.RunFile;
import org.springframework.util.FileSystemUtils;

/** Reports of the made-up cohorts, each made once; they stay under {@code target/reports-made} to be looked at, by process. */
final class Made {
    static final Disk DISK = Disk.local();
    static final RunFile.Times TIMES =
            new RunFile.Times(Instant.parse("2026-11-21T02:00:00Z"), Instant.parse("2026-11-21T02:01:30Z"));

    /** Markup, controls, direction marks, formulas, letters that the face does not have, marks beside their letters. */
    static final String HOSTILE = "<script>alert(1)</script> & \"q\" ]]> \u202Egnp.\u0007 \u65E5\u672C \uD83D\uDE00"
            + " =cmd()|'! <img src=http://example.org/x> \u0639\u0631\u0628\u064A 12 \u05E9\u05DC\u05D5\u05DD"
            + " Mu\u0308ller a\u200Db\u2066c\u00AD\uFEFFd\uFFFCe\u0323";

    private static final Path MADE = Path.of("target/reports-made", System.getProperty("scarline.test.process", ""));
    private static final Map<Cohort, Path> FOLDERS = new EnumMap<>(Cohort.class);

    private Made() {}

    /** The report of a cohort; nobody changes what is in it. */
    static synchronized Path of(Cohort cohort) throws IOException {
        var made = FOLDERS.get(cohort);
        if (made == null) {
            made = write(cohort, MADE.resolve(cohort.name()));
            FOLDERS.put(cohort, made);
        }
        return made;
    }

    /** The same as tables. */
    static TableFolder tables(Cohort cohort) throws IOException {
        return new TableFolder(DISK, of(cohort));
    }

    /** The same report, to be changed. */
    static Path copy(Cohort cohort, Path folder) throws IOException {
        FileSystemUtils.copyRecursively(of(cohort), folder);
        return folder;
    }

    /** A report of its own. */
    static Path write(Cohort cohort, Path folder) throws IOException {
        cohort.write(folder);
        new Report(DISK, Cohort.settings()).write(Cohort.RUN, new TableFolder(DISK, folder), Optional.empty(), TIMES);
        return folder;
    }

    /** A report whose every free text is {@link #HOSTILE}. */
    static Path hostile(Path folder) throws IOException {
        Cohort.LARGE.write(folder);
        var verdicts = new TableFolder(DISK, folder)
                .read(VerdictSchema.TABLE).stream().map(Made::hostile).toList();
        new TableFolder(DISK, folder).write(VerdictSchema.TABLE, verdicts);
        replace(folder.resolve("quality.csv"), "clinic-b,[a-z]+-[0-9-]+\\.csv", quoted("") + "," + quoted(""));
        replace(folder.resolve("problems.csv"), "clinic-b,[a-z]+-[0-9-]+\\.csv", quoted("") + "," + quoted(""));
        replace(folder.resolve("problems.csv"), "Visits 2026", HOSTILE.replaceAll("[\",;]", ""));
        replace(folder.resolve("results.csv"), "site:clinic-b", quoted("site:"));
        var settings = new ReportSettings(
                new Letterhead(HOSTILE, Optional.empty(), Paper.LETTER),
                Origin.SYNTHETIC,
                Cohort.instruments(),
                Primary.DEFAULT);
        new Report(DISK, settings).write(Cohort.RUN, new TableFolder(DISK, folder), Optional.empty(), TIMES);
        return folder;
    }

    private static void replace(Path file, String pattern, String text) throws IOException {
        var cells = Files.readString(file, StandardCharsets.UTF_8).replaceAll(pattern, text);
        Files.writeString(file, cells, StandardCharsets.UTF_8);
    }

    private static String quoted(String before) {
        return '"' + before + HOSTILE.replace("\"", "\"\"") + '"';
    }

    private static Verdict hostile(Verdict row) {
        var claimed = new Verdict.Claimed(row.kind(), HOSTILE, row.rule(), row.threshold());
        return new Verdict(row.key(), claimed, row.finding(), row.observed(), row.outlook(), List.of(HOSTILE));
    }
}
