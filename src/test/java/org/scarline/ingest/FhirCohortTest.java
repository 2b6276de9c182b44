package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.simulate.Simulation;
import org.scarline.simulate.Truth;

/**
 * Two hundred patients of three clinics that do not exist, as a server would give them: each clinic's resources, in a shape of its
 * own, come to the rows of its files by a draft of which hardly anything is decided.
 */
class FhirCohortTest {
    private static final String URL = "https://clinic.example/fhir/StructureDefinition/";
    private static final Map<String, String> TYPES = Map.of(
            "ice_pick", "Ice pick scars", "boxcar", "Boxcar scars", "rolling", "Rolling scars", "mixed", "Mixed scars");
    private static final Map<String, String> NAMES =
            Map.of("goodman_baron_grade", "Goodman and Baron qualitative grade", "ecca", "ECCA", "dlqi", "DLQI");

    @TempDir
    Path folder;

    /** How a clinic's server says the same. */
    private enum Shape {
        COMPONENTS,
        ONE_EACH,
        GRADES_AS_QUANTITIES
    }

    private static String text(Map<String, Object> row, String column) {
        var value = row.get(column);
        return value instanceof BigDecimal number
                ? number.stripTrailingZeros().toPlainString()
                : value == null ? "" : String.valueOf(value);
    }

    private static CodeableConcept concept(String text) {
        return new CodeableConcept().setText(text);
    }

    private static Patient patient(Map<String, Object> row) {
        var patient = new Patient();
        patient.setId(text(row, "PATIENT_ID"));
        if (!text(row, "BIRTH_YEAR").isEmpty()) {
            patient.setBirthDateElement(new DateType(text(row, "BIRTH_YEAR")));
        }
        if (!text(row, "SEX").isEmpty()) {
            patient.setGender(AdministrativeGender.valueOf(text(row, "SEX").toUpperCase(Locale.ROOT)));
        }
        if (!text(row, "FITZPATRICK").isEmpty()) {
            patient.addExtension(
                    URL + "fitzpatrick-skin-type", new IntegerType(Integer.parseInt(text(row, "FITZPATRICK"))));
        }
        if (!text(row, "RESEARCH_CONSENT").isEmpty()) {
            patient.addExtension(URL + "research-consent", new CodeType(text(row, "RESEARCH_CONSENT")));
        }
        return patient;
    }

    private static Procedure procedure(Map<String, Object> row, Shape shape) {
        var procedure = new Procedure();
        procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
        procedure.setSubject(new Reference("Patient/" + text(row, "PATIENT_ID")));
        var day = text(row, "DAY_OF");
        procedure.setPerformed(
                shape == Shape.ONE_EACH
                        ? new Period().setStartElement(new DateTimeType(day + "T10:00:00+02:00"))
                        : new DateTimeType(day));
        procedure.setCode(
                concept(text(row, "MODALITY").equals("rf") ? "Radiofrequency microneedling" : "Microneedling"));
        procedure.addBodySite(concept(site(row)));
        if (!text(row, "ADJUNCTS").isEmpty()) {
            procedure.addExtension(URL + "adjunct", new CodeType(text(row, "ADJUNCTS")));
        }
        if (!text(row, "DEVICE").isEmpty()) {
            procedure.addUsedCode(concept(text(row, "DEVICE")));
        }
        if (!text(row, "OPERATOR_ID").isEmpty()) {
            procedure.addPerformer().setActor(new Reference("Practitioner/" + text(row, "OPERATOR_ID")));
        }
        var events = row.get("ADVERSE_EVENTS");
        if (events != null) {
            Stream.of(
                            events.toString().isEmpty()
                                    ? new String[] {"none"}
                                    : events.toString().split("\\|", -1))
                    .forEach(event -> procedure.addComplication(concept(event)));
        }
        numbers(row, procedure);
        return procedure;
    }

    private static void numbers(Map<String, Object> row, Procedure procedure) {
        quantity(row, procedure, "NEEDLE_DEPTH_MM", "needle-depth", "mm");
        quantity(row, procedure, "RF_ENERGY_MJ", "rf-energy", "mJ");
        quantity(row, procedure, "DURATION_MIN", "duration", "min");
        for (var each : Map.of(
                        "PASSES",
                        "passes",
                        "PAIN",
                        "pain",
                        "DOWNTIME_DAYS",
                        "downtime-days",
                        "ERYTHEMA_DAYS",
                        "erythema-days")
                .entrySet()) {
            if (!text(row, each.getKey()).isEmpty()) {
                procedure.addExtension(URL + each.getValue(), new DecimalType(text(row, each.getKey())));
            }
        }
        if (!text(row, "ACTIVE_ACNE").isEmpty()) {
            procedure.addExtension(URL + "active-acne", new CodeType(text(row, "ACTIVE_ACNE")));
        }
        if (!text(row, "ISOTRETINOIN_STOPPED").isEmpty()) {
            procedure.addExtension(URL + "isotretinoin-stopped", new DateType(text(row, "ISOTRETINOIN_STOPPED")));
        }
        if (!text(row, "COST").isEmpty()) {
            var money = new Money().setValue(new BigDecimal(text(row, "COST")));
            procedure.addExtension(URL + "cost", money.setCurrency(text(row, "CURRENCY")));
        }
    }

    private static void quantity(
            Map<String, Object> row, Procedure procedure, String column, String name, String unit) {
        if (!text(row, column).isEmpty()) {
            procedure.addExtension(
                    URL + name,
                    new Quantity().setValue(new BigDecimal(text(row, column))).setUnit(unit));
        }
    }

