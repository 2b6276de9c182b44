package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Edits;
import org.scarline.ingest.check.ExchangedDays;
import org.scarline.ingest.check.UnreadColumns;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.rows.ledger.SheetNote;

/** What of a sheet is not read, counted by the word or name by which the profile passes it over. */
final class SheetRest {
    /** A row of a form that no column tells apart. */
    private static final String NOTHING = "{nothing of what is read}";

    private static final int NEAR = 2;
    private static final int SHORTEST = 5;

    /** Words of several letters: what is left of a text tells forms of a kind apart, as {@code arm_a} and {@code visit_2}. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}|[^\\p{L}\\p{N}]");

    private final SourceSheet sheet;
    private final Profile profile;
    private final SheetNames names;
    private final List<TableWriter> tables;
    private final List<Integer> unread;
    private final Set<Integer> holding = new HashSet<>();
    private final Map<String, Long> otherForms = new TreeMap<>();
    private final Map<String, Long> passedOver = new TreeMap<>();

    /** Of each kind, rows that other tables read. */
    private final Map<Kind, Map<String, Long>> passedOverFor = new EnumMap<>(Kind.class);

    private final Set<String> took = new HashSet<>();
    private final List<String> hidden = new ArrayList<>();
    private final Map<String, ExchangedDays> days = new LinkedHashMap<>();

    SheetRest(SourceSheet sheet, Profile profile, SheetNames names, List<TableWriter> tables, LentValues lent) {
        this.sheet = sheet;
        this.profile = profile;
        this.names = names;
        this.tables = tables;
        tables.forEach(table -> table.days().forEach(name -> days.putIfAbsent(name, new ExchangedDays())));
        var taken = lent.names(sheet.name()).stream()
                .flatMap(name -> names.place(name).stream())
                .collect(Collectors.toSet());
        this.unread = names
                .unread(profile, tables.stream().map(TableWriter::map).toList())
                .stream()
                .filter(place -> !taken.contains(place))
                .toList();
    }

    /** A row that says something, read or not. */
    void see(SourceRow row) {
        if (row.isHidden()) {
            hidden.add(String.valueOf(row.number()));
        }
        days.forEach((name, exchanged) -> {
            var cell = names.cell(row, name);
            exchanged.see(CellText.clean(cell.text()), cell.isTyped());
        });
        for (var place : unread) {
            if (place < row.cells().size()
                    && !CellText.isBlank(row.cells().get(place).text())) {
                holding.add(place);
            }
        }
    }

    /** A row that is none by a word of {@code leave_out}. */
    void leaveOut(String word) {
        took.add(word);
        passedOver.merge(word, 1L, Long::sum);
    }

    /** A row that no table asks for: by a word of {@code unless}, or because it is of another form. */
    void passOver(SourceRow row) {
        var excluded = new LinkedHashMap<String, String>();
        var forms = new LinkedHashMap<String, String>();
        for (var table : tables) {
            table.excluding(row).forEach((column, word) -> {
                took.add(Took.word(column, word));
                excluded.put(column, said(row, column, word));
            });
            table.map().when().keySet().forEach(column -> forms.put(column, said(row, column)));
        }
        if (excluded.isEmpty()) {
            forms.replaceAll((column, word) -> resembled(column, word)
                    .map(read -> UnreadColumns.resembling(word, read.replace('_', ' ')))
                    .orElse(word));
            otherForms.merge(forms.isEmpty() ? NOTHING : forms.toString().replace(", ", "; "), 1L, Long::sum);
        } else {
            passedOver.merge(text(excluded), 1L, Long::sum);
        }
    }

    /** A row that a word of {@code unless} takes from one table, and that others read; an empty cell is no word, and nothing is lost by it. */
    void passOverFor(TableWriter table, SourceRow row) {
        var excluded = new LinkedHashMap<String, String>();
        table.excluding(row).forEach((column, word) -> {
            took.add(Took.word(column, word));
            excluded.put(column, said(row, column, word));
        });
        if (excluded.values().stream().anyMatch(word -> !word.isEmpty())) {
            passOverFor(table.map().kind(), text(excluded));
        }
    }

