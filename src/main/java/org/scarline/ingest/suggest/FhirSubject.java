package org.scarline.ingest.suggest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose a resource is: by a reference, or by an identifier where the patient's own is the same. */
final class FhirSubject {
    private final FhirPaths paths;
    private final Optional<String> system;

    FhirSubject(FhirPaths paths) {
        this.paths = paths;
        var isReferred = Stream.of("Procedure", "Observation").anyMatch(type -> paths.has(type + ".subject.reference"));
        this.system = isReferred
                ? Optional.empty()
                : Stream.of("subject", "contained")
                        .flatMap(where ->
                                paths
                                        .like("(Procedure|Observation)\\." + where + "\\.identifier(\\[.*])?\\.value")
                                        .stream())
                        .map(path -> path.replaceFirst("^[A-Za-z]+\\.", ""))
                        .findFirst();
    }

    /** Whether resources of a type say whose they are. */
    boolean isIn(String type) {
        return paths.has(path(type)) || paths.has(type + ".subject.display");
    }

    private String path(String type) {
        return type + "." + system.orElse("subject.reference");
    }

    void write(FhirTable table, String type) {
        var path = path(type);
        if (system.isPresent()) {
            table.column("patient_id", List.of(path));
        } else {
            table.part("patient_id", List.of(path), FhirPaths.reference("Patient"));
        }
        var without = paths.of(type).stream()
                .filter(row -> paths.at(row, path).isEmpty())
                .count();
        if (without > 0) {
            table.doubt("%d resources say nothing at %s: whose they are is not known, and they are rejected"
                    .formatted(without, path));
        }
    }

    /** The patient's own id, as others refer to it. */
    void patient(FhirTable table) {
        if (system.isPresent()) {
            var own = "Patient." + system.get().replaceFirst("^(subject|contained)\\.", "");
            table.column("patient_id", List.of(own));
            if (!paths.has(own)) {
                table.doubt(
                        "others name the patient by %s, but no patient holds one at %s".formatted(system.get(), own));
            }
            return;
        }
        var own = Stream.of("Patient.id", "fullUrl").filter(paths::has).toList();
        var isWithout = paths.of("Patient").stream()
                .anyMatch(row -> paths.at(row, "Patient.id").isEmpty());
        table.column("patient_id", isWithout ? own : List.of("Patient.id"));
        if (isWithout) {
            table.doubt(
                    "patients without an id are known by the addresses in the bundle; where the next export gives them others, one person becomes two: export them with their ids if it does");
        }
        var identifiers = paths.like(Pattern.quote("Patient.identifier") + ".*\\.value");
        if (!identifiers.isEmpty()) {
            table.offer(" patients are known by the ids that others refer to, not by %s"
                    .formatted(FhirTable.listed(new java.util.LinkedHashSet<>(identifiers))));
        }
    }
}
