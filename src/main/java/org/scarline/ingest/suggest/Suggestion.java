package org.scarline.ingest.suggest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Instruments;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.suggest.answer.Book;
import org.scarline.ingest.suggest.guess.EncodingGuess;
import org.scarline.ingest.suggest.guess.Guess;
import org.scarline.ingest.suggest.lend.Payments;
import org.scarline.ingest.suggest.lend.VisitDays;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.look.TableReading;
import org.scarline.ingest.suggest.redcap.Dictionary;
import org.scarline.ingest.suggest.redcap.RedcapExport;
import org.scarline.rows.ledger.Printable;

/**
 * The draft of a profile.
 *
 * @param yaml to be saved as mapping.yml beside the file
 * @param doubts what a person must decide before it can be used, in words
 */
public record Suggestion(String yaml, List<String> doubts) {
    /** A table of words and what they mean has so many columns at most. */
    private static final int LEGEND = 3;

    public Suggestion {
        // between quotes an escape means the same character; a remark need not be more than readable
        yaml = Stream.of(yaml.split("\n", -1)).map(Suggestion::visible).collect(Collectors.joining("\n"));
        doubts = doubts.stream().map(Suggestion::visible).toList();
    }

    private static String visible(String line) {
        return Printable.of(line, Integer.MAX_VALUE);
    }

    /** Drafts a profile for each sheet of a file that has rows below names; parted as several profiles. */
    public static Suggestion of(String fileName, byte[] file, Instruments instruments) throws IOException {
        return of(fileName, file, instruments, Dictionary.NOTHING);
    }

    /**
     * The same of an export of REDCap.
     *
     * @param dictionary of the project, as far as it is known
     */
    public static Suggestion of(String fileName, byte[] file, Instruments instruments, Dictionary dictionary)
            throws IOException {
        return of(List.of(new DroppedFile(fileName, file)), instruments, dictionary, "");
    }

    /** The same for one of several files that lie together: for names that differ from its own in their day alone. */
    public static Suggestion amongOthers(String fileName, byte[] file, Instruments instruments) throws IOException {
        return amongOthers(fileName, file, instruments, Dictionary.NOTHING);
    }

    /** The same, with the data dictionary of the project where it is an export of REDCap. */
    public static Suggestion amongOthers(String fileName, byte[] file, Instruments instruments, Dictionary dictionary)
            throws IOException {
        return amongOthers(List.of(new DroppedFile(fileName, file)), instruments, dictionary);
    }

    /** One draft for several files of one form, as {@link OneForm} finds them. */
    public static Suggestion amongOthers(List<DroppedFile> files, Instruments instruments, Dictionary dictionary)
            throws IOException {
        var names = files.stream().map(DroppedFile::pattern).distinct().toList();
        var quoted = names.size() == 1 ? Page.quoted(names.get(0)) : Page.quoted(names);
        return of(files, instruments, dictionary, "files: %s%n".formatted(quoted));
    }

    private static Suggestion of(
            List<DroppedFile> files, Instruments instruments, Dictionary dictionary, String speaksFor)
            throws IOException {
        var file = files.get(0).bytes();
        var fileName = files.stream().map(DroppedFile::name).collect(Collectors.joining(" "));
        var encoding = sensible(EncodingGuess.of(file), file);
        var charset = encoding.values().stream().findFirst().map(Charset::forName);
        var passedOver = new ArrayList<String>();
        var sheets = new LinkedHashMap<Alike, SheetLook>();
        var exports = new HashMap<Alike, RedcapExport>();
        var legends = new ArrayList<String>();
        var read = new ArrayList<SourceSheet>();
        for (var each : files) {
            read.addAll(Sheets.of(each.bytes(), charset, Optional.empty()));
        }
        for (var sheet : Alike.of(read, passedOver, legends)) {
            var export = RedcapExport.of(sheet.table(), dictionary);
            export.ifPresent(each -> exports.put(sheet, each));
            sheets.put(sheet, export.map(RedcapExport::look).orElseGet(() -> new SheetLook(sheet.table())));
        }
        var named = new LinkedHashMap<List<String>, SheetLook>();
        sheets.forEach((sheet, look) -> named.put(sheet.months(), look));
        var book = Book.of(named, instruments, legends);
        var all = new Drafts(fileName, encoding, passedOver);
        sheets.forEach((sheet, look) -> all.add(sheet, look, book, Optional.ofNullable(exports.get(sheet))));
        return all.together(speaksFor);
    }

