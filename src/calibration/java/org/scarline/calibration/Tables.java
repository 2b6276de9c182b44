package org.scarline.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The calibration's tables: Markdown for the methods page, CSV with every digit. */
final class Tables {
    private final StringBuilder markdown = new StringBuilder();
    private final Path folder;

    Tables(Path folder) {
        this.folder = folder;
    }

    /** What is true where. */
    void worlds(List<World> worlds) throws IOException {
        head("Worlds", "world", "what is true there");
        worlds.stream().distinct().forEach(world -> line(world.name(), world.about()));
        say("");
    }

    /** Intervals of 95 %, and how often they held the truth. */
    void coverage(String title, String file, List<Coverage> rows) throws IOException {
        head(title, "world", "interval", "cohort", "patients", "truth", "known", "bias", "coverage, %", "");
        var csv = new StringBuilder("world,interval,size,n,truth,known,bias,cohorts,intervals,held\n");
        for (var row : rows) {
            line(
                    row.world(),
                    row.watch().interval(),
                    Integer.toString(row.size()),
                    text("%.1f", row.n()),
                    text("%.3f", row.truth()),
                    row.watch().target().words(),
                    text("%+.3f", row.bias()),
                    text("%.1f ± %.1f", 100 * row.share(), 100 * row.error()) + of(row),
                    row.asPromised() ? "" : row.share() < 0.935 ? "**low**" : "**high**");
            csv.append(text(
                    "%s,\"%s\",%d,%s,%s,%s,%s,%d,%d,%d%n",
                    row.world().replace(',', ';'),
                    row.watch().interval(),
                    row.size(),
                    row.n(),
                    row.truth(),
                    row.watch().target().words(),
                    row.bias(),
                    row.cohorts(),
                    row.intervals(),
                    row.held()));
        }
        write(file, csv);
    }

    private static String of(Coverage row) {
        return row.intervals() == row.cohorts() ? "" : " of %d".formatted(row.intervals());
    }

    /** Wilson intervals, exactly. */
    void wilson(List<Wilson> rows) throws IOException {
        head(
                "Wilson intervals: exact coverage over true shares from 5 to 95 %",
                "n", "lowest", "mean", "highest", "inside 93.5–96.5 %");
        for (var row : rows) {
            line(
                    Integer.toString(row.n()),
                    percent(row.lowest()),
                    percent(row.mean()),
                    percent(row.highest()),
                    text("%.0f %% of the shares", 100 * row.inside()));
        }
        write("wilson.csv", csv(rows));
    }

    private static StringBuilder csv(List<Wilson> rows) {
        var csv = new StringBuilder("n,lowest,mean,highest,inside\n");
        rows.forEach(row ->
                csv.append(text("%d,%s,%s,%s,%s%n", row.n(), row.lowest(), row.mean(), row.highest(), row.inside())));
        return csv;
    }

    /** Verdicts over all looks. */
    void verdicts(String title, String file, List<Verdicted> rows) throws IOException {
        head(
                title,
                "world",
                "claim",
                "patients at last",
                "ever supported, %",
                "ever contradicted, %",
                "either, %",
                "either, for all claims, %",
                "ordinary interval, %",
                "supported at last, %");
        var csv = new StringBuilder("world,claim,n,cohorts,supported,contradicted,either,held,ordinary,at_last\n");
        for (var row : rows) {
            line(
                    row.world(),
                    row.claim(),
                    text("%.0f", row.n()),
                    percent(row.share(row.supported())),
                    percent(row.share(row.contradicted())),
                    text("%.1f ± %.1f", 100 * row.share(row.firm()), 100 * row.error(row.firm())),
                    percent(row.share(row.held())),
                    percent(row.share(row.ordinary())),
                    percent(row.share(row.atLast())));
            csv.append(text(
                    "%s,%s,%s,%d,%d,%d,%d,%d,%d,%d%n",
                    row.world().replace(',', ';'),
                    row.claim(),
                    row.n(),
                    row.cohorts(),
                    row.supported(),
                    row.contradicted(),
                    row.firm(),
                    row.held(),
                    row.ordinary(),
                    row.atLast()));
        }
        write(file, csv);
    }

    /** A paragraph between the tables. */
    void say(String text) throws IOException {
        markdown.append(text).append("\n\n");
        write("table.md", markdown);
    }

    private void head(String title, String... columns) {
        markdown.append("### ").append(title).append("\n\n");
        line(columns);
        markdown.append("|---".repeat(columns.length)).append("|\n");
    }

    private void line(String... cells) {
        markdown.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private void write(String file, StringBuilder text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(file), text);
        if (!file.equals("table.md")) {
            markdown.append('\n');
            Files.writeString(folder.resolve("table.md"), markdown);
        }
    }

    private static String percent(double share) {
        return text("%.1f", 100 * share);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
