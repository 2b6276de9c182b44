package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what a sheet says of sessions: a row each, or a block of columns for each session. */
final class SessionsDraft {
    private static final List<String> COLUMNS = List.of(
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
            "operator_id");
    private static final List<String> DAYS = List.of("session_date", "date", "assessed_on");
    private static final Map<String, Pattern> CURRENCIES = Map.of(
            "EUR", Pattern.compile("(?i)\u20ac|\\beuro?\\b"),
            "CHF", Pattern.compile("(?i)\\b(chf|sfr|fr\\.)"),
            "GBP", Pattern.compile("(?i)\u00a3|\\bgbp\\b"),
            "TRY", Pattern.compile("(?i)\u20ba|\\b(tl|try)\\b"),
            "PLN", Pattern.compile("(?i)z\u0142|\\bpln\\b"),
            "USD", Pattern.compile("(?i)\\busd\\b"));

    /** What is done in a session alone. */
    static final List<String> SIGNS = List.of("modality", "needle_depth_mm", "passes", "rf_energy_mj");

    private final Vocabulary words = Vocabulary.known();
    private final SheetDraft sheet;
    private final String sheetName;
    private final Page page;
    private final CodesDraft codes;

    SessionsDraft(SheetDraft sheet, String sheetName, Page page, CodesDraft codes) {
        this.sheet = sheet;
        this.sheetName = sheetName;
        this.page = page;
        this.codes = codes;
    }

    /** A day and something that is done in a session, or a day that is called a session's and on which nothing is scored. */
    boolean isThere() {
        var isDated = DAYS.stream().anyMatch(kind -> !sheet.all(kind).isEmpty());
        var isDone = SIGNS.stream().anyMatch(ours -> !sheet.all(ours).isEmpty());
        return isDated && (isDone || sheet.all("session_date").stream().anyMatch(day -> !isOfScores(day)));
    }

    /** Whether scores stand beside a day that is called "after the last session": then it is a visit's. */
    private boolean isOfScores(Field day) {
        return !day.label().isEmpty()
                && sheet.all("score").stream().anyMatch(score -> score.label().equals(day.label()));
    }

    void write(boolean isShared) {
        var visits = visits();
        if (visits.isEmpty()) {
            day().ifPresent(day -> page.line("      session_date: %s".formatted(page.name(day))));
        }
        for (var ours : COLUMNS) {
            if (visits.isEmpty() || !sheet.isWide(ours)) {
                sheet.base(ours).ifPresent(field -> page.line("      %s: %s".formatted(ours, codes.source(field))));
            }
        }
        ticked();
        if (isShared && visits.isEmpty()) {
            unless();
        }
        constants();
        visits(visits);
        codes.write(COLUMNS);
    }

    private Optional<Field> day() {
        return DAYS.stream().flatMap(kind -> sheet.base(kind).stream()).findFirst();
    }

    /** Adjuncts that have a column of ticks each. */
    private void ticked() {
        var ticked = sheet.all("ticked");
        if (!ticked.isEmpty() && sheet.all("adjunct").isEmpty()) {
            ticked.stream()
                    .filter(field -> field.score().adjunct().equals(Field.UNSURE))
                    .forEach(field -> page.doubt(
                            "\"%s\": is the laser ablative or not? Write laser_ablative or laser_nonablative for the ?"
                                    .formatted(field.name())));
            var columns = ticked.stream()
                    .map(field -> "%s: %s".formatted(field.score().adjunct(), page.name(field)))
                    .toList();
            page.line("      adjunct: {ticked: {%s}}".formatted(String.join(", ", columns)));
        }
    }

    /** The labels of the sessions where each has its own columns. */
    private List<String> visits() {
        var labels = new LinkedHashSet<String>();
        if (sheet.isWide("session_date") || sheet.isWide("modality")) {
            sheet.all("session_date").forEach(field -> labels.add(field.label()));
            sheet.all("modality").forEach(field -> labels.add(field.label()));
        }
        return List.copyOf(labels);
    }

    private void visits(List<String> labels) {
        if (!labels.isEmpty()) {
            page.line("    rows:");
        }
        for (var label : labels) {
            var own = new ArrayList<String>();
            sheet.dayOf(label, DAYS).or(this::day).ifPresent(day -> own.add("session_date: " + page.name(day)));
            for (var ours : COLUMNS) {
                sheet.all(ours).stream()
                        .filter(field -> sheet.isWide(ours) && field.label().equals(label))
                        .findFirst()
                        .ifPresent(field -> own.add("%s: %s".formatted(ours, codes.source(field))));
            }
            page.line("      - {%s}".formatted(String.join(", ", own)));
        }
    }

    /** Rows of a sheet that holds scores too, at which nothing was done. */
    private void unless() {
        var modality = sheet.base("modality");
        if (modality.isEmpty()) {
            return;
        }
        var place = modality.get().column();
        var rows = sheet.rows(row -> sheet.isEmpty(row.get(place)) || words.isNoSession(row.get(place)));
        var said = new TreeSet<String>();
        rows.forEach(row -> said.add(sheet.isEmpty(row.get(place)) ? "" : row.get(place)));
        if (said.isEmpty()) {
            return;
        }
        var line = "unless: {%s: %s}".formatted(page.name(modality.get()), Page.quoted(said));
        if (rows.stream().allMatch(this::saysNothingElse)) {
            page.line("    %s   # %d rows hold scores alone".formatted(line, rows.size()));
        } else {
            page.doubt(
                    "%d rows name no treatment but hold something of a session; are they none? Then take the sign # away"
                            .formatted(rows.size()));
            page.line("#   %s".formatted(line));
        }
    }

    private boolean saysNothingElse(List<String> row) {
        return COLUMNS.stream()
                .filter(ours -> !ours.equals("modality") && !ours.equals("body_site") && !ours.equals("side"))
                .flatMap(ours -> sheet.all(ours).stream())
                .filter(field -> sheet.base("modality").stream().noneMatch(same -> same.column() == field.column()))
                .allMatch(field -> sheet.isEmpty(row.get(field.column())));
    }

    /** What no column says: the currency, where the costs show it, and what was done, which a person must say. */
    private void constants() {
        var lines = new ArrayList<String>();
        currency().ifPresent(code -> lines.add("      currency: %s   # as the costs are written".formatted(code)));
        if (sheet.all("modality").isEmpty()) {
            var named = words.codesIn("modality", sheetName);
            var why = named.isEmpty() ? "" : "; the sheet is called \"%s\"".formatted(sheetName);
            page.doubt(
                    "no column says what was done%s; take the sign # from one line, or leave this table out where nothing was"
                            .formatted(why));
            (named.size() == 1 ? named : List.of("standard", "rf"))
                    .forEach(code -> lines.add("#     modality: " + code));
        }
        if (!lines.isEmpty()) {
            page.line("    constants:");
            lines.forEach(page::line);
        }
    }

    /** Where all costs are of one currency, and no column says of which. */
    private Optional<String> currency() {
        if (!sheet.all("currency").isEmpty()) {
            return Optional.empty();
        }
        var said = new TreeSet<String>();
        for (var field : sheet.all("cost")) {
            CURRENCIES.forEach((code, signs) -> {
                var texts = Stream.concat(Stream.of(field.name()), sheet.table().texts(field.column()).stream());
                if (texts.anyMatch(signs.asPredicate())) {
                    said.add(code);
                }
            });
        }
        return said.size() == 1 ? Optional.of(said.first()) : Optional.empty();
    }
}