    /** The drafts of a file's sheets, with what is left out of them. */
    private static final class Drafts {
        private final String fileName;
        private final Guess encoding;
        private final List<String> passedOver;
        private final List<Page> pages = new ArrayList<>();
        private final List<String> undrafted = new ArrayList<>();
        private final NothingDrafted nothing = new NothingDrafted();

        Drafts(String fileName, Guess encoding, List<String> passedOver) {
            this.fileName = fileName;
            this.encoding = encoding;
            this.passedOver = passedOver;
        }

        void add(Alike sheet, SheetLook look, Book book, Optional<RedcapExport> export) {
            passedOver.removeIf(sheet::isLater);
            var page = new Page();
            if (draft(new Head(fileName, sheet, encoding, page), look, book, page, export)) {
                export.ifPresent(each -> page.rewrite(each::inItsWords, each::inItsNames));
                var years = new Yearless(sheet.table(), sheet.yearless());
                page.rewrite(years::of, doubt -> doubt);
                pages.add(page);
            } else {
                passedOver.addAll(sheet.names());
                nothing.add(look);
                notDrafted(sheet, look).filter(doubt -> !lends(book, look)).ifPresent(undrafted::add);
            }
        }

        Suggestion together(String speaksFor) {
            if (pages.isEmpty()) {
                var doubt = nothing.why();
                return new Suggestion("# UNSURE: %s: %s%n".formatted(fileName, doubt), List.of(doubt));
            }
            var note = passedOver.isEmpty()
                    ? ""
                    : "# sheets that are not read: %s%n".formatted(String.join(", ", passedOver));
            var top = undrafted.stream().map(doubt -> Page.unsure(doubt) + "\n").collect(Collectors.joining());
            var doubts = new ArrayList<>(undrafted);
            pages.forEach(page -> doubts.addAll(page.doubts()));
            return new Suggestion(
                    top
                            + pages.stream()
                                    .map(page -> speaksFor + page.text())
                                    .collect(Collectors.joining("---\n"))
                            + note,
                    doubts);
        }
    }

    /** Whether a sheet is offered to the rows of another, by patient and visit or by patient and day. */
    private static boolean lends(Book book, SheetLook look) {
        var others =
                book.sheets().values().stream().filter(each -> each != look).toList();
        return others.stream()
                        .anyMatch(each -> each.has("score")
                                && VisitDays.of(book, each)
                                        .filter(days -> days.look() == look)
                                        .isPresent())
                || others.stream()
                        .anyMatch(each -> !each.all("modality").isEmpty()
                                && each.all("cost").isEmpty()
                                && Payments.of(book, each)
                                        .filter(paid -> paid.look() == look)
                                        .isPresent());
    }

    /** A sheet that names a patient or a day, or scores, and is no mere legend; what it lacks is said. */
    private static Optional<String> notDrafted(Alike sheet, SheetLook look) {
        var isOfSomebody = Stream.of("patient_id", "session_date", "assessed_on", "date")
                .anyMatch(ours -> !look.all(ours).isEmpty());
        var isWide = sheet.table().names().size() > LEGEND;
        var isLegend = sheet.table().isForm() && !look.has("patient_id");
        return !isLegend && ((isOfSomebody && isWide) || look.has("score"))
                ? Optional.of(
                        "the sheet \"%s\" is not read: it names a patient, a day or a score, but no column is called as a treatment, a score or a skin type beside them; its columns are %s"
                                .formatted(
                                        sheet.name(), Page.quoted(sheet.table().names())))
                : Optional.empty();
    }

    /** The same readings, first that in which most names are known; it is as unsure as before. */
    private static Guess sensible(Guess encoding, byte[] file) throws IOException {
        if (encoding.isSure() || encoding.values().isEmpty()) {
            return encoding;
        }
        var scores = new HashMap<String, Long>();
        for (var value : encoding.values()) {
            var sheets = Sheets.of(file, Optional.of(Charset.forName(value)), Optional.empty());
            scores.put(value, TableReading.sense(sheets.get(0)));
        }
        var values = new ArrayList<>(encoding.values());
        values.sort(Comparator.comparing(scores::get, Comparator.reverseOrder()));
        return new Guess(values, encoding.why());
    }

    private static boolean draft(Head head, SheetLook look, Book book, Page page, Optional<RedcapExport> export) {
        if (FhirDraft.isOf(look.table())) {
            head.write();
            new FhirDraft(look.table(), book, page).write();
            return true;
        }
        var draft = new Draft(look, head.sheetName(), book, page, export);
        if (!draft.saysSomething()) {
            return false;
        }
        head.write();
        head.settings(look, book);
        draft.write();
        return true;
    }
}
