package org.scarline.ingest.suggest;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Instruments;
import org.scarline.ingest.check.Months;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.sheet.Sheets;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.guess.EncodingGuess;
import org.scarline.ingest.suggest.guess.Guess;
import org.scarline.ingest.suggest.guess.MarkGuess;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.Vocabulary;

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
        var encoding = sensible(EncodingGuess.of(file), file);
        var charset = encoding.values().stream().findFirst().map(Charset::forName);
        var drafts = new ArrayList<String>();
        var doubts = new ArrayList<String>();
        var passedOver = new ArrayList<String>();
        var undrafted = new ArrayList<String>();
        for (var sheet : alike(Sheets.of(file, charset, Optional.empty()), passedOver)) {
            passedOver.removeIf(sheet::isLater);
            var page = new Page();
            if (!draft(fileName, sheet, instruments, page, encoding)) {
                passedOver.addAll(sheet.names());
                notDrafted(sheet).ifPresent(undrafted::add);
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
        doubts.addAll(0, undrafted);
        var top = undrafted.stream().map(doubt -> Page.unsure(doubt) + "\n").collect(Collectors.joining());
        return new Suggestion(top + String.join("---\n", drafts) + note, doubts);
    }

    /** A sheet that names a patient or a day, and yet nothing that is called as something of ours. */
    private static Optional<String> notDrafted(Alike sheet) {
        var look = new SheetLook(sheet.table());
        var isOfSomebody = Stream.of("patient_id", "session_date", "assessed_on", "date")
                .anyMatch(ours -> !look.all(ours).isEmpty());
        return isOfSomebody
                ? Optional.of(
                        "the sheet \"%s\" is not read: it names a patient or a day, but no column is called as a treatment, a score or a skin type; its columns are %s"
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
            scores.put(value, Table.of(sheets.get(0)).score());
        }
        var values = new ArrayList<>(encoding.values());
        values.sort(Comparator.comparing(scores::get, Comparator.reverseOrder()));
        return new Guess(values, encoding.why());
    }

    /** Sheets that are laid out alike, and one table of all their rows. */
    private record Alike(List<String> names, Table table) {
        String name() {
            return names.get(0);
        }

        /** Whether a sheet is another part of the same list: its name must not say what was done in it. */
        boolean holds(String name, Table other) {
            return table.isLike(other) && (table.isForm() || isPart(name, other));
        }

        /** Of forms, what later patients' sheets will be called too; empty where nothing tells, and all sheets are read. */
        Optional<String> pattern() {
            var first = names.get(0);
            var prefix = first.replaceFirst("[0-9]+$", "");
            return (names.size() == 1 && prefix.equals(first)) || first.isEmpty()
                    ? Optional.of(first).filter(name -> !name.isEmpty())
                    : Optional.of(prefix + "*")
                            .filter(any ->
                                    prefix.length() > 1 && names.stream().allMatch(name -> name.startsWith(prefix)));
        }

        /** The names, or what those of later months will be called too. */
        List<String> months() {
            var all = names.stream()
                    .map(name -> Months.inName(name)
                            .map(month -> name.replace(month, LeftOut.MONTH).replaceFirst("20[0-9]{2}", "*"))
                            .orElse(name))
                    .distinct()
                    .toList();
            return all.size() == 1 ? all : names;
        }

        /** Whether a sheet is that of a later month, which nothing stands in yet. */
        boolean isLater(String name) {
            var month = Months.inName(name);
            var pattern = months().get(0);
            return month.isPresent()
                    && months().size() == 1
                    && name.replace(month.get(), LeftOut.MONTH)
                            .replaceFirst("20[0-9]{2}", "*")
                            .equals(pattern);
        }

        private boolean isPart(String name, Table other) {
            return Stream.concat(names.stream(), Stream.of(name))
                            .allMatch(each ->
                                    Vocabulary.known().codesIn("modality", each).isEmpty())
                    && new SheetLook(other).has("modality");
        }
    }

    private static List<Alike> alike(List<SourceSheet> sheets, List<String> passedOver) throws IOException {
        var all = new ArrayList<Alike>();
        for (var sheet : sheets) {
            var table = sheet.isHidden() ? Optional.<Table>empty() : Optional.of(Table.of(sheet));
            var same = all.stream()
                    .filter(each -> table.isPresent() && each.holds(sheet.name(), table.get()))
                    .findFirst();
            if (same.isEmpty()
                    && table.filter(each ->
                                    !each.rows().isEmpty() && each.names().size() > 1)
                            .isEmpty()) {
                passedOver.add(sheet.name());
                continue;
            }
            if (same.isPresent()) {
                var names = new ArrayList<>(same.get().names());
                names.add(sheet.name());
                all.set(
                        all.indexOf(same.get()),
                        new Alike(names, same.get().table().with(table.get())));
            } else {
                all.add(new Alike(List.of(sheet.name()), table.get()));
            }
        }
        return all;
    }

    private static boolean draft(String fileName, Alike sheet, Instruments instruments, Page page, Guess encoding) {
        if (FhirDraft.isOf(sheet.table())) {
            head(page, fileName, sheet, encoding);
            new FhirDraft(sheet.table(), page).write();
            return true;
        }
        var drafted = new SheetLook(sheet.table());
        var draft = new Draft(drafted, sheet.name(), instruments, page);
        if (!draft.saysSomething()) {
            return false;
        }
        head(page, fileName, sheet, encoding);
        settings(page, drafted);
        draft.write();
        return true;
    }

    private static void head(Page page, String fileName, Alike sheet, Guess encoding) {
        page.line("# A draft for %s. Save it as mapping.yml beside the file, decide what is unsure, then: validate %s"
                .formatted(fileName, fileName));
        if (sheet.table().isForm()) {
            page.line(
                    "form: yes   # labels stand before their values; sheets without the patient's label are not read");
            sheet.pattern().ifPresent(pattern -> page.line("sheet: %s".formatted(Page.quoted(pattern))));
        } else if (sheet.names().size() > 1) {
            page.line("sheet: %s".formatted(Page.quoted(sheet.months())));
        } else if (!sheet.name().isEmpty()) {
            page.line("sheet: %s".formatted(Page.quoted(sheet.name())));
        }
        page.setting("encoding", encoding);
    }

    private static void settings(Page page, SheetLook sheet) {
        var place = sheet.table().place();
        if (place.row() > 0) {
            page.line("header_row: %d".formatted(place.row()));
        }
        if (place.rows() > 1) {
            page.line("header_rows: %d".formatted(place.rows()));
        }
        days(page, sheet.texts().days());
        page.setting("decimal_mark", MarkGuess.of(sheet.texts().numbers()));
        page.list("missing", sheet.texts().missing());
        page.list("leave_out", sheet.texts().leftOut());
    }

    /** The form of most days, and that of the others; a day that neither explains is said. */
    private static void days(Page page, Set<String> days) {
        var guess = DateGuess.of(days);
        var others = guess.isSure() ? DateGuess.others(days, guess.values().get(0)) : List.<String>of();
        var alike = others.isEmpty()
                ? List.<String>of()
                : DateGuess.alike(others, guess.values().get(0));
        var all = Stream.concat(guess.values().stream(), alike.stream()).toList();
        if (alike.isEmpty()) {
            page.setting("date_format", guess);
        } else {
            page.line("date_format: %s   # %s, and others".formatted(Page.quoted(all), guess.why()));
        }
        var left = others.stream()
                .filter(day -> alike.stream()
                        .noneMatch(form -> DateGuess.others(List.of(day), form).isEmpty()))
                .toList();
        if (!left.isEmpty()) {
            page.doubt(
                    "date_format: %d texts are no days in this form, such as \"%s\"; their rows are rejected: mend them, or add a form"
                            .formatted(left.size(), left.get(0)));
        }
    }
}
