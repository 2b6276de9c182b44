package org.scarline.ingest.variant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes sessions: a row each, in one sheet or in one of each year, or side by side in a patient's row. */
final class SessionsSheets {
    private final Style style;
    private final Canonical own;
    private final Random random;
    private final boolean isSided;
    private final List<String> kinds = new ArrayList<>();

    SessionsSheets(Style style, Canonical own, Random random, boolean isSided) {
        this.style = style;
        this.own = own;
        this.random = random;
        this.isSided = isSided;
    }

    List<String> kinds() {
        return kinds;
    }

    List<Grid> lists(Clinic clinic, boolean withPatients) {
        var isFilled = style.isBook && style.any(3) == 0;
        var ofPatient = new Columns<Clinic.Patient>();
        if (withPatients) {
            new PatientsSheet(style, own, random).add(ofPatient);
        }
        var columns = columns(ofPatient, isFilled, clinic);
        var isByYear = !isFilled && style.isBook && style.any(5) == 0;
        var sessions = clinic.sessions().stream()
                .sorted(
                        isFilled || style.often()
                                ? Comparator.comparing(each -> clinic.patients().indexOf(each.patient()))
                                : Comparator.comparing(Clinic.Session::day))
                .toList();
        kinds.add("list" + (withPatients ? " with patients" : "") + (isFilled ? " filled down" : "")
                + (isByYear ? " by half year" : ""));
        if (!isByYear) {
            return List.of(list(style.words.word("sheet_sessions"), columns, sessions));
        }
        return sessions.stream()
                .collect(Collectors.groupingBy(
                        each -> each.day().getMonthValue() < 4 ? 2024 : 2025,
                        java.util.TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> list(style.words.name("sheet_sessions") + " " + year.getKey(), columns, year.getValue()))
                .toList();
    }

    private Columns<Clinic.Session> columns(Columns<Clinic.Patient> ofPatient, boolean isFilled, Clinic clinic) {
        var first = clinic.sessions().stream()
                .collect(Collectors.toMap(Clinic.Session::patient, each -> each, (one, other) -> one));
        var columns = new Columns<Clinic.Session>();
        Function<Clinic.Session, Boolean> isSaid = session -> !isFilled || session.equals(first.get(session.patient()));
        columns.with(
                style.name("patient_id"),
                session -> isSaid.apply(session) ? session.patient().id() : "");
        for (var at = 0; at < ofPatient.size(); at++) {
            var place = at;
            columns.with(
                    ofPatient.names().get(at),
                    session -> isSaid.apply(session)
                            ? ofPatient.row(session.patient()).get(place)
                            : "");
        }
        columns.with(style.name("session_date"), session -> style.day(session.day()));
        treatment(columns);
        details(columns);
        columns.shuffleBehind(isFilled ? 1 + ofPatient.size() : 1, random);
        return columns;
    }

    private void treatment(Columns<Clinic.Session> columns) {
        var isOwnColumn = style.seldom();
        columns.with(style.name("modality"), session -> treatment(session, !isOwnColumn));
        if (isOwnColumn) {
            columns.with(
                    "PRP / Peel",
                    session -> session.adjunct().isEmpty() ? "" : style.word("adjunct", session.adjunct()));
            style.oracle.isCalled("adjunct", "PRP / Peel");
        }
    }

    private String treatment(Clinic.Session session, boolean isWhole) {
        var word = style.words.word(session.modality());
        if (session.adjunct().isEmpty() || !isWhole) {
            return style.oracle.means("modality", word, session.modality());
        }
        return style.oracle.means(
                "modality",
                word + " + " + style.words.word(session.adjunct()),
                "{modality: %s, adjunct: %s}".formatted(session.modality(), session.adjunct()));
    }

    private void details(Columns<Clinic.Session> columns) {
        if (isSided) {
            own.has("side");
            columns.with(
                    style.name("side"),
                    session -> style.word("side", session.patient().side()));
        }
        if (style.often()) {
            columns.with(style.name("body_site"), session -> style.word("body_site", "face"));
        }
        optional(columns, "needle_depth_mm", session -> style.number("needle_depth_mm", session.depth(), "mm"));
        optional(columns, "passes", session -> style.number("passes", String.valueOf(session.passes()), ""));
        optional(columns, "rf_energy_mj", session -> style.number("rf_energy_mj", session.energy(), "mJ"));
        optional(columns, "pain", session -> style.number("pain", String.valueOf(session.pain()), "/10"));
        optional(
                columns,
                "erythema_days",
                session -> style.number(
                        "erythema_days", String.valueOf(session.redness()), style.words.name("unit_days")));
        optional(
                columns,
                "adverse_events",
                session -> session.events().isEmpty()
                        ? style.missing("adverse_events")
                        : style.word("adverse_events", session.events()));
        optional(columns, "cost", session -> style.money(session.cost()));
        optional(columns, "operator_id", Clinic.Session::operator);
        if (style.often()) {
            columns.with(style.words.name("note"), session -> style.seldom() ? "Foto" : "");
        }
    }

    private void optional(Columns<Clinic.Session> columns, String ours, Function<Clinic.Session, Object> value) {
        if (style.often()) {
            own.has(ours);
            columns.with(style.name(ours), value);
        }
    }

    private Grid list(String name, Columns<Clinic.Session> columns, List<Clinic.Session> sessions) {
        var grid = new Grid(name);
        if (style.isBook || style.seldom()) {
            PatientsSheet.titles(grid, style);
        }
        grid.row(columns.names());
        sessions.forEach(session -> grid.row(columns.row(session)));
        if (style.seldom() && sessions.size() > 4) {
            missed(grid, columns, sessions.get(2));
        }
        if (style.seldom()) {
            kinds.add("total");
            grid.row(columns.alone(0, style.words.word("sum")));
        }
        return grid;
    }

    /** A visit to which nobody came. */
    private void missed(Grid grid, Columns<Clinic.Session> columns, Clinic.Session session) {
        kinds.add("missed");
        var row = new ArrayList<>(columns.row(session));
        var kept = List.of(style.name("patient_id"), style.name("session_date"), style.name("modality"));
        for (var at = 0; at < row.size(); at++) {
            var column = columns.names().get(at);
            if (!kept.contains(column)) {
                row.set(at, "");
            } else if (column.equals(style.name("modality"))) {
                row.set(at, style.words.word("no_session"));
            } else if (column.equals(style.name("session_date"))) {
                row.set(at, style.day(session.day().plusDays(300)));
            } else {
                row.set(at, session.patient().id());
            }
        }
        grid.row(row);
    }

    /** A row a patient; each session has a day, a treatment and perhaps a depth below its number. */
    List<Grid> wide(Clinic clinic) {
        var isMerged = random.nextBoolean();
        var hasDepth = random.nextBoolean();
        kinds.add("side by side" + (isMerged ? " merged" : ""));
        if (hasDepth) {
            own.has("needle_depth_mm");
        }
        var grid = new Grid(style.words.word("sheet_sessions"));
        var parts =
                hasDepth ? List.of("session_date", "modality", "needle_depth_mm") : List.of("session_date", "modality");
        var most = 4;
        var upper = new ArrayList<Object>(List.of(""));
        var lower = new ArrayList<Object>(List.of(style.name("patient_id")));
        for (var number = 1; number <= most; number++) {
            for (var part : parts) {
                var label = "%d. %s".formatted(number, style.words.name("session"));
                upper.add(part.equals(parts.get(0)) ? label : "");
                lower.add(isMerged ? style.name(part) : label + " " + style.name(part));
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
        if (isSided) {
            own.has("never");
        }
        return List.of(grid);
    }

    private List<Object> side(Clinic clinic, Clinic.Patient patient, List<String> parts, int most) {
        var row = new ArrayList<Object>(List.of(patient.id()));
        clinic.sessions().stream()
                .filter(each -> each.patient().equals(patient))
                .forEach(session -> parts.forEach(part -> row.add(
                        switch (part) {
                            case "session_date" -> style.day(session.day());
                            case "modality" -> treatment(session, true);
                            default -> style.number("needle_depth_mm", session.depth(), "mm");
                        })));
        while (row.size() < 1 + parts.size() * most) {
            row.add("");
        }
        return row;
    }
}
