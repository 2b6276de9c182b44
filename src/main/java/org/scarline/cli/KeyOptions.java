package org.scarline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.scarline.database.StateKey;
import org.scarline.disk.Disk;
import picocli.CommandLine.Option;

/** Where the key of the database's file comes from: never from an argument or a variable, which others can read. */
final class KeyOptions {
    private static final int SECONDS = 60;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            defaultValue = "",
            description =
                    "encrypts database, archive, rejects and pages under the key in this file, which only its owner may read (none)")
    private String file = "";

    @Option(
            names = "--key-command",
            paramLabel = "COMMAND",
            defaultValue = "",
            description = "as --key-file, with the key that this shell command prints (none)")
    private String command = "";

    /** No key where none is asked for. Throws {@link IllegalArgumentException}, found and expected, where it cannot be had. */
    StateKey key() {
        if (file.isEmpty() && command.isEmpty()) {
            return StateKey.NONE;
        }
        if (!file.isEmpty() && !command.isEmpty()) {
            throw new IllegalArgumentException("--key-file and --key-command: expected one of them");
        }
        return file.isEmpty() ? printed(command) : read(Disk.local(), Path.of(file));
    }

    /** The key in a file. */
    static StateKey read(Disk disk, Path file) {
        try {
            if (!disk.isPrivate(file)) {
                throw new IllegalArgumentException(
                        "--key-file %s: expected a file that only its owner may read (mode 0600)".formatted(file));
            }
            return StateKey.of(disk.text(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("--key-file %s: it cannot be read".formatted(file), unreadable);
        }
    }

    private static StateKey printed(String command) {
        try {
            var process = new ProcessBuilder("sh", "-c", command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IllegalArgumentException(
                        "--key-command: expected a command that prints the key within %d seconds".formatted(SECONDS));
            }
            // what it has started may keep its output open for ever
            var printed = process.getInputStream();
            var said = new String(printed.readNBytes(printed.available()), StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IllegalArgumentException(
                        "--key-command: expected a command that prints the key and ends with 0");
            }
            return StateKey.of(said);
        } catch (IOException failed) {
            throw new IllegalArgumentException("--key-command: it cannot be run", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalArgumentException("--key-command: stopped", stopped);
        }
    }
}
