package org.scarline.ingest.variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes sessions: a row each, in one sheet or in one of each year, or side by side in a patient's row. */
final class SessionsSheets {
    private final Hand hand;

    SessionsSheets(Hand hand) {
        this.hand = hand;
    }

    List<Grid> lists(Clinic clinic, boolean withPatients) {
        var isFilled = hand.style().isBook && hand.style().any(3) == 0;
        var ofPatient = new Columns<Clinic.Patient>();
        if (withPatients) {
            new PatientsSheet(hand.style(), hand.own(), hand.random()).add(ofPatient);
        }
        var columns = columns(ofPatient, isFilled, clinic);
        var isByYear = !isFilled && hand.style().isBook && hand.style().any(5) == 0;
        var sessions = clinic.sessions().stream()
                .sorted(
                        isFilled || hand.style().often()
                                ? Comparator.comparing(each -> clinic.patients().indexOf(each.patient()))
                                : Comparator.comparing(Clinic.Session::day))
                .toList();
        hand.kinds()
                .add("list" + (withPatients ? " with patients" : "") + (isFilled ? " filled down" : "")
                        + (isByYear ? " by half year" : ""));
        if (!isByYear) {
            return List.of(list(hand.style().words.word("sheet_sessions"), columns, sessions));
        }
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        each -> each.day().getMonthValue() < 4 ? 2024 : 2025,
                        java.util.TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(year ->
                        list(hand.style().words.name("sheet_sessions") + " " + year.getKey(), columns, year.getValue()))
                .toList();
    }

    private Columns<Clinic.Session> columns(Columns<Clinic.Patient> ofPatient, boolean isFilled, Clinic clinic) {
        var first = clinic.sessions().stream()
                .collect(Collectors.toMap(Clinic.Session::patient, each -> each, (one, other) -> one));
        var columns = new Columns<Clinic.Session>();
        Function<Clinic.Session, Boolean> isSaid = session -> !isFilled || session.equals(first.get(session.patient()));
        columns.with(
                hand.style().name("patient_id"),
                session -> isSaid.apply(session) ? session.patient().id() : "");
        for (var at = 0; at < ofPatient.size(); at++) {
            var place = at;
            columns.with(
                    ofPatient.names().get(at),
                    session -> isSaid.apply(session)
                            ? ofPatient.row(session.patient()).get(place)
                            : "");
        }
        columns.with(hand.style().name("session_date"), session -> hand.style().day(session.day()));
        treatment(columns);
        details(columns);
        columns.shuffleBehind(isFilled ? 1 + ofPatient.size() : 1, hand.random());
        return columns;
    }

    private void treatment(Columns<Clinic.Session> columns) {
        var isOwnColumn = hand.style().seldom();
        columns.with(hand.style().name("modality"), session -> treatment(session, !isOwnColumn));
        if (isOwnColumn) {
            columns.with(
                    "PRP / Peel",
                    session -> session.adjunct().isEmpty() ? "" : hand.style().word("adjunct", session.adjunct()));
            hand.style().oracle.isCalled("adjunct", "PRP / Peel");
        }
    }

    private String treatment(Clinic.Session session, boolean isWhole) {
        var word = hand.style().words.word(session.modality());
        if (session.adjunct().isEmpty() || !isWhole) {
            return hand.style().oracle.means("modality", word, session.modality());
        }
        return hand.style()
                .oracle
                .means(
                        "modality",
                        word + " + " + hand.style().words.word(session.adjunct()),
                        "{modality: %s, adjunct: %s}".formatted(session.modality(), session.adjunct()));
    }

    private void details(Columns<Clinic.Session> columns) {
        if (hand.isSided()) {
            hand.own().has("side");
            columns.with(
                    hand.style().name("side"),
                    session -> hand.style().word("side", session.patient().side()));
        }
        if (hand.style().often()) {
            columns.with(hand.style().name("body_site"), session -> hand.style().word("body_site", "face"));
        }
        optional(columns, "needle_depth_mm", session -> hand.style().number("needle_depth_mm", session.depth(), "mm"));
        optional(columns, "passes", session -> hand.style().number("passes", String.valueOf(session.passes()), ""));
        optional(columns, "rf_energy_mj", session -> hand.style().number("rf_energy_mj", session.energy(), "mJ"));
        optional(columns, "pain", session -> hand.style().number("pain", String.valueOf(session.pain()), "/10"));
        optional(
                columns,
                "erythema_days",
                session -> hand.style()
                        .number(
                                "erythema_days",
                                String.valueOf(session.redness()),
                                hand.style().words.name("unit_days")));
        optional(
                columns,
                "adverse_events",
                session -> session.events().isEmpty()
                        ? hand.style().missing("adverse_events")
                        : hand.style().word("adverse_events", session.events()));
        optional(columns, "cost", session -> hand.style().money(session.cost()));
        optional(columns, "operator_id", Clinic.Session::operator);
        if (hand.style().often()) {
            columns.with(
                    hand.style().words.name("note"), session -> hand.style().seldom() ? "Foto" : "");
        }
    }

