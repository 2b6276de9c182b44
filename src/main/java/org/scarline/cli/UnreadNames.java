package org.scarline.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.scarline.ingest.FileCheck.Outcome;
import org.scarline.ingest.check.UnreadColumns;
import org.scarline.rows.ledger.SheetNote;

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

    /** The same in lines: apart from what is not read what is read, though it may not be meant to count. */
    static List<String> lines(Outcome outcome) {
        var lines = new ArrayList<String>();
        bySheet(outcome).forEach((sheet, names) -> {
            var of = sheet.isEmpty() ? "" : " of " + sheet;
            line("  not read%s: ".formatted(of), names, name -> !SheetNote.isOfWhatIsRead(name), lines);
            line("  look at what is said%s: ".formatted(of), names, SheetNote::isOfWhatIsRead, lines);
        });
        if (outcome.beside().unread().stream().anyMatch(UnreadColumns::isAlike)) {
            lines.add(
                    "  what resembles something that is read may be meant to be read too:"
                            + " mend its name, or name it in the profile (below columns or rows, or below pass_over; a word of rows below when or unless)");
        }
        return lines;
    }

    private static void line(String begin, List<String> names, Predicate<String> which, List<String> lines) {
        var those = names.stream().filter(which).toList();
        if (!those.isEmpty()) {
            lines.add(begin + String.join(", ", those));
        }
    }
}
