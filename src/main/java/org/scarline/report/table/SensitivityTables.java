package org.scarline.report.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Claims;
import org.scarline.report.words.ReportContext;

/** Each outcome verdict beside what it would be in other ways; what that does to it is said in words. */
final class SensitivityTables {
    /** Columns of other ways that fit side by side on a page. */
    private static final int ABREAST = 5;

    /** Pairs of ways of which no verdict has both: they share a column. */
    private static final List<List<String>> EITHER =
            List.of(List.of("start_arm", "confirmed"), List.of("imputed", "any_scar_type"));

    private final ReportContext context;
    private final Claims claims;

    private SensitivityTables(ReportContext context) {
        this.context = context;
        this.claims = Claims.of(context);
    }

    /** One table, or several where there are more ways than fit side by side. */
    public static List<Table> of(ReportContext context) {
        return new SensitivityTables(context).tables();
    }

    private List<Table> tables() {
        var verdicts = context.rows().verdicts().stream().filter(this::isTold).toList();
        var columns = columns(verdicts);
        var tables = new ArrayList<Table>();
        for (var from = 0; from < columns.size(); from += ABREAST) {
            var abreast = columns.subList(from, Math.min(from + ABREAST, columns.size()));
            tables.add(table(from == 0 ? "sensitivity" : "sensitivity-" + from, abreast, verdicts));
        }
        return tables;
    }

    /**
     * Parts are shown with what they are parts of, unless one of them turns to the other side. A verdict that cannot
     * be looked at in another way is left out.
     */
    private boolean isTold(Verdict verdict) {
        return verdict.isPart()
                ? !claims.opposites(verdict).isEmpty()
                : claims.variants(verdict).stream().anyMatch(SensitivityTables::isTold);
    }

    private static boolean isTold(Sensitivity row) {
        return row.flip() != Sensitivity.Flip.NOT_AVAILABLE && row.finding() != Verdict.Finding.INSUFFICIENT_DATA;
    }

    private List<List<String>> columns(List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(verdict -> claims.variants(verdict).stream())
                .map(Sensitivity::variant)
                .map(SensitivityTables::column)
                .distinct()
                .sorted(Comparator.comparing(
                        (List<String> variants) -> variants.get(0).startsWith("instrument:")))
                .toList();
    }

    private static List<String> column(String variant) {
        return EITHER.stream()
                .filter(pair -> pair.contains(variant))
                .findFirst()
                .orElse(List.of(variant));
    }

    private Table table(String id, List<List<String>> ways, List<Verdict> verdicts) {
        var columns = new ArrayList<Table.Column>();
        columns.add(Table.Column.wide(context.say("verdicts.claim")));
        columns.add(Table.Column.text(context.say("verdicts.verdict")));
        ways.forEach(variants -> columns.add(Table.Column.text(
                variants.stream().map(claims::variant).collect(Collectors.joining(context.say("sensitivity.or"))))));
        return new Table(
                id,
                context.say("sensitivity.caption"),
                columns,
                verdicts.stream().map(verdict -> row(verdict, ways)).toList(),
                context.say("sensitivity.note"));
    }

    private Table.Row row(Verdict verdict, List<List<String>> ways) {
        var first = Stream.of(
                Table.Cell.of(claims.statement(verdict)),
                new Table.Cell(claims.word(verdict), ClaimTables.style(verdict.finding())));
        return new Table.Row(
                Stream.concat(first, ways.stream().map(variants -> cell(verdict, variants)))
                        .toList(),
                claims.isPart(verdict) ? "part" : "");
    }

    private Table.Cell cell(Verdict verdict, List<String> variants) {
        return claims.variants(verdict).stream()
                .filter(row -> variants.contains(row.variant()))
                .findFirst()
                .map(this::cell)
                .orElseGet(() -> Table.Cell.of(context.say("table.none")));
    }

    private Table.Cell cell(Sensitivity row) {
        if (row.flip() == Sensitivity.Flip.NOT_AVAILABLE) {
            return new Table.Cell(context.say("sensitivity.not_available"), "quiet");
        }
        if (row.finding() == Verdict.Finding.INSUFFICIENT_DATA) {
            return new Table.Cell(context.say("sensitivity.too_few"), "quiet");
        }
        if (row.flip() == Sensitivity.Flip.SAME) {
            return new Table.Cell(context.say("sensitivity.same"), "quiet");
        }
        var turn = context.words().name("flip", row.flip().code());
        var text = context.say("sensitivity.turned", turn, claims.word(row).toLowerCase(Locale.ROOT));
        return new Table.Cell(text, ClaimTables.style(row.finding()));
    }
}
