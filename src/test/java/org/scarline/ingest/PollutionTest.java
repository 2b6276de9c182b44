package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dirt on some lines of a clean file costs exactly those lines. */
class PollutionTest {
    private static final String HEADER = "patient_id,assessed_on,scar_type,instrument,score,comment";
    private static final String NOT_UTF8 = "<a byte that is no UTF-8>";
    private static final int LINES = 60;
    private static final List<BiFunction<String, Random, String>> DIRT = List.of(
            (line, random) -> inserted(line, "x\"", random),
            (line, random) -> inserted(line, "\0", random),
            (line, random) -> line.replace("rolling", "rol\u0085ling"),
            (line, random) -> line.replace("rolling", "rol\rling"),
            (line, random) -> inserted(line, "\ufffe", random),
            (line, random) -> "\"" + line,
            (line, random) -> line + ",x",
            (line, random) -> line.replaceFirst(",", ""),
            (line, random) -> line.replaceFirst(",", "\",\""),
            (line, random) -> line.replaceFirst("2026", "26"),
            (line, random) -> line.replaceFirst("goodman_baron_grade", "goodman"),
            (line, random) -> line + "\"",
            (line, random) -> line.substring(0, line.length() - 2) + "\"open",
            (line, random) -> line + "y".repeat(70_000),
            (line, random) -> NOT_UTF8 + line);

    @TempDir
    Path folder;

    /** Not behind the last comma: what a column that is not read holds costs nothing but for its quotes. */
    private static String inserted(String line, String dirt, Random random) {
        var at = 1 + random.nextInt(line.lastIndexOf(',') - 1);
        return line.substring(0, at) + dirt + line.substring(at);
    }

    @Test
    void exactlyThePollutedLinesAreLost() throws Exception {
        for (var seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var night = new Night(folder.resolve("seed" + seed));
            var polluted = new TreeSet<Long>();
            var dirtied = 0;
            var next = 2L;
            var lines = new ArrayList<>(List.of(HEADER));
            for (var line = 2; line <= LINES + 1; line++) {
                var clean = "p%d,2026-01-05,rolling,goodman_baron_grade,3,a".formatted(line);
                var dirty = random.nextInt(6) == 0;
                lines.add(dirty ? DIRT.get(random.nextInt(DIRT.size())).apply(clean, random) : clean);
                // a carriage return ends a line too, so that one row is two
                var until = next + lines.get(lines.size() - 1).split("\r", -1).length;
                if (dirty) {
                    LongStream.range(next, until).forEach(polluted::add);
                    dirtied++;
                }
                next = until;
            }
            night.drop("a-2026-11-20.csv", bytes(lines, random));
            night.run();
            var lost = new TreeSet<Long>();
            night.query("SELECT file_line FROM reject").forEach(row -> lost.add((Long) row.get("FILE_LINE")));
            assertThat(lost).as("seed %d", seed).isEqualTo(polluted);
            assertThat(night.file("a-2026-11-20.csv").counts().rows().fresh()).isEqualTo(LINES - dirtied);
        }
    }

    /** UTF-8, but for the mark that stands for a byte that is none. */
    private static byte[] bytes(List<String> lines, Random random) {
        var out = new ByteArrayOutputStream();
        var end = random.nextBoolean() ? "\n" : "\r\n";
        for (var line : lines) {
            if (line.startsWith(NOT_UTF8)) {
                out.write(0xe9);
            }
            out.writeBytes((line.replace(NOT_UTF8, "") + end).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
