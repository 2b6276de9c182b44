package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;

/** Files as spreadsheets and databases leave them, a hundred of each kind: what they mean is taken, the rest is named. */
class AsProgramsWriteTest {
    private static final int VARIANTS = 100;
    private static final String RATINGS = "patient_id,assessed_on,scar_type,instrument,score";
    private static final String LETTERS = "Gerät-Ñandú Ελένη Ирина 張偉 \ud83d\ude00";

    @TempDir
    Path folder;

    /** A file's text and what becomes of its lines. */
    record Sample(String text, int valid, String codes) {}

    enum Kind {
        TAB_WITH_ANY_LETTERS((base, random) -> new Sample(
                base.text(base.header + ",comment", each -> each + "," + LETTERS)
                        .replace(',', '\t'),
                base.rows,
                "")),
        DECLARED_DELIMITER(
                (base, random) -> new Sample("sep=;" + base.end + base.text().replace(',', ';'), base.rows, "")),
        BLANKS_AROUND_NAMES((base, random) -> {
            var blank = pick(random, "\u00a0", "\u200b", "\ufeff", "\u2009 ", "\u3000", "\u00ad", " \u202f");
            return new Sample(
                    "\ufeff" + base.text(base.header.replace(",", blank + "," + blank) + blank, each -> each),
                    base.rows,
                    "");
        }),
        LINE_BREAK_IN_A_HEADING((base, random) -> new Sample(
                base.text(
                        base.header + ",\"Notes" + base.end + pick(random, "(free)", "a, b", "\"\"x\"\"") + "\"",
                        each -> each + ",ok"),
                base.rows,
                "")),
        CARRIAGE_RETURNS((base, random) ->
                new Sample(base.text().replace(base.end, pick(random, "\r\r\n", "\r\n", "\r", "\n")), base.rows, "")),
        LINE_ENDS_OF_SEVERAL_KINDS((base, random) -> {
            var text = new StringBuilder();
            for (var line : base.text().split(base.end, -1)) {
                text.append(text.isEmpty() ? "" : pick(random, "\r\r\n", "\r\n", "\r", "\n"))
                        .append(line);
            }
            return new Sample(text + base.end, base.rows, "");
        }),
        RETURNS_ALONE_IN_A_NOTE((base, random) -> new Sample(
                base.text(
                                base.header + ",note,photo",
                                each -> each + pick(random, ",a\rc,yes", ",a \rb\rc,", ",,a\r b", ",a\r\rc,no"))
                        .replace(base.end, "\n"),
                base.rows,
                "")),
        OLD_END_OF_FILE((base, random) -> {
            var text = base.text();
            var cut = random.nextBoolean() ? text : text.substring(0, text.length() - base.end.length());
            return new Sample(cut + "\u001a", base.rows, "");
        }),
        BLANKS_BESIDE_QUOTES((base, random) -> {
            var joint = pick(random, "\", \"", "\" ,\"", "\"\u00a0,  \"", "\" ,\t\"");
            return new Sample(base.text(base.header, each -> " \"" + each.replace(",", joint) + "\" "), base.rows, "");
        }),
        SURPLUS_EMPTY_CELLS((base, random) -> new Sample(
                base.text(base.header, each -> each + pick(random, ",", ",,", ", ,", ",\"\"", "")), base.rows, "")),
        EMPTY_LAST_HEADINGS((base, random) -> new Sample(
                base.text(base.header + ",,", each -> each + pick(random, ",", ",,", "", ",x,y")), base.rows, "")),
        ROWS_OF_NOTHING((base, random) -> new Sample(
                base.text(
                        base.header,
                        each -> each
                                + base.end
                                + pick(random, "\"\",\"\",\"\",\"\",\"\"", "\u00a0,,,,", ",,", " ", "\t\t", "\u200b")),
                base.rows,
                "")),
        MIDNIGHT((base, random) -> new Sample(
                base.text(
                        base.header,
                        each -> each.replaceFirst(
                                "(2026-[0-9-]+)",
                                "$1" + pick(random, " 00:00:00", "T00:00", " 0:00", "T00:00:00.000Z"))),
                base.rows,
                "")),
        TIME_OF_DAY((base, random) -> new Sample(
                base.text(
                        base.header,
                        each -> each.replaceFirst(
                                "(2026-[0-9-]+)", "$1" + pick(random, " 09:20", "T23:59:59", " 00:01:00"))),
                0,
                "BAD_DATE:" + base.rows)),
        LONG_NOTE((base, random) -> {
            var note = random.ints(1 + random.nextInt(250), 0, 5)
                    .mapToObj(each -> pick(random, "red, swollen", "", "see \"\"photo\"\"", "day 2; better", "1,2"))
                    .collect(Collectors.joining(base.end));
            return new Sample(base.text(base.header + ",note", each -> each + ",\"" + note + "\""), base.rows, "");
        }),
        CONTROLS_IN_A_NOTE((base, random) -> {
            var control = pick(random, "\t", "\u000b", "\u0000", "\u0007", "\u0085", "\u001b");
            return new Sample(base.text(base.header + ",note", each -> each + ",a" + control + "b"), base.rows, "");
        }),
        TWO_LONE_QUOTES((base, random) -> {
            var lines = new ArrayList<>(
                    base.lines.stream().map(each -> each + ",ok").toList());
            var first = random.nextInt(lines.size() - 2);
            var second = first + 2 + random.nextInt(lines.size() - first - 2);
            lines.set(first, base.lines.get(first) + ",\"see photo");
            lines.set(second, base.lines.get(second) + ",end\"");
            lines.set(first + 1, lines.get(first + 1).replaceFirst(",2026-[0-9-]+,", ",2026-13-01,"));
            var isBadLast = second == first + 1;
            return new Sample(
                    base.header + ",note" + base.end + String.join(base.end, lines) + base.end,
                    base.rows - (isBadLast ? 2 : 3),
                    "BAD_DATE:1 STRAY_QUOTE:1 UNTERMINATED_QUOTE:1");
        }),
        SCIENTIFIC_IDS((base, random) -> new Sample(
                base.text(
                        base.header,
                        each -> each.replaceFirst(
                                "^[^,]+",
                                "%d.%05dE+%d"
                                        .formatted(
                                                1 + random.nextInt(9), random.nextInt(99_999), 9 + random.nextInt(5)))),
                0,
                "SCIENTIFIC_ID:" + base.rows)),
        NUMBERS_OF_TWO_MEANINGS((base, random) -> {
            var delimiter = pick(random, ";", "\t");
            var header = "patient_id,session_date,modality,cost,currency".replace(",", delimiter);
            var lines = base.lines.stream()
                    .map(each -> each.substring(0, each.indexOf(',', each.indexOf(',') + 1))
                                    .replace(",", delimiter)
                            + delimiter + "rf" + delimiter
                            + (1 + random.nextInt(999)) + pick(random, ".", ",")
                            + "%03d".formatted(random.nextInt(1_000))
                            + delimiter + "EUR")
                    .toList();
            return new Sample(
                    header + base.end + String.join(base.end, lines) + base.end, 0, "AMBIGUOUS_NUMBER:" + base.rows);
        }),
        TOTALS((base, random) -> {
            var foot = pick(random, "Total,,", "\"Exported by Dr X, on 30.06.2026\",,", "n = 12,,NA", "Sum, ,null");
            var lines = new ArrayList<String>();
            for (var row = 0; row < base.rows; row++) {
                lines.add("P-%d,%s,%d".formatted(row, pick(random, "3", "iv", ""), 1975 + random.nextInt(30)));
            }
            lines.add(random.nextInt(lines.size() + 1), foot);
            return new Sample(
                    "patient_id,fitzpatrick,birth_year" + base.end + String.join(base.end, lines) + base.end,
                    base.rows,
                    "MISSING_VALUE:1");
        }),
        LOOK_ALIKE_IDS((base, random) -> {
            var ids = List.of("B%d-x", "b%d-X", "B0%d-x", "B%d\u2010x", "'B%d-x", "B%d x", "B%d-x.0");
            var other = ids.get(1 + random.nextInt(5)).formatted(7);
            var lines = new ArrayList<>(base.lines);
            lines.add(
                    random.nextInt(lines.size() + 1),
                    ids.get(0).formatted(7) + ",2026-01-01,rolling,goodman_baron_grade,2");
            lines.add(random.nextInt(lines.size() + 1), other + ",2026-01-01,rolling,goodman_baron_grade,2");
            return new Sample(
                    base.header + base.end + String.join(base.end, lines) + base.end, base.rows + 2, "LOOK_ALIKE:1");
        }),
        UNSEEN_CHARACTERS_IN_IDS((base, random) -> {
            var unseen = pick(random, "\u200b", "\u200e", "\ufeff", "\u00ad", "\u2060");
            return new Sample(
                    base.text(base.header, each -> each.replaceFirst("-", "-" + unseen) + base.end + each),
                    2 * base.rows,
                    "");
        }),
        KEYS_WITH_OTHER_VALUES((base, random) -> {
            var lines = new ArrayList<>(base.lines);
            var again = lines.get(random.nextInt(lines.size()));
            var score = again.charAt(again.length() - 1) - '0';
            lines.add(again.substring(0, again.length() - 1) + (1 + score % 4));
            return new Sample(
                    base.header + base.end + String.join(base.end, lines) + base.end, base.rows + 1, "SAME_KEY:1");
        }),
        VALUES_THAT_GROW((base, random) -> {
            var sex = "İ".repeat(1 + random.nextInt(3)) + "x".repeat(14);
            var fits = sex.toLowerCase(java.util.Locale.ROOT).length() <= 16;
            var lines = new ArrayList<String>();
            for (var row = 0; row < base.rows; row++) {
                lines.add("P-%d,%d,%s"
                        .formatted(row, 1 + random.nextInt(6), row == 0 ? sex : pick(random, "f", "kadın")));
            }
            return new Sample(
                    "patient_id,fitzpatrick,sex" + base.end + String.join(base.end, lines) + base.end,
                    fits ? base.rows : base.rows - 1,
                    fits ? "" : "OUT_OF_RANGE:1");
        }),
        NO_HEADER((base, random) -> new Sample(String.join(base.end, base.lines) + base.end, 0, "UNKNOWN_KIND:1")),
        REDCAP_WITHOUT_A_PROFILE((base, random) -> new Sample(
                base.text(
                        base.header + "," + pick(random, "redcap_event_name", "events___pih", "redcap_repeat_instance"),
                        each -> each + ",1"),
                0,
                "NEEDS_PROFILE:1"));

