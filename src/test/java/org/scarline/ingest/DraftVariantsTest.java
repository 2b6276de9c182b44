package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.ingest.variant.Oracle;
import org.scarline.ingest.variant.Variant;

/**
 * Workbooks of any kind that a clinic could keep, made from seeds: a draft whose questions are answered reads the rows of the canonical
 * files, or has said what it leaves out; it never reads other rows in silence. In their thousands by the profile reliability.
 */
class DraftVariantsTest {
    private static final int FIRST = Integer.getInteger("variants.first", 1);
    private static final int MANY = Integer.getInteger("variants.many", 40);

    @TempDir
    Path folder;

    /** A variant, what is drafted for it, and what is decided. */
    private record Drafted(Variant variant, Suggestion draft, Oracle.Decided decided) {
        String site() {
            return "s" + variant.seed();
        }

        static Drafted of(long seed) {
            try {
                var variant = Variant.of(seed);
                var draft = Suggestion.of(variant.fileName(), variant.file(), Night.instruments());
                return new Drafted(variant, draft, variant.oracle().answered(draft.yaml()));
            } catch (IOException cause) {
                throw new java.io.UncheckedIOException(cause);
            }
        }
    }

    @Test
    void aDraftReadsTheCanonicalRowsOrSaysWhatItLeavesOut() throws Exception {
        var all = LongStream.range(FIRST, (long) FIRST + MANY)
                .mapToObj(Drafted::of)
                .toList();
        var own = own(all);
        var read = read(all);
        var silent = new ArrayList<String>();
        var exact = 0;
        var lines = 0;
        for (var each : all) {
            lines += each.decided().lines();
            var differing = differing(
                    own.getOrDefault(each.site(), Set.of()), read.rows().getOrDefault(each.site(), Set.of()));
            exact += differing.isEmpty() ? 1 : 0;
            var told = new Told(
                    each.variant(),
                    each.decided().yaml(),
                    read.files().getOrDefault(each.site(), ""),
                    read.places().getOrDefault(each.site(), Set.of()));
            differing.removeIf(told::isSaid);
            if (!differing.isEmpty()) {
                silent.add("%s%n   in silence: %s%n%s%n%s"
                        .formatted(
                                each.variant(),
                                differing,
                                read.said().getOrDefault(each.site(), ""),
                                each.decided().yaml()));
            }
        }
        assertThat(silent).isEmpty();
        assertThat(exact).as("read exactly of %d", MANY).isGreaterThanOrEqualTo(MANY * 95 / 100);
        assertThat(lines).as("lines decided in %d", MANY).isLessThanOrEqualTo(2 * MANY);
    }

    private Map<String, Set<String>> own(List<Drafted> all) throws Exception {
        var night = new Night(folder.resolve("own"));
        for (var each : all) {
            for (var file : each.variant().own().entrySet()) {
                night.drop(each.site() + "/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(night.summary(night.run()).counts().rejected()).isZero();
        return rows(night.standing().values());
    }

    /**
     * What a night reads of all.
     *
     * @param files that are not taken, of each site
     * @param places of rejected rows
     * @param said of them
     */
    private record Read(
            Map<String, Set<String>> rows,
            Map<String, String> files,
            Map<String, Set<String>> places,
            Map<String, String> said) {}

    private Read read(List<Drafted> all) throws Exception {
        var night = new Night(folder.resolve("read"));
        for (var each : all) {
            night.drop(each.site() + "/mapping.yml", each.decided().yaml().getBytes(StandardCharsets.UTF_8));
            night.drop(
                    each.site() + "/" + each.variant().fileName(),
                    each.variant().file());
        }
        night.run();
        var files = new HashMap<String, String>();
        night.query("SELECT site, message FROM source_file WHERE code <> ''").forEach(row -> say(files, row));
        var said = new HashMap<String, String>();
        var places = new HashMap<String, Set<String>>();
        night.query(
                        "SELECT f.site AS site, r.place AS place, r.message AS message FROM source_file f JOIN reject r"
                                + " ON r.line >= f.first_line AND r.line < f.first_line + f.physical_lines WHERE f.first_line > 0")
                .forEach(row -> {
                    say(said, row);
                    places.computeIfAbsent(String.valueOf(row.get("SITE")), site -> new TreeSet<>())
                            .add(String.valueOf(row.get("PLACE")));
                });
        return new Read(rows(night.standing().values()), files, places, said);
    }

    private static void say(Map<String, String> said, Map<String, Object> row) {
        said.merge(String.valueOf(row.get("SITE")), row.get("MESSAGE") + "\n", String::concat);
    }

    /** The rows of each site, without what no canonical file has. */
    private static Map<String, Set<String>> rows(Collection<String> standing) {
        var rows = new HashMap<String, Set<String>>();
        standing.forEach(row -> rows.computeIfAbsent(row.replaceAll(".*SITE=([^,}]*).*", "$1"), key -> new TreeSet<>())
                .add(row.replaceAll("(?<![A-Z_])(SEX|SITE)=[^,}]*(, |(?=}))", "")));
        return rows;
    }

    /** The fields in which rows differ; of a row that has no counterpart, its kind. */
    private static Set<Told.Difference> differing(Set<String> own, Set<String> read) {
        var differing = new LinkedHashSet<Told.Difference>();
        var extra = new TreeSet<>(read);
        extra.removeAll(own);
        for (var row : own) {
            if (!read.contains(row)) {
                var patient = values(row).getOrDefault("PATIENT_ID", "");
                var best = extra.stream()
                        .filter(other -> Set.of("KIND", "PATIENT_ID", "DAY_OF").stream()
                                .allMatch(key -> values(row)
                                        .getOrDefault(key, "")
                                        .equals(values(other).getOrDefault(key, ""))))
                        .max(java.util.Comparator.comparingInt(
                                other -> -unlike(row, other).size()));
                best.ifPresentOrElse(
                        other -> {
                            unlike(row, other)
                                    .forEach(field -> differing.add(new Told.Difference(field, patient, false)));
                            extra.remove(other);
                        },
                        () -> differing.add(
                                new Told.Difference("no " + values(row).get("KIND"), patient, true)));
            }
        }
        extra.forEach(
                row -> differing.add(new Told.Difference("other " + values(row).get("KIND"), "nobody", false)));
        return differing;
    }

    private static Set<String> unlike(String one, String other) {
        var first = values(one);
        var second = values(other);
        var keys = new TreeSet<>(first.keySet());
        keys.addAll(second.keySet());
        keys.removeIf(key -> first.getOrDefault(key, "").equals(second.getOrDefault(key, "")));
        return keys;
    }

    private static Map<String, String> values(String row) {
        var values = new HashMap<String, String>();
        for (var part : row.substring(1, row.length() - 1).split(", ", -1)) {
            values.put(part.replaceFirst("=.*", ""), part.replaceFirst("^[^=]*=", ""));
        }
        return values;
    }
}