    private static String site(Map<String, Object> row) {
        var side = text(row, "SIDE");
        var words = Map.of("face", "Face", "left", "left", "right", "right", "both", "both sides");
        var site = words.getOrDefault(text(row, "BODY_SITE"), text(row, "BODY_SITE"));
        return site + ", " + words.getOrDefault(side, side);
    }

    private static Observation observation(Map<String, Object> row, String code) {
        var observation = new Observation();
        observation.setStatus(Observation.ObservationStatus.FINAL);
        observation.setSubject(new Reference("Patient/" + text(row, "PATIENT_ID")));
        observation.setEffective(new DateTimeType(text(row, "DAY_OF")));
        observation.setBodySite(concept(site(row)));
        observation.setCode(concept(code));
        if (text(row, "RATER_ROLE").equals("patient")) {
            observation.addPerformer(observation.getSubject());
        } else if (!text(row, "RATER_ID").isEmpty()) {
            observation.addPerformer(new Reference("Practitioner/" + text(row, "RATER_ID")));
        }
        return observation;
    }

    private static Type score(Map<String, Object> row, Shape shape) {
        var score = new BigDecimal(text(row, "SCORE"));
        return shape == Shape.GRADES_AS_QUANTITIES || score.scale() > 0
                ? new Quantity().setValue(score)
                : new IntegerType(score.intValueExact());
    }

    private static List<Observation> observations(List<Map<String, Object>> ratings, Shape shape) {
        if (shape != Shape.COMPONENTS) {
            return ratings.stream()
                    .map(row -> {
                        var code = TYPES.getOrDefault(text(row, "SCAR_TYPE"), "") + " " + name(row);
                        return observation(row, code.strip()).setValue(score(row, shape));
                    })
                    .toList();
        }
        var together = new LinkedHashMap<String, Observation>();
        for (var row : ratings) {
            var key = Stream.of("PATIENT_ID", "DAY_OF", "BODY_SITE", "SIDE", "INSTRUMENT", "RATER_ID", "RATER_ROLE")
                    .map(column -> text(row, column))
                    .collect(Collectors.joining("|"));
            var part = together.computeIfAbsent(key, any -> observation(row, name(row)))
                    .addComponent();
            var type = text(row, "SCAR_TYPE");
            part.setCode(concept(TYPES.getOrDefault(type, type))).setValue(score(row, shape));
        }
        return List.copyOf(together.values());
    }

    private static String name(Map<String, Object> row) {
        return NAMES.getOrDefault(text(row, "INSTRUMENT"), text(row, "INSTRUMENT"));
    }

    private static List<Map<String, Object>> rows(Night night, String site, String kind) {
        return night.query(
                "SELECT * FROM rows_in_force WHERE site = '%s' AND kind = '%s' ORDER BY patient_id, day_of, scar_type"
                        .formatted(site, kind));
    }

    private static byte[] file(Night night, String site, Shape shape) {
        var resources = new ArrayList<Resource>();
        rows(night, site, "patients").forEach(row -> resources.add(patient(row)));
        rows(night, site, "sessions").forEach(row -> resources.add(procedure(row, shape)));
        resources.addAll(observations(rows(night, site, "ratings"), shape));
        var parser = FhirContext.forR4Cached().newJsonParser();
        if (shape == Shape.ONE_EACH) {
            var lines = resources.stream().map(parser::encodeResourceToString).collect(Collectors.joining("\n"));
            return (lines + "\n").getBytes(StandardCharsets.UTF_8);
        }
        var bundle = new Bundle().setType(Bundle.BundleType.SEARCHSET);
        resources.forEach(resource -> bundle.addEntry().setResource(resource));
        return parser.encodeResourceToString(bundle).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> without(Map<String, String> all, Map<String, String> others) {
        return all.values().stream()
                .filter(row -> !others.containsValue(row))
                .limit(10)
                .toList();
    }

    @Test
    void aCohortInThreeShapesComesToTheRowsOfItsFiles() throws Exception {
        var own = new Night(folder.resolve("own"));
        new Simulation(new Simulation.Settings(200, 14, Truth.usual())).run(own.folder.resolve("incoming"));
        own.run();
        var fhir = new Night(folder.resolve("fhir"));
        var shapes = Map.of(
                "clinic-a", Shape.COMPONENTS, "clinic-b", Shape.ONE_EACH, "clinic-c", Shape.GRADES_AS_QUANTITIES);
        for (var each : shapes.entrySet()) {
            var name = each.getValue() == Shape.ONE_EACH ? "export-2026-11-01.ndjson" : "export-2026-11-01.json";
            var file = file(own, each.getKey(), each.getValue());
            var draft = Suggestion.of(name, file, Night.instruments());
            assertThat(draft.doubts()).hasSize(1).allMatch(doubt -> doubt.contains("\"photo1\", \"photo2\""));
            var decided = draft.yaml().replaceAll("(\"photo[12]\": )clinician", "$1independent");
            fhir.drop(each.getKey() + "/mapping.yml", decided.getBytes(StandardCharsets.UTF_8));
            fhir.drop(each.getKey() + "/" + name, file);
        }
        var summary = fhir.summary(fhir.run());
        assertThat(summary.notTaken()).isEmpty();
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.oddities().remarks()).allMatch(remark -> remark.endsWith("no row of patients has"));
        assertThat(without(own.standing(), fhir.standing()))
                .as("rows that are not there")
                .isEmpty();
        assertThat(without(fhir.standing(), own.standing())).as("other rows").isEmpty();
    }
}
