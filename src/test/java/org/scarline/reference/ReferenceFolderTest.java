package org.scarline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.disk.Disk;

/** However a clinic saves a reference file, it reads alike; and whatever changes in one makes another digest. */
final class ReferenceFolderTest {
    private static final Path SHIPPED = Path.of("data/reference");

    @TempDir
    Path data;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(data.resolve("reference"));
    }

    /** One way of writing the same cells. */
    private record Way(String file, String mark, char delimiter, String lineEnd, Quoting quoting, String blank) {
        String write(List<CSVRecord> rows) {
            var text = new StringBuilder(mark);
            for (var row : rows) {
                var cells = new ArrayList<String>();
                for (var cell : row) {
                    cells.add(cell(decimal(cell)));
                }
                text.append(String.join(String.valueOf(delimiter), cells)).append(lineEnd);
            }
            return text.toString();
        }

        /** Spaces also stand outside quotes. */
        private String cell(String text) {
            return blank.equals(" ")
                    ? blank + quoting.of(text, delimiter) + blank
                    : quoting.of(blank + text + blank, delimiter);
        }

        /** As a spreadsheet in Europe writes numbers where semicolons part the cells. */
        private String decimal(String cell) {
            return delimiter == ';' && cell.matches("-?[0-9]+\\.[0-9]+") ? cell.replace('.', ',') : cell;
        }
    }

    private enum Quoting {
        NEEDED,
        ALWAYS;

        String of(String cell, char delimiter) {
            var needed = cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0;
            return needed || this == ALWAYS ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
        }
    }

    static Stream<Way> ways() {
        return ReferenceFolder.SHIPPED.stream()
                .flatMap(file -> Stream.of("", "\uFEFF")
                        .flatMap(mark -> Stream.of(',', ';', '\t')
                                .flatMap(delimiter -> Stream.of("\n", "\r\n", "\r", "\r\r\n")
                                        .flatMap(lineEnd -> Stream.of(Quoting.values())
                                                .flatMap(quoting -> Stream.of("", " ", "\u00A0", "\u200B")
                                                        .map(blank -> new Way(
                                                                file, mark, delimiter, lineEnd, quoting, blank)))))));
    }

    /** Every file that ships, in every way: 2 marks, 3 delimiters, 4 line ends, quotes, 4 blanks. */
    @ParameterizedTest
    @MethodSource("ways")
    void readsAlikeHoweverItIsSaved(Way way) throws IOException {
        write(way.file(), way.write(cells(way.file())));
        assertThat(rows(data, way.file())).isEqualTo(rows(Path.of("data"), way.file()));
    }

    @Test
    void theRegistryReadsAlikeAfterAByteOrderMark() throws IOException {
        write("instruments.csv", "\uFEFF" + Files.readString(SHIPPED.resolve("instruments.csv")));
        assertThat(ReferenceFolder.in(data).instruments().all())
                .containsExactlyElementsOf(Shipped.instruments().all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void readsUnicodeTextWithAByteOrderMark(String encoding) throws IOException {
        var text = "\uFEFF" + Files.readString(SHIPPED.resolve("instruments.csv"));
        Files.write(folder.resolve("instruments.csv"), text.getBytes(Charset.forName(encoding)));
        assertThat(ReferenceFolder.in(data).instruments().all())
                .containsExactlyElementsOf(Shipped.instruments().all());
    }

    @Test
    void namesTheLineThatIsNotUtf8() throws IOException {
        var text = Files.readString(SHIPPED.resolve("instruments.csv"));
        var bytes = text.replace("Dreno", "Dr\u00E9no").replace("\u2013", "-").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("instruments.csv"), bytes);
        assertThatThrownBy(() -> ReferenceFolder.in(data).instruments())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("instruments.csv:4 is not UTF-8: expected a file saved as CSV UTF-8");
    }

    @Test
    void carriesEveryFileThatShips() throws IOException {
        try (var files = Files.list(SHIPPED)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(ReferenceFolder.SHIPPED);
        }
    }

    @Test
    void aFolderWithTheProgramsOwnFilesHasTheProgramsDigest() throws IOException {
        var shipped = ReferenceFolder.in(data).digest();
        for (var name : ReferenceFolder.SHIPPED) {
            Files.copy(SHIPPED.resolve(name), folder.resolve(name));
        }
        assertThat(ReferenceFolder.in(data).digest()).isEqualTo(shipped);
        assertThat(ReferenceFolder.in(data.resolve("nowhere")).digest()).isEqualTo(shipped);
    }

    /** The last three are files that no reader knows yet. */
    @ParameterizedTest
    @ValueSource(strings = {"claims.csv", "instruments.csv", "published.csv", "guards.csv", "note.txt", "more/own.csv"})
    void anEditOfAnyFileIsAnotherDigest(String name) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        if (Files.exists(SHIPPED.resolve(name))) {
            Files.copy(SHIPPED.resolve(name), file);
        } else {
            Files.writeString(file, "id\n");
        }
        var before = ReferenceFolder.in(data).digest();
        Files.writeString(file, Files.readString(file) + "\n");
        assertThat(ReferenceFolder.in(data).digest()).isNotEqualTo(before);
    }

    /** A link to a share that is not mounted, or a note that only somebody else may read, ends no night. */
    @Test
    void whatCannotBeReadAndNobodyReadsCountsByItsName() throws IOException {
        var before = ReferenceFolder.in(data).digest();
        var note = Files.writeString(folder.resolve("note.txt"), "x");
        var denied = Disk.local().watched((operation, path) -> {
            if (path.endsWith("note.txt")) {
                throw new AccessDeniedException(path.toString());
            }
        });
        assertThat(ReferenceFolder.in(denied, data).digest())
                .isNotEqualTo(before)
                .isNotEqualTo(ReferenceFolder.in(data).digest());
        Files.delete(note);
    }

    @Test
    void aFileThatNoMemoryHoldsIsRefusedByItsLength() throws IOException {
        try (var sparse = new RandomAccessFile(folder.resolve("instruments.csv").toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }
        assertThatThrownBy(() -> ReferenceFolder.in(data).instruments())
                .hasMessageContaining("instruments.csv: 3000000000 bytes: expected at most 67108864");
    }

    @Test
    void whatEditorsLeaveIsNoReferenceFile() throws IOException {
        var before = ReferenceFolder.in(data).digest();
        for (var name : List.of(".~lock.claims.csv#", "~$claims.csv", "claims.csv~", ".DS_Store")) {
            Files.writeString(folder.resolve(name), "x");
        }
        assertThat(ReferenceFolder.in(data).digest()).isEqualTo(before);
    }

    /** What is derived depends on the instruments and not on the claims. */
    @Test
    void theDigestOfOneFileKnowsOnlyThatFile() throws IOException {
        var before = ReferenceFolder.in(data).digest(List.of("instruments.csv"));
        write("claims.csv", "other");
        assertThat(ReferenceFolder.in(data).digest(List.of("instruments.csv"))).isEqualTo(before);
        write("instruments.csv", "other");
        assertThat(ReferenceFolder.in(data).digest(List.of("instruments.csv"))).isNotEqualTo(before);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<CSVRecord> cells(String name) throws IOException {
        try (var parser = CSVParser.parse(SHIPPED.resolve(name), StandardCharsets.UTF_8, CSVFormat.RFC4180)) {
            return parser.getRecords();
        }
    }

    /** Every cell of a file as the reader gives it, numbers as numbers. */
    private static List<List<String>> rows(Path data, String name) throws IOException {
        var columns = cells(name).get(0).toList();
        var rows = new ArrayList<List<String>>();
        ReferenceFolder.in(data)
                .read(
                        new ReferenceFile(name, columns),
                        row -> rows.add(columns.stream().map(row::plain).toList()));
        return rows;
    }
}