        @SuppressWarnings("ImmutableEnumChecker") // holds nothing
        private final BiFunction<Base, Random, Sample> sample;

        Kind(BiFunction<Base, Random, Sample> sample) {
            this.sample = sample;
        }
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A clean file of ratings. */
    private static final class Base {
        private final String header = RATINGS;
        private final String end;
        private final int rows;
        private final List<String> lines = new ArrayList<>();

        Base(Random random) {
            end = pick(random, "\n", "\r\n");
            rows = 4 + random.nextInt(12);
            for (var row = 0; row < rows; row++) {
                lines.add("%s-%d,2026-%02d-%02d,%s,goodman_baron_grade,%d"
                        .formatted(
                                pick(random, "P", "Ä", "Ñ", "id"),
                                row,
                                1 + random.nextInt(9),
                                1 + random.nextInt(28),
                                pick(random, "rolling", "boxcar", "Ice pick", "M"),
                                1 + random.nextInt(4)));
            }
        }

        String text() {
            return text(header, each -> each);
        }

        String text(String names, java.util.function.UnaryOperator<String> line) {
            return names + end + lines.stream().map(line).collect(Collectors.joining(end)) + end;
        }
    }

    static Sample sample(Kind kind, int seed) {
        var random = new Random(31L * seed + kind.name().hashCode());
        return kind.sample.apply(new Base(random), random);
    }

