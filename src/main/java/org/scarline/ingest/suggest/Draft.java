package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;

/** Writes the draft of a profile for a sheet, with a remark at everything that a person must decide. */
final class Draft {
    private static final Map<String, List<String>> TABLES = Map.of(
            "patients", List.of("fitzpatrick", "sex", "research_consent"),
            "sessions",
                    List.of(
                            "modality",
                            "adjunct",
                            "body_site",
                            "side",
                            "device",
                            "needle_depth_mm",
                            "passes",
                            "rf_energy_mj",
                            "duration_min",
                            "active_acne",
                            "isotretinoin_stopped",
                            "pain",
                            "downtime_days",
                            "erythema_days",
                            "adverse_events",
                            "cost",
                            "currency",
                            "operator_id"),
            "ratings", List.of("scar_type", "instrument", "score", "rater_id", "rater_role", "body_site", "side"));
    private static final Set<String> CODED = Set.of(
            "modality",
            "adjunct",
            "body_site",
            "side",
            "scar_type",
            "instrument",
            "rater_role",
            "active_acne",
            "research_consent",
            "adverse_events");
    private static final int MOST_WORDS = 40;

    private final SheetDraft sheet;
    private final Instruments instruments;
    private final Vocabulary words = Vocabulary.known();
    private final StringBuilder out = new StringBuilder();
    private final List<String> doubts = new ArrayList<>();

    Draft(SheetDraft sheet, Instruments instruments) {
        this.sheet = sheet;
        this.instruments = instruments;
    }

    /** What is unsure, in the order of the draft. */
    List<String> doubts() {
        return doubts;
    }

    void line(String text) {
        out.append(text).append('\n');
    }

    private void doubt(String doubt) {
        doubts.add(doubt);
        line("# UNSURE: " + doubt.replace("\n", " "));
    }

    /** A setting that is written where it is sure; else both readings, to choose from. */
    void setting(String key, Guess guess) {
        if (guess.isSure()) {
            line("%s: %s   # %s".formatted(key, quoted(guess.values().get(0)), guess.why()));
        } else if (!guess.values().isEmpty()) {
            doubt("%s: %s; take the sign # from one of these lines".formatted(key, guess.why()));
            guess.values().forEach(value -> line("#%s: %s".formatted(key, quoted(value))));
        } else if (!guess.why().isEmpty()) {
            doubt("%s: %s".formatted(key, guess.why()));
        }
    }

    void list(String key, Set<String> values) {
        if (!values.isEmpty()) {
            line("%s: [%s]"
                    .formatted(
                            key,
                            String.join(", ", values.stream().map(Draft::quoted).toList())));
        }
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }

    String write() {
        if (!sheet.has("patient_id")) {
            doubt("no column is called as a patient's id is; write its name where PATIENT stands");
        }
        line("tables:");
        patients();
        sessions();
        ratings();
        var unread = sheet.unread();
        if (!unread.isEmpty()) {
            line("# not read: %s".formatted(String.join(", ", unread)));
        }
        return out.toString();
    }

    private String name(String ours) {
        return sheet.place(ours).map(sheet::name).orElse(ours.equals("patient_id") ? "PATIENT" : "");
    }

    private void begin(String kind) {
        line("  - kind: %s".formatted(kind));
        line("    columns:");
        line("      patient_id: %s".formatted(quoted(name("patient_id"))));
        if (sheet.has("site_id")) {
            line("      site_id: %s".formatted(quoted(name("site_id"))));
        }
    }

    private void columns(String kind, Set<String> without) {
        for (var ours : TABLES.getOrDefault(kind, List.of())) {
            if (sheet.has(ours) && !without.contains(ours)) {
                line("      %s: %s".formatted(ours, quoted(name(ours))));
            }
        }
    }

    private void patients() {
        if (!sheet.has("fitzpatrick") && !sheet.has("birth_year") && !sheet.has("birth_date")) {
            return;
        }
        begin("patients");
        if (sheet.has("birth_year") || sheet.has("birth_date")) {
            line("      birth_year: {year_of: %s}"
                    .formatted(quoted(sheet.has("birth_year") ? name("birth_year") : name("birth_date"))));
        }
        columns("patients", Set.of());
        codes("patients");
    }

    private void sessions() {
        var day = sheet.has("session_date") ? "session_date" : "date";
        if (!sheet.has("modality") || !sheet.has(day)) {
            return;
        }
        begin("sessions");
        line("      session_date: %s".formatted(quoted(name(day))));
        columns("sessions", Set.of());
        codes("sessions");
    }

