package org.scarline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files under a seal: unreadable, read back as they were, and never changed unseen. */
final class SealTest {
    private static final Seal ONE = Seal.of(key(1));
    private static final Seal OTHER = Seal.of(key(2));

    @TempDir
    Path folder;

    private static byte[] key(int seed) {
        var key = new byte[32];
        new Random(seed).nextBytes(key);
        return key;
    }

    private static byte[] content(int length) {
        var content = new byte[length];
        new Random(length).nextBytes(content);
        return content;
    }

    private Path written(byte[] content) throws IOException {
        var file = folder.resolve("file");
        Disk.local().sealed(ONE).write(file, content);
        return file;
    }

    /** Nothing, shorter than a segment, around its ends, and several of them. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 65_400, 65_536, 65_537, 131_072, 400_001})
    void whatWasWrittenIsReadBackOfAnyLength(int length) throws IOException {
        var content = content(length);
        var disk = Disk.local().sealed(ONE);
        var file = written(content);
        assertThat(disk.bytes(file)).isEqualTo(content);
        assertThat(disk.length(file)).isEqualTo(length);
        assertThat(disk.sha256(file))
                .isEqualTo(new Digest().add(content, length).hex());
        assertThat(disk.isSealedAsAsked(file)).isTrue();
        assertThat(Disk.local().sealed(OTHER).isSealedAsAsked(file)).isFalse();
    }

    @Test
    void aPlaceInTheMiddleIsReadAlone() throws IOException {
        var content = content(300_000);
        try (var channel = Disk.local().sealed(ONE).channel(written(content))) {
            var piece = ByteBuffer.allocate(1_000);
            channel.position(131_000);
            while (piece.hasRemaining()) {
                channel.read(piece);
            }
            assertThat(piece.array()).isEqualTo(Arrays.copyOfRange(content, 131_000, 132_000));
        }
    }

    @Test
    void noTextStaysReadableAndTwoFilesOfOneContentDiffer() throws IOException {
        var text = "CANARY ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        var first = Files.readAllBytes(written(text));
        assertThat(new String(first, StandardCharsets.ISO_8859_1).contains("CANARY"))
                .isFalse();
        assertThat(Files.readAllBytes(written(text))).isNotEqualTo(first);
    }

    @Test
    void anotherKeyAndNoneAreSaidInOneLineThatNamesTheFile() throws IOException {
        var file = written(content(100));
        assertThatThrownBy(() -> Disk.local().sealed(OTHER).bytes(file))
                .isInstanceOf(SealedException.class)
                .hasMessage(file + " is encrypted under another key (--key-file, --key-command)");
        assertThatThrownBy(() -> Disk.local().sealed(Seal.NONE).channel(file))
                .isInstanceOf(SealedException.class)
                .hasMessage(file + " is encrypted: expected its key (--key-file, --key-command)");
    }

    /** A bit of every part; segments left out, put twice and cut off at the end. */
    @Test
    void whatWasChangedIsNeverReadToItsEnd() throws IOException {
        var file = written(content(200_000));
        var whole = Files.readAllBytes(file);
        for (var place : new int[] {8, 20, 30, 60, 1_000, 65_536, 70_000, 131_073, whole.length - 1}) {
            var changed = whole.clone();
            changed[place] ^= 1;
            Files.write(file, changed);
            assertThatThrownBy(() -> Disk.local().sealed(ONE).bytes(file))
                    .as("byte %d", place)
                    .isInstanceOf(IOException.class);
        }
        for (var length : new int[] {whole.length - 1, 131_072, 65_536, 40, 17}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Disk.local().sealed(ONE).bytes(file))
                    .as("cut to %d", length)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatIsNotEncryptedIsReadAsItIs() throws IOException {
        var file = folder.resolve("plain");
        Files.writeString(file, "patient_id\n");
        assertThat(Disk.local().sealed(ONE).text(file)).isEqualTo("patient_id\n");
        assertThat(Disk.local().sealed(Seal.NONE).text(file)).isEqualTo("patient_id\n");
        assertThat(Disk.local().sealed(ONE).isSealedAsAsked(file)).isFalse();
        assertThat(Disk.local().isSealedAsAsked(file)).isTrue();
    }
}
