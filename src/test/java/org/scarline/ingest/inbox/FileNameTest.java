package org.scarline.ingest.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.rows.ledger.SourceFile.Place;

class FileNameTest {
    @ParameterizedTest
    @CsvSource({
        "ratings-2026-11-20.csv, 2026-11-20",
        "2026-01-01_to_2026-11-20.csv, 2026-11-20",
        "2026-11-20-2026-02-30.csv, 2026-11-20",
        "2026-11-20/ratings.csv, 2026-11-19",
        "ratings-12026-11-201.csv, 2026-11-19",
        "ratings.csv, 2026-11-19"
    })
    void takesTheLastRealDayOfTheNameElseTheDayOfChange(String path, LocalDate asOf) {
        var modified = FileTime.from(Instant.parse("2026-11-19T23:59:59Z"));
        assertThat(new FileName(path).asOf(modified, ZoneOffset.UTC)).isEqualTo(asOf);
    }

    @Test
    void takesTheFirstFolderAsSite() {
        assertThat(new FileName("a.csv").site()).isEqualTo("main");
        assertThat(new FileName("clinic-a/2026/a.csv").site()).isEqualTo("clinic-a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b.csv",
                "A.CSV",
                ".csv",
                "a\nb.csv",
                " a.csv",
                "a .csv",
                "=a.csv",
                "<b>.csv",
                "a\u200bb.csv",
                "a\"b.csv",
                "klinik \u00fc/a.csv"
            })
    void saysHowToNameAFile(String path) {
        assertThat(new FileName(path).problem())
                .hasValueSatisfying(problem -> assertThat(problem.message())
                        .containsPattern("letters, digits,( blanks,)? dots, dashes and underscores")
                        .doesNotContain("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m\u00e4rz 2026.csv",
                "a b.csv",
                "Aknenarben Sprechstunde (neu) 2026-03-01.xlsx",
                "Cicatrices acn\u00e9.xlsx",
                "Szab\u00f3 & Nagy \u2013 2026.xlsx"
            })
    void takesNamesAsClinicsGiveThem(String path) {
        assertThat(new FileName(path).problem()).isEmpty();
    }

    @Test
    void knowsTheNameThatAFileHadBeforeTheArchive() {
        var sha256 = "0123456789abcdef".repeat(4);
        var place = new Place("clinic-a", "clinic-a/a.b.csv", "a.b.csv", LocalDate.parse("2026-11-20"));
        var archived = new FileName("clinic-a/" + FileName.archived(place, sha256));
        assertThat(archived.problem()).isEmpty();
        assertThat(archived.original(sha256)).isEqualTo(new FileName(place.path(), Optional.of(place.asOf())));
        assertThat(archived.original(sha256).asOf(FileTime.fromMillis(0), ZoneOffset.UTC))
                .isEqualTo(place.asOf());
        assertThat(archived.original("f" + sha256.substring(1))).isEqualTo(archived);
        var longest = new Place("main", "", "x".repeat(100) + ".csv", place.asOf());
        assertThat(new FileName(FileName.archived(longest, sha256)).problem()).isEmpty();
    }

    @Test
    void limitsNamesToAHundredCharacters() {
        assertThat(new FileName("x".repeat(100) + ".csv").problem()).isEmpty();
        assertThat(new FileName("x".repeat(101) + ".csv").problem()).isPresent();
    }
}
