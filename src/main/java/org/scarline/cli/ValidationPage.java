package org.scarline.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.scarline.clinic.Kind;
import org.scarline.ingest.FileCheck.Finding;
import org.scarline.ingest.FileCheck.Outcome;
import org.scarline.ingest.LineSeen;

/** What validate found as one page without scripts: for each file its laws, its problems by kind, and a picture of its bad cells. */
final class ValidationPage {
    private static final String STYLE = """
            body{font:15px/1.5 sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#222}
            h2{margin-top:2.5rem;border-bottom:1px solid #bbb}
            .wide{overflow-x:auto}
            table{border-collapse:collapse;margin:.5rem 0;font-size:14px}
            td,th{border:1px solid #ccc;padding:.15rem .5rem;text-align:left;vertical-align:top}
            thead th{background:#f2f2f2}
            td.n{text-align:right;white-space:nowrap}
            td.bad{background:#fbe3d6;color:#8a3500;font-weight:600;outline:2px solid #c75b12}
            td.look{background:#e4ecf7;outline:2px solid #4a76b8}
            td.unusual{background:#fff6d6;outline:1px dashed #a88600}
            ul{margin:.2rem 0;padding-left:1.2rem}
            .next{font-weight:600}""";

    private final StringBuilder page = new StringBuilder();

    private ValidationPage() {}

    static String of(List<FileReport> reports, List<String> ofAll) {
        var page = new ValidationPage();
        page.add("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>What validate found</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"><style>" + STYLE
                + "</style></head><body>\n<h1>What validate found</h1>\n");
        ofAll.forEach(text -> page.add("<p class=\"next\">" + plain(text) + "</p>\n"));
        reports.forEach(page::file);
        return page.add("</body></html>\n").page.toString();
    }

    private ValidationPage add(String html) {
        page.append(html);
        return this;
    }

    private void file(FileReport report) {
        add("<h2>" + plain(report.file()) + "</h2>\n");
        add("<p class=\"next\">" + plain(capital(report.nextNight())) + "</p>\n");
        report.damage().ifPresent(damage -> add("<p class=\"next\">" + plain(capital(damage)) + "</p>\n"));
        report.outcomes().forEach(this::laws);
        report.outcomes().forEach(this::unread);
        kinds(report.kinds());
        for (var part = 0; part < report.outcomes().size(); part++) {
            picture(report, part);
        }
    }

    private void laws(Outcome outcome) {
        add("<p>" + plain(FileReport.law(outcome)) + "</p>\n");
        list(outcome.beside().accounts());
    }

    private void unread(Outcome outcome) {
        list(UnreadNames.lines(outcome).stream().map(String::strip).toList());
    }

    private void list(List<String> texts) {
        if (!texts.isEmpty()) {
            add(texts.stream()
                    .map(text -> "<li>" + plain(text) + "</li>")
                    .collect(Collectors.joining("", "<ul>", "</ul>\n")));
        }
    }

    private void kinds(List<ProblemKind> kinds) {
        if (kinds.isEmpty()) {
            add("<p>Nothing is wrong, and nothing unusual.</p>\n");
            return;
        }
        add("<div class=\"wide\"><table><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Column</th>"
                + "<th scope=\"col\">How many</th><th scope=\"col\">They are</th><th scope=\"col\">What to do</th>"
                + "<th scope=\"col\">Where, and what it says</th></tr></thead><tbody>\n");
        kinds.forEach(this::kind);
        add("</tbody></table></div>\n");
    }

    private void kind(ProblemKind kind) {
        var group = kind.group();
        add("<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"n\">%s</td><td>%s</td><td>%s</td><td>"
                .formatted(
                        group.code(),
                        plain(group.column()),
                        String.format(Locale.ROOT, "%,d", group.count()),
                        kind.rank().words(),
                        plain(group.advice())));
        var said =
                new ArrayList<>(kind.said().stream().map(ProblemKind.Said::line).toList());
        if (kind.others() > 0) {
            said.add(String.format(Locale.ROOT, "%,d more that say something else", kind.others()));
        }
        list(said);
        add("</td></tr>\n");
    }

    /** The first lines of a part that have problems, with all their cells; the bad ones are marked and say why. */
    private void picture(FileReport report, int part) {
        Map<Long, List<Finding>> byLine = new TreeMap<>();
        for (var finding : report.findings()) {
            if (finding.seen().filter(seen -> seen.part() == part).isPresent()) {
                byLine.computeIfAbsent(finding.line(), line -> new ArrayList<>())
                        .add(finding);
            }
        }
        if (byLine.isEmpty()) {
            return;
        }
        var columns = columns(byLine);
        add("<h3>%s: lines that something is said of</h3>\n"
                .formatted(
                        plain(report.outcomes().get(part).kind().map(Kind::code).orElse(""))));
        add(columns.stream()
                .map(column -> "<th scope=\"col\">" + plain(column) + "</th>")
                .collect(Collectors.joining(
                        "",
                        "<div class=\"wide\"><table><thead><tr><th scope=\"col\">where</th>",
                        "<th scope=\"col\">of the whole line</th></tr></thead><tbody>\n")));
        byLine.values().forEach(findings -> line(findings, columns));
        add("</tbody></table></div>\n");
    }

    private static List<String> columns(Map<Long, List<Finding>> byLine) {
        var columns = new LinkedHashSet<String>();
        byLine.values()
                .forEach(findings -> findings.get(0)
                        .seen()
                        .ifPresent(seen -> columns.addAll(seen.cells().keySet())));
        return List.copyOf(columns);
    }

    private void line(List<Finding> findings, List<String> columns) {
        var seen = findings.get(0).seen().orElseThrow();
        add("<tr><th scope=\"row\">" + plain(seen.place()) + "</th>");
        Map<String, Finding> byColumn = new LinkedHashMap<>();
        findings.forEach(finding -> byColumn.putIfAbsent(finding.problem().column(), finding));
        columns.forEach(column -> cell(seen, column, byColumn));
        var ofLine = findings.stream()
                .filter(finding -> !columns.contains(finding.problem().column()))
                .toList();
        var text = ofLine.stream().map(finding -> finding.problem().message()).collect(Collectors.joining("; "));
        var mark = ofLine.stream().map(ProblemKind.Rank::of).min(Comparator.naturalOrder());
        add("<td%s>%s</td></tr>\n"
                .formatted(mark.map(rank -> " class=\"" + mark(rank) + "\"").orElse(""), plain(text)));
    }

    private void cell(LineSeen seen, String column, Map<String, Finding> byColumn) {
        var finding = byColumn.get(column);
        var text = seen.cells().getOrDefault(column, "");
        if (finding == null) {
            add("<td>" + plain(text) + "</td>");
            return;
        }
        var written = finding.problem().valueHint();
        add("<td class=\"%s\" title=\"%s\">%s</td>"
                .formatted(
                        mark(ProblemKind.Rank.of(finding)),
                        plain(finding.text()),
                        plain(written.isEmpty() ? text.isEmpty() ? "(empty)" : text : written)));
    }

    private static String mark(ProblemKind.Rank rank) {
        return switch (rank) {
            case FILE, REJECTED -> "bad";
            case REMARK -> "look";
            case UNUSUAL -> "unusual";
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
