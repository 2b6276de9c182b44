package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.SourceFile;

/**
 * Thirty nights of clinics whose files come late, twice, corrected, out of order, growing, and vanish once they are loaded:
 * what stands in the end is what one load of all of them gives, and no guard holds any. The build tries one month;
 * {@code -Dreliability.months=30} tries so many.
 */
class ThirtyNightsTest {
    private static final int MONTHS = Integer.getInteger("reliability.months", 1);
    private static final int NIGHTS = 30;
    private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
    private static final String HEADER = "patient_id,session_date,modality,pain,operator_id,record_status";

    @TempDir
    Path folder;

    @Test
    void endInWhatOneLoadOfAllGives() throws Exception {
        var files = 0;
        var held = 0L;
        var warned = 0;
        var kinds = new TreeMap<String, Integer>();
        for (var month = 0; month < MONTHS; month++) {
            var place = folder.resolve("month" + month);
            var clinics = new Clinics(new Random(month), new Night(place.resolve("nights")));
            for (var night = 0; night < NIGHTS; night++) {
                clinics.night(FIRST.plusDays(night));
            }
            clinics.night(FIRST.plusDays(NIGHTS));
            var once = new Night(place.resolve("once"));
            for (var file : clinics.ever.entrySet()) {
                once.drop(file.getKey(), file.getValue());
            }
            once.run(FIRST.plusDays(NIGHTS), UnaryOperator.identity());
            assertThat(clinics.night.standing()).as("month %d", month).isEqualTo(once.standing());
            assertThat(clinics.night.digest()).as("month %d", month).isEqualTo(once.digest());
            assertThat(clinics.night.standing()).hasSizeGreaterThan(300);
            files += clinics.ever.size();
            warned += clinics.night.notices().size();
            clinics.kinds.forEach((kind, many) -> kinds.merge(kind, many, Integer::sum));
            held += clinics.night.ledger().stream().filter(SourceFile::isHeld).count();
        }
        write(
                ("%d months of %d nights, %d files, of them %s: each ended in what one load of its files gives; %d held by"
                                + " guards, %d warned of%n")
                        .formatted(MONTHS, NIGHTS, files, kinds, held, warned));
        assertThat(kinds.keySet())
                .containsExactly("corrected", "growing", "late", "out of order", "repeated", "vanished");
        assertThat(held).isZero();
        assertThat(warned).isZero();
    }

    private static void write(String figure) throws IOException {
        if (System.getProperty("reliability.months") != null) {
            var file = Files.createDirectories(Path.of("target/reliability")).resolve("nights.txt");
            Files.writeString(file, figure);
        }
    }

    /** Clinics, and all that they ever sent whole. */
    private static final class Clinics {
        private final Random random;
        private final Night night;
        private final Map<String, byte[]> ever = new TreeMap<>();
        private final Map<String, List<String>> known = new HashMap<>();
        private final Map<String, byte[]> late = new TreeMap<>();
        private final Map<String, byte[]> growing = new TreeMap<>();
        private final Map<String, Integer> kinds = new TreeMap<>();

        Clinics(Random random, Night night) {
            this.random = random;
            this.night = night;
        }

        void night(LocalDate day) throws Exception {
            for (var path : List.copyOf(growing.keySet())) {
                whole(path, Objects.requireNonNull(growing.remove(path)));
            }
            for (var path : List.copyOf(late.keySet())) {
                if (random.nextInt(4) == 0 || !day.isBefore(FIRST.plusDays(NIGHTS))) {
                    count("late");
                    if (ever.keySet().stream().anyMatch(sent -> isLaterOfItsSite(sent, path))) {
                        count("out of order");
                    }
                    whole(path, Objects.requireNonNull(late.remove(path)));
                }
            }
            if (day.isBefore(FIRST.plusDays(NIGHTS))) {
                for (var site : List.of("tiny", "daily", "export")) {
                    send(site, day);
                }
            }
            night.run(day, UnaryOperator.identity());
            night.reported();
            vanish();
        }

        private void send(String site, LocalDate day) throws IOException {
            var news = rows(site, day);
            var rows = known.computeIfAbsent(site, key -> new ArrayList<>());
            rows.addAll(news);
            var sent = site.equals("export") ? rows : news;
            var path = "%s/s-%s.csv".formatted(site, day);
            var content = (HEADER + "\n" + String.join("\n", sent) + "\n").getBytes(StandardCharsets.UTF_8);
            switch (random.nextInt(8)) {
                case 0 -> late.put(path, content);
                case 1 -> {
                    count("growing");
                    growing.put(path, content);
                    night.drop(path, Arrays.copyOf(content, content.length - 3));
                }
                case 2 -> {
                    count("repeated");
                    whole(path, content);
                    night.drop("%s/a-%s-copy.csv".formatted(site, day), content);
                }
                default -> whole(path, content);
            }
        }

        private void count(String kind) {
            kinds.merge(kind, 1, Integer::sum);
        }

        private static boolean isLaterOfItsSite(String sent, String late) {
            return sent.startsWith(late.substring(0, late.indexOf('/'))) && sent.compareTo(late) > 0;
        }

        private void whole(String path, byte[] content) throws IOException {
            night.drop(path, content);
            ever.put(path, content);
        }

        /** New sessions, some corrections, removals and wrong lines. */
        private List<String> rows(String site, LocalDate day) {
            var rows = new ArrayList<String>();
            var before = known.getOrDefault(site, List.of());
            var much = site.equals("tiny") ? 3 : 20;
            for (var row = random.nextInt(much); row >= 0; row--) {
                rows.add("p%d,%s,%s,%d,o%d,"
                        .formatted(
                                random.nextInt(400),
                                day.minusDays(random.nextInt(200)),
                                random.nextBoolean() ? "rf" : "standard",
                                random.nextInt(10),
                                random.nextInt(3)));
            }
            if (!before.isEmpty() && random.nextInt(3) == 0) {
                count("corrected");
                var old = before.get(random.nextInt(before.size())).split(",", -1);
                rows.add("%s,%s,%s,%d,o9,%s"
                        .formatted(old[0], old[1], old[2], random.nextInt(10), random.nextInt(4) == 0 ? "void" : ""));
            }
            if (random.nextInt(5) == 0) {
                rows.add("p,no day,rf,,,");
            }
            return rows;
        }

        /** A clinic tidies its folder: what was loaded need not lie there. */
        private void vanish() throws IOException {
            for (var file : night.ledger()) {
                var lies = night.folder.resolve("incoming").resolve(file.path());
                if (random.nextInt(6) == 0 && Files.exists(lies) && !growing.containsKey(file.path())) {
                    count("vanished");
                    Files.delete(lies);
                }
            }
        }
    }
}
