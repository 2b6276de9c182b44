package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.rows.ledger.Code;

/** FHIR resources come to the rows of our own files by a profile, and nothing of them is passed over in silence. */
class FhirNightTest {
    private static final Path OWN = Path.of("src/test/resources/sheets/own");
    private static final String MAPPING = """
        tables:
          - kind: patients
            when: {resourceType: [Patient]}
            columns: {patient_id: {of: Patient.id, part: "Patient/(.+)"}, birth_year: {year_of: Patient.birthDate}, fitzpatrick: "Patient.extension[urn:skin].valueInteger"}
          - kind: sessions
            when: {resourceType: [Procedure]}
            unless: {Procedure.status: [not-done]}
            columns:
              patient_id: {of: Procedure.subject.reference, part: "Patient/(.+)"}
              session_date: {of: Procedure.performedDateTime, part: "(\\\\d{4}-\\\\d{2}-\\\\d{2})T.*"}
              modality: "Procedure.code[urn:ours]"
              adjunct: "Procedure.category[urn:ours]"
              needle_depth_mm: "Procedure.extension[urn:depth].valueDecimal"
              record_status: Procedure.status
            codes:
              modality: {needling-rf: rf, needling: standard}
              record_status: {completed: active, entered-in-error: void}
          - kind: ratings
            when: {resourceType: [Observation], "Observation.code[http://loinc.org]": [scar-grade]}
            columns:
              patient_id: {of: Observation.subject.reference, part: "Patient/(.+)"}
              assessed_on: Observation.effectiveDateTime
            constants: {instrument: goodman_baron_grade}
            rows:
              - {score: "Observation.component[ice].valueInteger", constants: {scar_type: ice_pick}}
              - {score: "Observation.component[box].valueInteger", constants: {scar_type: boxcar}}
              - {score: "Observation.component[rol].valueInteger", constants: {scar_type: rolling}}
        """;

    @TempDir
    Path folder;

    private static List<String[]> rows(String kind) throws Exception {
        return Files.readAllLines(OWN.resolve(kind + "-2026-03-01.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static String concept(String system, String code) {
        return "{\"coding\":[{\"system\":\"%s\",\"code\":\"%s\"}]}".formatted(system, code);
    }

    private static List<String> resources() throws Exception {
        var lines = new ArrayList<String>();
        for (var each : rows("patients")) {
            lines.add(
                    "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"birthDate\":\"%s-01-01\",\"extension\":[{\"url\":\"urn:skin\",\"valueInteger\":%s}]}"
                            .formatted(each[0], each[2], each[1]));
        }
        for (var each : rows("sessions")) {
            var category = each[3].isEmpty() ? "" : ",\"category\":" + concept("urn:ours", each[3]);
            lines.add(
                    "{\"resourceType\":\"Procedure\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/%s\"},\"performedDateTime\":\"%sT10:30:00+01:00\",\"code\":%s%s,\"extension\":[{\"url\":\"urn:depth\",\"valueDecimal\":%s}]}"
                            .formatted(
                                    each[0],
                                    each[1],
                                    concept("urn:ours", each[2].equals("rf") ? "needling-rf" : "needling"),
                                    category,
                                    each[4]));
        }
        for (var each : rows("ratings")) {
            var part = each[2].substring(0, 3);
            lines.add(
                    "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":%s,\"subject\":{\"reference\":\"Patient/%s\"},\"effectiveDateTime\":\"%s\",\"component\":[{\"code\":%s,\"valueInteger\":%s}]}"
                            .formatted(
                                    concept("http://loinc.org", "scar-grade"),
                                    each[0],
                                    each[1],
                                    concept("urn:ours", part),
                                    each[4]));
        }
        return lines;
    }

    private Night night(List<String> lines) throws Exception {
        var night = new Night(folder.resolve("fhir"));
        night.drop("mapping.yml", MAPPING.getBytes(StandardCharsets.UTF_8));
        night.drop("export-2026-03-01.ndjson", lines.toArray(String[]::new));
        return night;
    }

    @Test
    void resourcesComeToTheRowsOfOurFiles() throws Exception {
        var own = new Night(folder.resolve("own"));
        for (var kind : List.of("patients", "sessions", "ratings")) {
            own.drop(kind + "-2026-03-01.csv", Files.readAllBytes(OWN.resolve(kind + "-2026-03-01.csv")));
        }
        own.run();
        var night = night(resources());
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).isEmpty();
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing()).isEqualTo(own.standing());
    }

    /** As a server or another program saves them: over many lines or in one, with addresses and without a line end. */
    @Test
    void bundlesComeToTheSameRowsHoweverTheyAreSaved() throws Exception {
        var own = night(resources());
        own.run();
        var entries = new ArrayList<String>();
        for (var line : resources()) {
            entries.add("{\"fullUrl\":\"urn:uuid:%d\",\"resource\":%s}".formatted(entries.size(), line));
        }
        var bundle = "{\"resourceType\":\"Bundle\",\"type\":\"%s\",%s\"entry\":[" + String.join(",", entries) + "]}";
        var next = "\"link\":[{\"relation\":\"next\",\"url\":\"https://example.org/2\"}],";
        var texts = Map.of(
                "one", bundle.formatted("collection", ""),
                "many",
                        bundle.formatted("searchset", next)
                                .replace(",", ",\n ")
                                .replace("{\"resourceType\":\"Bundle\"", "{\n\"resourceType\":\"Bundle\""));
        for (var each : texts.entrySet()) {
            var night = new Night(folder.resolve(each.getKey()));
            night.drop("mapping.yml", MAPPING.getBytes(StandardCharsets.UTF_8));
            night.drop("bundle-2026-03-01.json", each.getValue().getBytes(StandardCharsets.UTF_8));
            var summary = night.summary(night.run());
            assertThat(summary.notTaken()).as(each.getKey()).isEmpty();
            assertThat(summary.counts().rejected()).isZero();
            assertThat(night.standing()).isEqualTo(own.standing());
            assertThat(summary.oddities().extraColumns().toString().contains("further pages"))
                    .isEqualTo(each.getKey().equals("many"));
        }
    }

