package org.scarline.withdraw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.scarline.clinic.PatientKey;

/**
 * A file as a clinic dropped it, for taking a patient's lines out. A line goes when its {@code patient_id} is the patient's,
 * at the patient's site; where that cannot be told, when it names the id at all.
 */
final class DroppedCsv {
    private static final List<Character> MARKS = List.of(',', ';', '\t');

    private final PatientKey patient;
    private final Naming naming;
    private final String site;
    private char delimiter = ',';
    private OptionalInt idColumn = OptionalInt.empty();
    private OptionalInt siteColumn = OptionalInt.empty();
    private boolean hasHeader;

    /**
     * A reader of one file.
     *
     * @param site that its folder names
     */
    DroppedCsv(PatientKey patient, String site) {
        this.patient = patient;
        this.naming = new Naming(patient);
        this.site = site;
    }

    /** The bytes without the patient's lines; every other byte stays as it is. */
    byte[] without(byte[] file) {
        var text = new String(file, StandardCharsets.ISO_8859_1);
        var kept = new StringBuilder(text.length());
        var from = 0;
        while (from < text.length()) {
            var end = text.indexOf('\n', from);
            var line = text.substring(from, end < 0 ? text.length() : end + 1);
            if (!isOfPatient(line)) {
                kept.append(line);
            }
            from += line.length();
        }
        return kept.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean isOfPatient(String raw) {
        var line = new String(raw.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8).strip();
        if (!hasHeader) {
            header(line.replace("\uFEFF", ""));
            return false;
        }
        if (!naming.isIn(line)) {
            return false;
        }
        var cells = cells(line);
        if (cells.isEmpty() || idColumn.isEmpty() || cells.get().size() <= idColumn.getAsInt()) {
            return true;
        }
        var at = siteColumn.isPresent() && siteColumn.getAsInt() < cells.get().size()
                ? cells.get().get(siteColumn.getAsInt()).strip()
                : "";
        return cells.get().get(idColumn.getAsInt()).strip().equals(patient.id())
                && (at.isEmpty() ? site : at).equals(patient.site());
    }

    private void header(String line) {
        if (line.isEmpty() || line.toLowerCase(Locale.ROOT).startsWith("sep=")) {
            return;
        }
        hasHeader = true;
        for (char mark : MARKS) {
            delimiter = count(line, mark) > count(line, delimiter) ? mark : delimiter;
        }
        var names = cells(line).orElse(List.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", ""))
                .toList();
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
            return records.size() == 1
                    ? Optional.of(records.get(0).stream().collect(Collectors.toList()))
                    : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }
}
