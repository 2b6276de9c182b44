package org.scarline.ingest.suggest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.guess.EncodingGuess;
import org.scarline.ingest.suggest.guess.MarkGuess;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.look.TableReading;
import org.scarline.ingest.suggest.redcap.Dictionary;
import org.scarline.ingest.suggest.redcap.RedcapExport;

/**
 * How a text file is laid out and written. Files of one form, as the same export of two doctors, are one draft, whose questions
 * are asked once. Where days, numbers or letters may be written otherwise in one of them, each is a draft of its own.
 *
 * @param written its letters, days and decimal marks, as far as they show
 */
public record OneForm(Table table, List<List<String>> written) {
    public OneForm {
        written = List.copyOf(written);
    }

    /** Files by their forms, in order; what is no plain list of text stands alone. */
    public static List<List<DroppedFile>> groups(List<DroppedFile> files) throws IOException {
        var groups = new ArrayList<Group>();
        for (var file : files) {
            var form = of(file);
            groups.stream()
                    .filter(each -> each.isOf(form))
                    .findFirst()
                    .orElseGet(() -> begun(groups, form))
                    .files()
                    .add(file);
        }
        return groups.stream().map(Group::files).toList();
    }

    private static Group begun(List<Group> groups, Optional<OneForm> form) {
        var group = new Group(form, new ArrayList<>());
        groups.add(group);
        return group;
    }

    private record Group(Optional<OneForm> form, List<DroppedFile> files) {
        boolean isOf(Optional<OneForm> other) {
            return form.isPresent() && other.isPresent() && form.get().isLike(other.get());
        }
    }

    private boolean isLike(OneForm other) {
        return table.isLike(other.table) && written.equals(other.written);
    }

    private static Optional<OneForm> of(DroppedFile file) throws IOException {
        if (Sheets.isWorkbook(file.bytes())) {
            return Optional.empty();
        }
        try {
            var encoding = EncodingGuess.of(file.bytes());
            var charset = encoding.values().stream().findFirst().map(Charset::forName);
            var sheets = Sheets.of(file.bytes(), charset, Optional.empty());
            return sheets.size() == 1 ? of(TableReading.best(sheets.get(0)), encoding.values()) : Optional.empty();
        } catch (SheetException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<OneForm> of(Table table, List<String> letters) {
        if (table.isForm()
                || FhirDraft.isOf(table)
                || RedcapExport.of(table, Dictionary.NOTHING).isPresent()) {
            return Optional.empty();
        }
        var texts = new SheetLook(table).texts();
        return Optional.of(new OneForm(
                table,
                List.of(
                        letters,
                        DateGuess.of(texts.days()).values(),
                        MarkGuess.of(texts.numbers()).values())));
    }
}
