package org.scarline.ingest.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scarline.rows.ledger.Span;

/** Both ways to a line's cells, alone and among many lines, give the same. */
public final class CellFuzz {
    private static final Judge JUDGE = new Judge() {
        @Override
        public boolean isValid(List<String> cells) {
            return true;
        }

        @Override
        public boolean isMeant(List<String> cells) {
            return true;
        }
    };

    private CellFuzz() {}

    /** The first byte chooses the delimiter, the second the width; the rest is one line. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        if (data.length < 3) {
            return;
        }
        var delimiter = ",;\t".charAt(Math.floorMod(data[0], 3));
        var width = 1 + Math.floorMod(data[1], 6);
        var line = new String(data, 2, data.length - 2, StandardCharsets.UTF_8).replaceAll("[\r\n\u001a]", " ");
        var alone = read(line + "\n", delimiter, width);
        var plain = String.join(String.valueOf(delimiter), Collections.nCopies(width, "x")) + "\n";
        var among = read(plain + line + "\n" + plain, delimiter, width);
        if (among.size() != 3 || !among.get(1).equals(alone.get(0))) {
            throw new IllegalStateException("alone %s, among others %s".formatted(alone, among));
        }
    }

    private static List<String> read(String text, char delimiter, int width) throws IOException {
        var said = new ArrayList<String>();
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        var shape = Shape.of(new Dialect(delimiter, (byte) '\n'), width);
        try (var records = new Records(Channels.newChannel(bytes), shape, new Span(0, 0, 1, 0), JUDGE)) {
            for (var block = records.next(); !block.isEmpty(); block = records.next()) {
                for (var line : block) {
                    said.add(
                            line instanceof CsvLine.Cells cells
                                    ? "cells " + cells.cells()
                                    : line instanceof CsvLine.Bad bad
                                            ? "bad " + bad.problem().message()
                                            : "blank");
                }
            }
        }
        return said;
    }
}
