package org.scarline.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * What a golden case asks for: {@code read 60 rejected 4} says what the files held, and each line {@code show
 * axis=final arm=rf} shows the result rows that have these values.
 */
record Asked(long read, long rejected, List<Map<String, String>> shown) {

    static Asked read(String text) {
        var shown = new ArrayList<Map<String, String>>();
        long read = 0;
        long rejected = 0;
        for (var line : text.lines().filter(each -> !each.startsWith("#")).toList()) {
            var words = List.of(line.split(" ", -1));
            if (words.get(0).equals("read")) {
                read = Long.parseLong(words.get(1));
                rejected = Long.parseLong(words.get(3));
            } else {
                shown.add(words.stream()
                        .skip(1)
                        .map(word -> List.of(word.split("=", 2)))
                        .collect(Collectors.toMap(pair -> pair.get(0), pair -> pair.get(1))));
            }
        }
        return new Asked(read, rejected, shown);
    }

    /** Whether a row of {@code results.csv}, its values by column, is shown. */
    boolean shows(CSVRecord row) {
        return shown.stream()
                .anyMatch(wanted -> wanted.entrySet().stream()
                        .allMatch(cell -> row.get(cell.getKey()).equals(cell.getValue())));
    }
}
