package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Operation;
import org.scarline.rows.ledger.LedgerTable;

/**
 * A night that is killed between two blocks of a file goes on in the next with all that the lines before said: what is published is
 * that of a night that nothing disturbed, byte for byte, wherever the kill was.
 */
class ResumedFileTest {
    private static final String HEADER = "patient_id,session_date,modality,side,pain";

    private static final int IN_BLOCK = 9;

    /** As many lines as a block has, most of them empty: long lines fill one too, and take long to read. */
    private static final String REST_OF_BLOCK = "\n".repeat(30_000);

    private static final int BLOCKS = 4;

    @TempDir
    private Path folder = Path.of("");

    private static String line(String patient, String day, String side, int pain) {
        return "%s,%s,rf,%s,%d".formatted(patient, day, side, pain);
    }

    /** What is to be said of most lines is known in a later block alone, or by what stands in an earlier one. */
    private static Clinic dropped(Path home) throws IOException {
        var lines = new ArrayList<>(List.of(HEADER));
        lines.add(line("twice", "2026-01-05", "left", 2));
        lines.add(line("twice", "2026-02-05", "left", 2));
        lines.add(line("twice", "2026-01-05", "left", 3));
        for (var block = 0; block < BLOCKS; block++) {
            lines.add(line("p-7".repeat(1 + block % 2), "2026-0%d-10".formatted(1 + block), "", 1));
            lines.add(line("p_7".repeat(1 + block % 2), "2026-0%d-10".formatted(1 + block), "", 1));
            lines.add(line("same", "2026-01-0%d".formatted(1 + block / 2), "right", block));
            lines.add(line("sides", "2026-0%d-11".formatted(1 + block), block == 2 ? "left" : "", 1));
            lines.add(line("onward", "2026-0%d-11".formatted(1 + block), "left", 1));
            lines.add(line("on", "2026-0%d-12".formatted(1 + block), "left", 1));
            lines.add(line("q", "no day", "left", block));
            for (var each = 0; each < IN_BLOCK; each++) {
                lines.add(line("p%d-%d".formatted(block, each), "2026-01-05", "both", 1));
            }
            lines.add(REST_OF_BLOCK);
        }
        return new Clinic(home)
                .drop("a/s-2026-06-02.csv", String.join("\n", lines) + "\n")
                .drop("a/t-2026-06-03.csv", "patient_id,session_date,modality\nsame,2026-03-01,rf\n");
    }

    /** A process that is killed when it is about to store the nth block, and does nothing any more. */
    private static final class KilledAtBlock implements Doors.Trouble {
        private final int at;
        private int blocks;

        KilledAtBlock(int at) {
            this.at = at;
        }

        boolean struck() {
            return blocks >= at;
        }

        @Override
        public void atDisk(Operation operation, Path path) throws IOException {
            if (struck()) {
                throw new IOException("killed");
            }
        }

        @Override
        public void atDatabase(Doors.Asked asked) throws SQLException {
            blocks += !struck() && asked == Doors.Asked.WRITE && isOfABlock() ? 1 : 0;
            if (struck()) {
                throw new SQLException("killed");
            }
        }

        private static boolean isOfABlock() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals(LedgerTable.class.getName())
                                    && frame.getMethodName().equals("advance")));
        }
    }

    @Test
    void whereverItIsKilledWhatIsPublishedIsThatOfAnUndisturbedNight() throws IOException {
        var whole = dropped(folder.resolve("whole"));
        assertThat(whole.night().code()).isEqualTo(3);
        var expected = FaultTest.left(whole);
        assertThat(Files.readString(whole.reports().resolve("latest/problems.csv")))
                .contains(",SAME_KEY,", ",NO_SIDE,", ",UNLIKELY_DAY,", ",LOOK_ALIKE,", ",BAD_DATE,");
        try (var rejected = Files.newDirectoryStream(whole.data().resolve("rejected"))) {
            assertThat(Files.readAllLines(rejected.iterator().next()))
                    .as("said of one line in two blocks")
                    .anyMatch(line -> line.contains("say something else of the same thing")
                            && line.contains("lies before 2026-02-05 in line 3"));
        }
        var kills = 0;
        for (var at = 1; ; at++) {
            var clinic = dropped(folder.resolve("at" + at));
            var kill = new KilledAtBlock(at);
            Clinic.sayOn(kill, clinic.arguments());
            if (!kill.struck()) {
                break;
            }
            kills++;
            assertThat(clinic.night().code()).isEqualTo(3);
            assertThat(FaultTest.different(expected, FaultTest.left(clinic)))
                    .as("killed at block %d", at)
                    .isEmpty();
        }
        assertThat(kills).isGreaterThan(BLOCKS);
    }

    @Test
    void soItIsWhereEachNightStoresOneBlockAlone() throws IOException {
        var whole = dropped(folder.resolve("whole"));
        whole.night();
        var clinic = dropped(folder.resolve("often"));
        var nights = 0;
        for (var kill = new KilledAtBlock(2); ; kill = new KilledAtBlock(2)) {
            Clinic.sayOn(kill, clinic.arguments());
            if (!kill.struck()) {
                break;
            }
            nights++;
        }
        assertThat(nights).isGreaterThanOrEqualTo(BLOCKS);
        assertThat(FaultTest.different(FaultTest.left(whole), FaultTest.left(clinic)))
                .isEmpty();
    }
}
