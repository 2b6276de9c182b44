package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.StatisticKind;

final class ClaimsTest {
    private static final String GOOD =
            "spacing,,practice,Monthly.,a guide,part,gaps_in_tolerance,,,all,all,,practice,,all,>,0.5,30";

    @TempDir
    Path data;

    @Test
    void theProgramCarriesTheDocumentedClaims() throws IOException {
        var rows = new LinkedHashMap<String, Integer>();
        for (var claim : Claims.load(ReferenceFolder.in(data)).all()) {
            rows.put(claim.get(0).id(), claim.size());
        }
        assertThat(rows.toString())
                .isEqualTo("{effective=3, each_type=3, onset=4, series=1, series_share=1, spacing=1, continued=1, "
                        + "noticeable=2, rf_adds=1, laser_adds=1, skin_types=4, sunburn_like=2, acne_harm=4, no_active_acne=1, downtime=1, "
                        + "duration=1, cost=1}");
    }

    @Test
    void aFileInTheDataFolderComesFirst() throws IOException {
        Files.createDirectories(data.resolve("reference"));
        Files.writeString(data.resolve("reference/claims.csv"), Night.HEADER + GOOD, StandardCharsets.UTF_8);
        assertThat(Claims.load(ReferenceFolder.in(data)).all()).hasSize(1);
    }

    @Test
    void emptyCellsMeanAllPatientsAndThirtyOfThem() {
        var claim = first(Night.claims("spacing,,practice,Monthly.,a guide,,gaps_in_tolerance,,,,,,practice,,,>,0.5,"));
        assertThat(claim.cell().scarType()).isEqualTo("all");
        assertThat(claim.cell().arm()).isEqualTo("all");
        assertThat(claim.cell().population()).isEqualTo("all");
        assertThat(claim.minN()).isEqualTo(30);
    }

