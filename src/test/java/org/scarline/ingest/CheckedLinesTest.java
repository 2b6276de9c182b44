package org.scarline.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.RowCheck;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;

/** What is stored in one transaction is bounded by lines and by bytes, and no line is lost between two of them. */
final class CheckedLinesTest {
    private static final String HEADER = "patient_id,fitzpatrick\n";

    /** How many lines each block has, and the number of the last line in the end. */
    private static List<Long> blocks(String body) throws IOException {
        var header = ((Header.Known) Header.of(HEADER.getBytes(UTF_8), SourceProfile.DEFAULT)).header();
        var rules = new Rules(SourceProfile.DEFAULT, Night.instruments());
        var behind = Channels.newChannel(new ByteArrayInputStream(body.getBytes(UTF_8)));
        var check = new RowCheck(header, rules, "a", LocalDate.of(2026, 11, 20));
        var sizes = new ArrayList<Long>();
        var last = 0L;
        try (var lines = new CheckedLines(behind, header, check, header.head().body())) {
            for (var block = lines.next(); !block.isEmpty(); block = lines.next()) {
                assertThat(block).allMatch(Line.Accepted.class::isInstance);
                sizes.add((long) block.size());
                assertThat(block.get(0).span().line()).isGreaterThan(last);
                last = block.get(block.size() - 1).span().line();
            }
            assertThat(lines.isAtEnd()).isTrue();
        }
        sizes.add(last);
        return sizes;
    }

    @Test
    void aBlockHasThirtyThousandLines() throws IOException {
        assertThat(blocks("p1,3\n".repeat(61_000))).containsExactly(30_000L, 30_000L, 1_000L, 61_001L);
    }

    @Test
    void aBlockOfLongLinesHasFourMegabytes() throws IOException {
        var line = "p1" + " ".repeat(60_000) + ",3\n";
        assertThat(blocks(line.repeat(100))).containsExactly(70L, 30L, 101L);
    }

    @Test
    void aFileWithoutLinesHasNoBlock() throws IOException {
        assertThat(blocks("")).containsExactly(0L);
    }
}
