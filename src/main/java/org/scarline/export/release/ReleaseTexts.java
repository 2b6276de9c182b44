package org.scarline.export.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.disk.table.Decimal;
import org.scarline.disk.table.MarkdownTable;
import org.scarline.export.gate.Protection;
import org.scarline.runs.Origin;

/** The texts of a release: templates that the program carries, with this release's words in their gaps. */
final class ReleaseTexts {
    private static final Pattern GAP = Pattern.compile("\\$\\{(\\w+)}");

    private final Map<String, String> words;

    ReleaseTexts(Release release) {
        var protection = release.protection();
        var provenance = release.provenance();
        words = new HashMap<>();
        words.put("name", release.name());
        words.put("origin", origin(provenance.origin()));
        words.put("variance", Decimal.shortest(protection.variance()));
        words.put("factor", Decimal.shortest(Protection.MEAN_FACTOR));
        words.put("bound", String.valueOf(protection.bound()));
        words.put("threshold", String.valueOf(protection.threshold()));
        words.put(
                "author",
                provenance.author().isEmpty() ? "ScarLine" : provenance.author().replace("\"", "'"));
        words.put("digest", provenance.run().digest());
        words.put("aggregates", MarkdownTable.of(AggregateSchema.TABLE));
        words.put("summary", MarkdownTable.of(SummarySchema.TABLE));
        words.put(
                "instruments",
                MarkdownTable.of(List.of("code", "label", "lowest", "highest", "better"), instruments(release)));
        words.put("provenance", MarkdownTable.of(List.of("what", "value"), provenance(release)));
        words.put("ranges", ranges(release));
    }

    private static String origin(Origin origin) {
        return origin == Origin.SYNTHETIC
                ? "**These clinics and patients do not exist: the data are simulated.**"
                : "They come from the records of clinics.";
    }

    private static List<List<String>> instruments(Release release) {
        return release.plan().measures().stream()
                .map(release.plan()::instrument)
                .distinct()
                .map(each -> List.of(
                        "`" + each.code() + "`",
                        each.label(),
                        Decimal.shortest(each.lowest() / 1e6),
                        Decimal.shortest(each.highest() / 1e6),
                        each.better().code()))
                .toList();
    }

    private static List<List<String>> provenance(Release release) {
        var rows = new ArrayList<List<String>>();
        facts(release).forEach((what, value) -> rows.add(List.of(what, value)));
        return rows;
    }

    /** What a release says of its making, in a fixed order. */
    static Map<String, String> facts(Release release) {
        var provenance = release.provenance();
        var facts = new TreeMap<String, String>();
        facts.put("cut-off month", provenance.month());
        facts.put("origin", provenance.origin().code());
        facts.put("protection", release.protection().text());
        facts.put("run digest", provenance.run().digest());
        facts.put("version", provenance.run().version());
        provenance.reference().forEach((file, digest) -> facts.put("sha256 of " + file, digest));
        return facts;
    }

    private static String ranges(Release release) {
        return release.plan().measures().stream()
                .map(release.plan()::instrument)
                .distinct()
                .map(each -> each.code() + " = " + Decimal.shortest(PlannedTables.range(each)))
                .collect(Collectors.joining(", "));
    }

    /** A text of the release by its file's name. */
    String text(String file) {
        return GAP.matcher(template(file)).replaceAll(gap -> Matcher.quoteReplacement(word(gap.group(1))));
    }

    private String word(String gap) {
        var word = words.get(gap);
        if (word == null) {
            throw new IllegalStateException("no word for " + gap);
        }
        return word;
    }

    private static String template(String file) {
        try (var in = ReleaseTexts.class.getResourceAsStream("/release/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no template " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
