package org.scarline.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;
import org.scarline.ingest.variant.Variant;

/**
 * Whether a person was told of what a draft reads otherwise: by the draft, of that column or of a word of that patient's rows; by the night,
 * of a row of that patient.
 */
final class Told {
    private static final Pattern PLACE = Pattern.compile("(?:(.*)!)?[A-Z]*([0-9]+)");

    /** What differs: a field of a row, or a whole row of a kind. */
    record Difference(String field, String patient, boolean isWhole) {}

    private final Variant variant;
    private final List<String> doubts;
    private final String yaml;
    private final String fileMessages;
    private final Set<String> refused;

    /** Texts of the rows of each patient. */
    private final Map<String, Set<String>> texts;

    /** Of a variant, its draft as decided, and what a night said of its files and of the places of its rows. */
    Told(Variant variant, String yaml, String fileMessages, Collection<String> places) {
        this.variant = variant;
        this.yaml = yaml;
        this.doubts = yaml.lines()
                .filter(line -> line.startsWith("# UNSURE") || line.startsWith("# not read"))
                .toList();
        this.fileMessages = fileMessages;
        var rows = new LinkedHashMap<String, String>();
        this.texts = new LinkedHashMap<>();
        read(rows);
        this.refused = places.stream()
                .map(place -> rows.getOrDefault(key(place), ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(String place) {
        var found = PLACE.matcher(place);
        return found.matches() ? (found.group(1) == null ? "" : found.group(1)) + "!" + found.group(2) : place;
    }

    /** The patient of each row: whose id stands in it, or in the nearest above. */
    private void read(Map<String, String> rows) {
        var ids = variant.own().values().stream()
                .flatMap(file -> file.lines().skip(1).map(line -> folded(line.replaceFirst(",.*", ""))))
                .collect(Collectors.toSet());
        try {
            for (var sheet : Sheets.of(variant.file(), Optional.empty(), Optional.empty())) {
                read(sheet, ids, rows);
            }
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    private void read(SourceSheet sheet, Set<String> ids, Map<String, String> rows) throws IOException {
        var last = new ArrayList<>(List.of(""));
        try {
            sheet.read(HeaderPlace.FIRST, new SourceSheet.Rows() {
                @Override
                public void header(List<String> names, long row, int blank) {
                    see(names, row);
                }

                @Override
                public void row(SourceRow row) {
                    see(
                            row.cells().stream()
                                    .map(cell -> CellText.clean(cell.text()))
                                    .toList(),
                            row.number());
                }

                private void see(List<String> cells, long number) {
                    cells.stream()
                            .map(Told::folded)
                            .filter(ids::contains)
                            .findFirst()
                            .ifPresent(id -> last.set(0, id));
                    rows.put(sheet.name() + "!" + number, last.get(0));
                    texts.computeIfAbsent(last.get(0), any -> new TreeSet<>()).addAll(cells);
                }
            });
        } catch (SheetException nothingThere) {
            // an empty sheet has no rows of anybody
        }
    }

    /** An id as it is read at a glance. */
    private static String folded(String id) {
        return id.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "").replaceAll("(?<![0-9])0+(?=[0-9])", "");
    }

    boolean isSaid(Difference difference) {
        var patient = folded(difference.patient());
        if (refused.contains(patient) || (difference.isWhole() && !fileMessages.isEmpty())) {
            return true;
        }
        return difference.isWhole()
                ? yaml.startsWith("# UNSURE: the sheet")
                : doubts.stream().anyMatch(line -> isOf(line, difference.field(), patient));
    }

    private boolean isOf(String line, String field, String patient) {
        var ours = field.toLowerCase(Locale.ROOT).replace("birth_year", "birth").replace("day_of", "date");
        return variant.oracle().names(ours).stream().anyMatch(name -> isNamed(line, name))
                || texts.getOrDefault(patient, Set.of()).stream()
                        .anyMatch(text -> !text.isEmpty()
                                && (line.contains("\"%s\" of %s".formatted(text, ours))
                                        || line.contains("is \"%s\" of %s?".formatted(text, ours))));
    }

    /** Whether a line names a column as a whole, be it below a merged name. */
    private static boolean isNamed(String line, String name) {
        return line.startsWith("# not read")
                ? List.of(line.substring("# not read: ".length()).split(", ", -1)).stream()
                        .anyMatch(each -> each.equals(name) || each.endsWith(" " + name))
                : line.matches(".*[\" ]" + Pattern.quote(name) + "\".*");
    }
}
