package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.Currencies;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what no column of a sheet says of its sessions. */
final class SessionConstants {
    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final String sheetName;
    private final Page page;

    SessionConstants(SheetLook sheet, String sheetName, Page page) {
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.page = page;
    }

    /** What no column says: the currency, where the costs show it, and what was done, which a person must say. */
    void write() {
        var lines = new ArrayList<String>();
        currency(lines);
        if (sheet.all("modality").isEmpty()) {
            var named = words.codesIn("modality", sheetName);
            var why = named.isEmpty() ? "" : "; the sheet is called \"%s\"".formatted(sheetName);
            lines.add(Page.unsure(
                    "no column says what was done%s; take the sign # from one line, or leave this table out where nothing was"
                            .formatted(why)));
            (named.size() == 1 ? named : List.of("standard", "rf"))
                    .forEach(code -> lines.add("#      modality: " + code));
        }
        if (!lines.isEmpty()) {
            page.line("    constants:");
            lines.forEach(page::said);
        }
    }

    /** Where no column says of which currency the costs are: as their own signs say, else a person must. */
    private void currency(List<String> lines) {
        if (!sheet.all("currency").isEmpty() || sheet.all("cost").isEmpty()) {
            return;
        }
        var texts = new ArrayList<String>();
        sheet.all("cost").forEach(field -> {
            texts.add(field.name());
            texts.addAll(sheet.table().texts(field.column()));
            texts.addAll(sheet.table().signs(field.column()));
        });
        var said = Currencies.in(texts);
        if (said.size() == 1) {
            lines.add("      currency: %s   # as the costs are written".formatted(said.get(0)));
            return;
        }
        lines.add(
                Page.unsure("of which currency are the costs in \"%s\"? Take the sign # from one line, or write another"
                        .formatted(sheet.all("cost").get(0).name())));
        var offered = said.isEmpty()
                ? Stream.concat(
                                Currencies.likely(sheet.all("cost").get(0).name()).stream(),
                                Stream.of("EUR", "USD", "?"))
                        .distinct()
                        .toList()
                : said;
        offered.forEach(code -> lines.add("#      currency: " + code));
    }
}
