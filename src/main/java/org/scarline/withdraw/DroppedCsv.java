package org.scarline.withdraw;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.scarline.clinic.PatientKey;

/**
 * A file as a clinic dropped it, for taking out the lines of those who are gone. A line goes when its {@code patient_id} is
 * one of theirs, at their site; where that is unknown, when it names one of them at all. What a quoted cell continues
 * on the next lines goes with it.
 */
final class DroppedCsv {
    private static final List<Character> MARKS = List.of(',', ';', '\t');

    private static final Pattern LINE_END = Pattern.compile("\r?\r?\n|\r");

    /** Lines that one record can have. */
    private static final int LONGEST_RECORD = 50;

    private final Gone gone;
    private final String site;
    private char delimiter = ',';
    private OptionalInt idColumn = OptionalInt.empty();
    private OptionalInt siteColumn = OptionalInt.empty();
    private int width;

    /**
     * A reader of one file.
     *
     * @param site that its folder names
     */
    DroppedCsv(Gone gone, String site) {
        this.gone = gone;
        this.site = site;
    }

    /** The bytes without those lines; every other byte stays as it is. */
    byte[] without(byte[] file) {
        var wide = wide(file);
        var charset = wide.orElse(StandardCharsets.ISO_8859_1);
        var lines = lines(new String(file, charset));
        var kept = new StringBuilder(file.length);
        for (var at = 0; at < lines.size(); ) {
            var record = record(lines, at, wide.isPresent());
            if (!isTheirs(read(record, wide.isPresent()))) {
                kept.append(record);
            }
            at += Math.toIntExact(lines(record).size());
        }
        return kept.toString().getBytes(charset);
    }

    /** The encoding of two bytes a letter that a mark at the beginning names; the others keep what separates lines and cells. */
    private static Optional<Charset> wide(byte[] file) {
        if (file.length < 2 || (file[0] & 0xff) + (file[1] & 0xff) != 0xff + 0xfe) {
            return Optional.empty();
        }
        return Optional.of((file[0] & 0xff) == 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var lineEnd = LINE_END.matcher(text);
        var from = 0;
        while (lineEnd.find()) {
            lines.add(text.substring(from, lineEnd.end()));
            from = lineEnd.end();
        }
        if (from < text.length()) {
            lines.add(text.substring(from));
        }
        return lines;
    }

    private static String read(String raw, boolean isWide) {
        return isWide ? raw : new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** A line, or several where only together they have the cells of the header. */
    private String record(List<String> lines, int from, boolean isWide) {
        if (width == 0 || (count(lines.get(from), '"') % 2 == 0 && !isCutByReturn(lines.get(from), isWide))) {
            return lines.get(from);
        }
        var joined = new StringBuilder();
        for (var line = from; line < Math.min(lines.size(), from + LONGEST_RECORD); line++) {
            joined.append(lines.get(line));
            if (cells(read(joined.toString(), isWide).strip().replace('\r', ' '))
                    .filter(cells -> cells.size() == width)
                    .isPresent()) {
                return joined.toString();
            }
        }
        return lines.get(from);
    }

    /** Whether a carriage return inside a cell without quotes has parted the line from its other cells. */
    private boolean isCutByReturn(String line, boolean isWide) {
        return line.endsWith("\r")
                && cells(read(line, isWide).strip())
                        .filter(cells -> cells.size() >= width)
                        .isEmpty();
    }

    private boolean isTheirs(String raw) {
        var line = raw.strip();
        if (width == 0) {
            header(line.replace("\uFEFF", ""));
            return false;
        }
        if (!gone.isNamed(site, line)) {
            return false;
        }
        var cells = cells(line);
        if (cells.isEmpty() || idColumn.isEmpty() || cells.get().size() <= idColumn.getAsInt()) {
            return true;
        }
        var at = siteColumn.isPresent() && siteColumn.getAsInt() < cells.get().size()
                ? cells.get().get(siteColumn.getAsInt()).strip()
                : "";
        return gone.holds(new PatientKey(
                at.isEmpty() ? site : at, cells.get().get(idColumn.getAsInt()).strip()));
    }

    private void header(String line) {
        if (line.isEmpty() || line.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return;
        }
        for (char mark : MARKS) {
            delimiter = count(line, mark) > count(line, delimiter) ? mark : delimiter;
        }
        var names = cells(line).orElse(List.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""))
                .toList();
        width = Math.max(1, names.size());
        idColumn = column(names, "patientid");
        siteColumn = column(names, "siteid");
    }

    private static long count(String line, char mark) {
        return line.chars().filter(each -> each == mark).count();
    }

    private static OptionalInt column(List<String> names, String name) {
        return IntStream.range(0, names.size())
                .filter(place -> names.get(place).equals(name))
                .findFirst();
    }

    private Optional<List<String>> cells(String line) {
        var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
        try (var parser = CSVParser.parse(line, format)) {
            var records = parser.getRecords();
            return records.size() == 1 ? Optional.of(records.get(0)).map(CSVRecord::toList) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }
}