    /** A file of a kind. */
    static String text(Kind kind, int seed) {
        return sample(kind, seed).text();
    }

    private FileCheck check() {
        return new FileCheck(
                Disk.local(),
                new Rules(SourceProfile.DEFAULT, Night.instruments()),
                new Profiles(Disk.local(), folder, folder.resolve("none")),
                Clock.systemUTC());
    }

    /** One letter too many, too few or another: the column is named with the one that is meant, and a person must look. */
    @Test
    void aColumnThatIsNearlyOneOfOursIsNamed() throws IOException {
        var names = List.of("downtime_days", "adverse_events", "needle_depth_mm", "duration_min", "active_acne");
        for (var seed = 0; seed < VARIANTS; seed++) {
            var random = new Random(seed);
            var name = names.get(random.nextInt(names.size()));
            var at = 1 + random.nextInt(name.length() - 1);
            var wrong = pick(
                    random,
                    name.substring(0, at) + name.substring(at + 1),
                    name.substring(0, at) + "q" + name.substring(at + 1),
                    name.substring(0, at) + "q" + name.substring(at));
            var file = Files.writeString(
                    folder.resolve("a-2026-11-20.csv"),
                    "patient_id,session_date,modality,%s\nP1,2026-01-05,rf,1\n".formatted(wrong));
            var outcome = check().check(file, Night.TODAY, finding -> {}).get(0);
            assertThat(outcome.extraColumns()).as(wrong).containsExactly("%s (resembles %s)".formatted(wrong, name));
            assertThat(outcome.isClean()).as(wrong).isFalse();
            assertThat(outcome.valid()).isEqualTo(1);
        }
    }

