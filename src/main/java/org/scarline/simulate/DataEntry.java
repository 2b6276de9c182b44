package org.scarline.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;

/**
 * Enters a patient's rows into the clinic's system, nearly all as they are true. Some rows of the first export are wrong,
 * or stand under a wrong date as well, and the export of corrections puts them right or takes them back.
 */
final class DataEntry {
    private static final Entry<Session> SESSIONS = new Entry<>(
            Kind.SESSIONS, Column.SESSIONS, Session::date, Session::key, Mistakes::mistyped, Mistakes::dayAfter);
    private static final Entry<Rating> RATINGS = new Entry<>(
            Kind.RATINGS, Column.RATINGS, Rating::date, Rating::key, Mistakes::mistyped, Mistakes::dayAfter);

    private final Truth truth;
    private final Outbox outbox;
    private final Life life;
    private final Draws draws;

    public DataEntry(Truth truth, Outbox outbox, Life life, Draws draws) {
        this.truth = truth;
        this.outbox = outbox;
        this.life = life;
        this.draws = draws;
    }

    /** How rows of one kind are entered: what a wrong value looks like, and what a row under a wrong date. */
    private record Entry<T>(
            Kind kind,
            List<Column<T>> columns,
            Function<T, LocalDate> date,
            Function<T, Object> key,
            UnaryOperator<T> mistyped,
            UnaryOperator<T> underWrongDate) {}

    /** Enters all rows of the patient. */
    public void enter() throws IOException {
        register();
        enter(SESSIONS, life.allSessions());
        enter(RATINGS, life.allRatings());
    }

    /** The patient's own row is entered on the day of the first session or rating; without either there is no row. */
    private void register() throws IOException {
        var entered = Stream.concat(
                        life.allSessions().stream().map(Session::date),
                        life.allRatings().stream().map(Rating::date))
                .min(Comparator.naturalOrder());
        var row = life.person().registered().map(this::of);
        if (entered.isPresent() && row.isPresent()) {
            for (var drop : List.of(Drop.FIRST, Drop.SECOND)) {
                if (drop.holds(entered.get())) {
                    put(file(drop, Kind.PATIENTS), Column.PATIENTS, entered.get(), row.get());
                }
            }
        }
    }

    private <T> void enter(Entry<T> entry, List<T> rows) throws IOException {
        Set<Object> keys = rows.stream().map(entry.key()).collect(Collectors.toSet());
        for (var row : rows) {
            var isWrong = draws.chance(truth.get(Parameter.MISTAKE_SHARE));
            var isRepeated = draws.chance(truth.get(Parameter.REPEAT_SHARE));
            var hasTwin = draws.chance(truth.get(Parameter.VOID_SHARE));
            if (Drop.FIRST.holds(entry.date().apply(row))) {
                first(entry, row, isWrong, isRepeated);
            }
            var twin = entry.underWrongDate().apply(row);
            if (hasTwin
                    && Drop.FIRST.holds(entry.date().apply(twin))
                    && !keys.contains(entry.key().apply(twin))) {
                put(Drop.FIRST, entry, of(twin));
                put(Drop.CORRECTIONS, entry, of(twin).voided());
            }
            if (Drop.SECOND.holds(entry.date().apply(row))) {
                put(Drop.SECOND, entry, of(row));
            }
        }
    }

    private <T> void first(Entry<T> entry, T row, boolean isWrong, boolean isRepeated) throws IOException {
        var typed = of(isWrong ? entry.mistyped().apply(row) : row);
        put(Drop.FIRST, entry, typed);
        if (isRepeated) {
            put(Drop.FIRST, entry, typed);
        }
        if (isWrong) {
            put(Drop.CORRECTIONS, entry, of(row));
        }
    }

    private <T> Row<T> of(T value) {
        return Row.of(life.person().id(), value);
    }

    private DropFile file(Drop drop, Kind kind) {
        return new DropFile(life.person().site(), drop, kind);
    }

    private <T> void put(Drop drop, Entry<T> entry, Row<T> row) throws IOException {
        put(file(drop, entry.kind()), entry.columns(), entry.date().apply(row.value()), row);
    }

    private <T> void put(DropFile file, List<Column<T>> columns, LocalDate entered, Row<T> row) throws IOException {
        outbox.put(entered, file, file.line(columns, row));
    }
}