    @Test
    void columnsMayStandInAnyOrderAfterAByteOrderMark() throws IOException {
        var names = Night.HEADER.strip().split(",", -1);
        var cells = GOOD.split(",", -1);
        var turned = new StringBuilder("\uFEFF" + names[names.length - 1]);
        var line = new StringBuilder(cells[cells.length - 1]);
        for (var i = names.length - 2; i >= 0; i--) {
            turned.append(',').append(names[i]);
            line.append(',').append(cells[i]);
        }
        var read = Claims.read(new StringReader(turned + "\r\n" + line + "\r\n"));
        assertThat(first(read)).isEqualTo(first(Night.claims(GOOD)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spacing,|Spacing,|id \"Spacing\": expected lower case letters, digits and _",
                "spacing,,|spacing,All,|reading \"All\": expected lower case letters, digits and _, and for a part of a reading a dot and the part",
                "spacing,,|spacing,a.b.c,|reading \"a.b.c\": expected lower case letters, digits and _, and for a part of a reading a dot and the part",
                ",practice,M|,habit,M|kind \"habit\": expected one of descriptive, outcome, practice",
                "Monthly.|''|statement is empty: expected a value",
                "a guide|''|source is empty: expected a value",
                "gaps_in_tolerance|''|estimand is empty: expected a value",
                "tolerance,,,|tolerance,,nurse,|rater_role \"nurse\": expected one of clinician, independent, patient",
                ",,,all,all,,p|,,,icepick,all,,p|scar_type \"icepick\": expected one of boxcar, ice_pick, mixed, rolling, unspecified",
                "all,,practice,,|all,rf,final,,|comparator \"rf\": expected another arm than \"all\", and neither is all",
                "all,,practice,,|rf,rf,final,,|comparator \"rf\": expected another arm than \"rf\", and neither is all",
                "all,,practice,,|rf,all,final,,|comparator \"all\": expected another arm than \"rf\", and neither is all",
                "all,,practice,,|rf-standard,,final,,|arm \"rf-standard\": expected one arm, and the other as comparator",
                "all,,practice,,|rf,standard,practice,,|comparator \"standard\": expected none on the axis practice",
                ",practice,,all,|,,,all,|axis is empty: expected a value",
                ",>,|,>=,|rule \">=\": expected one of <, =, >",
                ",>,0.5|,,0.5|rule \"\": expected one of >, <, =",
                ",practice,M|,descriptive,M|rule \">\": expected none for a figure",
                ",0.5,|,,|threshold \"\": expected a number, min_improvement or smallest_detectable_change",
                ",0.5,|,half,|threshold \"half\": expected a number, min_improvement or smallest_detectable_change",
                ",0.5,|,NaN,|threshold \"NaN\": expected a number, min_improvement or smallest_detectable_change",
                ",0.5,|,1e999,|threshold \"1e999\": expected a number, min_improvement or smallest_detectable_change",
                "practice,Monthly.,a guide,part,gaps_in_tolerance,,,all,all,,practice,,all,>,0.5|"
                        + "outcome,Monthly.,a guide,part,gaps_in_tolerance,,,all,all,,practice,,all,=,0|"
                        + "rule \"=\": expected > or < for an outcome",
                ",>,|,=,|threshold \"0.5\": expected 0 after the rule =",
                ",30|,0|min_n \"0\": expected at least 1",
                ",30|,thirty|min_n \"thirty\": expected a whole number",
                ",30|''|17 columns: expected as many as the header has",
            })
    void errorsNameRowFoundAndExpected(String part, String other, String message) {
        var bad = replaceLast(GOOD, part, other);
        assertThatThrownBy(() -> Night.claims(GOOD.replace("spacing", "first"), bad))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("claims.csv:3 " + message);
    }

    @Test
    void aReferenceFigureForCostNamesItsCurrency() {
        var cost = "cost,,descriptive,Cheap.,a guide,part,median_course_cost,,,all,all,,cost,%s,all,,3000,30";
        assertThat(first(Night.claims(cost.formatted("EUR"))).threshold()).isEqualTo("3000");
        assertThatThrownBy(() -> Night.claims(cost.formatted("")))
                .hasMessage("claims.csv:2 level \"\": expected the currency of the threshold");
    }

    /** What a skin type gains and what it risks stand under one claim; only a verdict's parts must be of one kind. */
    @Test
    void theReadingsOfOneClaimMayBeOfTwoKindsAndThePartsOfOneReadingMayNot() {
        var part = GOOD.replace("spacing,,", "spacing,all.gaps,");
        assertThat(Night.claims(part, GOOD.replace("spacing,,practice", "spacing,b,outcome"))
                        .all()
                        .iterator()
                        .next())
                .extracting(Claim::kind)
                .containsExactly(Verdict.Kind.PRACTICE, Verdict.Kind.OUTCOME);
        var mixed = GOOD.replace("spacing,,practice", "spacing,b,outcome");
        assertThat(Night.claims(part, mixed, mixed.replace("spacing,", "gaps,")).outcomes())
                .isEqualTo(2);
        assertThatThrownBy(() -> Night.claims(
                        part, part.replace("gaps,practice", "more,practice").replace("practice,M", "outcome,M")))
                .hasMessageContaining("kind \"outcome\": expected practice as in the other parts of spacing");
    }

    @Test
    void rowsOfOneClaimAgreeInAllButTheirReading() {
        assertTogether(GOOD, "reading \"\": claim spacing has it already, expected another");
        assertTogether(
                GOOD.replace("spacing,,practice,Monthly.", "spacing,b,practice,Weekly."),
                "statement \"Weekly.\": expected the same in all rows of spacing");
    }

    @Test
    void aReadingIsARowOrPartsAndNotBoth() {
        var whole = GOOD.replace("spacing,,", "spacing,overall,");
        var part = GOOD.replace("spacing,,", "spacing,overall.first,");
        assertThatThrownBy(() -> Night.claims(whole, part))
                .hasMessage("claims.csv:3 reading \"overall.first\": claim spacing has \"overall\", "
                        + "expected parts of it or itself");
        assertThatThrownBy(() -> Night.claims(part, whole))
                .hasMessage("claims.csv:3 reading \"overall\": claim spacing has \"overall.first\", "
                        + "expected parts of it or itself");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> Claims.read(new StringReader("id,reading\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("claims.csv: no column kind, statement, ");
    }

    @Test
    void theDataDictionaryNamesEveryColumnAndEveryStatisticOfAClaim() throws IOException {
        var dictionary = Files.readString(Path.of("src/site/markdown/data-dictionary.md"), StandardCharsets.UTF_8);
        new TableFolder(Disk.local(), data).write(VerdictSchema.TABLE, List.of());
        var verdicts = Files.readString(data.resolve("verdicts.csv"), StandardCharsets.UTF_8);
        new TableFolder(Disk.local(), data).write(SensitivitySchema.TABLE, List.of());
        var sensitivity = Files.readString(data.resolve("sensitivity.csv"), StandardCharsets.UTF_8);
        assertThat((Night.HEADER + "," + verdicts + "," + sensitivity).split("[,\n]+", -1))
                .filteredOn(column -> !column.isEmpty())
                .allSatisfy(column -> assertThat(dictionary).contains("`" + column + "`"));
        assertThat(Claims.load(ReferenceFolder.in(data)).all())
                .allSatisfy(rows -> rows.forEach(claim -> claim.estimands()
                        .forEach(statistic -> assertThat(dictionary)
                                .contains("`" + StatisticKind.of(statistic).names() + "`"))));
    }

    private static void assertTogether(String second, String message) {
        assertThatThrownBy(() -> Night.claims(GOOD, second)).hasMessage("claims.csv:3 " + message);
    }

    private static String replaceLast(String text, String part, String other) {
        var at = text.lastIndexOf(part);
        if (at < 0) {
            throw new AssertionError(part + " is not in " + text);
        }
        return text.substring(0, at) + other + text.substring(at + part.length());
    }

    private static Claim first(Claims claims) {
        return claims.all().iterator().next().get(0);
    }
}
