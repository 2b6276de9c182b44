package org.scarline.ingest.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;

/**
 * A FHIR resource as cells, every value that it holds under the path to it: {@code Procedure.performedDateTime},
 * {@code Procedure.code[http://snomed.info/sct]}, {@code Observation.component[rolling].valueInteger}. A quantity that is a bound is
 * no number: {@code <3} (FHIR calls the comparator a modifier, which nobody may leave unread).
 */
final class FhirResource {
    private final Map<String, String> cells = new LinkedHashMap<>();

    private FhirResource() {}

    static Map<String, String> cells(Resource resource) {
        var result = new FhirResource();
        result.cells.put("resourceType", resource.fhirType());
        result.children(resource, resource.fhirType());
        result.cells.computeIfPresent(
                resource.fhirType() + ".id",
                (path, id) -> resource.getIdElement().hasIdPart()
                        ? resource.getIdElement().getIdPart()
                        : id);
        return result.cells;
    }

    private void children(Base base, String path) {
        for (var property : base.children()) {
            if (isInName(base, property.getName())) {
                continue;
            }
            var times = new HashMap<String, Integer>();
            for (var value : property.getValues()) {
                var name = path + "." + name(property, value);
                var time = times.merge(name, 1, Integer::sum);
                value(value, time == 1 ? name : "%s (%d)".formatted(name, time), path);
            }
        }
    }

    /** What an extension's or an identifier's path names already. */
    private static boolean isInName(Base base, String property) {
        return (base instanceof Extension && property.equals("url"))
                || (base instanceof Identifier && property.equals("system"));
    }

    /** As JSON calls it: of {@code performed[x]} by the type of its value; parts of a list by what they are of. */
    private static String name(Property property, Base value) {
        var type = value.fhirType();
        var name = property.getName().replace("[x]", Character.toUpperCase(type.charAt(0)) + type.substring(1));
        if (value instanceof Extension extension) {
            return "%s[%s]".formatted(name, extension.getUrl());
        }
        if (value instanceof Identifier identifier) {
            return "%s[%s]".formatted(name, identifier.hasSystem() ? identifier.getSystem() : "");
        }
        return value instanceof ObservationComponentComponent component
                ? "%s[%s]".formatted(name, called(component.getCode()))
                : name;
    }

    /** By its first code; where it has none by its words, for the place in a list is another in the next resource. */
    private static String called(CodeableConcept concept) {
        var coding = concept.getCodingFirstRep();
        return Stream.of(coding.getCode(), concept.getText(), coding.getDisplay())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(text -> text.replaceAll("[\\[\\]\\s]+", " ").strip())
                .orElse("");
    }

    private void value(Base value, String name, String parent) {
        if (value instanceof Coding coding) {
            coding(coding, parent);
            return;
        }
        if (value.isPrimitive()) {
            put(isInside(value, name) ? name + " (contained)" : name, value.primitiveValue());
        }
        children(value, name);
        if (value instanceof Quantity quantity && quantity.hasComparator()) {
            cells.computeIfPresent(
                    name + ".value", (path, text) -> quantity.getComparator().toCode() + text);
        }
    }

    /** Whether it is the name of a part of the resource itself, which many resources use alike: it names nobody outside. */
    private static boolean isInside(Base value, String name) {
        return name.endsWith(".reference")
                && String.valueOf(value.primitiveValue()).startsWith("#");
    }

    /** A concept's code in each system that it is given in. */
    private void coding(Coding coding, String concept) {
        var system = "%s[%s]".formatted(concept, coding.hasSystem() ? coding.getSystem() : "");
        put(system, coding.getCode());
        put(system + ".display", coding.getDisplay());
        put(system + ".version", coding.getVersion());
        for (var extension : coding.getExtension()) {
            value(extension, "%s.extension[%s]".formatted(system, extension.getUrl()), system);
        }
    }

    private void put(String name, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isEmpty()) {
            cells.merge(name, text, (before, now) -> before + "|" + now);
        }
    }
}
