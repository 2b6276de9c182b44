package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;

/**
 * Clean files in each of which one thing was made wrong: the wrong line is named, with its column and code, and every other
 * line is taken. The build tries 500; {@code -Dreliability.mutations=10000} tries so many.
 */
class MutatedFilesTest {
    private static final int MUTANTS = Integer.getInteger("reliability.mutations", 500);
    private static final int SEED = 13;

    @TempDir
    Path folder;

    private final Map<String, Integer> missed = new TreeMap<>();

    @Test
    void theWrongLineIsNamedWithColumnAndCodeAndEveryOtherLineIsTaken() throws IOException {
        var random = new Random(SEED);
        var lines = 0;
        var columns = 0;
        var codes = 0;
        var others = 0;
        for (var number = 0; number < MUTANTS; number++) {
            var mutant = Mutant.of(random);
            var found = new ArrayList<FileCheck.Finding>();
            var outcome = check(mutant, found);
            var onLine = found.stream().allMatch(each -> each.line() == mutant.line()) && !found.isEmpty();
            var inColumn = onLine
                    && found.stream().anyMatch(each -> each.problem().column().equals(mutant.column()));
            var coded = onLine
                    && found.stream()
                            .anyMatch(each -> each.problem().column().equals(mutant.column())
                                    && each.problem().code() == mutant.code());
            lines += onLine ? 1 : 0;
            columns += inColumn ? 1 : 0;
            codes += coded ? 1 : 0;
            others += outcome.counts().rejected() == 1
                            && outcome.valid() == outcome.counts().lines() - 2
                    ? 1
                    : 0;
            if (!onLine || !coded) {
                missed.merge(
                        "%s: %s, not %s"
                                .formatted(
                                        mutant.what(),
                                        found.stream()
                                                .map(each -> each.line() + " " + each.problem())
                                                .toList(),
                                        mutant.code()),
                        1,
                        Integer::sum);
            }
        }
        write("%d mutations: line right in %d, column in %d, code in %d, every other line taken in %d%n"
                .formatted(MUTANTS, lines, columns, codes, others));
        assertThat(lines).as("lines: %s", missed).isEqualTo(MUTANTS);
        assertThat(others).as("other lines: %s", missed).isEqualTo(MUTANTS);
        assertThat(columns).as("columns: %s", missed).isGreaterThanOrEqualTo(MUTANTS * 99 / 100);
        assertThat(codes).as("codes: %s", missed).isGreaterThanOrEqualTo(MUTANTS * 98 / 100);
    }

    private FileCheck.Outcome check(Mutant mutant, List<FileCheck.Finding> found) throws IOException {
        var file = Files.writeString(folder.resolve("m-2026-11-01.csv"), mutant.text());
        var check = new FileCheck(
                Disk.local(),
                new Rules(SourceProfile.DEFAULT, Night.instruments()),
                new Profiles(Disk.local(), folder, folder.resolve("none")),
                Clock.systemUTC());
        return check.check(file, Night.TODAY, finding -> {
                    if (!finding.warning()) {
                        found.add(finding);
                    }
                })
                .get(0);
    }

    private static void write(String figure) throws IOException {
        if (System.getProperty("reliability.mutations") != null) {
            var file = Files.createDirectories(Path.of("target/reliability")).resolve("mutations.txt");
            Files.writeString(file, figure);
        }
    }
}
