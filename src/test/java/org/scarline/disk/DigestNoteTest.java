package org.scarline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next process trusts a note of a file for as long as the file has its stamp, and no longer. */
final class DigestNoteTest {
    private static final String OTHERS = "0".repeat(64);

    @TempDir
    Path home;

    private final Disk disk = Disk.local();
    private Path file = Path.of("");
    private String digest = "";

    @BeforeEach
    void aLargeFileWasPublished() throws IOException {
        file = large("published", 'a');
        digest = disk.sha256(file);
        disk.recallDigests(home.resolve("note"));
        disk.sha256(file);
        keep(disk);
    }

    private Path large(String folder, char content) throws IOException {
        var all = new byte[(int) KnownDigests.LARGE];
        Arrays.fill(all, (byte) content);
        return Files.write(Files.createDirectories(home.resolve(folder)).resolve("file"), all);
    }

    private void keep(Disk process) {
        process.keepDigests(home.resolve("note"), home.resolve("published"));
    }

    private Disk next() {
        var process = Disk.local();
        process.recallDigests(home.resolve("note"));
        return process;
    }

    private String note() throws IOException {
        return Files.readString(home.resolve("note"));
    }

    @Test
    void aFileThatWasNotWrittenSinceIsNotReadAgain() throws IOException {
        Files.writeString(home.resolve("note"), note().replace(digest, OTHERS));
        assertThat(next().sha256(file)).isEqualTo(OTHERS);
        assertThat(Disk.local().sha256(file)).as("without the note").isEqualTo(digest);
    }

    @Test
    void aFileThatWasWrittenSinceIsReadWhateverTheNoteSays() throws IOException {
        Files.writeString(home.resolve("note"), note().replace(digest, OTHERS));
        var time = Files.getLastModifiedTime(file);
        large("published", 'a');
        Files.setLastModifiedTime(file, time);
        assertThat(next().sha256(file)).isEqualTo(digest);
    }

    @Test
    void aNoteThatMakesNoSenseSaysNothing() throws IOException {
        for (var wrong :
                new String[] {"", "\n\n", "x", note().replace(" file ", " link "), note().replace("/", "\\")}) {
            Files.writeString(home.resolve("note"), wrong);
            assertThat(next().sha256(file)).isEqualTo(digest);
        }
        Files.delete(home.resolve("note"));
        assertThat(next().sha256(file)).isEqualTo(digest);
    }

    @Test
    void onlyFilesBelowTheFolderThatAreAsTheyWereAreNoted() throws IOException {
        var process = next();
        var inbox = large("inbox", 'c');
        process.sha256(inbox);
        keep(process);
        assertThat(note()).startsWith(digest + " file ").hasLineCount(1);
        large("published", 'b');
        keep(process);
        assertThat(note()).isEmpty();
    }

    @Test
    void aProcessThatRecalledNothingKeepsNothing() throws IOException {
        var before = note();
        large("published", 'b');
        keep(Disk.local());
        assertThat(note()).isEqualTo(before);
    }

    @Test
    void aCopyWithTheSameBytesHasTheDigestOfTheFile() throws IOException {
        Files.writeString(home.resolve("note"), note().replace(digest, OTHERS));
        var process = next();
        var copy = Files.copy(file, home.resolve("copy"));
        process.digestsLike(file, copy);
        assertThat(process.sha256(copy)).isEqualTo(OTHERS);
        large("published", 'b');
        process.digestsLike(file, copy);
        assertThat(process.sha256(file)).isNotIn(OTHERS, digest);
    }

    /** Rights are set at the end of a night. */
    @Test
    void aFileThatGetsOtherRightsKeepsItsDigest() throws IOException {
        Files.writeString(home.resolve("note"), note().replace(digest, OTHERS));
        var process = next();
        process.protect(home.resolve("published"), "r-x------");
        assertThat(process.sha256(file)).isEqualTo(OTHERS);
        keep(process);
        assertThat(next().sha256(file)).isEqualTo(OTHERS);
        process.protect(home.resolve("published"), "rwx------");
        large("published", 'b');
        process.protect(home.resolve("published"), "rwxr-x---");
        assertThat(process.sha256(file)).isNotIn(OTHERS, digest);
    }

    @Test
    void aNoteThatCannotBeWrittenIsLeftOut() throws IOException {
        var process = next();
        var full = process.watched((operation, path) -> {
            throw new IOException("full");
        });
        keep(full);
        assertThat(note()).startsWith(digest);
    }
}
