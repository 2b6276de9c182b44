package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;
import org.scarline.rows.ledger.Code;

/** A sheet whose patients are named in their first rows alone, in seeded variants of each layout, more of them by the profile: one forgets a patient. */
class ForgottenPatientTest {
    private static final int VARIANTS = Integer.getInteger("variants.many", 25);
    private static final String MAPPING = """
            fill_down: [Pat, Born]
            date_format: d.M.yyyy
            tables:
              - kind: patients
                columns: {patient_id: Pat, birth_year: {year_of: Born}}
              - kind: sessions
                columns: {patient_id: Pat, session_date: Day, modality: Done}
            """;

    @TempDir
    Path folder;

    /** What a layout shows of a patient's first row beside the id. */
    private enum Layout {
        VISITS_ARE_NUMBERED,
        BLANK_ROWS_PART_PATIENTS,
        FIRST_ROWS_SAY_THE_BIRTHDAY,
        DAYS_GO_ON
    }

    /** The lines of a sheet, and which of them are of the patient whose id can be forgotten. */
    private record Sheet(List<String> lines, int first, int last) {
        String text() {
            return String.join("\n", lines) + "\n";
        }

        Sheet forgetful() {
            var changed = new ArrayList<>(lines);
            var line = changed.get(first - 1);
            changed.set(first - 1, line.substring(line.indexOf(';')));
            return new Sheet(changed, first, last);
        }
    }

    private static Sheet sheet(Layout layout, Random random) {
        var lines = new ArrayList<>(List.of("Pat;Born;Nr;Day;Done"));
        var patients = 4 + random.nextInt(20);
        var chosen = 1 + random.nextInt(patients - 1);
        var first = 0;
        var last = 0;
        for (var patient = 0; patient < patients; patient++) {
            if (layout == Layout.BLANK_ROWS_PART_PATIENTS && patient > 0) {
                lines.add(";;;;");
            }
            first = patient == chosen ? lines.size() + 1 : first;
            var day = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(25));
            var visits = 2 + random.nextInt(4);
            for (var visit = 1; visit <= visits; visit++) {
                day = day.plusDays(26 + random.nextInt(10));
                lines.add(String.join(
                        ";",
                        visit == 1 ? "P" + (100 + patient) : "",
                        visit == 1 && layout == Layout.FIRST_ROWS_SAY_THE_BIRTHDAY ? born(patient) : "",
                        layout == Layout.VISITS_ARE_NUMBERED ? visit + "." : "",
                        "%d.%d.%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                        random.nextBoolean() ? "standard" : "rf"));
            }
            last = patient == chosen ? lines.size() : last;
        }
        return new Sheet(lines, first, last);
    }

    private static String born(int patient) {
        return "3.5." + (1970 + patient);
    }

    /** The lines that are rejected, each with its code. */
    private Set<String> rejected(String text) throws IOException {
        var check = new FileCheck(
                Disk.local(),
                new Rules(SourceProfile.DEFAULT, Night.instruments()),
                new Profiles(Disk.local(), folder, folder.resolve("none")),
                Clock.systemUTC());
        var file = Files.writeString(folder.resolve("visits.csv"), text);
        var rejected = new TreeSet<String>();
        check.check(file, Night.TODAY, finding -> {
            if (!finding.warning()) {
                rejected.add("%s %s"
                        .formatted(
                                finding.problem().place().replaceAll(" .*", ""),
                                finding.problem().code()));
            }
        });
        return rejected;
    }

    @ParameterizedTest
    @EnumSource
    void theRowsOfAPatientWhoseIdWasForgottenAreNobodyElses(Layout layout) throws IOException {
        Files.writeString(folder.resolve("mapping.yml"), MAPPING);
        for (var seed = 0; seed < VARIANTS; seed++) {
            var sheet = sheet(layout, new Random(seed));
            assertThat(rejected(sheet.text())).as("%s %d", layout, seed).isEmpty();
            var expected = new TreeSet<String>();
            for (var line = sheet.first(); line <= sheet.last(); line++) {
                expected.add("%d %s".formatted(line, Code.UNCLEAR_PATIENT));
            }
            assertThat(rejected(sheet.forgetful().text()))
                    .as("%s %d", layout, seed)
                    .isEqualTo(expected);
        }
    }
}
