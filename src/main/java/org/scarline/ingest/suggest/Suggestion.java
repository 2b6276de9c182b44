package org.scarline.ingest.suggest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instruments;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.sheet.SourceSheet;

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
        var encoding = EncodingGuess.of(file);
        var charset = encoding.values().stream().findFirst().map(Charset::forName);
        var drafts = new ArrayList<String>();
        var doubts = new ArrayList<String>();
        for (var sheet : Sheets.of(file, charset, Optional.empty())) {
            if (sheet.isHidden()) {
                continue;
            }
            var table = Table.of(sheet);
            if (table.rows().isEmpty() || table.names().size() < 2) {
                continue;
            }
            var draft = new Draft(new SheetDraft(table), instruments);
            head(draft, fileName, sheet, encoding);
            settings(draft, new SheetDraft(table));
            drafts.add(draft.write());
            doubts.addAll(draft.doubts());
        }
        return new Suggestion(String.join("---\n", drafts), doubts);
    }

    private static void head(Draft draft, String fileName, SourceSheet sheet, Guess encoding) {
        draft.line("# A draft for %s. Save it as mapping.yml beside the file, decide what is unsure, then: validate %s"
                .formatted(fileName, fileName));
        if (!sheet.name().isEmpty()) {
            draft.line("sheet: %s".formatted(Draft.quoted(sheet.name())));
        }
        draft.setting("encoding", encoding);
    }

    private static void settings(Draft draft, SheetDraft sheet) {
        var place = sheet.table().place();
        if (place.row() > 0) {
            draft.line("header_row: %d".formatted(place.row()));
        }
        if (place.rows() > 1) {
            draft.line("header_rows: %d".formatted(place.rows()));
        }
        draft.setting("date_format", DateGuess.of(sheet.days()));
        draft.setting("decimal_mark", MarkGuess.of(sheet.numbers()));
        draft.list("missing", sheet.missing());
        draft.list("leave_out", sheet.totals());
    }
}
