package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What servers do with FHIR beside the plain form: what is in error, what never happened, and who is referred to by another address. */
class FhirShapesTest {
    private static final String MAPPING = """
            tables:
              - kind: sessions
                when: {resourceType: [Procedure]}
                columns:
                  patient_id: {of: Procedure.subject.reference, part: "(?:.*/)?Patient/([^/]+)(?:/_history/.*)?"}
                  session_date: {of: Procedure.performedDateTime, part: "(\\\\d{4}-\\\\d{2}-\\\\d{2}).*"}
                  modality: Procedure.code.text
              - kind: ratings
                when: {resourceType: [Observation]}
                columns:
                  patient_id: {of: Observation.subject.reference, part: "(?:.*/)?Patient/([^/]+)(?:/_history/.*)?"}
                  assessed_on: {of: Observation.effectiveDateTime, part: "(\\\\d{4}-\\\\d{2}-\\\\d{2}).*"}
                  score: [Observation.valueInteger, Observation.valueQuantity.value, "Observation.valueCodeableConcept[urn:grade]"]
                constants: {instrument: goodman_baron_grade, scar_type: rolling}
                codes: {score: {mild: 2}}
            """;

    @TempDir
    Path folder;

    private static String rating(String status, String patient, String day, String value) {
        return "{\"resourceType\":\"Observation\",\"status\":\"%s\",\"code\":{\"text\":\"grade\"},\"subject\":{\"reference\":\"%s\"},\"effectiveDateTime\":\"%s\",%s}"
                .formatted(status, patient, day, value);
    }

    private static String session(String status, String patient, String day) {
        return "{\"resourceType\":\"Procedure\",\"status\":\"%s\",\"subject\":{\"reference\":\"%s\"},\"performedDateTime\":\"%s\",\"code\":{\"text\":\"rf\"}}"
                .formatted(status, patient, day);
    }

    private Night night(String name, String content) throws Exception {
        var night = new Night(folder);
        night.drop("mapping.yml", MAPPING.getBytes(StandardCharsets.UTF_8));
        night.drop(name, content.getBytes(StandardCharsets.UTF_8));
        return night;
    }

    @Test
    void whatIsInErrorIsTakenBackAndWhatNeverHappenedIsPassedOverWithoutAWordOfTheProfile() throws Exception {
        var lines = List.of(
                rating("final", "Patient/1", "2026-01-05", "\"valueInteger\":3"),
                rating("entered-in-error", "Patient/1", "2026-01-05", "\"valueInteger\":4"),
                rating("entered-in-error", "Patient/2", "2026-01-05", "\"valueInteger\":4"),
                rating("cancelled", "Patient/2", "2026-01-06", "\"valueInteger\":4"),
                session("completed", "Patient/2", "2026-01-07"),
                session("not-done", "Patient/2", "2026-02-07"),
                session("stopped", "Patient/2", "2026-03-07"));
        var night = night("a-2026-03-20.ndjson", String.join("\n", lines) + "\n");
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing().values())
                .hasSize(3)
                .anyMatch(row -> row.contains("PATIENT_ID=1") && row.contains("SCORE=3"))
                .anyMatch(row -> row.contains("DAY_OF=2026-01-07"))
                .anyMatch(row -> row.contains("DAY_OF=2026-03-07"));
        assertThat(summary.oddities().extraColumns().toString())
                .contains("2 resources are entered in error", "2 rows passed over by the profile", "not-done");
    }

    @Test
    void aResourceThatTurnsOutToBeInErrorTakesItsRowBack() throws Exception {
        var night = night("a-2026-03-20.ndjson", session("completed", "Patient/2", "2026-01-07") + "\n");
        night.run();
        assertThat(night.standing()).hasSize(1);
        night.drop("a-2026-03-21.ndjson", session("entered-in-error", "Patient/2", "2026-01-07"));
        night.run();
        assertThat(night.standing()).isEmpty();
    }

    @Test
    void valuesOfEveryTypeAndReferencesOfEveryKindAreRead() throws Exception {
        var concept = "\"valueCodeableConcept\":{\"coding\":[{\"system\":\"urn:grade\",\"code\":\"mild\"}]}";
        var entries = List.of(
                "{\"fullUrl\":\"urn:uuid:aa\",\"resource\":{\"resourceType\":\"Patient\",\"id\":\"7\"}}",
                "{\"resource\":%s}"
                        .formatted(rating("final", "urn:uuid:aa", "2026-01-05T23:30:00-05:00", "\"valueInteger\":3")),
                "{\"resource\":%s}"
                        .formatted(rating(
                                "amended",
                                "https://a.example/fhir/Patient/7",
                                "2026-01-06",
                                "\"valueQuantity\":{\"value\":4}")),
                "{\"resource\":%s}".formatted(rating("final", "Patient/7/_history/3", "2026-01-08", concept)));
        var night = night(
                "b-2026-03-20.json",
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":[%s]}"
                        .formatted(String.join(",", entries)));
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing().values())
                .hasSize(3)
                .allMatch(row -> row.contains("PATIENT_ID=7"))
                .anyMatch(row -> row.contains("DAY_OF=2026-01-05") && row.contains("SCORE=3"))
                .anyMatch(row -> row.contains("SCORE=4"))
                .anyMatch(row -> row.contains("DAY_OF=2026-01-08") && row.contains("SCORE=2"));
    }

    /** Of whom another resource inside it speaks, nobody outside knows: it is rejected by name unless the profile says where the id stands. */
    @Test
    void aPatientWhoIsContainedIsNoOtherPatient() throws Exception {
        var contained =
                "{\"resourceType\":\"Procedure\",\"status\":\"completed\",\"contained\":[{\"resourceType\":\"Patient\",\"id\":\"p\",\"identifier\":[{\"system\":\"urn:clinic\",\"value\":\"K-9\"}]}],\"subject\":{\"reference\":\"#p\"},\"performedDateTime\":\"2026-01-07\",\"code\":{\"text\":\"rf\"}}";
        var night = night("a-2026-03-20.ndjson", contained + "\n");
        var summary = night.summary(night.run());
        assertThat(night.standing()).isEmpty();
        assertThat(summary.counts().rejected()).isOne();
        assertThat(summary.oddities().extraColumns().toString()).contains("Procedure.contained");
        night.drop(
                "mapping.yml",
                MAPPING.replaceFirst(
                                "patient_id: .*", "patient_id: \"Procedure.contained.identifier[urn:clinic].value\"")
                        .getBytes(StandardCharsets.UTF_8));
        night.run();
        assertThat(night.standing().toString()).contains("PATIENT_ID=K-9");
    }

    /** By the reader of the format it is one of its type: a clinic's own id is what stands in the file. */
    @Test
    void aResourceIsCalledByItsIdAlone() throws Exception {
        var night = night(
                "a-2026-03-20.ndjson",
                "{\"resourceType\":\"Patient\",\"id\":\"pat-012\",\"birthDate\":\"1990-05-05\"}\n");
        night.drop("mapping.yml", """
                tables:
                  - kind: patients
                    when: {resourceType: [Patient]}
                    columns: {patient_id: Patient.id, birth_year: {year_of: Patient.birthDate}}
                """.getBytes(StandardCharsets.UTF_8));
        night.run();
        assertThat(night.standing().toString()).contains("PATIENT_ID=pat-012");
    }
}
