package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.rows.ledger.Code;

/** Kinds of files that only a night shows, a hundred of each: other sites' rows, days to come, no last line end, forms of REDCap. */
class CaseVariantsTest {
    private static final int VARIANTS = 100;
    private static final int IN_ONE_NIGHT = 4;

    @TempDir
    Path folder;

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String site(int seed) {
        return "clinic-" + seed;
    }

    /** Rows of a folder's own site, of none and of others; in folders below, with any delimiter. */
    @Test
    void aRowForAnotherSiteThanItsFolderIsRejectedAndTheRestLoads() throws Exception {
        var night = new Night(folder);
        var own = new int[VARIANTS];
        var others = new int[VARIANTS];
        for (var seed = 0; seed < VARIANTS; seed++) {
            var random = new Random(seed);
            var lines = new ArrayList<String>(List.of("patient_id,site_id,fitzpatrick"));
            for (var row = 0; row < 3 + random.nextInt(8); row++) {
                var isOwn = random.nextInt(3) > 0;
                own[seed] += isOwn ? 1 : 0;
                others[seed] += isOwn ? 0 : 1;
                lines.add("P%d-%d,%s,%d"
                        .formatted(
                                seed,
                                row,
                                isOwn
                                        ? pick(random, site(seed), "", "NA")
                                        : pick(
                                                random,
                                                site(seed + 1),
                                                "main",
                                                site(seed) + "0",
                                                "Clinic-" + seed + "b"),
                                1 + random.nextInt(6)));
            }
            var delimiter = pick(random, ",", ";", "\t");
            night.drop(
                    site(seed) + pick(random, "/", "/2026/", "/a/b/c/") + "p-2026-06-30.csv",
                    lines.stream().map(line -> line.replace(",", delimiter)).toArray(String[]::new));
        }
        night.run();
        var files = night.ledger().stream().collect(Collectors.toMap(file -> file.site(), file -> file));
        for (var seed = 0; seed < VARIANTS; seed++) {
            var counts = java.util.Objects.requireNonNull(files.get(site(seed))).counts();
            assertThat(counts.rejected()).as("seed %d", seed).isEqualTo(others[seed]);
            assertThat(counts.accepted()).as("seed %d", seed).isEqualTo(own[seed]);
        }
        assertThat(night.query("SELECT DISTINCT code FROM reject").toString()).isEqualTo("[{CODE=FOREIGN_SITE}]");
    }

    /** The last day in a name counts; one that is today's or earlier is loaded. */
    @Test
    void aFileOfADayToComeIsRefusedWhateverElseItsNameSays() throws Exception {
        var night = new Night(folder);
        for (var seed = 0; seed < VARIANTS; seed++) {
            var random = new Random(seed);
            var day = random.nextBoolean()
                    ? Night.TODAY.plusDays(1 + random.nextInt(40)).toString()
                    : "%d-12-31".formatted(2027 + random.nextInt(7_000));
            var name = pick(random, "r-%s.csv", "%s.csv", "r_2020-01-01_%s.csv", "%s-final.csv", "r %s (2).csv");
            night.drop(
                    site(seed) + "/" + name.formatted(day),
                    "patient_id,fitzpatrick",
                    "P%d,%d".formatted(seed, 1 + random.nextInt(6)));
            if (seed % 5 == 0) {
                night.drop(
                        site(seed) + "/b-%s-then-%s.csv".formatted(day, Night.TODAY.minusDays(random.nextInt(400))),
                        "patient_id,fitzpatrick",
                        "Q%d,%d".formatted(seed, 1 + random.nextInt(6)));
            }
        }
        night.run();
        assertThat(night.ledger())
                .hasSize(VARIANTS + VARIANTS / 5)
                .allMatch(file -> file.name().startsWith("b-")
                        ? file.counts().accepted() == 1
                        : file.problem().orElseThrow().code() == Code.FUTURE_FILE);
        assertThat(night.query("SELECT patient_id FROM patient").toString()).doesNotContain("=P");
    }

    /** The same bytes on the next night are taken; those that grew meanwhile wait once more. */
    @Test
    void aFileWithoutItsLastLineEndIsTakenOnceItStoodFromOneNightToTheNext() throws Exception {
        var night = new Night(folder);
        for (var seed = 0; seed < VARIANTS; seed++) {
            night.drop(site(seed) + "/r-2026-06-30.csv", unended(seed, 0).getBytes(StandardCharsets.UTF_8));
        }
        night.run();
        night.reported();
        assertThat(night.ledger())
                .hasSize(VARIANTS)
                .allMatch(file -> file.problem().orElseThrow().code() == Code.STILL_GROWING);
        for (var seed = 0; seed < VARIANTS; seed += 2) {
            night.drop(site(seed) + "/r-2026-06-30.csv", unended(seed, 1).getBytes(StandardCharsets.UTF_8));
        }
        night.run();
        assertThat(night.ledger().stream().filter(file -> file.counts().accepted() == 2))
                .hasSize(VARIANTS / 2);
        assertThat(night.ledger().stream().filter(file -> file.problem().isPresent()))
                .hasSize(VARIANTS / 2);
    }

    private static String unended(int seed, int more) {
        var random = new Random(seed);
        var end = pick(random, "\n", "\r\n", "\r", "\r\r\n");
        var delimiter = pick(random, ",", ";", "\t");
        var lines = new ArrayList<String>(List.of("patient_id,fitzpatrick,birth_year"));
        for (var row = 0; row < 2 + more; row++) {
            lines.add("P%d-%d,%d,1990".formatted(seed, row, 1 + random.nextInt(6)));
        }
        return String.join(end, lines).replace(",", delimiter);
    }

