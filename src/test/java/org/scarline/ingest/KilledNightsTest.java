package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.voice.Voices;
import org.scarline.rows.ledger.SourceFile;

/**
 * Odd weeks: files come, come again and vanish, folders may speak for others or may not, files are taken back and let in. Where every
 * night is killed up to three times before it ends, all is as where none is. The build tries two weeks; {@code
 * -Dreliability.weeks=25} tries so many.
 */
class KilledNightsTest {
    private static final int WEEKS = Integer.getInteger("reliability.weeks", 2);
    private static final int NIGHTS = 7;
    private static final String RATINGS =
            "patient_id,assessed_on,scar_type,instrument,score,side,site_id,record_status,notes\n";
    private static final String SESSIONS = "patient_id,session_date,modality,pain,side,site_id,record_status,notes\n";
    private static final String REST_OF_BLOCK = "\n".repeat(30_000);
    private static final List<String> WRITES = List.of("commit", "executeBatch", "executeUpdate");

    @TempDir
    Path folder;

    /** One week over one inbox; what happens is drawn, and kills are drawn apart. */
    private static final class Week {
        private final Random random;
        private final Random kills;
        private final Night night;
        private final List<String> dropped = new ArrayList<>();
        private int killed;

        Week(Path folder, int seed) {
            this.random = new Random(seed);
            this.kills = new Random(~seed);
            this.night = new Night(folder);
        }

        private boolean oneIn(int many) {
            return random.nextInt(many) == 0;
        }

        private <T> T oneOf(List<T> some) {
            return some.get(random.nextInt(some.size()));
        }

        private String patient() {
            return oneOf(List.of("p", "p", "p", "p", "p-", "P ")) + random.nextInt(9);
        }

        private byte[] file(LocalDate day) {
            var isOfRatings = random.nextBoolean();
            var isLong = oneIn(4);
            var text = new StringBuilder(isOfRatings ? RATINGS : SESSIONS);
            for (var line = 1 + random.nextInt(30) + (isLong ? 80 : 0); line > 0; line--) {
                var on = oneIn(20)
                        ? day.plusDays(1 + random.nextInt(3))
                        : LocalDate.parse("2026-01-01").plusDays(random.nextInt(60));
                text.append("%s,%s%s,".formatted(patient(), on, oneIn(25) ? "x" : ""))
                        .append(isOfRatings ? "m,goodman_baron_grade,%d,".formatted(1 + random.nextInt(4)) : "")
                        .append(isOfRatings ? "" : "rf,%d,".formatted(random.nextInt(10)))
                        .append(oneOf(List.of("", "left", "right", "both")))
                        .append(oneIn(10) ? ",b," : ",,")
                        .append(oneIn(12) ? "void," : ",")
                        .append('\n')
                        .append(isLong && line == 40 ? REST_OF_BLOCK : "");
            }
            var content = text.toString().getBytes(StandardCharsets.UTF_8);
            return oneIn(8) ? Arrays.copyOf(content, content.length - 1) : content;
        }

        private void happen(LocalDate day) throws Exception {
            for (var file = random.nextInt(3); file >= 0; file--) {
                var path = "%s/f%d-%s.csv"
                        .formatted(oneOf(List.of("a", "a", "b")), random.nextInt(3), day.minusDays(random.nextInt(3)));
                night.drop(path, file(day));
                dropped.add(path);
            }
            if (oneIn(3)) {
                Files.deleteIfExists(night.folder.resolve("incoming").resolve(oneOf(dropped)));
            }
            if (oneIn(3)) {
                night.with(random.nextBoolean() ? Voices.OWN : Voices.of(Map.of("a", "b")));
            }
            var isToGo = random.nextBoolean();
            var name = oneOf(dropped).substring(2);
            var file = night.ledger().stream()
                    .filter(each -> each.name().equals(name) && each.kind().isPresent())
                    .findFirst();
            if (isToGo && oneIn(3) && file.isPresent()) {
                night.retract(name);
            } else if (file.filter(SourceFile::isHeld).isPresent()) {
                night.accept(name);
            }
        }

        private void kill(LocalDate day) {
            for (var times = kills.nextInt(4); times > 0; times--) {
                var when = kills.nextBoolean() ? KillTest.When.BEFORE : KillTest.When.AFTER;
                try {
                    night.run(day, new KillTest.Fault(1 + kills.nextInt(9), WRITES, when));
                } catch (Exception cutOff) {
                    killed++;
                }
            }
        }

        Week pass(boolean isKilled) throws Exception {
            var day = LocalDate.parse("2026-11-01");
            for (var each = 0; each < NIGHTS; each++) {
                day = day.plusDays(1);
                happen(day);
                if (isKilled) {
                    kill(day);
                }
                night.run(day, UnaryOperator.identity());
                night.reported();
                night.clear();
            }
            return this;
        }

        /** All but the numbers of lines, which are never given twice. */
        List<String> left() {
            var left = new ArrayList<>(List.of(night.standing().toString(), String.valueOf(night.notices())));
            night.ledger().stream()
                    .map(file -> "%s %s %s %s %s %s %s"
                            .formatted(
                                    file.path(),
                                    file.status(),
                                    file.problem(),
                                    file.counts(),
                                    file.notes(),
                                    file.judged(),
                                    file.figures()))
                    .forEach(left::add);
            left.add(night.query("""
                            SELECT f.number, r.file_line, r.code, r.message
                            FROM reject r JOIN source_file f ON r.line >= f.first_line AND r.line < f.first_line + f.physical_lines
                            ORDER BY f.number, r.file_line""").toString());
            left.add(night.query("SELECT * FROM problem_group ORDER BY file, code, column_name")
                    .toString());
            return left;
        }
    }

    @Test
    void allIsAsWhereNoNightIsKilled() throws Exception {
        var killed = 0;
        for (var seed = 1; seed <= WEEKS; seed++) {
            var whole = new Week(folder.resolve("whole" + seed), seed).pass(false);
            var often = new Week(folder.resolve("often" + seed), seed).pass(true);
            assertThat(often.left()).as("week %d", seed).isEqualTo(whole.left());
            killed += often.killed;
        }
        assertThat(killed).isGreaterThan(WEEKS);
    }
}