    /** Of either order of bytes, with letters of every script, as tables are saved as "Unicode text". */
    @Test
    void aHundredFilesInCharactersOfTwoBytesSayTheSame() throws IOException {
        for (var seed = 0; seed < VARIANTS; seed++) {
            var random = new Random(seed);
            var base = new Base(random);
            var text = base.text(base.header + ",comment", each -> each + "," + LETTERS);
            var encoding = random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            var file = Files.write(
                    folder.resolve("a-2026-11-20.csv"), ("\ufeff" + text.replace(',', '\t')).getBytes(encoding));
            var said = new ArrayList<String>();
            var outcome = check().check(file, Night.TODAY, finding -> said.add(finding.text()))
                    .get(0);
            assertThat(said).as("seed %d", seed).isEmpty();
            assertThat(outcome.valid()).as("seed %d", seed).isEqualTo(base.rows);
        }
    }

    /** A word that is read in another encoding is none that the profile knows. */
    @Test
    void aHundredFilesInTheEncodingThatTheirProfileNamesSayWhatTheyMean() throws IOException {
        var words = Map.of(
                "windows-1252", "wellenförmig – ß",
                "windows-1254", "dalgalı ŞĞ",
                "windows-1250", "zvlněná łř",
                "windows-1251", "волнистые",
                "IBM850", "ondulées Ñ",
                "Shift_JIS", "波状");
        for (var seed = 0; seed < VARIANTS; seed++) {
            var random = new Random(seed);
            var encoding = pick(random, words.keySet().stream().sorted().toArray(String[]::new));
            var word = Objects.requireNonNull(words.get(encoding));
            var base = new Base(random);
            Files.writeString(folder.resolve("mapping.yml"), """
                encoding: %s
                tables:
                  - kind: ratings
                    columns: {patient_id: patient_id, assessed_on: assessed_on, scar_type: scar_type, instrument: instrument, score: score}
                    codes: {scar_type: {"%s": rolling}}
                """.formatted(encoding, word));
            var text = base.text(
                    base.header,
                    each -> each.replaceAll("^[^-]+", "P")
                            .replaceAll("rolling|boxcar|Ice pick|,M,", word)
                            .replace(word + "goodman", "," + word + ",goodman"));
            var file = Files.write(folder.resolve("a-2026-11-20.csv"), text.getBytes(Charset.forName(encoding)));
            var said = new ArrayList<String>();
            var outcome = check().check(file, Night.TODAY, finding -> said.add(finding.text()))
                    .get(0);
            assertThat(said).as("seed %d, %s", seed, encoding).isEmpty();
            assertThat(outcome.valid()).as("seed %d", seed).isEqualTo(base.rows);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aHundredFilesOfEachKindGiveWhatTheyMean(Kind kind) throws IOException {
        for (var seed = 0; seed < VARIANTS; seed++) {
            var sample = sample(kind, seed);
            var file = Files.writeString(folder.resolve("a-2026-11-20.csv"), sample.text());
            var codes = new java.util.TreeMap<String, Integer>();
            var said = new ArrayList<String>();
            var outcome = check().check(file, Night.TODAY, finding -> {
                        said.add(finding.text());
                        codes.merge(finding.problem().code().name(), 1, Integer::sum);
                    })
                    .get(0);
            var found = codes.entrySet().stream()
                    .map(each -> each.getKey() + ":" + each.getValue())
                    .collect(Collectors.joining(" "));
            assertThat(found).as("%s, seed %d: %s", kind, seed, said).isEqualTo(sample.codes());
            assertThat(outcome.valid()).as("%s, seed %d", kind, seed).isEqualTo(sample.valid());
        }
    }
}
