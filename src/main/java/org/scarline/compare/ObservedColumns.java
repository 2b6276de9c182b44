package org.scarline.compare;

import static org.scarline.disk.table.ColumnType.MAYBE_WHOLE;
import static org.scarline.disk.table.ColumnType.NUMBER;
import static org.scarline.disk.table.ColumnType.TEXT;
import static org.scarline.disk.table.ColumnType.WHOLE;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;
import org.scarline.results.CellColumns;
import org.scarline.results.Statistic;
import org.scarline.stats.Interval;

/** The columns of what a claim was judged by, in every table that has them: its numbers first, its row after. */
record ObservedColumns<T>(
        TableColumn<T, OptionalDouble> estimate,
        TableColumn<T, String> unit,
        Ends<T> ordinary,
        Ends<T> always,
        Group<T> patients) {
    private static final String UNIT = "see `unit`";

    /** Both ends of an interval. */
    record Ends<T>(TableColumn<T, OptionalDouble> low, TableColumn<T, OptionalDouble> high) {
        private Optional<Interval> read(TableLine<T> line) {
            var ends = line.get(low);
            return ends.isPresent()
                    ? Optional.of(
                            new Interval(ends.getAsDouble(), line.get(high).orElseThrow()))
                    : Optional.empty();
        }
    }

    /** How many patients. */
    record Group<T>(TableColumn<T, Long> n, TableColumn<T, OptionalLong> first) {
        private static <T> Group<T> addTo(TableSchema.Columns<T> columns, Function<T, Patients> patients) {
            var group = new Group<>(
                    columns.add(
                            "n", WHOLE, "patients", "that it rests on, of both arms", patients.andThen(Patients::n)),
                    columns.add(
                            "n_first",
                            MAYBE_WHOLE,
                            "patients",
                            "of two arms, those in the first-named; empty for one group",
                            patients.andThen(Patients::first)));
            columns.add(
                    "n_second", MAYBE_WHOLE, "patients", "those in the other arm", patients.andThen(Patients::second));
            return group;
        }

        private Patients read(TableLine<T> line) {
            return new Patients(line.get(n), line.get(first));
        }
    }

    /** Which row it was. */
    record Row<T>(CellColumns<T> cell, TableColumn<T, String> statistic) {}

    /** Adds the numbers as the next columns. */
    static <T> ObservedColumns<T> numbers(TableSchema.Columns<T> columns, Function<T, Observed> observed) {
        return new ObservedColumns<>(
                columns.add(
                        "estimate",
                        NUMBER,
                        UNIT,
                        "of the row in `results.csv`. Of `cumulative` the bound that works against the claim (`>`: the lower,"
                                + " `<`: the upper), and the intervals run from the lower bound's lower end to the upper"
                                + " bound's upper end",
                        observed.andThen(Observed::estimate)),
                columns.add("unit", TEXT, "as in `results.csv`", observed.andThen(Observed::unit)),
                ends(columns, "ci", "of the ordinary 95 % interval", observed.andThen(Observed::ordinary)),
                ends(
                        columns,
                        "always",
                        "of the interval that holds on every night; the verdict uses this one",
                        observed.andThen(Observed::always)),
                Group.addTo(columns, observed.andThen(Observed::patients)));
    }

    private static <T> Ends<T> ends(
            TableSchema.Columns<T> columns, String name, String of, Function<T, Optional<Interval>> interval) {
        return new Ends<>(
                columns.add(name + "_low", NUMBER, UNIT, "lower end " + of, interval.andThen(Verdict::low)),
                columns.add(name + "_high", NUMBER, UNIT, "upper end " + of, interval.andThen(Verdict::high)));
    }

    /** Adds the cell and the statistic as the next columns. */
    static <T> Row<T> row(TableSchema.Columns<T> columns, Function<T, Observed> observed) {
        return new Row<>(CellColumns.addTo(columns, observed.andThen(Observed::cell)), statistic(columns, observed));
    }

    /** Adds the statistic as the next column. */
    static <T> TableColumn<T, String> statistic(TableSchema.Columns<T> columns, Function<T, Observed> observed) {
        return columns.add(
                "statistic",
                TEXT,
                "of the row in `results.csv`; `cumulative`: of its two bounds together",
                row -> observed.apply(row).statistic().map(Statistic::name).orElse(""));
    }

    /** What a line was judged by. */
    Observed read(TableLine<T> line, Row<T> row) {
        var name = line.get(row.statistic());
        return new Observed(
                row.cell().read(line),
                name.isEmpty() ? Optional.empty() : Optional.of(Statistic.read(name, line.get(unit))),
                line.get(estimate),
                ordinary.read(line),
                always.read(line),
                patients.read(line));
    }
}
