package org.scarline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A large file is read once for its digest, and again as soon as it is another. */
final class KnownDigestsTest {
    @TempDir
    Path folder;

    private final KnownDigests digests = new KnownDigests();
    private final AtomicInteger reads = new AtomicInteger();

    private Path file(long bytes, char content) throws IOException {
        var all = new byte[(int) bytes];
        Arrays.fill(all, (byte) content);
        return Files.write(folder.resolve("file"), all);
    }

    private String digest(Path file) throws IOException {
        reads.incrementAndGet();
        return String.valueOf((char) Files.readAllBytes(file)[0]);
    }

    private String of(Path file) throws IOException {
        return digests.of(file, this::digest);
    }

    @Test
    void aLargeFileIsReadOnceUntilItChanges() throws IOException {
        var file = file(KnownDigests.LARGE, 'a');
        assertThat(of(file)).isEqualTo("a");
        assertThat(of(file)).isEqualTo("a");
        assertThat(reads).hasValue(1);
        var time = Files.getLastModifiedTime(file);
        file(KnownDigests.LARGE, 'b');
        Files.setLastModifiedTime(file, time);
        assertThat(of(file)).as("of the same size and time").isEqualTo("b");
        assertThat(reads).hasValue(2);
    }

    @Test
    void anotherFileUnderTheNameIsRead() throws IOException {
        var file = file(KnownDigests.LARGE, 'a');
        of(file);
        var other = Files.move(file, folder.resolve("other"));
        file(KnownDigests.LARGE, 'b');
        assertThat(of(folder.resolve("file"))).isEqualTo("b");
        assertThat(of(other)).isEqualTo("a");
    }

    @Test
    void whatALinkLeadsToIsReadEachTime() throws IOException {
        var file = file(KnownDigests.LARGE, 'a');
        var link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(of(link)).isEqualTo("a");
        file(KnownDigests.LARGE, 'b');
        assertThat(of(link)).isEqualTo("b");
    }

    @Test
    void aFileThatIsNotLargeIsReadEachTime() throws IOException {
        var file = file(KnownDigests.LARGE - 1, 'a');
        digests.findSoon(file, this::digest);
        of(file);
        of(file);
        assertThat(reads).hasValue(2);
    }

    @Test
    void whatIsFoundBesideOtherWorkIsNotReadAgain() throws IOException {
        var file = file(KnownDigests.LARGE, 'a');
        digests.findSoon(file, this::digest);
        assertThat(of(file)).isEqualTo("a");
        assertThat(reads).hasValue(1);
        file(KnownDigests.LARGE, 'b');
        assertThat(of(file)).isEqualTo("b");
    }

    @Test
    void whatFailedBesideOtherWorkIsTriedAgainAndAFileThatIsGoneIsNamed() throws IOException {
        var file = file(KnownDigests.LARGE, 'a');
        digests.findSoon(file, gone -> {
            throw new IOException("not now");
        });
        assertThat(of(file)).isEqualTo("a");
        Files.delete(file);
        assertThatThrownBy(() -> of(file)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDiskKnowsADigestAndNotThatOfAnotherSeal() throws IOException {
        var disk = Disk.local();
        var file = file(KnownDigests.LARGE, 'a');
        disk.digestSoon(file);
        var digest = disk.settled().sha256(file);
        assertThat(digest).isEqualTo(Digest.of("a".repeat((int) KnownDigests.LARGE)));
        var sealed = disk.sealed(Seal.of(new byte[32]));
        sealed.write(file, Files.readAllBytes(file));
        assertThat(sealed.sha256(file)).isEqualTo(digest);
        assertThat(disk.sha256(file)).isNotEqualTo(digest);
    }
}
