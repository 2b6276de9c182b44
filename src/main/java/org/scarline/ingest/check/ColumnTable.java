package org.scarline.ingest.check;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Modality;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;

/** The columns of our files for people and programs that fill them in: what is checked, and nothing else. */
public final class ColumnTable {
    private static final List<String> ANSWERS = List.of("yes", "no", "unknown");
    private static final Map<Column, List<String>> WORDS = Map.ofEntries(
            Map.entry(Column.FITZPATRICK, List.of("1", "2", "3", "4", "5", "6")),
            Map.entry(Column.RESEARCH_CONSENT, ANSWERS),
            Map.entry(Column.ACTIVE_ACNE, ANSWERS),
            Map.entry(Column.MODALITY, codes(Modality.class)),
            Map.entry(
                    Column.ADJUNCT,
                    Stream.concat(Stream.of("none"), codes(Adjunct.class).stream())
                            .toList()),
            Map.entry(Column.BODY_SITE, codes(BodySite.class)),
            Map.entry(Column.SIDE, codes(Side.class)),
            Map.entry(Column.SCAR_TYPE, codes(ScarType.class)),
            Map.entry(Column.RATER_ROLE, codes(RaterRole.class)),
            Map.entry(Column.RECORD_STATUS, List.of("active", "void")));

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
     */
    public record Described(String name, Type type, Need need, List<String> words) {}

    /** Whether a file must have a column. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** The columns of a kind of file, those that it must have first. */
    public static List<Described> of(Kind kind, Instruments instruments) {
        var required = Header.required(kind);
        var optional = Arrays.stream(Column.values()).filter(column -> column.isOf(kind) && !required.contains(column));
        return Stream.concat(required.stream(), optional)
                .map(column -> new Described(
                        column.code(),
                        type(column),
                        required.contains(column) ? Need.REQUIRED : Need.OPTIONAL,
                        column == Column.INSTRUMENT
                                ? instruments.all().stream()
                                        .map(Instrument::code)
                                        .toList()
                                : WORDS.getOrDefault(column, List.of())))
                .toList();
    }

    private static Type type(Column column) {
        return Wording.isDay(column) ? Type.DAY : Wording.isNumber(column) ? Type.NUMBER : Type.TEXT;
    }

    private static <E extends Enum<E> & Coded> List<String> codes(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
    }
}