    private void optional(Columns<Clinic.Session> columns, String ours, Function<Clinic.Session, Object> value) {
        if (hand.style().often()) {
            hand.own().has(ours);
            columns.with(hand.style().name(ours), value);
        }
    }

    private Grid list(String name, Columns<Clinic.Session> columns, List<Clinic.Session> sessions) {
        var grid = new Grid(name);
        if (hand.style().isBook || hand.style().seldom()) {
            PatientsSheet.titles(grid, hand.style());
        }
        grid.row(columns.names());
        sessions.forEach(session -> grid.row(columns.row(session)));
        if (hand.style().seldom() && sessions.size() > 4) {
            missed(grid, columns, sessions.get(2));
        }
        if (hand.style().seldom()) {
            hand.kinds().add("total");
            grid.row(columns.alone(0, hand.style().words.word("sum")));
        }
        return grid;
    }

    /** A visit to which nobody came. */
    private void missed(Grid grid, Columns<Clinic.Session> columns, Clinic.Session session) {
        hand.kinds().add("missed");
        var row = new ArrayList<>(columns.row(session));
        var kept = List.of(
                hand.style().name("patient_id"),
                hand.style().name("session_date"),
                hand.style().name("modality"));
        for (var at = 0; at < row.size(); at++) {
            var column = columns.names().get(at);
            if (!kept.contains(column)) {
                row.set(at, "");
            } else if (column.equals(hand.style().name("modality"))) {
                row.set(at, hand.style().words.word("no_session"));
            } else if (column.equals(hand.style().name("session_date"))) {
                row.set(at, hand.style().day(session.day().plusDays(300)));
            } else {
                row.set(at, session.patient().id());
            }
        }
        grid.row(row);
    }

    /** A row a patient; each session has a day, a treatment and perhaps a depth below its number. */
    List<Grid> wide(Clinic clinic) {
        var isMerged = hand.random().nextBoolean();
        var hasDepth = hand.random().nextBoolean();
        hand.kinds().add("side by side" + (isMerged ? " merged" : ""));
        if (hasDepth) {
            hand.own().has("needle_depth_mm");
        }
        var grid = new Grid(hand.style().words.word("sheet_sessions"));
        var parts =
                hasDepth ? List.of("session_date", "modality", "needle_depth_mm") : List.of("session_date", "modality");
        var most = 4;
        var upper = new ArrayList<Object>(List.of(""));
        var lower = new ArrayList<Object>(List.of(hand.style().name("patient_id")));
        for (var number = 1; number <= most; number++) {
            for (var part : parts) {
                var label = "%d. %s".formatted(number, hand.style().words.name("session"));
                upper.add(part.equals(parts.get(0)) ? label : "");
                lower.add(
                        isMerged
                                ? hand.style().name(part)
                                : label + " " + hand.style().name(part));
            }
        }
        if (isMerged) {
            grid.row(upper);
            for (var number = 0; number < most; number++) {
                grid.merge(1 + number * parts.size(), (1 + number) * parts.size());
            }
        }
        grid.row(lower);
        clinic.patients().forEach(patient -> grid.row(side(clinic, patient, parts, most)));
        if (hand.isSided()) {
            hand.own().has("never");
        }
        return List.of(grid);
    }

    private List<Object> side(Clinic clinic, Clinic.Patient patient, List<String> parts, int most) {
        var row = new ArrayList<Object>(List.of(patient.id()));
        clinic.sessions().stream()
                .filter(each -> each.patient().equals(patient))
                .forEach(session -> parts.forEach(part -> row.add(
                        switch (part) {
                            case "session_date" -> hand.style().day(session.day());
                            case "modality" -> treatment(session, true);
                            default -> hand.style().number("needle_depth_mm", session.depth(), "mm");
                        })));
        while (row.size() < 1 + parts.size() * most) {
            row.add("");
        }
        return row;
    }
}
