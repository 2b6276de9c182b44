package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days counted from 1904, formulas, merged cells, a hidden row, numbers stored as text and ids with leading zeros. */
class OddWorkbooksTest {
    private static final Path ODD = Path.of("src/test/resources/sheets/odd");

    @TempDir
    Path folder;

    private Night night(String name) throws Exception {
        var night = new Night(folder);
        night.drop(name, Files.readAllBytes(ODD.resolve(name)));
        return night;
    }

    @Test
    void aWorkbookIsReadAsItIsShown() throws Exception {
        var night = night("calculated-2026-03-01.xlsx");
        var summary = night.summary(night.run());
        assertThat(night.standing().toString())
                .contains("DAY_OF=2026-01-05, KIND=sessions, PATIENT_ID=17", "NEEDLE_DEPTH_MM=1.500000")
                .contains(
                        "DAY_OF=2026-01-06, KIND=sessions, PATIENT_ID=0018",
                        "NEEDLE_DEPTH_MM=1.250000",
                        "COST=500.000000")
                .contains(
                        "DAY_OF=2026-01-12, KIND=sessions, PATIENT_ID=19",
                        "DAY_OF=2026-01-09, KIND=sessions, PATIENT_ID=21");
        assertThat(night.query("SELECT code, place || ' ' || message AS said FROM reject")
                        .toString())
                .contains("BAD_NUMBER", "SAID=Sessions!D5 needle_depth_mm \"#ERROR #DIV/0!\"");
        assertThat(summary.oddities().readAnyway().toString()).contains("1 hidden row (");
    }

    @Test
    void aFormulaThatWasSavedWithoutItsValueIsNotTakenForAnEmptyCell() throws Exception {
        var night = night("unsaved-2026-03-01.xlsx");
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isEqualTo(5);
        assertThat(night.query("SELECT place || ' ' || message AS said FROM reject ORDER BY line")
                        .toString())
                .contains("SAID=Sessions!D2 needle_depth_mm \"#FORMULA WITHOUT A VALUE\"")
                .contains(
                        "SAID=Sessions!E3 cost",
                        "SAID=Sessions!B4 session_date",
                        "SAID=Sessions!D5 needle_depth_mm",
                        "SAID=Sessions!C6 modality");
    }
}
