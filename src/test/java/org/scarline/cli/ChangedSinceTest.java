package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.audit.AuditLog;
import org.scarline.disk.Disk;

final class ChangedSinceTest {
    @TempDir
    private Path data = Path.of("");

    @BeforeEach
    void entered() throws IOException {
        var log = new AuditLog(Disk.local(), data);
        for (var entry : new String[][] {
            {"retract", "one"},
            {"backup", "first"},
            {"retract", "two"},
            {"accept", "three"},
            {"run", "night"},
            {"backup", "second"},
            {"accept", "two"},
            {"retract", "three"}
        }) {
            log.add(Instant.EPOCH, new AuditLog.Entry("who", entry[0], entry[1]));
        }
    }

    private ChangedSince since(String copy) throws IOException {
        return ChangedSince.of(Disk.local(), data, copy);
    }

    @Test
    void ofEachFileTheLastCommandAfterTheCopyIsNamed() throws IOException {
        assertThat(since("first").lines())
                .containsExactly(
                        "since that copy was made: scarline accept --file two",
                        "since that copy was made: scarline retract --file three");
        assertThat(since("second")).isEqualTo(since("first"));
        assertThat(since("first").code()).isEqualTo(Commands.NEEDS_A_PERSON);
    }

    @Test
    void ofACopyThatTheLogDoesNotKnowNothingIsNamed() throws IOException {
        assertThat(since("another").lines()).isEmpty();
        assertThat(since("another").words()).isEmpty();
        assertThat(since("another").code()).isEqualTo(Commands.DONE);
    }
}
