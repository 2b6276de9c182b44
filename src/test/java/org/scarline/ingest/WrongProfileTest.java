package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** A profile that is wrong costs the files that it may speak for, by name and until it is mended, and no other file of any site. */
class WrongProfileTest {
    private static final String PROFILE =
            "kind: sessions\ncolumns: {patient_id: nr, session_date: day, modality: what}\n";

    /** What makes it wrong, by site. */
    private static final Map<String, String> SAID = Map.of(
            "yaml", "yaml/mapping.yml:2 is not YAML",
            "setting", "setting/mapping.yml:3: found sheeet: expected one of codes",
            "bytes", "bytes/mapping.yml is not UTF-8: expected a text file saved as UTF-8",
            "nothing", "nothing/mapping.yml: no settings: expected lines such as date_format: dd.MM.yyyy",
            "link", "link/mapping.yml: expected a file",
            "large", "large/mapping.yml: 3000000000 bytes: expected at most 4194308",
            "nested", "nested/mapping.yml is not YAML: expected plain settings");

    @TempDir
    Path folder;

    private static void drop(Night night, String path, String text) throws IOException {
        night.drop(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void log(Night night, String path, String patient) throws IOException {
        drop(night, path, "nr,day,what\n%s,2026-01-01,rf\n".formatted(patient));
    }

    private Night dropped(String name) throws IOException {
        var night = new Night(folder.resolve(name));
        drop(night, "good/own-2026-03-01.csv", "patient_id,session_date,modality\ng,2026-01-01,rf\n");
        drop(night, "read/mapping.yml", PROFILE);
        log(night, "read/log-2026-03-01.csv", "r");
        for (var site : SAID.keySet()) {
            log(night, site + "/log-2026-03-01.csv", "p");
        }
        return night;
    }

    private static void spoil(Night night) throws IOException {
        drop(night, "yaml/mapping.yml", "kind: [sessions\n");
        drop(night, "setting/mapping.yml", PROFILE + "sheeet: One\n");
        drop(night, "nothing/mapping.yml", "# to be written\n");
        drop(night, "nested/mapping.yml", "files: " + "[".repeat(100_000));
        night.drop("bytes/mapping.yml", (PROFILE + "sheet: M\u00e4rz\n").getBytes(StandardCharsets.ISO_8859_1));
        var in = night.folder.resolve("incoming");
        Files.createSymbolicLink(in.resolve("link/mapping.yml"), in.resolve("not-mounted"));
        try (var sparse = new RandomAccessFile(in.resolve("large/mapping.yml").toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }
    }

    private static void mend(Night night) throws IOException {
        for (var site : SAID.keySet()) {
            Files.deleteIfExists(night.folder.resolve("incoming").resolve(site).resolve("mapping.yml"));
            drop(night, site + "/mapping.yml", PROFILE);
        }
    }

    private static List<String> said(Night night) throws Exception {
        var summary = night.summary(night.run());
        night.reported();
        return summary.notTaken().stream()
                .map(each -> each.path() + " " + each.problem().message())
                .toList();
    }

    @Test
    void itCostsTheFilesBelowItUntilItIsMended() throws Exception {
        var night = dropped("mended");
        spoil(night);
        for (var time = 1; time <= 2; time++) {
            var said = said(night);
            assertThat(said).hasSize(2 * SAID.size());
            SAID.forEach((site, why) -> assertThat(said)
                    .anyMatch(line -> line.startsWith("%s/mapping.yml %s".formatted(site, why)))
                    .contains(
                            "%s/log-2026-03-01.csv its profile %1$s/mapping.yml is wrong; it is read once that is mended"
                                    .formatted(site)));
        }
        assertThat(night.summary(night.run()).needsAPerson()).isTrue();
        assertThat(night.standing()).hasSize(2);
        mend(night);
        assertThat(said(night)).isEmpty();
        assertThat(night.run().areNothing()).isTrue();
        var never = dropped("never");
        mend(never);
        never.run();
        assertThat(night.standing()).isEqualTo(never.standing());
        assertThat(night.ledger()).extracting(SourceFile::status).containsOnly(Status.LOADED);
        assertThat(night.quality()).isEqualTo(never.quality());
    }

    @Test
    void whatWasReadWhileItWasRightStands() throws Exception {
        var night = new Night(folder);
        drop(night, "a/mapping.yml", PROFILE);
        log(night, "a/log-2026-03-01.csv", "p");
        assertThat(said(night)).isEmpty();
        drop(night, "a/mapping.yml", "kind: wrong\n");
        log(night, "a/more-2026-03-02.csv", "q");
        for (var time = 1; time <= 2; time++) {
            assertThat(said(night))
                    .hasSize(2)
                    .anyMatch(line -> line.startsWith("a/mapping.yml a/mapping.yml:1: kind"))
                    .anyMatch(line -> line.startsWith("a/more-2026-03-02.csv its profile"));
        }
        drop(night, "a/mapping.yml", "kind: [wrong still\n");
        assertThat(said(night)).anyMatch(line -> line.startsWith("a/mapping.yml a/mapping.yml:2 is not YAML"));
        assertThat(night.standing()).hasSize(1);
        drop(night, "a/mapping.yml", PROFILE);
        assertThat(said(night)).isEmpty();
        assertThat(night.standing()).hasSize(2);
        assertThat(night.ledger()).hasSize(2);
    }

    @Test
    void theOneOfAllSitesCostsWhatNoNearerOneSpeaksFor() throws Exception {
        var night = new Night(folder);
        drop(night, "good/own-2026-03-01.csv", "patient_id,session_date,modality\ng,2026-01-01,rf\n");
        drop(night, "read/mapping.yml", PROFILE);
        log(night, "read/log-2026-03-01.csv", "r");
        var reference =
                Files.createDirectories(night.folder.resolve("reference")).resolve("mapping.yml");
        Files.writeString(reference, "kind: wrong\n");
        assertThat(said(night))
                .hasSize(2)
                .anyMatch(line -> line.startsWith("reference/mapping.yml reference/mapping.yml:1: kind"))
                .anyMatch(
                        line -> line.startsWith("good/own-2026-03-01.csv its profile reference/mapping.yml is wrong"));
        assertThat(night.standing()).hasSize(1);
        Files.delete(reference);
        assertThat(said(night)).isEmpty();
        assertThat(night.standing()).hasSize(2);
    }

    /** Its copy can be made again only from the archive, by a profile that nobody can read. */
    @Test
    void aFileOfTheArchiveWaitsForItToo() throws Exception {
        var night = new Night(folder);
        drop(night, "a/mapping.yml", PROFILE);
        drop(night, "a/log-2026-03-01.csv", "nr,day,what\np,2026-01-01,rf\np,2026-11-24,rf\n");
        night.run();
        assertThat(night.archive()).isOne();
        try (var copies = Files.list(night.folder.resolve("state/work"))) {
            for (var copy : copies.toList()) {
                Files.delete(copy);
            }
        }
        drop(night, "a/mapping.yml", "kind: wrong\n");
        night.run(Night.TODAY.plusDays(9), source -> source);
        assertThat(night.standing()).hasSize(1);
        drop(night, "a/mapping.yml", PROFILE);
        night.run(Night.TODAY.plusDays(9), source -> source);
        assertThat(night.standing()).hasSize(2);
    }
}
