package org.scarline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.report.story.Rows;
import org.scarline.report.story.Story;

/** What {@code run.json} says: the run, its counts, and alone of all files the clock times. */
record RunFile(Map<String, Object> values) {
    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\": \"([^\"\\\\]*)\"");

    static RunFile of(Story story, ReportSettings settings, Instant started, Instant written) {
        var run = story.run();
        var rows = story.rows();
        var values = new LinkedHashMap<String, Object>();
        values.put("run", run.id());
        values.put("cut_off", run.cutOff().toString());
        values.put("digest", run.digest());
        values.put("version", run.version());
        values.put("origin", settings.origin().name().toLowerCase(Locale.ROOT));
        story.earlier().ifPresent(earlier -> values.put("earlier", earlier.run()));
        values.put("started", started.toString());
        values.put("written", written.toString());
        values.put("files", (long) rows.quality().size());
        values.put("lines", lines(rows, "lines"));
        values.put("accepted", lines(rows, "accepted"));
        values.put("rejected", lines(rows, "rejected"));
        values.put("results", (long) rows.results().all().size());
        values.put("verdicts", (long) rows.verdicts().size());
        return new RunFile(values);
    }

    private static long lines(Rows rows, String column) {
        return rows.quality().stream().mapToLong(file -> file.count(column)).sum();
    }

    void write(Path folder) throws IOException {
        var json = values.entrySet().stream()
                .map(entry -> "  " + quoted(entry.getKey()) + ": " + written(entry.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
        OutFile.write(folder.resolve(Manifest.RUN), json);
    }

    /** The texts that a run's own file holds, by their names. Throws {@link IOException} when there is none. */
    static Map<String, String> read(Path folder) throws IOException {
        var values = new LinkedHashMap<String, String>();
        TEXT.matcher(Files.readString(folder.resolve(Manifest.RUN), StandardCharsets.UTF_8))
                .results()
                .forEach(pair -> values.put(pair.group(1), pair.group(2)));
        return values;
    }

    private static String written(Object value) {
        return value instanceof Long number ? number.toString() : quoted(value.toString());
    }

    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(point -> point < 32 || point == '"' || point == '\\' || point > 126
                        ? escaped(point)
                        : Character.toString(point))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int point) {
        return Character.toString(point)
                .chars()
                .mapToObj(unit -> String.format(Locale.ROOT, "\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
