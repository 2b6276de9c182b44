package org.scarline.results;

import static org.scarline.disk.table.ColumnType.TEXT;

import java.util.function.Function;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;

/** The columns that say which cell a row is of, in every table that has them. */
public record CellColumns<T>(
        TableColumn<T, String> population,
        Rated<T> rated,
        TableColumn<T, String> scarType,
        TableColumn<T, String> arm,
        When<T> when) {
    private static final String POPULATION =
            "`all`; `per_protocol`: 3–6 sessions, 21–35 days apart, none over active acne; `fitzpatrick_1_3`,"
                    + " `fitzpatrick_4_6`; `site:<id>` on `final`, `latest`, `baseline` and `completeness`";
    private static final String ARM =
            "`standard`, `rf`, a combination such as `rf+laser`, `switched`, or `all`; on `final` also by first"
                    + " session, `start:rf`; on `landmark` by sessions, `sessions_3_to_6`; two arms compared:"
                    + " `rf-standard`, `start:rf-start:standard`, `sessions_3_to_6-sessions_1_to_2`";
    private static final String INSTRUMENT = "code of `instruments.csv`; empty where no instrument is concerned";
    private static final String ROLE = "`clinician`, `independent`, `patient`; empty likewise";
    private static final String AXIS = "when they were looked at, or what at: see below";

    /** Who rated with what. */
    public record Rated<T>(TableColumn<T, String> instrument, TableColumn<T, String> raterRole) {}

    /** When, or what at. */
    record When<T>(TableColumn<T, String> axis, TableColumn<T, String> level) {}

    /** Adds them as the next columns of a table. */
    public static <T> CellColumns<T> addTo(TableSchema.Columns<T> columns, Function<T, Cell> cell) {
        var population = population(columns, cell);
        return rest(columns, cell, population, ratedBy(columns, cell.andThen(Cell::ratedBy)));
    }

    private static <T> TableColumn<T, String> population(TableSchema.Columns<T> columns, Function<T, Cell> cell) {
        return columns.add("population", TEXT, POPULATION, cell.andThen(Cell::population));
    }

    /** Adds who rated with what as the next columns. */
    public static <T> Rated<T> ratedBy(TableSchema.Columns<T> columns, Function<T, RatedBy> ratedBy) {
        return new Rated<>(
                columns.add("instrument", TEXT, INSTRUMENT, ratedBy.andThen(RatedBy::instrument)),
                columns.add("rater_role", TEXT, ROLE, ratedBy.andThen(RatedBy::raterRole)));
    }

    /** Adds the rest as the next columns where {@code rated} stands already. */
    public static <T> CellColumns<T> addTo(TableSchema.Columns<T> columns, Function<T, Cell> cell, Rated<T> rated) {
        return rest(columns, cell, population(columns, cell), rated);
    }

    private static <T> CellColumns<T> rest(
            TableSchema.Columns<T> columns, Function<T, Cell> cell, TableColumn<T, String> population, Rated<T> rated) {
        return new CellColumns<>(
                population,
                rated,
                columns.add("scar_type", TEXT, "code, or `all`", cell.andThen(Cell::scarType)),
                columns.add("arm", TEXT, ARM, cell.andThen(Cell::arm)),
                new When<>(
                        columns.add("axis", TEXT, AXIS, cell.andThen(Cell::axis)),
                        columns.add("level", TEXT, "of the axis: see below", cell.andThen(Cell::level))));
    }

    /** The cell of a line. */
    public Cell read(TableLine<T> line) {
        return new Cell(
                line.get(population),
                new RatedBy(line.get(rated.instrument), line.get(rated.raterRole)),
                line.get(scarType),
                line.get(arm),
                new AxisLevel(line.get(when.axis), line.get(when.level)));
    }
}
