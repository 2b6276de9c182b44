package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.suggest.Suggestion;

/** Which column a draft takes for the patient where several are called so. */
class WhoseDraftTest {
    private static Suggestion draft(List<String> lines) throws Exception {
        return Suggestion.of(
                "a-2026-11-20.csv",
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
                Night.instruments());
    }

    @Test
    void theNumberOfTheSessionIsNobody() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "clinic", "1.0")) {
            var sheet = book.newWorksheet("dr Nowak");
            var rows = new ArrayList<>(List.of("Pacjent||Zabieg||", "Inicjały/rok|Rok ur.|Nr|Data|Rodzaj"));
            for (var id = 0; id < 12; id++) {
                rows.add("A%s/19%d|19%d|I|2026-01-05|Dermapen".formatted((char) ('A' + id), 80 + id, 80 + id));
                rows.add("A%s/19%d|19%d|II|2026-02-05|Dermapen".formatted((char) ('A' + id), 80 + id, 80 + id));
                rows.add("A%s/19%d|19%d|K|2026-03-05|Dermapen".formatted((char) ('A' + id), 80 + id, 80 + id));
            }
            for (var row = 0; row < rows.size(); row++) {
                var cells = rows.get(row).split("[|]", -1);
                for (var column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
            sheet.range(0, 0, 0, 1).merge();
            sheet.range(0, 2, 0, 4).merge();
        }
        var draft = Suggestion.of("book-2026-03-01.xlsx", out.toByteArray(), Night.instruments());
        assertThat(draft.yaml())
                .contains("patient_id: \"Pacjent Inicjały/rok\"")
                .doesNotContain("patient_id: \"Zabieg Nr\"");
    }

    @Test
    void namesAreNobodyWhereANumberStandsBesideThoughSomeAreNamesakes() throws Exception {
        var lines = new ArrayList<>(List.of("Patient,MRN,Date,Treatment"));
        for (var id = 0; id < 20; id++) {
            var name = id == 7 ? "Emma Smith" : "Emma Sm%sth".formatted("abcdefghijklmnopqrstu".charAt(id));
            lines.add("%s,00%d,2026-01-05,SkinPen".formatted(name, 32903 + 117 * id));
        }
        lines.add("Emma Smeth,,2026-02-05,SkinPen");
        assertThat(draft(lines).yaml()).contains("patient_id: \"MRN\"").doesNotContain("patient_id: \"Patient\"");
    }

    /** Each visit would be a clinic, and each patient several. */
    @Test
    void whatDiffersWithinPatientsIsNoSite() throws Exception {
        for (var name : List.of("Visite", "Site", "Centre", "Klinik")) {
            var visits = new ArrayList<>(List.of("Patient no.,%s,Date,Treatment".formatted(name)));
            var clinics = new ArrayList<>(visits);
            for (var id = 101; id < 113; id++) {
                for (var visit = 1; visit <= 3; visit++) {
                    visits.add("%d,V%d,2026-0%d-05,SkinPen".formatted(id, visit, visit));
                    clinics.add("%d,V%d,2026-0%d-05,SkinPen".formatted(id, id % 3, visit));
                }
            }
            assertThat(draft(visits).yaml()).as(name).doesNotContain("site_id: \"" + name);
            if (!name.equals("Visite")) {
                assertThat(draft(clinics).yaml()).as(name).contains("site_id: \"" + name);
            }
        }
    }

    @Test
    void anIdOfSeveralPeopleIsAsked() throws Exception {
        var lines = new ArrayList<>(List.of("Nr,DOB,Date,Treatment"));
        for (var id = 0; id < 20; id++) {
            lines.add("%d,19%d-01-01,2026-01-%02d,SkinPen".formatted(id % 5, 60 + id, id + 1));
        }
        assertThat(draft(lines).doubts())
                .anyMatch(doubt -> doubt.contains("\"Nr\" is taken for the patient, but of most of its ids"));
        lines.replaceAll(line -> line.replaceFirst("19[0-9]{2}-", "1960-"));
        assertThat(draft(lines).doubts()).noneMatch(doubt -> doubt.contains("taken for the patient"));
    }

    @Test
    void whatIsWrittenInTwoWaysIsSaidOfOne() throws Exception {
        var lines = new ArrayList<>(List.of("Nr,DOB,Sex,Fitzpatrick,Date,Treatment"));
        for (var id = 0; id < 20; id++) {
            lines.add("%d,%s,%s,%s,2026-01-%02d,SkinPen"
                    .formatted(
                            id % 5,
                            id < 5 ? "1980" : "03/04/1980",
                            id < 5 ? "F" : "female",
                            id < 5 ? "III" : "3",
                            id + 1));
        }
        assertThat(draft(lines).doubts()).noneMatch(doubt -> doubt.contains("taken for the patient"));
    }

    @Test
    void namesAreNoExampleThoughOneHasANamesake() throws Exception {
        var lines = new ArrayList<>(List.of("MRN,Date,Treatment,Who"));
        for (var id = 0; id < 24; id++) {
            var name = id % 12 == 7 ? "Grace Harris" : "Nora Harr%cs".formatted('a' + id % 12);
            lines.add("00%d,2026-01-%02d,SkinPen,%s"
                    .formatted(32903 + 117 * (id % 12 == 7 ? id : id % 12), id + 1, name));
        }
        assertThat(draft(lines).yaml()).doesNotContain("Grace", "Nora").contains("# not read: Who");
    }

    @Test
    void whyThereIsNoDraftIsSaid() throws Exception {
        assertThat(draft(List.of("MRN,Date,Treatment", "1,1.3.25 x,SkinPen", "2,Jan 3th 2025,SkinPen"))
                        .doubts())
                .containsExactly(
                        "what stands in \"Date\" (such as \"1.3.25 x\") is no day in a form that is known: write the days as"
                                + " 2026-03-05, or name their form as date_format; [\"MRN\", \"Treatment\"] are called as ours, but"
                                + " no draft is made of them alone: it takes a patient with a day and a treatment, a score, a skin"
                                + " type or a year of birth");
    }
}
