package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.ProblemGroup;

/** A night says of a file's problems what validate says of them, and no value of a line. */
class ProblemsByKindTest {
    private static final String HEADER = "patient_id,assessed_on,scar_type,instrument,score,remark";

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    private List<String> problems() throws Exception {
        night.quality();
        return Files.readAllLines(folder.resolve("problems.csv"));
    }

    /** By code, column, count, places and advice, as problems.csv has them of one file. */
    private List<String> ofNight(String file) throws Exception {
        return problems().stream()
                .filter(line -> line.contains("," + file + ","))
                .map(line -> line.replaceFirst("^[^,]*,[^,]*,[^,]*,[0-9a-f]{64},", ""))
                .toList();
    }

    private List<String> ofValidate(Path file) throws Exception {
        return night.validated(file).stream().map(ProblemsByKindTest::written).toList();
    }

    private static String written(ProblemGroup group) {
        var advice = group.advice().contains(",") ? '"' + group.advice() + '"' : group.advice();
        return String.join(
                ",",
                group.code().name(),
                group.column(),
                String.valueOf(group.count()),
                String.join("; ", group.first()),
                advice);
    }

    @Test
    void aNightAndValidateGroupAlike() throws Exception {
        var file = night.drop(
                "r-2026-03-01.csv",
                HEADER,
                "P1,2026-03-02,rolling,goodman_baron_grade,7,a",
                "P2,2026-13-02,rolled,goodman_baron_grade,3,a",
                "P3,2026-13-02,rolling,goodman_baron_grade,9,a",
                "P4,2026-03-02,rolling,goodman_baron_grade,8,a",
                "P5,2026-03-02,rolling,goodman_baron_grade,5,a",
                "P6,2026-03-02,rolling,goodman_baron_grade,3",
                "P7,2026-03-02,rolling,goodman_baron_grade,3,a",
                "P7,2026-03-02,rolling,goodman_baron_grade,2,a",
                "p-7,2026-03-02,rolling,goodman_baron_grade,2,a");
        night.run();
        assertThat(ofNight("r-2026-03-01.csv"))
                .startsWith(
                        "BAD_DATE,assessed_on,2,3; 4,\"write yyyy-MM-dd, or name date_format in a profile; a word for no day is named under missing\"")
                .contains("OUT_OF_RANGE,score,4,2; 4; 5,mend the lines in the source and drop the file again")
                .contains("LOOK_ALIKE,patient_id,1,10,kept as two patients; check whether they are one")
                .contains("TOO_FEW_COLUMNS,,1,7,mend the lines in the source and drop the file again")
                .contains(
                        "NOT_READ,,1,column 6,name in a profile what should be read; what stands there is in no result")
                .containsAll(ofValidate(file))
                .hasSize(7);
    }

    @Test
    void aBlockAfterTheOtherAddsUp() throws Exception {
        var lines = new ArrayList<>(List.of("patient_id,session_date,modality,pain,needle_depth_mm"));
        for (var each = 0; each < 20_000; each++) {
            lines.add(
                    "P%d,2026-03-02,standard,%s,%s".formatted(each, each % 3 == 0 ? "99" : "3", each % 5 == 0 ? 7 : 1));
        }
        var file = night.drop("s-2026-03-01.csv", lines.toArray(String[]::new));
        night.run();
        assertThat(ofNight("s-2026-03-01.csv"))
                .isEqualTo(ofValidate(file))
                .contains("OUT_OF_RANGE,pain,6667,2; 5; 8,mend the lines in the source and drop the file again")
                .contains("UNUSUAL,needle_depth_mm,2666,7; 12; 22,kept; check the value");
    }

    @Test
    void cellsOfASheetAreNamedAsItsProgramShowsThem() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Visits 2026");
            var rows = List.of(
                    List.of("patient_id", "session_date", "modality", "needle_depth_mm", "pain"),
                    List.of("P1", "2026-03-02", "standard", "7", "3"),
                    List.of("P2", "2026-03-02", "standard", "1", "30"));
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        var file = night.drop("v-2026-03-01.xlsx", out.toByteArray());
        night.run();
        assertThat(ofNight("v-2026-03-01.xlsx"))
                .isEqualTo(ofValidate(file))
                .contains("OUT_OF_RANGE,pain,1,Visits 2026!E3,mend the lines in the source and drop the file again")
                .contains("UNUSUAL,needle_depth_mm,1,Visits 2026!D2,kept; check the value");
        assertThat(night.rejected("v-2026-03-01.xlsx")).contains("v-2026-03-01.xlsx:Visits 2026!E3 pain");
    }

    @Test
    void holdsNoValueOfALine() throws Exception {
        night.drop(
                "r-2026-03-01.csv",
                HEADER,
                "SECRET-1,2026-03-02,SECRET-2,SECRET-3,SECRET-4,SECRET-5",
                "SECRET-6,SECRET-7,rolling,goodman_baron_grade,2,SECRET-8",
                "SECRET-6,2026-03-02,rolling,goodman_baron_grade,2,\"SECRET-9");
        night.drop("s-2026-03-01.csv", "SECRET-6,SECRET-7,SECRET-9", "1,2,3");
        night.run();
        assertThat(problems()).hasSizeGreaterThan(5).noneMatch(line -> line.contains("SECRET"));
    }

    @Test
    void aRefusedFileIsAKindOfItsOwn() throws Exception {
        var file = night.drop("x-2026-03-01.csv", "a,b", "1,2");
        night.run();
        assertThat(ofNight("x-2026-03-01.csv"))
                .isEqualTo(ofValidate(file))
                .containsExactly("UNKNOWN_KIND,,1,,draft a profile: validate --suggest FILE");
    }

    @Test
    void whatIsTakenBackHasNoProblemsAnyMore() throws Exception {
        night.drop("r-2026-03-01.csv", HEADER, "P1,2026-03-02,rolling,goodman_baron_grade,7,a");
        night.run();
        assertThat(Objects.requireNonNull(night.query("SELECT COUNT(*) AS n FROM problem_group")
                        .get(0)
                        .get("N")))
                .isEqualTo(1L);
        night.retract("r-2026-03-01.csv");
        assertThat(ofNight("r-2026-03-01.csv"))
                .containsExactly("RETRACTED,,1,,\"nothing, or let it in again with accept --file SHA\"");
    }
}
