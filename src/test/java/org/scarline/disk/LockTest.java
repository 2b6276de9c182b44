package org.scarline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ChildProcess;

/** A lock holds against another process, whatever this one does with the file meanwhile. */
final class LockTest {
    @TempDir
    Path folder;

    /** Ends with 7 where it gets the lock, with 0 where another has it. */
    static final class Other {
        private Other() {}

        public static void main(String[] file) throws IOException {
            System.exit(Disk.local().lock(Path.of(file[0])).isPresent() ? 7 : 0);
        }
    }

    private static int other(Path file) throws IOException, InterruptedException {
        var command = ChildProcess.command(Other.class);
        command.add(file.toString());
        return new ProcessBuilder(command).start().waitFor();
    }

    @Test
    void aLockHoldsWhileTheModesOfItsFolderAreSet() throws Exception {
        var file = Files.createFile(folder.resolve("lock"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        try (var lock = Disk.local().lock(file).orElseThrow()) {
            Disk.local().protect(folder, "rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(other(file)).as("held by %s", lock).isZero();
        }
        assertThat(other(file)).isEqualTo(7);
    }
}
