package org.scarline.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.scarline.clinic.Coded;
import org.scarline.compare.Verdict;
import org.scarline.tally.FlowRow;
import org.scarline.tally.Results;

/** All that a report may say: the rows that the stages before it left in the staging folder. */
record Rows(Results results, List<FlowRow> flow, List<Verdict> verdicts, List<QualityRow> quality) {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    Rows {
        flow = List.copyOf(flow);
        verdicts = List.copyOf(verdicts);
        quality = List.copyOf(quality);
    }

    /** Reads the four files. Throws {@link IOException} when one is absent or a row makes no sense. */
    static Rows read(Path staging) throws IOException {
        return new Rows(
                Results.read(staging.resolve("results.csv")),
                parse(staging.resolve("flow.csv"), Rows::flow),
                parse(staging.resolve("verdicts.csv"), Rows::verdict),
                parse(staging.resolve("quality.csv"), row -> new QualityRow(row.toMap())));
    }

    /** The verdicts of a file on its own, as the list of all runs needs them. */
    static List<Verdict> verdicts(Path file) throws IOException {
        return parse(file, Rows::verdict);
    }

    private interface Parser<T> {
        T row(CSVRecord cells);
    }

    private static <T> List<T> parse(Path file, Parser<T> parser) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var rows = CSV.parse(in)) {
            return rows.stream().map(parser::row).toList();
        } catch (IllegalArgumentException cause) {
            throw new IOException("%s: %s".formatted(file.getFileName(), cause.getMessage()), cause);
        }
    }

    private static FlowRow flow(CSVRecord row) {
        return new FlowRow(
                row.get("instrument"),
                row.get("rater_role"),
                Integer.parseInt(row.get("position")),
                row.get("stage"),
                row.get("reason"),
                row.get("unit"),
                Long.parseLong(row.get("n")));
    }

    private static Verdict verdict(CSVRecord row) {
        return new Verdict(
                row.get("id"),
                row.get("reading"),
                coded(Verdict.Kind.class, row.get("kind")),
                Wording.clean(row.get("statement")),
                coded(Verdict.Finding.class, row.get("verdict")),
                number(row.get("estimate")),
                number(row.get("ci_low")),
                number(row.get("ci_high")),
                number(row.get("always_low")),
                number(row.get("always_high")),
                Long.parseLong(row.get("n")),
                row.get("eligible").isEmpty() ? 0 : Long.parseLong(row.get("eligible")),
                row.get("rule"),
                number(row.get("threshold")),
                row.get("instrument"),
                row.get("rater_role"),
                limits(row.get("limits")));
    }

    private static List<String> limits(String text) {
        return Arrays.stream(text.split("[;|]", -1))
                .map(Wording::clean)
                .filter(limit -> !limit.isEmpty())
                .toList();
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    private static <E extends Enum<E> & Coded> E coded(Class<E> list, String code) {
        var found = Coded.byCode(list).get(code);
        if (found == null) {
            throw new IllegalArgumentException("\"%s\": expected one of %s"
                    .formatted(code, Coded.byCode(list).keySet()));
        }
        return found;
    }
}
