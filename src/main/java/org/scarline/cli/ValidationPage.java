package org.scarline.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.ingest.FileCheck.Finding;

/** What validate found as one page without scripts: for each file its laws, its problems, and a picture of its bad cells. */
final class ValidationPage {
    private static final int PICTURED = 200;
    private static final String STYLE = """
            body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
            table{border-collapse:collapse;margin:.5rem 0}td,th{border:1px solid #bbb;padding:.15rem .5rem;text-align:left}
            td.bad{background:#fbe3d6;color:#8a3500;font-weight:600}td.unusual{background:#fff6d6}""";

    private ValidationPage() {}

    static String of(List<FileReport> reports) {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<title>What validate found</title><style>" + STYLE
                + "</style></head><body>\n<h1>What validate found</h1>\n");
        for (var report : reports) {
            page.append("<h2>").append(plain(report.file())).append("</h2>\n");
            report.lines()
                    .forEach(line ->
                            page.append("<p>").append(plain(line.strip())).append("</p>\n"));
            picture(report, page);
        }
        return page.append("</body></html>\n").toString();
    }

    /** A table whose rows are lines and whose columns are ours; a cell that has a problem is marked and holds its value. */
    private static void picture(FileReport report, StringBuilder page) {
        var columns = new LinkedHashSet<String>();
        Map<Long, Map<String, Finding>> byLine = new TreeMap<>();
        for (var finding : report.findings()) {
            columns.add(finding.problem().column());
            byLine.computeIfAbsent(finding.line(), line -> new TreeMap<>())
                    .putIfAbsent(finding.problem().column(), finding);
        }
        if (byLine.isEmpty()) {
            return;
        }
        page.append("<table><thead><tr><th scope=\"col\">line</th>");
        columns.forEach(column -> page.append("<th scope=\"col\">")
                .append(column.isEmpty() ? "whole line" : plain(column))
                .append("</th>"));
        page.append("</tr></thead><tbody>\n");
        byLine.entrySet().stream().limit(PICTURED).forEach(line -> {
            page.append("<tr><th scope=\"row\">").append(line.getKey()).append("</th>");
            columns.forEach(column -> page.append(cell(line.getValue().get(column))));
            page.append("</tr>\n");
        });
        page.append("</tbody></table>\n");
        if (byLine.size() > PICTURED) {
            page.append("<p>%d further lines have problems.</p>\n".formatted(byLine.size() - PICTURED));
        }
    }

    private static String cell(@org.jspecify.annotations.Nullable Finding finding) {
        if (finding == null) {
            return "<td></td>";
        }
        var problem = finding.problem();
        var shown = problem.valueHint().isEmpty() ? problem.code().name() : problem.valueHint();
        return "<td class=\"%s\" title=\"%s\">%s</td>"
                .formatted(finding.warning() ? "unusual" : "bad", plain(finding.text()), plain(shown));
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
