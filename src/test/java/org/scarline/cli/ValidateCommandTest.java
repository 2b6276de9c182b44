package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Json;

class ValidateCommandTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int validate(String content, String... options) throws Exception {
        var file = Files.writeString(folder.resolve("r-2026-03-01.csv"), content);
        var arguments = new ArrayList<>(List.of("validate", "--as-of=2026-07-01"));
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        var out = new PrintWriter(said, true);
        return Commands.program(Host.local(), Configuration.load(), out, out).execute(arguments.toArray(String[]::new));
    }

    private static final String BAD = """
            patient_id,assessed_on,scar_type,instrument,score,note
            P1,2026-03-02,rolling,goodman_baron_grade,7,<b>
            P2,2026-03-02,rolling,goodman_baron_grade,8,x

            P3,2026-13-02,rolling,goodman_baron_grade,3,x
            P4,2026-03-02,rolling,goodman_baron_grade,3,x
            """;

    @Test
    void saysByKindWhatIsWrongTheMostFrequentFirst() throws Exception {
        assertThat(validate(BAD)).isEqualTo(Commands.NEEDS_A_PERSON);
        assertThat(said.toString().lines())
                .containsExactly(
                        "r-2026-03-01.csv: ratings, 6 lines = 1 header + 1 blank + 1 valid + 3 rejected; 0 unusual values",
                        "  not read: column 6",
                        "  OUT_OF_RANGE score: 2, first 2, 3; mend the lines in the source and drop the file again",
                        "    r-2026-03-01.csv:2 score \"7\": goodman_baron_grade takes 1, 2, 3 or 4",
                        "    r-2026-03-01.csv:3 score \"8\": goodman_baron_grade takes 1, 2, 3 or 4",
                        "  BAD_DATE assessed_on: 1, first 5; write yyyy-MM-dd, or name date_format in a profile; a word for no day is named under missing",
                        "    r-2026-03-01.csv:5 assessed_on \"2026-13-02\": takes a date as yyyy-MM-dd",
                        "  run would load 1 row (exit 3)");
    }

    @Test
    void aProfileAmongTheFilesIsPassedOver() throws Exception {
        var profile = Files.writeString(folder.resolve("mapping.yml"), """
                files: "other*"
                kind: ratings
                columns: {patient_id: Id}
                """);
        validate(BAD, profile.toString());
        assertThat(said.toString())
                .startsWith("passed over: %s is a profile, no data%n".formatted(profile))
                .doesNotContain("UNREADABLE")
                .contains("r-2026-03-01.csv: ratings, 6 lines");
        said.getBuffer().setLength(0);
        validate(BAD, "--suggest", profile.toString());
        assertThat(said.toString()).contains("passed over: ").doesNotContain("mapping.yml:");
    }

    @Test
    void onRequestEveryProblemStandsOnALineOfItsOwnFirst() throws Exception {
        validate(BAD, "--all");
        assertThat(said.toString().lines())
                .startsWith(
                        "r-2026-03-01.csv:2 score \"7\": goodman_baron_grade takes 1, 2, 3 or 4",
                        "r-2026-03-01.csv:3 score \"8\": goodman_baron_grade takes 1, 2, 3 or 4",
                        "r-2026-03-01.csv:5 assessed_on \"2026-13-02\": takes a date as yyyy-MM-dd")
                .hasSize(11);
    }

    /** Four hundred lines with five words are five sentences, and of thirty words ten are shown. */
    @Test
    void whatIsSaidOfManyLinesIsSaidOnce() throws Exception {
        var few = new StringBuilder("patient_id,session_date,modality\n");
        var many = new StringBuilder(few);
        for (var line = 0; line < 400; line++) {
            few.append("P%d,2026-01-05,word %d\n".formatted(line, line % 5));
            many.append("P%d,2026-01-05,word %d\n".formatted(line, line % 30));
        }
        validate(few.toString());
        assertThat(said.toString().lines()).hasSize(8);
        assertThat(said.toString())
                .contains(
                        "    r-2026-03-01.csv:2 modality \"word 0\": takes standard or rf (and 79 more, as 7, 12, 17)");
        said.getBuffer().setLength(0);
        validate(many.toString());
        assertThat(said.toString().lines()).hasSize(14);
        assertThat(said.toString()).contains("    20 more of the kind that say something else: --all");
    }

    @Test
    void saysTheSameToAProgramAndOnAPage() throws Exception {
        var page = folder.resolve("page.html");
        assertThat(validate(BAD, "--json", "--html=" + page)).isEqualTo(Commands.NEEDS_A_PERSON);
        var file = Json.read(said.toString()).path("files").path(0);
        assertThat(file.path("parts").path(0).path("rejected").asInt()).isEqualTo(3);
        assertThat(file.path("problems").path(0).path("count").asInt()).isEqualTo(2);
        assertThat(file.path("problems").path(0).path("column").asText()).isEqualTo("score");
        assertThat(Files.readString(page))
                .contains("<td class=\"bad\"", ">7</td>", "&quot;7&quot;: goodman_baron_grade takes")
                .doesNotContain("<b>");
    }

    @Test
    void whatIsKeptAndShouldBeLookedAtNeedsAPerson() throws Exception {
        assertThat(validate("patient_id,fitzpatrick\nP1,3\nP1,4\np-1,2\n")).isEqualTo(Commands.NEEDS_A_PERSON);
        assertThat(said.toString())
                .contains(
                        "r-2026-03-01.csv:3 lines 2 and 3 say something else of the same thing (fitzpatrick); line 3 counts")
                .contains("r-2026-03-01.csv:4 patient_id \"p-1\": looks like \"P1\" of the same site")
                .contains(
                        "SAME_KEY: 1, first 3; kept",
                        "LOOK_ALIKE patient_id: 1, first 4; kept",
                        "run would load 3 rows (exit 3)");
        assertThat(validate("patient_id,fitzpatrick\nP1,3\nP1,3\n")).isEqualTo(Commands.DONE);
    }

    /** Of sessions and ratings in one command; the rating of the other body site, and the one with a side, are not meant. */
    @Test
    void ratingsThatNameNoSideWhereSidesWereTreatedApartAreCounted() throws Exception {
        var sessions = folder.resolve("s-2026-03-01.csv");
        Files.writeString(
                sessions,
                "patient_id,session_date,modality,side\nP1,2026-01-05,rf,left\nP2,2026-01-05,rf,both\nP3,2026-01-05,rf,right\nP3,2026-02-05,rf,\nP2,2026-02-05,rf,\n");
        var ratings = """
                patient_id,assessed_on,scar_type,instrument,score,side,body_site
                P1,2026-01-05,rolling,goodman_baron_grade,3,,
                P1,2026-03-05,rolling,goodman_baron_grade,2,both,
                P1,2026-03-05,rolling,goodman_baron_grade,2,left,
                P1,2026-03-05,rolling,goodman_baron_grade,2,,back
                P2,2026-03-05,rolling,goodman_baron_grade,2,,
                P3,2026-03-05,rolling,goodman_baron_grade,2,,
                """;
        assertThat(validate(ratings, sessions.toString())).isEqualTo(Commands.DONE);
        assertThat(said.toString())
                .contains("3 ratings of 2 patients name no side, or both, where a session is of one side");
        assertThat(said.toString())
                .contains("1 sessions of 1 patients leave the side empty where others of theirs are of one side");
        said.getBuffer().setLength(0);
        validate(ratings);
        assertThat(said.toString()).doesNotContain("name no side").doesNotContain("leave the side empty");
    }

    @Test
    void showsALineCellByCell() throws Exception {
        assertThat(validate(BAD, "--line=5")).isEqualTo(Commands.NEEDS_A_PERSON);
        assertThat(said.toString().lines())
                .containsExactly(
                        "r-2026-03-01.csv:5 patient_id = \"P3\"",
                        "r-2026-03-01.csv:5 assessed_on = \"2026-13-02\"   <- assessed_on \"2026-13-02\": takes a date as yyyy-MM-dd",
                        "r-2026-03-01.csv:5 scar_type = \"rolling\"",
                        "r-2026-03-01.csv:5 instrument = \"goodman_baron_grade\"",
                        "r-2026-03-01.csv:5 score = \"3\"");
        assertThat(validate(BAD, "--line=6")).isEqualTo(Commands.DONE);
        assertThat(validate(BAD, "--line=60")).isEqualTo(Commands.NEEDS_A_PERSON);
        assertThat(said.toString()).contains("nothing is read of line 60");
    }

    @Test
    void aHeaderThatFitsNoLineIsToldAsSuch() throws Exception {
        assertThat(validate("patient_id,fitzpatrick,,birth_year\nP1,3,1990\nP2,3,1991\n"))
                .isEqualTo(Commands.NEEDS_A_PERSON);
        assertThat(said.toString()).contains("TOO_FEW_COLUMNS: 2, first 2, 3", "the header is damaged");
    }

    @Test
    void aColumnThatResemblesAKnownOneNeedsAPerson() throws Exception {
        assertThat(validate("patient_id,fitzpatrick,birth_yea\nP1,3,1990\n")).isEqualTo(Commands.NEEDS_A_PERSON);
        assertThat(said.toString()).contains("birth_yea (resembles birth_year)");
    }

    @Test
    void aCleanFileIsDoneAndAWrongProfileCannotStart() throws Exception {
        assertThat(validate("patient_id,fitzpatrick\nP1,3\n")).isEqualTo(Commands.DONE);
        Files.writeString(folder.resolve("mapping.yml"), "kind: visits\n");
        assertThat(validate("patient_id,fitzpatrick\nP1,3\n")).isEqualTo(Commands.NOT_STARTED);
        assertThat(said.toString()).contains("kind \"visits\": expected patients, sessions or ratings");
    }

    @Test
    void draftsAProfile() throws Exception {
        assertThat(validate("Pat-Nr;Hauttyp;Geb.\n1;3;03.05.1990\n2;4;31.12.1985\n", "--suggest"))
                .isEqualTo(Commands.DONE);
        assertThat(said.toString())
                .contains("date_format: \"d.M.yyyy\"", "patient_id: \"Pat-Nr\"", "birth_year: {year_of: \"Geb.\"}");
    }
}
