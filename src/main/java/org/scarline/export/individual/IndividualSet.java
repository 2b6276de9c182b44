package org.scarline.export.individual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.PatientRows;
import org.scarline.disk.Disk;
import org.scarline.disk.Json;
import org.scarline.disk.table.CsvTable;
import org.scarline.disk.table.MarkdownTable;
import org.scarline.disk.table.TableSchema;
import org.scarline.rows.Stores;

/**
 * Makes the set: {@code ratings.csv} and {@code adrate.csv} with the same rows, {@code codebook.md} and {@code set.json}. No
 * site, operator, rater, device, date or free text is in it.
 */
public final class IndividualSet {
    /** Fewest patients who must look alike unless somebody is named who allows less. */
    public static final int USUAL_K = 5;

    private final Disk disk;
    private final Stores stores;
    private final ResearchCodeTable codes;
    private final Instruments instruments;

    public IndividualSet(Disk disk, Stores stores, ResearchCodeTable codes, Instruments instruments) {
        this.disk = disk.ownerOnly().settled();
        this.stores = stores;
        this.codes = codes;
        this.instruments = instruments;
    }

    /** What came of it, in a sentence. */
    public record Made(boolean isMade, String words) {}

    /** Writes the set into a folder of its own, whole or not at all; call in a transaction. */
    public Made write(Path folder, int k, String version) throws IOException {
        var allowed = new TreeMap<Integer, PatientRows>();
        stores.each((number, rows) -> {
            if (allows(rows)) {
                allowed.put(number, rows);
            }
        });
        var given = codes.codes(allowed.keySet());
        var subjects = new ArrayList<Subject>();
        allowed.forEach((number, rows) -> subjects.add(Subject.of(
                Optional.ofNullable(given.get(number)).orElseThrow(),
                rows.patient().orElseThrow(),
                rows,
                instruments)));
        subjects.removeIf(subject -> subject.ratings().isEmpty());
        subjects.sort(Comparator.comparing(Subject::code));
        var how = Generalisation.of(subjects, k);
        if (how.isEmpty()) {
            return new Made(false, "held back: fewer than %d rated patients allow research".formatted(k));
        }
        write(folder, subjects, how.get(), version);
        return new Made(
                true,
                "%d patients, %d ratings; at least %d look alike (k), with at least %d answers to whether they improved (l)"
                        .formatted(
                                subjects.size(),
                                rows(subjects, how.get()).size(),
                                how.get().k(),
                                how.get().l()));
    }

    private static boolean allows(PatientRows rows) {
        return rows.patient()
                .filter(each -> each.researchConsent() == Answer.YES)
                .isPresent();
    }

    private static List<RatingColumns.Row> rows(List<Subject> subjects, Generalisation how) {
        var rows = new ArrayList<RatingColumns.Row>();
        for (var subject : subjects) {
            var traits = how.of(subject.traits());
            subject.ratings().forEach(rated -> rows.add(new RatingColumns.Row(subject.code(), traits, rated)));
        }
        return rows;
    }

    private void write(Path folder, List<Subject> subjects, Generalisation how, String version) throws IOException {
        var part = folder.resolveSibling("." + folder.getFileName() + ".part");
        disk.remove(part);
        var rows = rows(subjects, how);
        table(part, RatingColumns.plain(), rows);
        table(part, RatingColumns.adam(), rows);
        disk.write(part.resolve("codebook.md"), codebook(how));
        disk.write(part.resolve("set.json"), described(part, subjects, how, version));
        disk.remove(folder);
        disk.move(part, folder);
    }

    private void table(Path folder, TableSchema<RatingColumns.Row> table, List<RatingColumns.Row> rows)
            throws IOException {
        disk.write(folder.resolve(table.file()), out -> CsvTable.write(table, rows, out));
    }

    private static String codebook(Generalisation how) {
        return """
                # One row per rating

                Of patients who allow research, under random codes. `ratings.csv` has plain names, `adrate.csv` the same rows
                under names as CDISC ADaM has them. At least %d patients look alike by age, sex and skin type (k); among those
                there are at least %d different answers to whether the patient improved (l; yes, no and not known are three).
                Days and scores of a patient are exact: whoever knows several of them may still find that patient. Treat the set
                as personal data.

                %s""".formatted(
                how.k(), how.l(), MarkdownTable.of(List.of("plain", "ADaM", "meaning"), RatingColumns.codebook()));
    }

    private String described(Path folder, List<Subject> subjects, Generalisation how, String version)
            throws IOException {
        var json = Json.object();
        json.put("patients", subjects.size());
        json.put("ratings", rows(subjects, how).size());
        json.put("k", how.k());
        json.put("l", how.l());
        var coarse = json.putObject("coarseness");
        coarse.put("age", how.coarseness().age());
        coarse.put("sex", how.coarseness().sex());
        coarse.put("fitzpatrick", how.coarseness().skin());
        json.put(
                "patients_of_whom_no_trait_is_told",
                subjects.stream()
                        .filter(each -> how.of(each.traits()).equals(Traits.Shown.NOTHING))
                        .count());
        json.put("version", version);
        var digests = json.putObject("sha256");
        for (var file : List.of("adrate.csv", "codebook.md", "ratings.csv")) {
            digests.put(file, disk.sha256(folder.resolve(file)));
        }
        return Json.text(json);
    }
}
