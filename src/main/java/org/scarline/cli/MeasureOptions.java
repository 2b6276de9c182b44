package org.scarline.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.RaterRole;
import org.scarline.results.Primary;
import picocli.CommandLine.Option;

/** What scars are judged by. */
final class MeasureOptions {
    @Option(
            names = "--instrument",
            paramLabel = "CODE",
            description = "primary instrument (goodman_baron_grade; on a patient's page that of the latest run)")
    private @Nullable String instrument;

    @Option(
            names = "--rater-role",
            paramLabel = "CODE",
            description = "primary role (clinician; on a patient's page that of the latest run)")
    private @Nullable RaterRole raterRole;

    /** Code of the chosen instrument; empty where none is chosen. */
    public String instrument() {
        return Optional.ofNullable(instrument).orElse("");
    }

    /** Code of the chosen role; empty likewise. */
    public String raterRole() {
        return Optional.ofNullable(raterRole).map(RaterRole::code).orElse("");
    }

    /** What claims are tested by. */
    Primary primary() {
        return new Primary(
                instrument().isEmpty() ? Primary.DEFAULT.instrument() : instrument(),
                Optional.ofNullable(raterRole).orElse(Primary.DEFAULT.raterRole()));
    }

    /** What is wrong with an instrument that is chosen, found and expected; empty where it is known or none is chosen. */
    public static Optional<String> problem(String instrument, Instruments known) {
        return instrument.isEmpty() || known.find(instrument).isPresent()
                ? Optional.empty()
                : Optional.of("--instrument %s: expected one of %s"
                        .formatted(
                                instrument,
                                String.join(
                                        ", ",
                                        known.all().stream()
                                                .map(each -> each.code())
                                                .toList())));
    }
}
