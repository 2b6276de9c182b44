package org.scarline.export.individual;

import static org.scarline.disk.table.ColumnType.MAYBE_WHOLE;
import static org.scarline.disk.table.ColumnType.NUMBER;
import static org.scarline.disk.table.ColumnType.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.scarline.clinic.Points;
import org.scarline.clinic.Ratio;
import org.scarline.disk.table.ColumnType;
import org.scarline.disk.table.TableSchema;
import org.scarline.export.individual.Subject.Change;
import org.scarline.export.individual.Subject.Rated;
import org.scarline.export.individual.Traits.Shown;

/** The columns of the set, under plain names and under names as CDISC ADaM has them; stated once for both files. */
final class RatingColumns {
    /** One row of both files. */
    record Row(String code, Shown traits, Rated rated) {
        <T> T change(Function<Change, T> of, T none) {
            return rated.change().map(of).orElse(none);
        }
    }

    private record Both<V>(String plain, String adam, ColumnType<V> type, String meaning, Function<Row, V> value) {}

    private static final List<Both<?>> ALL = List.of(
            new Both<>("subject", "USUBJID", TEXT, "random code of the patient, the same in every set", Row::code),
            new Both<>(
                    "age",
                    "AGEGR1",
                    TEXT,
                    "years at the first session, by year of birth; 90 and older are `90+`; `*` is withheld",
                    row -> row.traits().age()),
            new Both<>(
                    "sex",
                    "SEX",
                    TEXT,
                    "`F`, `M`, `U` (not recorded or other); `*` is withheld",
                    row -> row.traits().sex()),
            new Both<>(
                    "fitzpatrick",
                    "FITZPGR1",
                    TEXT,
                    "skin type; `*` is withheld",
                    row -> row.traits().skin()),
            new Both<>(
                    "body_site",
                    "LOC",
                    TEXT,
                    "where",
                    row -> row.rated().rating().bodySite().code()),
            new Both<>(
                    "side",
                    "LAT",
                    TEXT,
                    "of the body",
                    row -> row.rated().rating().side().code()),
            new Both<>(
                    "scar_type",
                    "SCARTYP",
                    TEXT,
                    "of the scars",
                    row -> row.rated().rating().scarType().code()),
            new Both<>(
                    "instrument",
                    "PARAMCD",
                    TEXT,
                    "what was rated with",
                    row -> row.rated().rating().instrument()),
            new Both<>(
                    "rater_role",
                    "EVAL",
                    TEXT,
                    "who rated, by role",
                    row -> row.rated().rating().raterRole().code()),
            new Both<>(
                    "day",
                    "ADY",
                    MAYBE_WHOLE,
                    "days since the patient's first session, which is day 0; empty for a patient who was never treated",
                    row -> row.rated().day()),
            new Both<>(
                    "treatment_before",
                    "TRTA",
                    TEXT,
                    "what the course's sessions before the rating were; empty before the first",
                    row -> row.change(Change::arm, "")),
            new Both<>(
                    "sessions_before",
                    "NSESSN",
                    MAYBE_WHOLE,
                    "sessions of the course before the rating; empty where it belongs to no first course",
                    row -> row.change(each -> OptionalLong.of(each.sessionsBefore()), OptionalLong.empty())),
            new Both<>(
                    "days_since_last",
                    "TRTLDY",
                    MAYBE_WHOLE,
                    "days since the last session before it",
                    row -> row.change(RatingColumns::sinceLast, OptionalLong.empty())),
            new Both<>(
                    "score",
                    "AVAL",
                    NUMBER,
                    "as rated",
                    row -> OptionalDouble.of(
                            Points.toDouble(row.rated().rating().score()))),
            new Both<>(
                    "baseline",
                    "BASE",
                    NUMBER,
                    "mean score of the latest day in the 180 days up to the first session",
                    row -> row.change(each -> points(each.baseline()), OptionalDouble.empty())),
            new Both<>(
                    "improvement",
                    "CHG",
                    NUMBER,
                    "points gained since then: positive is better, whichever way the instrument runs (ADaM's CHG is turned"
                            + " for instruments on which lower is better)",
                    row -> row.change(each -> points(each.gained()), OptionalDouble.empty())),
            new Both<>(
                    "efficacy",
                    "ANL01FL",
                    TEXT,
                    "`Y` for a rating after the first session, more than 7 days after the last, with a baseline",
                    row -> row.change(each -> each.isEfficacy() ? "Y" : "", "")));

    private RatingColumns() {}

    private static OptionalLong sinceLast(Change change) {
        return change.daysSinceLast().isPresent()
                ? OptionalLong.of(change.daysSinceLast().getAsInt())
                : OptionalLong.empty();
    }

    private static OptionalDouble points(Optional<Ratio> value) {
        return value.isPresent() ? OptionalDouble.of(Points.toDouble(value.get().rounded())) : OptionalDouble.empty();
    }

    /** Under plain names. */
    static TableSchema<Row> plain() {
        return table("ratings.csv", Both::plain);
    }

    /** Under ADaM's. */
    static TableSchema<Row> adam() {
        return table("adrate.csv", Both::adam);
    }

    private static TableSchema<Row> table(String file, Function<Both<?>, String> name) {
        var columns = TableSchema.<Row>of(file);
        ALL.forEach(each -> add(columns, each, name.apply(each)));
        return columns.readAs(line -> {
            throw new UnsupportedOperationException("the set is not read back");
        });
    }

    private static <V> void add(TableSchema.Columns<Row> columns, Both<V> column, String name) {
        columns.add(name, column.type(), column.meaning(), column.value());
    }

    /** Plain name, ADaM's name and meaning of every column. */
    static List<List<String>> codebook() {
        var rows = new ArrayList<List<String>>();
        ALL.forEach(each -> rows.add(List.of("`" + each.plain() + "`", "`" + each.adam() + "`", each.meaning())));
        return rows;
    }
}