    @Test
    void anEntryThatIsNoResourceCostsItselfAndADocumentThatBreaksOffIsSaidToBeDamaged() throws Exception {
        var night = new Night(folder.resolve("damaged"));
        night.drop("mapping.yml", MAPPING.getBytes(StandardCharsets.UTF_8));
        var entries = new ArrayList<String>(List.of("{\"request\":{\"method\":\"DELETE\"}}"));
        resources().forEach(line -> entries.add("{\"resource\":%s}".formatted(line)));
        var text = "{\n\"resourceType\":\"Bundle\",\"type\":\"collection\",\n\"entry\":[\n"
                + String.join(",\n", entries) + "]}\n";
        night.drop("bundle-2026-03-01.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(night.summary(night.run()).counts().rejected()).isEqualTo(1);
        night.drop(
                "broken-2026-03-02.json", text.substring(0, text.length() / 2).getBytes(StandardCharsets.UTF_8));
        night.run();
        assertThat(night.file("broken-2026-03-02.json").problem().orElseThrow().message())
                .startsWith("it is FHIR in one document, and the JSON is damaged at line ");
    }

    @Test
    void aPathAtWhichNoResourceHoldsAValueIsNamedAndMissing() throws Exception {
        var lines =
                resources().stream().filter(line -> !line.contains("\"prp\"")).toList();
        var night = night(lines);
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).isEmpty();
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.oddities().extraColumns().toString()).contains("no row says Procedure.category[urn:ours]");
    }

    @Test
    void aLineThatIsNoResourceCostsItselfAndWhatIsNotReadIsNamed() throws Exception {
        var lines = new ArrayList<>(resources());
        lines.set(0, "{\"resourceType\":\"Patient\",\"secret\":\"hidden-words\"}");
        lines.set(1, "{\"resourceType\":\"Patient\",\"birthDate\":\"hidden-words\"}");
        lines.set(2, "no JSON hidden-words");
        lines.add("{\"resourceType\":\"Device\",\"manufacturer\":\"x\"}");
        lines.add("");
        lines.add(
                "{\"resourceType\":\"Procedure\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/1\"},\"performedDateTime\":\"2025-13-01\",\"note\":[{\"text\":\"x\"}],\"code\":{\"text\":\"needling\"}}");
        var night = night(lines);
        var summary = night.summary(night.run());
        assertThat(night.query("SELECT code, place || ' ' || message AS said FROM reject ORDER BY line")
                        .toString())
                .contains(
                        "BAD_RESOURCE",
                        "the line is no FHIR R4 resource: secret",
                        "resource: birthDate",
                        "SAID=%d ".formatted(lines.size()))
                .doesNotContain("hidden-words");
        assertThat(summary.counts().rejected()).isEqualTo(4);
        assertThat(summary.oddities().extraColumns().toString())
                .contains("1 row of another form {resourceType=Device")
                .contains("Device.manufacturer", "Observation.component[ice].code");
    }

    @Test
    void aDraftSetsWhereFhirHasWhoAndWhenAndAsksTheRest() throws Exception {
        var lines = String.join("\n", resources()).replace("\"needling-rf\"", "\"4711\"") + "\n";
        var draft = Suggestion.of("export.ndjson", lines.getBytes(StandardCharsets.UTF_8), Night.instruments());
        assertThat(draft.doubts()).hasSize(3);
        assertThat(draft.yaml()).contains("what is \"4711\" of modality?", "\"needling\": standard");
        var decided = Answers.of(List.of(
                        "\"4711\": rf",
                        "instrument: goodman_baron_grade",
                        "- {score: \"Observation.component[rol].valueInteger\", constants: {scar_type: rolling}}"))
                .to(draft.yaml());
        var night = new Night(folder.resolve("drafted"));
        night.drop("mapping.yml", decided.getBytes(StandardCharsets.UTF_8));
        night.drop("export-2026-03-01.ndjson", lines.getBytes(StandardCharsets.UTF_8));
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).as(decided).isEmpty();
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing()).hasSize(resources().size());
    }

    @Test
    void withoutAProfileItIsRefusedByName() throws Exception {
        var night = new Night(folder);
        night.drop("export-2026-03-01.ndjson", resources().toArray(String[]::new));
        night.drop("pretty-2026-03-01.ndjson", "{", "  \"resourceType\": \"Bundle\"", "}");
        night.run();
        assertThat(night.ledger()).hasSize(2);
        for (var file : night.ledger()) {
            assertThat(file.problem().orElseThrow().code()).isEqualTo(Code.NEEDS_PROFILE);
            assertThat(file.problem().orElseThrow().message()).contains("it is FHIR");
        }
    }
}
