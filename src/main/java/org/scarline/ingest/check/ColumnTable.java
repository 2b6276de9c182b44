package org.scarline.ingest.check;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Kind;

/** The columns of our files for people and programs that fill them in: what is checked, and nothing else. */
public final class ColumnTable {
    private ColumnTable() {}

    /** What a column holds. */
    public enum Type {
        TEXT,
        DAY,
        NUMBER
    }

    /**
     * A column.
     *
     * @param words that it takes, one at a time; empty where any text, number or day will do
     * @param values what it takes, in words
     * @param meaning what a value says, and what none does
     */
    public record Described(String name, Type type, Need need, List<String> words, String values, String meaning) {}

    /** Whether a file must have a column. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** The columns of a kind of file, those that it must have first. */
    public static List<Described> of(Kind kind, Instruments instruments) {
        var required = Header.required(kind);
        var optional = Arrays.stream(Column.values()).filter(column -> column.isOf(kind) && !required.contains(column));
        var codes = instruments.all().stream().map(Instrument::code).toList();
        return Stream.concat(
                        required.stream().map(column -> described(column, kind, Need.REQUIRED, codes)),
                        optional.map(column -> described(column, kind, Need.OPTIONAL, codes)))
                .toList();
    }

    private static Described described(Column column, Kind kind, Need need, List<String> instruments) {
        var content = column.content();
        var words = column == Column.INSTRUMENT ? instruments : content.words();
        var values = content.values().isEmpty()
                ? "up to %d characters".formatted(Names.longest(kind, column))
                : content.values();
        return new Described(column.code(), content.type(), need, words, values, content.meaning());
    }
}
