package org.scarline.ingest.profile;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.scarline.reference.ReferenceFile;
import org.scarline.reference.ReferenceRow;
import org.scarline.rows.ledger.Printable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the profiles that a file holds. Throws {@link IllegalArgumentException} in one line: where, found, expected. */
final class ProfileFile {
    private static final int LARGEST = 1 << 20;

    /** No file of so many characters, whatever its encoding, has more. */
    static final int MOST_BYTES = 4 * LARGEST + 4;

    private static final int LONGEST_REFUSAL = 600;
    private static final Pattern PART = Pattern.compile(" profile ([0-9]+)");
    private static final List<String> COLUMNS = List.of("what", "column", "source", "value");

    private ProfileFile() {}

    static List<Profile> read(String name, String text) throws IOException {
        try {
            return parsed(name, text);
        } catch (IllegalArgumentException wrong) {
            var message = String.valueOf(wrong.getMessage());
            var line =
                    wrong instanceof WrongSetting setting ? line(text, setting.key(), message) : OptionalLong.empty();
            var found = line.isPresent() && message.startsWith(name)
                    ? name + ":" + line.getAsLong() + message.substring(name.length())
                    : message;
            var refused = new IllegalArgumentException(Printable.of(found, LONGEST_REFUSAL));
            refused.addSuppressed(wrong);
            throw refused;
        }
    }

    /** The line on which a key stands, in the part of the file that a message speaks of; empty where it stands on several. */
    private static OptionalLong line(String text, String key, String message) {
        var pattern = Pattern.compile("(?:^|[\\s{,\"'])" + Pattern.quote(key) + "[\"']?\\s*:(?:\\s|$)");
        var empty = Pattern.compile("^\\s*[\"']?" + Pattern.quote(key) + "[\"']?\\s*:\\s*(?:#.*)?$");
        var part = PART.matcher(message);
        var wanted = part.find() ? Integer.parseInt(part.group(1)) : 0;
        var lines = text.lines().toList();
        var found = new ArrayList<Long>();
        var here = 1;
        for (var at = 0; at < lines.size(); at++) {
            here += at > 0 && lines.get(at).startsWith("---") ? 1 : 0;
            var isMeant = message.contains("nothing stands below it")
                    ? isEmpty(lines, at, empty)
                    : pattern.matcher(lines.get(at)).find();
            if ((wanted == 0 || here == wanted) && isMeant) {
                found.add(at + 1L);
            }
        }
        return found.size() == 1 ? OptionalLong.of(found.get(0)) : OptionalLong.empty();
    }

    /** Whether a key stands alone, and only remarks before the next one that is no deeper. */
    private static boolean isEmpty(List<String> lines, int at, Pattern key) {
        if (!key.matcher(lines.get(at)).matches()) {
            return false;
        }
        var depth = depth(lines.get(at));
        return lines.stream()
                .skip(at + 1L)
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .findFirst()
                .map(next -> depth(next) <= depth)
                .orElse(true);
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static List<Profile> parsed(String name, String text) throws IOException {
        if (text.length() > LARGEST) {
            throw new IllegalArgumentException(
                    "%s: %d characters: expected at most %d".formatted(name, text.length(), LARGEST));
        }
        return name.endsWith(".csv") ? List.of(ProfileReader.read(name, rows(name, text))) : yaml(name, text);
    }

    private static List<Profile> yaml(String name, String text) {
        try {
            var profiles = documents(name, text);
            if (profiles.isEmpty()) {
                throw nothing(name);
            }
            return profiles;
        } catch (MarkedYAMLException wrong) {
            var line =
                    wrong.getProblemMark() == null ? 0 : wrong.getProblemMark().getLine() + 1;
            throw new IllegalArgumentException(
                    "%s:%d is not YAML: %s".formatted(name, line, wrong.getProblem()), wrong);
        } catch (YAMLException wrong) {
            throw new IllegalArgumentException("%s is not YAML: expected plain settings".formatted(name), wrong);
        }
    }

    /** A part of remarks alone, as a draft has of a file that is none of ours, is none. */
    private static List<Profile> documents(String name, String text) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setCodePointLimit(LARGEST);
        var profiles = new ArrayList<Profile>();
        var isOne = text.lines().noneMatch(line -> line.startsWith("---"));
        for (var document : reader(options).loadAll(text)) {
            if (document instanceof Map<?, ?> map) {
                profiles.add(ProfileReader.read(
                        isOne ? name : "%s profile %d%s".formatted(name, profiles.size() + 1, sheet(map)),
                        strings(map)));
            } else if (document != null && !document.equals("")) {
                throw nothing(name);
            }
        }
        return profiles;
    }

