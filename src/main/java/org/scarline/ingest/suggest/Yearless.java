package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.suggest.answer.Quoted;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/**
 * Columns of days without a year, in a sheet that is called by its year.
 *
 * @param table with the year behind them, as they are meant
 * @param signs by the name of such a column, what parts day and year
 */
record Yearless(Table table, Map<String, String> signs) {
    private static final Pattern DAY = Pattern.compile("[0-3]?[0-9]([./-])[01]?[0-9]([./-]?)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
    private static final Set<String> DAYS = Set.of("date", "session_date", "assessed_on");

    Yearless {
        signs = Map.copyOf(signs);
    }

    static Yearless of(Table table, String sheet) {
        var signs = new LinkedHashMap<String, String>();
        for (var place = 0;
                YEAR.matcher(sheet).matches() && place < table.names().size();
                place++) {
            var name = table.names().get(place);
            var texts = table.untyped(place);
            var written = texts.stream()
                    .map(DAY::matcher)
                    .filter(day -> day.matches())
                    .toList();
            if (written.size() * 2 > table.texts(place).size()
                    && Vocabulary.known().field(Tokens.of(name), DAYS::contains).isPresent()) {
                var ends =
                        written.stream().filter(day -> !day.group(2).isEmpty()).count();
                signs.put(name, ends * 2 > written.size() ? "" : written.get(0).group(1));
            }
        }
        return new Yearless(signs.isEmpty() ? table : completed(table, sheet, signs), signs);
    }

    private static Table completed(Table table, String year, Map<String, String> signs) {
        var rows = new ArrayList<List<SourceCell>>();
        for (var row : table.rows()) {
            var cells = new ArrayList<>(row);
            for (var place = 0; place < cells.size(); place++) {
                var sign = signs.get(table.names().get(place));
                var text = CellText.clean(cells.get(place).text());
                if (sign != null && DAY.matcher(text).matches()) {
                    cells.set(place, SourceCell.of(text + sign + year));
                }
            }
            rows.add(cells);
        }
        return new Table(table.place(), table.names(), table.own(), rows, table.above(), table.isForm());
    }

    /** A draft in which the year comes from the sheet. */
    List<String> of(List<String> lines) {
        return lines.stream().map(this::line).toList();
    }

    private String line(String line) {
        var text = line;
        for (var each : signs.entrySet()) {
            var name = Quoted.of(each.getKey());
            for (var ours : List.of("session_date", "assessed_on")) {
                text = text.replace(
                        "%s: %s".formatted(ours, name),
                        "%s: {join: [%s, \"#sheet\"], with: %s}".formatted(ours, name, Quoted.of(each.getValue())));
            }
        }
        return text;
    }
}