    private void ratings() {
        if (sheet.wide().isEmpty() && !sheet.has("score")) {
            return;
        }
        begin("ratings");
        var day = day();
        if (!day.isEmpty()) {
            line("      assessed_on: %s".formatted(quoted(day)));
        }
        columns("ratings", sheet.wide().isEmpty() ? Set.of() : Set.of("score", "scar_type"));
        if (!sheet.has("instrument")) {
            line("    constants:");
            instrument();
        }
        if (!sheet.wide().isEmpty()) {
            wide(day);
        }
        codes("ratings");
    }

    /** The column of the day on which a row's scores were given; empty where each has its own, or none is found. */
    private String day() {
        if (sheet.has("assessed_on")) {
            return name("assessed_on");
        }
        if (sheet.wide().stream().anyMatch(each -> sheet.dayOf(each).isPresent())) {
            return "";
        }
        var day = sheet.has("date") ? "date" : "session_date";
        if (!sheet.has(day)) {
            doubt("no column says on which day the scores were given; a rating needs its day");
            return "";
        }
        doubt("the scores are taken as given on \"%s\"; a rating on a session's day counts as before the session"
                .formatted(name(day)));
        return name(day);
    }

    private void wide(String day) {
        line("    rows:");
        for (var each : sheet.wide()) {
            var own = sheet.dayOf(each)
                    .map(column -> ", assessed_on: " + quoted(sheet.name(column)))
                    .orElse("");
            if (own.isEmpty() && day.isEmpty()) {
                doubt("\"%s\": on which day was it scored?".formatted(sheet.name(each.column())));
            }
            line("      - {score: %s%s, constants: {scar_type: %s}}"
                    .formatted(quoted(sheet.name(each.column())), own, each.scarType()));
        }
    }

    /** The instrument is never guessed from scores alone: several fit, and they mean other things. */
    private void instrument() {
        var named = new TreeSet<String>();
        sheet.wide().forEach(each -> named.addAll(words.codesIn("instrument", sheet.name(each.column()))));
        sheet.place("score").ifPresent(column -> named.addAll(words.codesIn("instrument", sheet.name(column))));
        if (named.size() == 1) {
            line("      instrument: %s   # by the names of the columns".formatted(named.first()));
            return;
        }
        doubt("which instrument are the scores of? %s fit; take the sign # from one line"
                .formatted(String.join(", ", fitting())));
        fitting().forEach(code -> line("#     instrument: %s".formatted(code)));
    }

    private List<String> fitting() {
        var scores = sheet.scores().stream()
                .map(text -> text.replace(',', '.'))
                .filter(text -> text.matches("[0-9]{1,4}([.][0-9]{1,6})?"))
                .map(text -> new java.math.BigDecimal(text).movePointRight(6).longValueExact())
                .toList();
        return instruments.all().stream()
                .filter(each -> scores.stream()
                                        .filter(score -> each.impossible(score).isEmpty())
                                        .count()
                                * 2
                        > scores.size())
                .map(Instrument::code)
                .toList();
    }

    private void codes(String kind) {
        var isBegun = false;
        for (var ours : TABLES.getOrDefault(kind, List.of())) {
            var column = sheet.place(ours);
            if (column.isEmpty() || !CODED.contains(ours) || (ours.equals("instrument") && !sheet.has("instrument"))) {
                continue;
            }
            var strange = sheet.table().texts(column.get()).stream()
                    .filter(text -> !words.isMissing(text) && !isOurs(ours, text))
                    .limit(MOST_WORDS)
                    .toList();
            if (!strange.isEmpty()) {
                if (!isBegun) {
                    line("    codes:");
                    isBegun = true;
                }
                line("      %s:".formatted(ours));
                strange.forEach(text -> code(ours, text));
            }
        }
    }

    private boolean isOurs(String ours, String text) {
        return words.code(ours, text).filter(code -> code.equals(text)).isPresent() || OurWords.has(ours, text);
    }

    private void code(String ours, String text) {
        var meant = words.codesIn(ours, text);
        if (meant.size() != 1) {
            doubt("what is \"%s\" of %s? It takes %s".formatted(text, ours, OurWords.of(ours)));
            line("#       %s: ?".formatted(quoted(text)));
            return;
        }
        var adjuncts = ours.equals("modality") ? words.codesIn("adjunct", text) : List.<String>of();
        var isLaser = ours.equals("modality")
                && text.toLowerCase(java.util.Locale.ROOT).matches(".*(laser|co2|fraxel|yag).*");
        if (isLaser) {
            doubt("\"%s\": is the laser ablative or not? Write adjunct: laser_ablative or laser_nonablative"
                    .formatted(text));
            line("#       %s: {modality: %s, adjunct: ?}".formatted(quoted(text), meant.get(0)));
        } else if (adjuncts.isEmpty()) {
            line("        %s: %s".formatted(quoted(text), meant.get(0)));
        } else {
            line("        %s: {modality: %s, adjunct: %s}"
                    .formatted(quoted(text), meant.get(0), String.join("+", adjuncts)));
        }
    }
}