    private static IllegalArgumentException nothing(String name) {
        return new IllegalArgumentException(name + ": no settings: expected lines such as date_format: dd.MM.yyyy");
    }

    /** The sheet that a part of a file speaks of, for messages. */
    private static String sheet(Map<?, ?> settings) {
        var sheet = settings.get("sheet");
        return sheet == null || sheet.equals("") ? "" : " (sheet %s)".formatted(sheet);
    }

    /** Every value is the text that stands there: a yes, a date and a number are words here. */
    private static Yaml reader(LoaderOptions options) {
        var dumping = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
            }
        });
    }

    private static Map<String, Object> strings(Map<?, ?> map) {
        var result = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> result.put(String.valueOf(key), value == null ? "" : value));
        return result;
    }

    /** A sheet of settings: simpler than YAML, for one kind of row. */
    private static Map<String, Object> rows(String name, String text) throws IOException {
        var settings = new LinkedHashMap<String, Object>();
        var table = new LinkedHashMap<String, Object>();
        new ReferenceFile(name, COLUMNS).read(new StringReader(text), row -> add(row, settings, table));
        settings.put("tables", List.of(table));
        return settings;
    }

    private static void add(ReferenceRow row, Map<String, Object> settings, Map<String, Object> table) {
        var what = row.text("what");
        var column = row.text("column");
        var source = row.text("source");
        var value = row.text("value");
        switch (what) {
            case "column" ->
                put(
                        table,
                        "columns",
                        column,
                        pairs(value).map(place -> ofPatient(source, place)).orElse(source));
            case "constant" -> put(table, "constants", column, value);
            case "code" -> {
                var codes = child(table, "codes");
                put(codes, column, source, pairs(value).map(Object.class::cast).orElse(value));
            }
            case "when", "unless" -> put(table, what, source, List.of(value.split("\\s*\\|\\s*", -1)));
            case "row" -> {
                var wide = new LinkedHashMap<String, Object>();
                wide.put(column, source);
                pairs(value).ifPresent(constants -> wide.put("constants", constants));
                list(table, "rows").add(wide);
            }
            case "kind" -> table.put("kind", value);
            case "files", "date_format", "missing", "sheet", "leave_out", "fill_down", "pass_over" ->
                list(settings, what).add(value);
            default -> settings.put(what, value);
        }
    }

    /** {@code modality=standard; adjunct=prp} as values of columns; empty where a text is none of it. */
    private static Optional<Map<String, Object>> pairs(String text) {
        var pairs = new LinkedHashMap<String, Object>();
        for (var part : text.split(";", -1)) {
            var at = part.indexOf('=');
            if (at > 0) {
                pairs.put(part.substring(0, at).strip(), part.substring(at + 1).strip());
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(pairs);
    }

    /** {@code sheet=Patients; by=Nr} behind the name of a column that stands elsewhere. */
    private static Object ofPatient(String source, Map<String, Object> place) {
        place.put("column", source);
        return place;
    }

    private static void put(Map<String, Object> in, String child, String key, Object value) {
        child(in, child).put(key, value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> child(Map<String, Object> in, String key) {
        return (Map<String, Object>) in.computeIfAbsent(key, each -> new LinkedHashMap<String, Object>());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> in, String key) {
        return (List<Object>) in.computeIfAbsent(key, each -> new ArrayList<>());
    }
}