    /** Events or repeating forms, raw or labelled, one to three of each: one patient, its sessions with their harm, its ratings. */
    @Test
    void aRedcapExportWithItsProfileIsReadByForm() throws Exception {
        var night = new Night(folder);
        var expected = new int[VARIANTS];
        for (var seed = 0; seed < VARIANTS; seed++) {
            var random = new Random(seed);
            var isRaw = random.nextBoolean();
            var lines = new ArrayList<String>(
                    List.of(
                            "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,fitzpatrick,session_date,modality,ae___1,ae___2,session_complete,assessed_on,grade,rating_complete"));
            var event = pick(random, "baseline_arm_1", "Baseline");
            lines.add("R%d,%s,,,%d,,,,,,,,".formatted(seed, event, 1 + random.nextInt(6)));
            var sessions = 1 + random.nextInt(3);
            var ratings = 1 + random.nextInt(3);
            for (var at = 1; at <= sessions; at++) {
                lines.add("R%d,%s,%s,%d,,2026-0%d-05,%s,%s,%s,%s,,,"
                        .formatted(
                                seed,
                                event,
                                isRaw ? "session" : "Session",
                                at,
                                at,
                                isRaw ? "2" : "RF needling",
                                isRaw ? "1" : "Checked",
                                isRaw ? "0" : "Unchecked",
                                isRaw ? "2" : "Complete"));
            }
            for (var at = 1; at <= ratings; at++) {
                lines.add("R%d,%s,%s,%d,,,,,,,2026-0%d-01,%d,%s"
                        .formatted(
                                seed,
                                event,
                                isRaw ? "rating" : "Rating",
                                at,
                                at,
                                1 + random.nextInt(4),
                                isRaw ? "2" : "Complete"));
            }
            java.util.Collections.shuffle(lines.subList(1, lines.size()), random);
            expected[seed] = 1 + sessions + ratings;
            night.drop(site(seed) + "/mapping.yml", PROFILE.getBytes(StandardCharsets.UTF_8));
            var delimiter = pick(random, ",", ";", "\t");
            night.drop(
                    site(seed) + "/export-2026-06-30.csv",
                    lines.stream().map(line -> line.replace(",", delimiter)).toArray(String[]::new));
        }
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        var rows = night.standing().values().stream()
                .collect(Collectors.groupingBy(row -> row.replaceAll(".*SITE=([^,}]*).*", "$1")));
        for (var seed = 0; seed < VARIANTS; seed++) {
            var own = rows.getOrDefault(site(seed), List.of());
            assertThat(own).as("seed %d", seed).hasSize(expected[seed]);
            assertThat(own.stream().filter(row -> row.contains("KIND=sessions")))
                    .allMatch(row -> row.contains("ADVERSE_EVENTS=pih") && row.contains("MODALITY=rf"));
        }
    }

    private static final String PROFILE = """
            tables:
              - kind: patients
                when: {redcap_repeat_instrument: [""]}
                columns: {patient_id: record_id, fitzpatrick: fitzpatrick}
              - kind: sessions
                when: {redcap_repeat_instrument: [session]}
                columns:
                  patient_id: record_id
                  session_date: session_date
                  modality: modality
                  adverse_events: {ticked: {pih: ae___1, erythema: ae___2}}
                codes: {modality: {"2": rf, "RF needling": rf}}
              - kind: ratings
                when: {redcap_repeat_instrument: [rating]}
                columns: {patient_id: record_id, assessed_on: assessed_on, score: grade}
                constants: {scar_type: rolling, instrument: goodman_baron_grade}
            """;

    /** What a night makes of some of each kind of {@link AsProgramsWriteTest}: a person is called where something is said, and not else. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNightSaysOfEachKindWhatTheFileAloneSays(boolean isSaid) throws Exception {
        var night = new Night(folder);
        var expected = new TreeMap<String, String>();
        for (var kind : AsProgramsWriteTest.Kind.values()) {
            for (var seed = 0; seed < IN_ONE_NIGHT; seed++) {
                var sample = AsProgramsWriteTest.sample(kind, seed);
                if (sample.codes().isEmpty() != isSaid) {
                    var site = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + seed;
                    expected.put(site, sample.valid() + " " + sample.codes());
                    night.drop(site + "/a-2026-06-30.csv", sample.text().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        var summary = night.summary(night.run());
        night.quality();
        var codes = codes();
        var found = new TreeMap<String, String>();
        night.ledger()
                .forEach(file -> found.put(
                        file.site(),
                        file.counts().accepted() + file.counts().rows().duplicate() + " "
                                + codes.getOrDefault(file.site(), "")));
        assertThat(found).isEqualTo(expected);
        assertThat(summary.needsAPerson()).isEqualTo(isSaid);
    }

    /** What {@code problems.csv} says of each site. */
    private Map<String, String> codes() throws IOException {
        var codes = new HashMap<String, String>();
        for (var line : Files.readAllLines(folder.resolve("problems.csv"))) {
            var cells = line.split(",", -1);
            if (!cells[4].matches("code|NOT_READ|UNUSUAL")) {
                codes.merge(cells[0], cells[4] + ":" + cells[6], (one, other) -> one + " " + other);
            }
        }
        return codes;
    }
}
