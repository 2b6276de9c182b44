package org.scarline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.check.Checked;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.RowCheck;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.csv.CsvLine;
import org.scarline.ingest.csv.Records;

/**
 * Lines that are plain to see are parted at their delimiters, and a spelling that was accepted is not read again. Both give
 * what Commons CSV and a reader who remembers nothing give: the same rows, codes, words, days and rejected lines.
 */
class PlainLinesTest {
    private static final int FILES = 300;

    private long plain;
    private long accepted;
    private long rejected;

    @Test
    void filesAsProgramsWriteThemGiveTheSameEitherWay() throws IOException {
        for (var kind : AsProgramsWriteTest.Kind.values()) {
            for (var seed = 0; seed < 25; seed++) {
                compare(AsProgramsWriteTest.text(kind, seed));
            }
        }
        assertThat(plain).isGreaterThan(1_000);
        assertThat(accepted).isGreaterThan(1_000);
        assertThat(rejected).isGreaterThan(500);
    }

    @Test
    void filesInWhichOneThingIsWrongGiveTheSameEitherWay() throws IOException {
        var random = new Random(17);
        for (var number = 0; number < FILES; number++) {
            var text = Mutant.of(random).text();
            compare(text);
            compare(text.replace("\"", ""));
        }
        assertThat(plain).isGreaterThan(5_000);
        assertThat(accepted).isGreaterThan(5_000);
        assertThat(rejected).isGreaterThan(300);
    }

    @Test
    void linesOfAnyCharactersGiveTheSameEitherWay() throws IOException {
        var random = new Random(18);
        for (var number = 0; number < FILES; number++) {
            var text = Mutant.of(random).text().replace("\"", "").toCharArray();
            var body = new String(text).indexOf("\n");
            for (var each = 0; each < 40 && body > 0; each++) {
                var at = body + 1 + random.nextInt(text.length - body - 1);
                text[at] = ",;\t\n\r\"'  \u00a0\u200b\u007f\u0000\u001aé0012-./aE+".charAt(random.nextInt(25));
            }
            compare(new String(text));
        }
        assertThat(plain).isGreaterThan(1_000);
        assertThat(accepted).isGreaterThan(500);
        assertThat(rejected).isGreaterThan(1_000);
    }

    /** What is read of a text, each line beside what Commons CSV and a check of its own say of it. */
    private void compare(String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        if (!(Header.of(bytes, SourceProfile.DEFAULT) instanceof Header.Known known)) {
            return;
        }
        var header = known.header();
        var from = header.head().body();
        var body = new ByteArrayInputStream(bytes, (int) from.nextOffset(), bytes.length - (int) from.nextOffset());
        var lines = new ArrayList<CsvLine>();
        try (var records = new Records(Channels.newChannel(body), header.shape(), from, check(header))) {
            for (var block = records.next(); !block.isEmpty(); block = records.next()) {
                lines.addAll(block);
            }
        }
        var remembering = check(header);
        for (var line : lines) {
            if (line instanceof CsvLine.Cells cells) {
                var parsed = Records.cells(cells.raw(), header.shape().dialect().delimiter());
                if (parsed.size() == header.shape().width()) {
                    assertThat(cells.cells()).isEqualTo(parsed);
                }
                same(remembering.check(cells.cells()), check(header).check(List.copyOf(cells.cells())));
                plain += cells.raw().chars().allMatch(each -> each >= ' ' && each <= '~' && each != '"') ? 1 : 0;
            }
        }
    }

    private void same(Checked fast, Checked slow) {
        assertThat(fast.getClass()).isEqualTo(slow.getClass());
        if (fast instanceof Checked.Valid valid) {
            assertThat(valid.row()).isEqualTo(((Checked.Valid) slow).row());
            assertThat(valid.unusual()).isEqualTo(((Checked.Valid) slow).unusual());
            accepted++;
        } else {
            assertThat(((Checked.Invalid) fast).problems()).isEqualTo(((Checked.Invalid) slow).problems());
            assertThat(((Checked.Invalid) fast).due()).isEqualTo(((Checked.Invalid) slow).due());
            rejected++;
        }
    }

    private static RowCheck check(Header header) {
        return new RowCheck(header, new Rules(SourceProfile.DEFAULT, Night.instruments()), "main", Night.TODAY);
    }
}
