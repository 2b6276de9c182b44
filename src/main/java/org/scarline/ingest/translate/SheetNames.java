package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.profile.Profile;
import org.scarline.ingest.profile.TableMap;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;

/** The names of a sheet's columns, and where each stands; {@code #3} is the third column, whatever its name. */
final class SheetNames {
    private static final int SHOWN = 300;

    /** What stands where no name is known may be a patient's line. */
    private static final String NO_HEADER = "it has none of those that are read: are the names in another row?";

    /** The name of the sheet itself, where it says what no column does. */
    private static final String SHEET = "#sheet";

    private final List<String> names;
    private final String sheet;
    private final Map<String, Integer> places = new HashMap<>();

    SheetNames(List<String> names, String sheet) {
        this.names = names;
        this.sheet = sheet;
        for (var place = 0; place < names.size(); place++) {
            places.putIfAbsent(Wording.fold(names.get(place)), place);
            places.put("#" + (place + 1), place);
        }
    }

    /** Whether a name tells a place alone. */
    static boolean isPlace(String name) {
        return name.startsWith("#");
    }

    int size() {
        return names.size();
    }

    String name(int place) {
        return names.get(place);
    }

    Optional<Integer> place(String name) {
        return Optional.ofNullable(places.get(Wording.fold(name)));
    }

    /** What a row says in a column. */
    SourceCell cell(SourceRow row, String name) {
        return isSheet(name)
                ? SourceCell.of(sheet)
                : place(name).map(row.cells()::get).orElse(SourceCell.EMPTY);
    }

    /** The word by which a row is none of a patient's. */
    Optional<String> leftOut(LeftOut words, SourceRow row) {
        var cell = place(words.column())
                .map(place -> row.cells().get(place).text())
                .orElseGet(() -> row.cells().stream()
                        .map(SourceCell::text)
                        .filter(text -> !CellText.isBlank(text))
                        .findFirst()
                        .orElse(""));
        return words.word(cell);
    }

    /** Whether they are those of a REDCap export of several events or repeating forms. */
    boolean areOfForms() {
        return names.stream()
                .map(Wording::fold)
                .anyMatch(name -> Set.of(
                                "redcap_event_name", "redcap_repeat_instrument", "event_name", "repeat_instrument")
                        .contains(name));
    }

    private static boolean isSheet(String name) {
        return Wording.fold(name).equals(SHEET);
    }

    /** Throws where a table reads a column that the sheet has not. */
    void check(TableMap table, Profile profile, String sheet) {
        check(needed(table), profile, sheet);
    }

    /** Throws where a form has no label for the patient: then it is none of a patient's. */
    void checkWho(TableMap table, Profile profile, String sheet) {
        var who = Stream.concat(
                        Stream.of(table.columns()), table.rows().stream().map(TableMap.WideRow::columns))
                .flatMap(columns -> Optional.ofNullable(columns.get(Column.PATIENT_ID)).stream())
                .flatMap(source -> source.names().stream());
        check(who, profile, sheet);
    }

    /** The same of the columns that are filled down. */
    void check(Profile profile, String sheet) {
        check(profile.layout().filledDown().stream(), profile, sheet);
    }

    /** The same of any columns. */
    void check(Stream<String> needed, Profile profile, String sheet) {
        var all = needed.distinct().filter(name -> !isSheet(name)).toList();
        var absent = all.stream().filter(name -> place(name).isEmpty()).toList();
        if (!absent.isEmpty()) {
            throw new SheetException(Problem.of(
                    Code.MISSING_COLUMN,
                    "%s reads the column %s, which %s has not; %s"
                            .formatted(
                                    profile.name(),
                                    String.join(", ", absent),
                                    sheet.isEmpty() ? "the file" : "the sheet " + sheet,
                                    absent.size() < all.size() ? has(all) : NO_HEADER)));
        }
    }

    /** What it has beside the columns that are read: one of them may bear a new name. */
    private String has(List<String> read) {
        var places = read.stream().flatMap(name -> place(name).stream()).toList();
        var others = IntStream.range(0, names.size())
                .filter(place -> !places.contains(place) && !names.get(place).isEmpty())
                .mapToObj(names::get)
                .toList();
        return others.isEmpty()
                ? "it has no other"
                : "beside those that are read it has " + Printable.of(String.join(", ", others), SHOWN);
    }

    private static Stream<String> needed(TableMap table) {
        var sources = new ArrayList<>(table.columns().values());
        table.rows().forEach(row -> sources.addAll(row.columns().values()));
        var asked = new ArrayList<>(table.when().keySet());
        asked.addAll(table.unless().keySet());
        table.rows().forEach(row -> asked.addAll(row.unless().keySet()));
        return Stream.concat(sources.stream().flatMap(source -> source.names().stream()), asked.stream());
    }

    /** Names that tables read. */
    static Stream<String> read(List<TableMap> tables) {
        return tables.stream().flatMap(SheetNames::needed);
    }

    /** Names that tables read and the sheet has not. */
    List<String> absent(List<TableMap> tables) {
        return read(tables)
                .filter(name -> place(name).isEmpty() && !isSheet(name))
                .distinct()
                .toList();
    }

    /** Where the columns stand that no table reads. */
    List<Integer> unread(Profile profile, List<TableMap> tables) {
        var meant = new HashSet<Integer>();
        place(profile.layout().leftOut().column()).ifPresent(meant::add);
        profile.layout().filledDown().forEach(name -> place(name).ifPresent(meant::add));
        return unread(tables).stream().filter(place -> !meant.contains(place)).toList();
    }

    /** The same with those that the profile knows of and that no table reads either. */
    List<Integer> unread(List<TableMap> tables) {
        var read = new HashSet<Integer>();
        read(tables).forEach(name -> place(name).ifPresent(read::add));
        return IntStream.range(0, names.size())
                .filter(place -> !read.contains(place))
                .boxed()
                .toList();
    }
}
