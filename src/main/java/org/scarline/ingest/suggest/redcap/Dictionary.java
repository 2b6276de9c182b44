package org.scarline.ingest.suggest.redcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;

/**
 * The data dictionary of a REDCap project: what each field is called, and what its codes stand for.
 *
 * @param fields by their names
 */
public record Dictionary(Map<String, Item> fields) {
    public static final Dictionary NOTHING = new Dictionary(Map.of());

    private static final List<String> CHOSEN = List.of("radio", "dropdown", "checkbox");
    private static final int COLUMNS = 6;
    private static final int FORM = 1;
    private static final int TYPE = 3;
    private static final int LABEL = 4;
    private static final int CHOICES = 5;

    public Dictionary {
        fields = Map.copyOf(fields);
    }

    /**
     * A field.
     *
     * @param label as people see it
     * @param choices what its codes stand for; empty where it has none
     */
    record Item(String form, String label, Map<String, String> choices) {
        Item {
            choices = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /** Whether a file that begins so is one. */
    public static boolean isOne(String beginning) {
        var first = CellText.clean(beginning.lines().findFirst().orElse(""))
                .replace("\"", "")
                .toLowerCase(java.util.Locale.ROOT);
        return first.startsWith("variable / field name,form name,")
                || first.startsWith("field_name,form_name,section_header,");
    }

    /** Of a file; empty where it is none. */
    public static Optional<Dictionary> of(byte[] file) throws IOException {
        var start = new String(file, 0, Math.min(file.length, 200), java.nio.charset.StandardCharsets.UTF_8);
        if (!isOne(start.replaceFirst("^\ufeff", ""))) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, Item>();
        try {
            Sheets.of(file, Optional.empty(), Optional.empty())
                    .get(0)
                    .read(SourceSheet.HeaderPlace.FIRST, new SourceSheet.Rows() {
                        @Override
                        public void header(List<String> names, long row, int blank) {
                            // their order is REDCap's
                        }

                        @Override
                        public void row(SourceRow row) {
                            var cells = new ArrayList<String>();
                            row.cells().forEach(cell -> cells.add(CellText.clean(cell.text())));
                            if (cells.size() >= COLUMNS && !cells.get(0).isEmpty()) {
                                fields.put(cells.get(0), item(cells));
                            }
                        }
                    });
        } catch (SheetException unreadable) {
            return Optional.empty();
        }
        return Optional.of(new Dictionary(fields));
    }

    private static Item item(List<String> cells) {
        var type = cells.get(TYPE);
        var label = cells.get(LABEL)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        var choices = CHOSEN.contains(type)
                ? choices(cells.get(CHOICES))
                : type.equals("yesno")
                        ? Map.of("1", "Yes", "0", "No")
                        : type.equals("truefalse") ? Map.of("1", "True", "0", "False") : Map.<String, String>of();
        return new Item(cells.get(FORM), label, choices);
    }

    /** As REDCap writes them: {@code 1, Needling | 2, Needling with RF}. */
    private static Map<String, String> choices(String text) {
        var choices = new LinkedHashMap<String, String>();
        for (var each : text.split("\\|", -1)) {
            var comma = each.indexOf(',');
            if (comma > 0) {
                choices.put(
                        each.substring(0, comma).strip(),
                        each.substring(comma + 1).replaceAll("<[^>]*>", " ").strip());
            }
        }
        return choices;
    }
}
