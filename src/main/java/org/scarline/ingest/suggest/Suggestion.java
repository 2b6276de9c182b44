package org.scarline.ingest.suggest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instruments;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.guess.EncodingGuess;
import org.scarline.ingest.suggest.guess.Guess;
import org.scarline.ingest.suggest.guess.MarkGuess;

/**
 * The draft of a profile.
 *
 * @param yaml to be saved as mapping.yml beside the file
 * @param doubts what a person must decide before it can be used, in words
 */
public record Suggestion(String yaml, List<String> doubts) {
    public Suggestion {
        doubts = List.copyOf(doubts);
    }

    /** Drafts a profile for each sheet of a file that has rows below names; parted as several profiles. */
    public static Suggestion of(String fileName, byte[] file, Instruments instruments) throws IOException {
        return of(fileName, file, instruments, "");
    }

    /** The same for one of several files that lie together: for names that differ from its own in their day alone. */
    public static Suggestion amongOthers(String fileName, byte[] file, Instruments instruments) throws IOException {
        var names = fileName.replaceAll("(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", "*");
        return of(fileName, file, instruments, "files: %s%n".formatted(Page.quoted(names)));
    }

    private static Suggestion of(String fileName, byte[] file, Instruments instruments, String files)
            throws IOException {
        var encoding = EncodingGuess.of(file);
        var charset = encoding.values().stream().findFirst().map(Charset::forName);
        var drafts = new ArrayList<String>();
        var doubts = new ArrayList<String>();
        var passedOver = new ArrayList<String>();
        for (var sheet : Sheets.of(file, charset, Optional.empty())) {
            var page = new Page();
            if (sheet.isHidden() || !draft(fileName, sheet, instruments, page, encoding)) {
                passedOver.add(sheet.name());
                continue;
            }
            drafts.add(files + page.text());
            doubts.addAll(page.doubts());
        }
        if (drafts.isEmpty()) {
            doubts.add("nothing in the file is called as something of ours");
            return new Suggestion("# UNSURE: %s: %s%n".formatted(fileName, doubts.get(0)), doubts);
        }
        var note =
                passedOver.isEmpty() ? "" : "# sheets that are not read: %s%n".formatted(String.join(", ", passedOver));
        return new Suggestion(String.join("---\n", drafts) + note, doubts);
    }

    private static boolean draft(String fileName, SourceSheet sheet, Instruments instruments, Page page, Guess encoding)
            throws IOException {
        var table = Table.of(sheet);
        if (table.rows().isEmpty() || table.names().size() < 2) {
            return false;
        }
        if (FhirDraft.isOf(table)) {
            head(page, fileName, sheet, encoding);
            new FhirDraft(table, page).write();
            return true;
        }
        var drafted = new SheetDraft(table);
        var draft = new Draft(drafted, sheet.name(), instruments, page);
        if (!draft.saysSomething()) {
            return false;
        }
        head(page, fileName, sheet, encoding);
        settings(page, drafted);
        draft.write();
        return true;
    }

    private static void head(Page page, String fileName, SourceSheet sheet, Guess encoding) {
        page.line("# A draft for %s. Save it as mapping.yml beside the file, decide what is unsure, then: validate %s"
                .formatted(fileName, fileName));
        if (!sheet.name().isEmpty()) {
            page.line("sheet: %s".formatted(Page.quoted(sheet.name())));
        }
        page.setting("encoding", encoding);
    }

    private static void settings(Page page, SheetDraft sheet) {
        var place = sheet.table().place();
        if (place.row() > 0) {
            page.line("header_row: %d".formatted(place.row()));
        }
        if (place.rows() > 1) {
            page.line("header_rows: %d".formatted(place.rows()));
        }
        page.setting("date_format", DateGuess.of(sheet.days()));
        page.setting("decimal_mark", MarkGuess.of(sheet.numbers()));
        page.list("missing", sheet.missing());
        page.list("leave_out", sheet.totals());
    }
}
