package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.Suggestion;

/** What a draft of FHIR reads, asks and names: nothing that two parts of a resource say otherwise, or that changes what it means, is left unsaid. */
class FhirDraftTest {
    @TempDir
    Path folder;

    private static String observation(String rest) {
        return "{\"resourceType\":\"Observation\",\"status\":\"final\",\"subject\":{\"reference\":\"Patient/1\"},%s}"
                .formatted(rest);
    }

    private static String procedure(String day, String rest) {
        return "{\"resourceType\":\"Procedure\",\"status\":\"completed\",\"subject\":{\"reference\":\"Patient/1\"},\"performedDateTime\":\"%s\",%s}"
                .formatted(day, rest);
    }

    private static String graded(String day, String part) {
        return observation(
                "\"effectiveDateTime\":\"%s\",\"code\":{\"text\":\"Goodman and Baron grade\"},\"component\":[%s]"
                        .formatted(day, part));
    }

    private static Suggestion draft(String... lines) throws Exception {
        return Suggestion.of(
                "a.ndjson", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), Night.instruments());
    }

    /** A part of a list is named by its words where it has no code: the next resource may have another order. */
    @Test
    void componentsWithoutCodesAreToldApartByTheirWords() throws Exception {
        var ice = "{\"code\":{\"text\":\"Ice pick\"},\"valueInteger\":3}";
        var rolling = "{\"code\":{\"text\":\"Rolling\"},\"valueInteger\":2}";
        var lines = new String[] {graded("2026-01-05", ice + "," + rolling), graded("2026-02-05", rolling + "," + ice)};
        var night = new Night(folder);
        night.drop("mapping.yml", draft(lines).yaml().getBytes(StandardCharsets.UTF_8));
        night.drop("a-2026-03-01.ndjson", lines);
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing().values())
                .hasSize(4)
                .allMatch(row -> row.contains("ice_pick") == row.contains("SCORE=3"));
    }

    @Test
    void textsAndCodesThatSayDifferentThingsAreAsked() throws Exception {
        var both = "\"code\":{\"coding\":[{\"system\":\"urn:a\",\"code\":\"1\",\"display\":\"Microneedling of"
                + " skin\"}],\"text\":\"RF microneedling\"}";
        var draft = draft(
                procedure("2026-01-05", both),
                graded("2026-01-05", "{\"code\":{\"text\":\"Rolling\"},\"valueInteger\":2}"));
        assertThat(draft.doubts())
                .containsExactly(
                        "of 1 resources the texts and codes of Procedure.code say different things of modality; take"
                                + " the sign # from one line");
        assertThat(draft.yaml())
                .contains(
                        "#      modality: \"Procedure.code.text\"",
                        "#      modality: \"Procedure.code[urn:a].display\"")
                .contains("\"RF microneedling\": rf", "\"Microneedling of skin\": standard");
    }

    @Test
    void siteSideRaterAndRoleAreRead() throws Exception {
        var rest = "\"effectiveDateTime\":\"2026-01-05\",\"code\":{\"text\":\"ECCA\"},\"valueInteger\":40,"
                + "\"bodySite\":{\"text\":\"Left cheek\"},\"performer\":[{\"reference\":\"%s\"}]";
        var lines = new String[] {
            observation(rest.formatted("Practitioner/dr1")),
            observation(rest.formatted("https://a.example/fhir/Practitioner/dr2/_history/3")),
            observation(rest.formatted("Patient/1"))
        };
        var draft = draft(lines);
        assertThat(draft.doubts())
                .hasSize(1)
                .allMatch(doubt -> doubt.contains("(\"dr1\", \"dr2\") counts as the clinician"));
        var night = new Night(folder);
        night.drop(
                "mapping.yml",
                draft.yaml()
                        .replace("\"dr2\": clinician", "\"dr2\": independent")
                        .getBytes(StandardCharsets.UTF_8));
        night.drop("a-2026-03-01.ndjson", lines);
        night.run();
        assertThat(night.standing().values())
                .hasSize(3)
                .allMatch(row -> row.contains("BODY_SITE=face") && row.contains("SIDE=left"))
                .anyMatch(row -> row.contains("RATER_ID=dr1, RATER_ROLE=clinician"))
                .anyMatch(row -> row.contains("RATER_ID=dr2, RATER_ROLE=independent"))
                .anyMatch(row -> row.contains("RATER_ROLE=patient") && !row.contains("RATER_ID"));
    }

    /** A bound is no value, and a time at night in UTC may be of another day. */
    @Test
    void whatChangesAValueOrADayIsSaid() throws Exception {
        var bound = observation(
                "\"effectiveDateTime\":\"2026-01-05\",\"code\":{\"text\":\"ECCA\"},\"valueQuantity\":{\"value\":40,\"comparator\":\"<\"}");
        var late = procedure("2026-01-04T23:00:00Z", "\"code\":{\"text\":\"Microneedling\"}");
        var draft = draft(bound, late);
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.startsWith("1 times are at night in UTC"));
        var night = new Night(folder);
        night.drop(
                "mapping.yml",
                draft.yaml()
                        .replaceFirst("    codes:\n      score:\n(.*\n)*", "")
                        .getBytes(StandardCharsets.UTF_8));
        night.drop("a-2026-03-01.ndjson", bound, late);
        assertThat(night.summary(night.run()).counts().rejected()).isOne();
        assertThat(night.standing().toString()).doesNotContain("SCORE");
    }

    @Test
    void whatIsNoScoreNoSessionOrNotFinalIsSaid() throws Exception {
        var draft = draft(
                observation("\"effectiveDateTime\":\"2026-01-05\",\"code\":{\"text\":\"ECCA\"},\"valueInteger\":40"),
                observation("\"effectiveDateTime\":\"2026-02-05\",\"code\":{\"text\":\"ECCA\"},\"valueInteger\":40")
                        .replace("final", "preliminary"),
                observation(
                        "\"effectiveDateTime\":\"2026-02-06\",\"code\":{\"text\":\"ECCA\"},\"dataAbsentReason\":{\"text\":\"Refused\"}"),
                observation(
                        "\"effectiveDateTime\":\"2026-01-05\",\"code\":{\"text\":\"Body weight\"},\"valueInteger\":60"),
                procedure(
                        "2026-01-05",
                        "\"code\":{\"text\":\"Microneedling\"},\"extension\":[{\"url\":\"urn:comfort\",\"valueInteger\":3}]"),
                procedure("2026-02-05", "\"code\":{\"text\":\"Follow-up visit\"}"),
                procedure("2026-03-05", "\"code\":{\"text\":\"Botox\"}"),
                "{\"resourceType\":\"Device\",\"id\":\"d\"}");
        assertThat(draft.yaml())
                .contains("#    unless: {\"Procedure.code.text\": [\"Follow-up visit\", \"Botox\"]}")
                .contains("#    unless: {Observation.status: [preliminary]}")
                .contains("    unless: {\"Observation.dataAbsentReason.text\": [\"Refused\"]}   # these have no value")
                .contains("# resources that are not read: Device");
        assertThat(draft.doubts())
                .hasSize(4)
                .anyMatch(doubt -> doubt.equals(
                        "the observations \"Body weight\" are not read; if one is a score, add it to when"))
                .anyMatch(doubt -> doubt.startsWith(
                        "extensions that are not read: [\"Procedure.extension[urn:comfort].valueInteger\"]"));
    }

    /** The record itself says which of two counts: nobody need decide it every night. */
    @Test
    void whatIsInErrorBesideItsCorrectionNeedsNoPerson() throws Exception {
        var right =
                observation("\"effectiveDateTime\":\"2026-01-05\",\"code\":{\"text\":\"ECCA\"},\"valueInteger\":40");
        var lines = new String[] {right, right.replace("40", "60").replace("final", "entered-in-error")};
        var night = new Night(folder);
        night.drop("mapping.yml", draft(lines).yaml().getBytes(StandardCharsets.UTF_8));
        night.drop("a-2026-03-01.ndjson", lines);
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isFalse();
        assertThat(night.standing().toString()).contains("SCORE=40").doesNotContain("SCORE=60");
        night.drop("b-2026-03-02.ndjson", right, right.replace("40", "50"));
        assertThat(night.summary(night.run()).needsAPerson()).isTrue();
    }

    /** Where others name the patient by an identifier, the patient's own is that one. */
    @Test
    void patientsAreCalledAsOthersReferToThem() throws Exception {
        var patient =
                "{\"resourceType\":\"Patient\",\"id\":\"x1\",\"identifier\":[{\"system\":\"urn:clinic\",\"value\":\"K-9\"}],\"birthDate\":\"1990-04\"}";
        var session = procedure("2026-01-05", "\"code\":{\"text\":\"Microneedling\"}")
                .replace("\"reference\":\"Patient/1\"", "\"identifier\":{\"system\":\"urn:clinic\",\"value\":\"K-9\"}");
        var night = new Night(folder);
        night.drop("mapping.yml", draft(patient, session).yaml().getBytes(StandardCharsets.UTF_8));
        night.drop("a-2026-03-01.ndjson", patient, session);
        assertThat(night.summary(night.run()).counts().rejected()).isZero();
        assertThat(night.standing().values()).hasSize(2).allMatch(row -> row.contains("PATIENT_ID=K-9"));
        assertThat(night.standing().toString()).contains("BIRTH_YEAR=1990");
        assertThat(draft(patient, session).doubts()).isEqualTo(List.of());
    }

    /** A code that is a number need be no score, and an address in a bundle is no lasting id. */
    @Test
    void codesThatAreNumbersAndPatientsWithoutIdsAreAsked() throws Exception {
        var coded =
                "\"effectiveDateTime\":\"2026-01-05\",\"code\":{\"text\":\"Goodman and Baron grade\"},\"valueCodeableConcept\":{\"coding\":[{\"system\":\"urn:g\",\"code\":\"%s\",\"display\":\"%s\"}]}";
        assertThat(draft(observation(coded.formatted("3", "Moderate"))).doubts())
                .isEmpty();
        assertThat(draft(observation(coded.formatted("2", "Moderate"))).doubts())
                .hasSize(1)
                .allMatch(doubt -> doubt.contains("taken for the scores (2: Moderate)"));
        var entries =
                "{\"fullUrl\":\"urn:uuid:a\",\"resource\":{\"resourceType\":\"Patient\",\"birthDate\":\"1990-01-01\"}},{\"resource\":%s}"
                        .formatted(observation(coded.formatted("3", "Moderate")).replace("Patient/1", "urn:uuid:a"));
        var bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[%s]}".formatted(entries);
        assertThat(draft(bundle).doubts())
                .hasSize(1)
                .allMatch(doubt -> doubt.startsWith("patients without an id are known by the addresses"));
    }
}