    /** What a word keeps from being of a kind, though its row is read. */
    void passOverFor(Kind kind, String word) {
        passedOverFor.computeIfAbsent(kind, any -> new TreeMap<>()).merge(word, 1L, Long::sum);
    }

    /** A word of {@code when} that a cell is nearly, so that its row may be meant to be read; digits are never a slip. */
    private Optional<String> resembled(String column, String word) {
        var cell = Wording.fold(word);
        var read = tables.stream()
                .flatMap(table -> table.map().when().getOrDefault(column, Set.of()).stream())
                .toList();
        return read.contains(cell)
                ? Optional.empty()
                : read.stream().filter(each -> isNearly(cell, each)).findFirst();
    }

    private static boolean isNearly(String cell, String read) {
        return Math.min(cell.length(), read.length()) >= SHORTEST
                && WORDS.matcher(cell).replaceAll("").equals(WORDS.matcher(read).replaceAll(""))
                && Edits.between(cell, read) <= NEAR;
    }

    private static String text(Map<String, String> excluded) {
        return excluded.entrySet().stream()
                .map(each -> "%s \"%s\"".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" and "));
    }

    /** What a cell says by which its row is passed over; of free text the word of the profile alone. */
    private String said(SourceRow row, String column, String word) {
        return LeftOut.isWide(word) ? word : said(row, column);
    }

    /** Words of the profile that took a row. */
    Set<String> took() {
        return took;
    }

    private String said(SourceRow row, String column) {
        return names.cell(row, column).text().strip();
    }

    long leftOut() {
        return sum(passedOver);
    }

    long otherForms() {
        return sum(otherForms);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Words by which rows are passed over, each with how many; empty for none. */
    String words() {
        return String.join("; ", words(passedOver));
    }

    private static List<String> words(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(each -> "%s %d".formatted(each.getKey(), each.getValue()))
                .toList();
    }

    /** For people: first what may have been meant to be read. */
    List<String> texts() {
        var prefix = sheet.name().isEmpty() ? "" : sheet.name() + ": ";
        var texts = new ArrayList<String>();
        columns().forEach(name -> texts.add(prefix + name));
        names.absent(tables.stream().map(TableWriter::map).toList())
                .forEach(name -> texts.add(prefix + "no row says " + name));
        otherForms.forEach((form, count) -> texts.add(prefix + SheetNote.OTHER_FORM.text(count, List.of(form))));
        sheet.remarks().forEach(remark -> texts.add(prefix + remark));
        days.forEach((name, exchanged) -> exchanged.said(name).ifPresent(said -> texts.add(prefix + said)));
        if (!passedOver.isEmpty()) {
            texts.add(prefix + SheetNote.PASSED_OVER.text(leftOut(), words(passedOver)));
        }
        passedOverFor.forEach(
                (kind, words) -> texts.add(prefix + SheetNote.ofKind(sum(words), kind.code(), words(words))));
        if (!hidden.isEmpty()) {
            texts.add(prefix + SheetNote.HIDDEN_ROWS.first(hidden));
        }
        return texts;
    }

    private List<String> columns() {
        var like = sheet.isSparse() ? Map.<Integer, Integer>of() : new NewColumns(names, holding, unread).found();
        return unread.stream()
                .filter(place -> !names.name(place).isEmpty() || holding.contains(place))
                .map(place -> column(place, Optional.ofNullable(like.get(place))))
                .toList();
    }

    private String column(int place, Optional<Integer> like) {
        var name = names.name(place);
        if (name.isEmpty()) {
            return "column %d without a name".formatted(place + 1);
        }
        return like.filter(other -> !profile.passesOver(name))
                .map(other -> UnreadColumns.resembling(name, names.name(other)))
                .or(() -> near(name))
                .orElse(name);
    }

    /** Of a sheet with our own names a slip in one of them. */
    private Optional<String> near(String name) {
        return tables.stream()
                .map(TableWriter::map)
                .filter(table -> SheetNames.read(List.of(table)).allMatch(SheetNames::isPlace))
                .flatMap(table -> UnreadColumns.near(table.kind(), name, TableWriter.columns(table)).stream())
                .findFirst();
    }
}
