package org.scarline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.ingest.FileCheck.Outcome;
import org.scarline.ingest.check.UnreadColumns;

/** What is not read of a file, by sheet. */
final class UnreadNames {
    private static final String BETWEEN = ": ";

    private UnreadNames() {}

    /** By the name of a sheet, empty where the file has none or the sheets themselves are meant. */
    static Map<String, List<String>> bySheet(Outcome outcome) {
        var sheets = outcome.beside().accounts().stream()
                .filter(account -> account.contains(BETWEEN))
                .map(account -> account.substring(0, account.indexOf(BETWEEN)))
                .toList();
        Map<String, List<String>> named = new LinkedHashMap<>();
        for (var name : outcome.beside().unread()) {
            var sheet = sheets.stream()
                    .filter(each -> name.startsWith(each + BETWEEN))
                    .findFirst();
            var own = sheet.map(each -> name.substring(each.length() + BETWEEN.length()))
                    .orElse(name);
            named.computeIfAbsent(sheet.orElse(""), each -> new ArrayList<>()).add(own);
        }
        return named;
    }

    /** The same in lines. */
    static List<String> lines(Outcome outcome) {
        var bySheet = bySheet(outcome);
        var lines = new ArrayList<String>();
        bySheet.forEach((sheet, names) -> lines.add(
                "  not read%s: %s".formatted(sheet.isEmpty() ? "" : " of " + sheet, String.join(", ", names))));
        if (outcome.beside().unread().stream().anyMatch(UnreadColumns::isAlike)) {
            lines.add("  what resembles something that is read may be meant to be read too:"
                    + " mend its name, or name it in the profile (below columns or rows, or below pass_over)");
        }
        return lines;
    }
}
