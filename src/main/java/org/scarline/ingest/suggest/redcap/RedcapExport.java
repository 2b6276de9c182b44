package org.scarline.ingest.suggest.redcap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.look.Field;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.look.Table;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** An export in which forms stand side by side: which columns are of which form, and what its names and codes are called by people. */
public final class RedcapExport {
    private static final Pattern OWN = Pattern.compile(
            "redcap_.*|event name|repeat instrument|repeat instance|data access group|survey identifier");
    private static final Pattern GROUP = Pattern.compile("(?i)redcap_data_access_group|data access group");
    private static final Pattern COMPLETE = Pattern.compile(".+_complete|complete\\?( \\([0-9]+\\))?");
    private static final Pattern BOX = Pattern.compile("(.+?)_{3}(.+)|(.*) \\(choice=(.*)\\)(?: \\([0-9]+\\))?");

    private final Vocabulary words = Vocabulary.known();
    private final Table raw;
    private final Table labelled;
    private final Labels labels;
    private final List<Integer> forms = new ArrayList<>();

    private RedcapExport(Table raw, Dictionary dictionary) {
        this.raw = raw;
        this.labels = new Labels(raw.names(), dictionary);
        this.labelled = labels.isEmpty() ? raw : labelled();
        var form = 0;
        for (var name : raw.names()) {
            forms.add(isOwn(name) || forms.isEmpty() ? -1 : form);
            form += COMPLETE.matcher(name.toLowerCase(Locale.ROOT)).matches() ? 1 : 0;
        }
    }

    /**
     * The groups in which a project keeps its clinics apart.
     *
     * @param words of the groups, as they stand in that column
     */
    public record Groups(String column, List<String> words) {
        public Groups {
            words = List.copyOf(words);
        }
    }

    /** Empty where there are no two. */
    public Optional<Groups> groups() {
        return IntStream.range(0, raw.names().size())
                .filter(place -> GROUP.matcher(raw.names().get(place)).matches()
                        && raw.texts(place).size() > 1)
                .mapToObj(place -> new Groups(
                        raw.names().get(place),
                        raw.texts(place).stream().sorted().toList()))
                .findFirst();
    }

    /** Empty where a table is none: REDCap's own names of columns tell. */
    public static Optional<RedcapExport> of(Table table, Dictionary dictionary) {
        var names = table.names().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        var isOne = names.stream().anyMatch(name -> name.startsWith("redcap_") || name.equals("repeat instrument"))
                || names.stream().anyMatch(name -> BOX.matcher(name).matches())
                || (names.contains("event name") && names.contains("record id"))
                || names.stream()
                                .filter(name -> COMPLETE.matcher(name).matches())
                                .count()
                        > 0;
        return isOne && !table.isForm() ? Optional.of(new RedcapExport(table, dictionary)) : Optional.empty();
    }

    private static boolean isOwn(String name) {
        return OWN.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private Table labelled() {
        var rows = new ArrayList<List<SourceCell>>();
        for (var row : raw.rows()) {
            var cells = new ArrayList<SourceCell>();
            for (var place = 0; place < row.size(); place++) {
                cells.add(labels.cell(place, row.get(place)));
            }
            rows.add(cells);
        }
        return new Table(raw.place(), labels.names(), labels.names(), rows, raw.above(), false);
    }

    /** What its columns are taken for; those of checkboxes are no columns of their own. */
    public SheetLook look() {
        var look = new SheetLook(labelled);
        return new SheetLook(
                labelled,
                look.fields().stream()
                        .filter(field -> !isBox(field.column()) && !isSystem(field.column()))
                        .toList());
    }

    private boolean isBox(int place) {
        return BOX.matcher(raw.names().get(place)).matches();
    }

    private boolean isSystem(int place) {
        var name = raw.names().get(place);
        return isOwn(name) || COMPLETE.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** REDCap's own columns, which say nothing of a patient. */
    public List<Field> system() {
        var system = new ArrayList<Field>();
        for (var place = 0; place < raw.names().size(); place++) {
            if (isSystem(place)) {
                system.add(new Field(place, labelled.names().get(place), "none"));
            }
        }
        return system;
    }

    /** Whether its codes are numbers that nothing explains: checkboxes are called by them in no other kind of export. */
    public boolean isUnexplained() {
        return labels.isEmpty()
                && raw.names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).matches("redcap_.*|.+_complete|.+_{3}.+"));
    }

