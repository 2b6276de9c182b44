package org.scarline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;

final class AuditLogTest {
    @TempDir
    Path data;

    private AuditLog log() {
        return new AuditLog(Disk.local(), data);
    }

    private void fill() throws IOException {
        for (var entry = 1; entry <= 5; entry++) {
            log().add(Instant.EPOCH.plusSeconds(entry), new AuditLog.Entry("anna", "run", "ab".repeat(32)));
        }
    }

    @Test
    void holdsWhatWasAddedInOneChain() throws IOException {
        assertThat(log().verify().problem()).isEmpty();
        fill();
        assertThat(log().verify())
                .returns(5, AuditLog.State::entries)
                .satisfies(state -> assertThat(state.problem()).isEmpty());
        assertThat(Files.readAllLines(data.resolve("audit/log.csv")).get(1))
                .startsWith("1,1970-01-01T00:00:01Z,anna,run,abab");
    }

    @Test
    void findsEveryLineThatWasChangedMovedOrLeftOut() throws IOException {
        fill();
        var file = data.resolve("audit/log.csv");
        var whole = Files.readAllLines(file);
        for (var line = 1; line < whole.size() - 1; line++) {
            var changed = new ArrayList<>(whole);
            changed.set(line, changed.get(line).replace("anna", "bert"));
            assertBroken(file, changed);
            var cut = new ArrayList<>(whole);
            cut.remove(line);
            assertBroken(file, cut);
            var turned = new ArrayList<>(whole);
            turned.set(line, whole.get(line + 1));
            turned.set(line + 1, whole.get(line));
            assertBroken(file, turned);
        }
        Files.write(file, whole);
        assertThat(log().verify().problem()).isEmpty();
    }

    private void assertBroken(Path file, List<String> lines) throws IOException {
        Files.write(file, lines);
        assertThat(log().verify().problem()).isPresent();
    }

    @Test
    void aNameCannotAddColumnsOrLines() throws IOException {
        log().add(Instant.EPOCH, new AuditLog.Entry("a,b\nc", "run", ""));
        assertThat(log().verify()).returns(1, AuditLog.State::entries);
        assertThat(log().verify().problem()).isEmpty();
    }
}
