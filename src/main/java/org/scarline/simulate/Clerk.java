package org.scarline.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Points;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;
import org.scarline.simulate.drop.Column;
import org.scarline.simulate.drop.Drop;
import org.scarline.simulate.drop.DropFile;
import org.scarline.simulate.drop.Outbox;
import org.scarline.simulate.drop.Registered;
import org.scarline.simulate.drop.Row;

/** Who types a patient's rows into the clinic's system: mostly right, and wrong rows are found before the corrections. */
final class Clerk {
    private final Truth truth;
    private final Outbox outbox;
    private final Person person;
    private final Draws draws;

    Clerk(Truth truth, Outbox outbox, Person person, Draws draws) {
        this.truth = truth;
        this.outbox = outbox;
        this.person = person;
        this.draws = draws;
    }

    /** A patients row is entered on the day of the first rating or session. */
    void register(Registered row, LocalDate entered) throws IOException {
        for (var drop : List.of(Drop.FIRST, Drop.SECOND)) {
            if (drop.holds(entered)) {
                put(drop, Kind.PATIENTS, Column.PATIENTS, entered, row, false);
            }
        }
    }

    void sessions(List<Session> sessions) throws IOException {
        var typing = new Typing<>(
                Kind.SESSIONS, Column.SESSIONS, Session::date, Session::key, Clerk::mistyped, Clerk::dayAfter);
        enter(typing, sessions);
    }

    void ratings(List<Rating> ratings) throws IOException {
        var typing =
                new Typing<>(Kind.RATINGS, Column.RATINGS, Rating::date, Rating::key, Clerk::mistyped, Clerk::dayAfter);
        enter(typing, ratings);
    }

    /** How rows of one kind are typed: what a wrong value looks like, and what a row under a wrong date. */
    private record Typing<T>(
            Kind kind,
            List<Column<T>> columns,
            Function<T, LocalDate> date,
            Function<T, Object> key,
            Function<T, T> mistyped,
            Function<T, T> underWrongDate) {}

    private <T> void enter(Typing<T> typing, List<T> rows) throws IOException {
        Set<Object> keys = rows.stream().map(typing.key()).collect(Collectors.toSet());
        for (var row : rows) {
            var entered = typing.date().apply(row);
            var isWrong = draws.chance(truth.get(Parameter.MISTAKE_SHARE));
            var isRepeated = draws.chance(truth.get(Parameter.REPEAT_SHARE));
            var hasTwin = draws.chance(truth.get(Parameter.VOID_SHARE));
            if (Drop.FIRST.holds(entered)) {
                first(typing, row, isWrong, isRepeated);
            }
            var twin = typing.underWrongDate().apply(row);
            var twinEntered = typing.date().apply(twin);
            if (hasTwin
                    && Drop.FIRST.holds(twinEntered)
                    && !keys.contains(typing.key().apply(twin))) {
                put(Drop.FIRST, typing.kind(), typing.columns(), twinEntered, twin, false);
                put(Drop.CORRECTIONS, typing.kind(), typing.columns(), twinEntered, twin, true);
            }
            if (Drop.SECOND.holds(entered)) {
                put(Drop.SECOND, typing.kind(), typing.columns(), entered, row, false);
            }
        }
    }

    private <T> void first(Typing<T> typing, T row, boolean isWrong, boolean isRepeated) throws IOException {
        var entered = typing.date().apply(row);
        var typed = isWrong ? typing.mistyped().apply(row) : row;
        put(Drop.FIRST, typing.kind(), typing.columns(), entered, typed, false);
        if (isRepeated) {
            put(Drop.FIRST, typing.kind(), typing.columns(), entered, typed, false);
        }
        if (isWrong) {
            put(Drop.CORRECTIONS, typing.kind(), typing.columns(), entered, row, false);
        }
    }

    private <T> void put(Drop drop, Kind kind, List<Column<T>> columns, LocalDate entered, T value, boolean isVoid)
            throws IOException {
        var file = new DropFile(person.site(), drop, kind);
        outbox.put(entered, file, file.line(columns, new Row<>(person.id(), value, isVoid)));
    }

    /** One step off. */
    private static Rating mistyped(Rating right) {
        var wrong = switch (right.instrument()) {
            case "goodman_baron_grade" -> right.score() == Points.of(4) ? Points.of(3) : right.score() + Points.ONE;
            case "ecca" -> right.score() + Points.of(15);
            default -> right.score() + Points.of(10);
        };
        return new Rating(
                right.bodySite(),
                right.side(),
                right.date(),
                right.scarType(),
                right.instrument(),
                right.raterRole(),
                right.raterId(),
                wrong);
    }

    private static Rating dayAfter(Rating right) {
        return new Rating(
                right.bodySite(),
                right.side(),
                right.date().plusDays(1),
                right.scarType(),
                right.instrument(),
                right.raterRole(),
                right.raterId(),
                right.score());
    }

    /** A digit too many in the days of downtime. */
    private static Session mistyped(Session right) {
        var downtime = OptionalInt.of(Math.min(60, 11 * right.downtimeDays().orElse(1) + 10));
        return session(right, right.date(), downtime);
    }

    private static Session dayAfter(Session right) {
        return session(right, right.date().plusDays(1), right.downtimeDays());
    }

    private static Session session(Session right, LocalDate date, OptionalInt downtime) {
        return new Session(
                right.bodySite(),
                right.side(),
                date,
                right.modality(),
                right.adjuncts(),
                right.details(),
                right.durationMinutes(),
                right.activeAcne(),
                right.isotretinoinStopped(),
                downtime,
                right.adverseEvents(),
                right.cost(),
                right.currency());
    }
}