    /** The rows and columns of the forms in which some columns of ours stand. */
    public SheetLook view(SheetLook whole, List<String> signs) {
        var signed = whole.fields().stream()
                .filter(field -> signs.contains(field.ours()))
                .map(Field::column)
                .toList();
        if (signed.isEmpty()) {
            return whole;
        }
        var own = forms(signed);
        var rows =
                labelled.rows().stream().filter(row -> saysSomething(row, own)).toList();
        var table = new Table(labelled.place(), labelled.names(), labelled.own(), rows, labelled.above(), false);
        var fields = new ArrayList<>(whole.fields().stream()
                .filter(field -> isIn(own, field.column()))
                .toList());
        if (fields.stream().noneMatch(field -> OurColumns.DAY.contains(field.ours()))) {
            onlyDay(table, own, signs.contains("score") ? "assessed_on" : "session_date")
                    .ifPresent(fields::add);
        }
        return new SheetLook(table, fields);
    }

    /** The only column of some forms in which days stand, whatever it is called. */
    private Optional<Field> onlyDay(Table table, Set<Integer> own, String ours) {
        var days = IntStream.range(0, table.names().size())
                .filter(place -> own.contains(forms.get(place)) && !isSystem(place) && !isBox(place))
                .filter(place -> !table.texts(place).isEmpty()
                        && table.texts(place).stream().allMatch(DateGuess::isDay))
                .boxed()
                .toList();
        return days.size() == 1
                ? days.stream()
                        .map(place -> new Field(place, table.names().get(place), ours))
                        .findFirst()
                : Optional.empty();
    }

    /** By the columns that say whether a form is complete; where an export has none of them, by what is filled in the same rows. */
    private Set<Integer> forms(List<Integer> places) {
        var own = new HashSet<Integer>();
        places.forEach(place -> own.add(forms.get(place)));
        return own;
    }

    private boolean isIn(Set<Integer> own, int place) {
        return forms.get(place) < 0 || own.contains(forms.get(place));
    }

    /** Checkboxes are unticked, and a form is incomplete, in rows of which nobody filled it in. */
    private boolean saysSomething(List<SourceCell> row, Set<Integer> own) {
        for (var place = 0; place < row.size(); place++) {
            if (own.contains(forms.get(place))
                    && !isSystem(place)
                    && !CellText.isBlank(row.get(place).text())
                    && !(isBox(place) && row.get(place).text().matches("0|(?i)unchecked"))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A list whose words have a checkbox each.
     *
     * @param ours our column
     * @param label what its name says beside that: the visit
     * @param columns by what each box stands for: a code of ours, or what is not known
     */
    public record Boxes(String ours, String label, Map<Field, Choice> columns) {
        public Boxes {
            columns = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }

        /** Whether each box stands for something that is known. */
        public boolean isKnown() {
            return columns.values().stream().noneMatch(choice -> choice.code().isEmpty());
        }
    }

    /**
     * A box.
     *
     * @param text as people see it
     * @param code of ours; empty where it is not known
     */
    public record Choice(String text, String code) {}

    /** The checkboxes of the forms of a view that are a column of ours. */
    public List<Boxes> boxes(List<String> signs, SheetLook whole, List<String> columns) {
        var own = forms(whole.fields().stream()
                .filter(field -> signs.contains(field.ours()))
                .map(Field::column)
                .toList());
        var groups = new LinkedHashMap<String, Map<Field, String>>();
        for (var place = 0; place < raw.names().size(); place++) {
            var box = BOX.matcher(labelled.names().get(place));
            if (isIn(own, place) && box.matches()) {
                var group = box.group(1) == null ? box.group(3) : box.group(1);
                var field = new Field(place, labelled.names().get(place), "box");
                groups.computeIfAbsent(group, any -> new LinkedHashMap<>())
                        .put(field, box.group(2) == null ? box.group(4) : box.group(2));
            }
        }
        var boxes = new ArrayList<Boxes>();
        groups.forEach((group, choices) -> words.field(Tokens.of(group), columns::contains)
                .ifPresent(ours -> boxes.add(boxes(ours, words.label(Tokens.of(group), Tokens.of(group)), choices))));
        return boxes;
    }

    private Boxes boxes(String ours, String label, Map<Field, String> choices) {
        var columns = new LinkedHashMap<Field, Choice>();
        choices.forEach((field, text) -> {
            var codes = words.codesIn(ours, text);
            columns.put(field, new Choice(text, codes.size() == 1 ? codes.get(0) : ""));
        });
        return new Boxes(ours, label, columns);
    }

    /** The draft in the export's own names and codes. */
    public List<String> inItsWords(List<String> lines) {
        return labels.isEmpty() ? lines : new OwnWords(labels).of(lines);
    }

    /** A question in them. */
    public String inItsNames(String doubt) {
        return labels.inItsNames(doubt);
    }
}
