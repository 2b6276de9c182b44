package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What another row says of the same patient on the same day: what was added on a line of its own, or paid on another sheet. */
final class TakenByDayTest {
    private static final String BILLED = """
            date_format: M/d/yyyy
            kind: sessions
            columns: {patient_id: MRN, session_date: DOS, modality: Line, adjunct: {column: Line, on: DOS}}
            unless: {Line: [PRP*, Subcision, Visit], Status: [Voided]}
            codes:
              modality: {SkinPen: standard, SkinPen + peel: {modality: standard, adjunct: peel}, Vivace: rf}
              adjunct: {PRP kit: prp, PRP: prp, Subcision: subcision}
            """;
    private static final String PAID = """
            sheet: Visits
            kind: sessions
            columns: {patient_id: No, session_date: Day, modality: Done, cost: {column: Sum, sheet: Cash, by: Who, on: When}}
            constants: {currency: EUR}
            """;

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    private Summary night(String profile, String name, byte[] file) throws Exception {
        night.drop("mapping.yml", profile.getBytes(StandardCharsets.UTF_8));
        night.drop(name, file);
        return night.summary(night.run());
    }

    private String rows(String... columns) {
        return night.query("SELECT * FROM rows_in_force").stream()
                .map(row -> Stream.of(columns)
                        .map(column -> String.valueOf(row.get(column)).replaceFirst("^$", "none"))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    @Test
    void aLineOfWhatWasAddedIsOfTheSessionOfThatDay() throws Exception {
        var summary = night(BILLED, "b-2026-03-01.csv", """
                MRN,DOS,Line,Status
                1,1/5/2026,PRP kit,Posted
                1,1/5/2026,SkinPen,Posted
                1,1/5/2026,Subcision,Posted
                1,1/5/2026,PRP,Posted
                1,2/5/2026,SkinPen + peel,Posted
                1,2/5/2026,PRP,Posted
                2,1/5/2026,Vivace,Posted
                2,1/5/2026,PRP,Voided
                2,1/6/2026,Vivace,Posted
                2,1/6/2026,Visit,Posted
                2,1/7/2026,PRP,Posted
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(rows("PATIENT_ID", "DAY_OF", "MODALITY", "ADJUNCTS")).isEqualTo("""
                1 2026-01-05 standard prp+subcision
                1 2026-02-05 standard prp+peel
                2 2026-01-05 rf none
                2 2026-01-06 rf none""");
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.oddities().readAnyway()
                        + summary.oddities().extraColumns().toString())
                .contains("1 row says adjunct in \"Line\" of a patient on a day of which no row is read (12 (Line))");
    }

    @Test
    void whatWasPaidOnADayIsTheCostOfItsSession() throws Exception {
        var book = TakenByPatientTest.workbook("Visits", """
                No;Day;Done
                1;2026-01-05;rf
                1;2026-02-05;rf
                2;2026-01-05;rf
                3;2026-01-05;rf""", "Cash", """
                When;Who;Sum
                2026-01-05;1;100
                2026-01-05;2;90
                2026-01-05;2;50
                2026-03-05;3;70""");
        var summary = night(PAID, "b-2026-03-01.xlsx", book);
        assertThat(rows("PATIENT_ID", "DAY_OF", "COST")).isEqualTo("""
                1 2026-01-05 100.000000
                1 2026-02-05 null
                3 2026-01-05 null""");
        assertThat(night.query("SELECT code || ' ' || place AS said FROM reject")
                        .toString())
                .contains("UNCLEAR_VALUE");
        assertThat(summary.oddities().readAnyway()
                        + summary.oddities().extraColumns().toString())
                .contains("1 row says cost in \"Sum\" of a patient on a day of which no row is read (Cash!C5)");
    }
}
