package org.scarline.ingest.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.List;
import org.scarline.rows.ledger.Span;

/** Any bytes are lines: none is lost, none read twice, and each has the header's width or a reason. */
public final class LineFuzz {
    private static final Judge JUDGE = new Judge() {
        @Override
        public boolean isValid(List<String> cells) {
            return !cells.isEmpty() && cells.get(0).startsWith("1");
        }

        @Override
        public boolean isMeant(List<String> cells) {
            return !cells.isEmpty() && !cells.get(0).isEmpty();
        }
    };

    private LineFuzz() {}

    /** The first byte chooses the delimiter, the second the line end and the third the width. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        Head.of(data);
        if (data.length < 3) {
            return;
        }
        var dialect =
                new Dialect(",;\t".charAt(Math.floorMod(data[0], 3)), data[1] % 2 == 0 ? (byte) '\n' : (byte) '\r');
        var width = 1 + Math.floorMod(data[2], 5);
        var body = new ByteArrayInputStream(data, 3, data.length - 3);
        var next = new Span(0, 0, 1, 0);
        try (var records = new Records(Channels.newChannel(body), Shape.of(dialect, width), next, JUDGE)) {
            for (var block = records.next(); !block.isEmpty(); block = records.next()) {
                for (var line : block) {
                    next = follows(next, line.span());
                    if (line instanceof CsvLine.Cells cells && cells.cells().size() != width) {
                        throw new IllegalStateException(
                                "%d cells instead of %d".formatted(cells.cells().size(), width));
                    }
                }
            }
        }
        if (next.nextOffset() > data.length - 3) {
            throw new IllegalStateException("more was read than there is");
        }
        if (data.length > 3 && next.nextOffset() < data.length - 3 && data[data.length - 1] != 0x1A) {
            throw new IllegalStateException("%d bytes were read of %d".formatted(next.nextOffset(), data.length - 3));
        }
    }

    private static Span follows(Span before, Span now) {
        if (now.line() != before.nextLine()
                || now.offset() != before.nextOffset()
                || now.nextOffset() <= now.offset()) {
            throw new IllegalStateException("%s does not follow %s".formatted(now, before));
        }
        return now;
    }
}
