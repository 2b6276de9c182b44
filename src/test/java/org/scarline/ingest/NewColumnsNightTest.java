package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a later version of a sheet has beside what its profile reads. */
class NewColumnsNightTest {
    private static final String MAPPING = """
            %s
            header_rows: 2
            leave_out: ["Total*"]
            kind: ratings
            unless: {Type: [no show]}
            columns: {patient_id: Pat, scar_type: Type}
            constants: {instrument: goodman_baron_grade}
            rows:
              - {assessed_on: Before Date, score: Before Grade}
              - {assessed_on: 3 months Date, score: 3 months Grade}
            """;
    private static final String TEXT = """
            ;;Before;;3 months;;12 months;
            Pat;Type;Date;Grade;Date;Grade;Date;Grade
            17;rolling;2026-01-05;4;2026-04-05;3;%s
            18;no show;2026-01-06;;;;;
            Total;;;;;;;
            """;

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    private Summary summary(String setting, String later) throws Exception {
        night.drop("mapping.yml", MAPPING.formatted(setting).getBytes(StandardCharsets.UTF_8));
        night.drop("grades-2026-11-20.csv", TEXT.formatted(later).getBytes(StandardCharsets.UTF_8));
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).isEmpty();
        assertThat(summary.counts().accepted()).isEqualTo(2);
        return summary;
    }

    @Test
    void columnsOfALaterVisitNeedAPersonOnceTheyHoldSomething() throws Exception {
        var summary = summary("", "2026-11-05;2");
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(summary.oddities().extraColumns().toString())
                .contains(
                        "grades-2026-11-20.csv: 12 months Date (resembles Before Date)"
                                + ", 12 months Grade (resembles Before Grade)",
                        "2 rows passed over by the profile: Total* 1; Type \"no show\" 1");
    }

    @Test
    void columnsThatAreStillEmptyOrPassedOverDoNot() throws Exception {
        var empty = summary("", ";");
        assertThat(empty.needsAPerson()).isFalse();
        assertThat(empty.oddities().extraColumns().toString()).contains("csv: 12 months Date, 12 months Grade, 2 rows");
        assertThat(summary("pass_over: [\"12 months*\"]", "2026-11-05;2").needsAPerson())
                .isFalse();
    }

    @Test
    void aSlipInOneOfOurNamesIsNamedInAWorkbookToo() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("S");
            var rows = List.of(
                    List.of("patient_id", "session_date", "modality", "downtime_day", "Photo", ""),
                    List.of("17", "2026-01-05", "rf", "3", "x", ""),
                    List.of("18", "2026-01-06", "rf", "3", "", ""));
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        night.drop("own-2026-11-20.xlsx", bytes.toByteArray());
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(summary.oddities().extraColumns())
                .containsExactly("own-2026-11-20.xlsx: S: downtime_day (resembles downtime_days), S: Photo");
    }
}
