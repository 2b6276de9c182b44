package org.scarline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.scarline.clinic.Run;
import org.scarline.compare.VerdictsCsv;
import org.scarline.report.story.Claims;
import org.scarline.report.story.Wording;

/** The page that leads to all runs, newest data first. */
record RunList(List<Entry> entries) {
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-[0-9a-f]{8}");

    /**
     * One run.
     *
     * @param verdicts how many claims got which word
     * @param mark says which one is the latest; empty for the others
     */
    record Entry(String run, String cutOff, String verdicts, String mark) {}

    /** All published runs in a folder. A folder that cannot be read as a run is left out. */
    static RunList of(Path reports, Run latest) throws IOException {
        var words = Wording.english();
        var entries = new ArrayList<Entry>();
        try (var folders = Files.list(reports)) {
            for (var folder : folders.sorted(Comparator.reverseOrder()).toList()) {
                var name = NAME.matcher(folder.getFileName().toString());
                if (name.matches()
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.isRegularFile(folder.resolve(Manifest.NAME))) {
                    entries.add(entry(folder, LocalDate.parse(name.group(1)), latest, words));
                }
            }
        }
        return new RunList(entries);
    }

    private static Entry entry(Path folder, LocalDate cutOff, Run latest, Wording words) {
        var name = folder.getFileName().toString();
        var mark = name.equals(latest.id()) ? words.say("runs.latest") : "";
        return new Entry(name, Wording.date(cutOff), verdicts(folder.resolve("verdicts.csv"), words), mark);
    }

    private static String verdicts(Path file, Wording words) {
        try {
            return Claims.counted(VerdictsCsv.read(file), words);
        } catch (IOException | RuntimeException unreadable) {
            return words.say("table.none");
        }
    }

    String html() {
        return new Templates(Wording.english()).fill("runs", Map.of("entries", entries));
    }
}
