package org.scarline.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DiskTest {
    private final Disk disk = Disk.local();

    @TempDir
    Path folder;

    /** Fails every operation from the given one on, as a process that was killed does none. */
    private static Disk killedAt(Operation operation) {
        var killed = new ArrayList<Operation>();
        return Disk.local().watched((each, path) -> {
            if (each == operation || !killed.isEmpty()) {
                killed.add(each);
                throw new IOException("killed");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = Operation.class,
            names = {"WRITE", "SETTLE", "MOVE"})
    void readersSeeTheOldFileWhereAWriteWasKilledAndTheNextWriteLeavesNothingElse(Operation operation)
            throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> killedAt(operation).write(file, "new, and longer"))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        disk.write(file, "newer");
        assertThat(file).hasContent("newer");
        assertThat(disk.list(folder)).containsExactly(file);
    }

    @Test
    void theOldFileStandsAloneWhereTheContentFails() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "old");
        assertThatThrownBy(() -> disk.write(file, out -> {
                    out.write("half of it");
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file + ": No space left on device");
        assertThat(file).hasContent("old");
        assertThat(disk.list(folder)).containsExactly(file);
    }

    @Test
    void asksBeforeEveryOperationAndNamesIt() throws IOException {
        var asked = new ArrayList<String>();
        var watched = disk.watched((operation, path) -> asked.add(operation + " " + folder.relativize(path)));
        var file = folder.resolve("new/a.csv");
        watched.write(file, "text");
        watched.copy(file, folder.resolve("b.csv"));
        watched.text(file);
        watched.list(folder);
        watched.files(folder);
        watched.link(folder.resolve("to"), Path.of("b.csv"));
        watched.remove(file);
        watched.remove(file);
        watched.lock(folder.resolve("lock")).orElseThrow().close();
        assertThat(asked)
                .containsExactly(
                        "FOLDER new",
                        "WRITE new/.a.csv.part",
                        "SETTLE new/.a.csv.part",
                        "MOVE new/a.csv",
                        "COPY b.csv",
                        "SETTLE b.csv",
                        "READ new/a.csv",
                        "READ ",
                        "READ ",
                        "LINK to",
                        "REMOVE new/a.csv",
                        "LOCK lock");
    }

    @Test
    void whatIsForItsOwnerOnlyNobodyElseMayRead() throws IOException {
        var file = folder.resolve("state/work/a.csv");
        disk.ownerOnly().write(file, "text");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        var open = Files.writeString(folder.resolve("open.csv"), "text");
        disk.ownerOnly().copy(open, folder.resolve("state/copy.csv"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("state/copy.csv")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        for (var made : List.of(folder.resolve("state"), folder.resolve("state/work"))) {
            assertThat(Files.getPosixFilePermissions(made)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
        disk.ownerOnly().settled().write(open, "new text");
        assertThat(Files.getPosixFilePermissions(open)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatIsForAllHasTheRightsOfTheUsersMask() throws IOException {
        var usual = Files.getPosixFilePermissions(Files.createFile(folder.resolve("usual")));
        disk.write(folder.resolve("a.csv"), "text");
        disk.copy(folder.resolve("a.csv"), folder.resolve("b.csv"));
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.csv"))).isEqualTo(usual);
        assertThat(Files.getPosixFilePermissions(folder.resolve("b.csv"))).isEqualTo(usual);
    }

    @Test
    void readsWhatItWroteInUtf8AndRefusesWhatIsNot() throws IOException {
        var file = folder.resolve("a.csv");
        disk.settled().write(file, "Ünal\n");
        assertThat(Files.readAllBytes(file)).isEqualTo("Ünal\n".getBytes(StandardCharsets.UTF_8));
        try (var lines = disk.reader(file)) {
            assertThat(lines.readLine()).isEqualTo("Ünal");
        }
        disk.write(file, new byte[] {'a', (byte) 0xFF});
        try (var lines = disk.reader(file)) {
            assertThatThrownBy(lines::readLine).isInstanceOf(MalformedInputException.class);
        }
    }

    @Test
    void removesALinkAndNotWhatItPointsTo() throws IOException {
        var outside = disk.folder(folder.resolve("kept"));
        var kept = outside.resolve("a.csv");
        disk.write(kept, "text");
        disk.folder(folder.resolve("gone"));
        assertThat(disk.link(folder.resolve("gone/link"), outside)).isTrue();
        disk.remove(folder.resolve("gone"));
        assertThat(kept).hasContent("text");
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void looksAtALinkItselfAndFollowsItOnlyWhereItSaysSo() throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), "text");
        var link = folder.resolve("link");
        disk.link(link, Path.of("a.csv"));
        assertThat(disk.look(link).orElseThrow().isSymbolicLink()).isTrue();
        assertThat(disk.look(folder.resolve("nothing"))).isEmpty();
        assertThat(disk.linked(link)).contains(Path.of("a.csv"));
        assertThat(disk.linked(file)).isEmpty();
        assertThat(disk.isFile(link)).isTrue();
        assertThat(disk.text(link)).isEqualTo("text");
        assertThatThrownBy(() -> disk.openUnlinked(link).close()).isInstanceOf(IOException.class);
        assertThat(disk.files(folder)).containsExactly(file, link);
    }

    @Test
    void onlyOneHoldsALock() throws IOException {
        var file = folder.resolve("state/lock");
        var first = disk.ownerOnly().lock(file).orElseThrow();
        assertThat(disk.lock(file)).isEmpty();
        first.close();
        disk.lock(file).orElseThrow().close();
    }

    /** NIST FIPS 180-2, appendix B: "abc", and two blocks. */
    @Test
    void hashesAsTheStandardSays() throws IOException {
        var abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        var blocks = "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1";
        var text = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
        assertThat(Digest.of("abc")).isEqualTo(abc);
        assertThat(new Digest().add("a").add(new byte[] {'b', 'c', 'd'}, 2).hex())
                .isEqualTo(abc);
        disk.write(folder.resolve("a"), text);
        assertThat(disk.sha256(folder.resolve("a"))).isEqualTo(blocks);
    }

    @Test
    void aListOfTextsIsNotMistakenForAnother() {
        assertThat(Set.of(
                        Digest.ofAll("ab", "c"), Digest.ofAll("a", "bc"), Digest.ofAll("abc"), Digest.ofAll("abc", "")))
                .hasSize(4);
    }
}
