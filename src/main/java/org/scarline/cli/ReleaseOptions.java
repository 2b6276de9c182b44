package org.scarline.cli;

import java.util.Optional;
import org.scarline.export.gate.Protection;
import org.scarline.export.individual.IndividualSet;
import org.scarline.export.release.Plan;
import org.scarline.night.ReleaseChoice;
import picocli.CommandLine.Option;

/** How releases are protected, and what they speak of. */
final class ReleaseOptions {
    @Option(
            names = "--release-bound",
            paramLabel = "N",
            defaultValue = "10",
            description = "most that noise adds to a released count (${DEFAULT-VALUE})")
    private int bound = Protection.DEFAULT.bound();

    @Option(
            names = "--release-variance",
            paramLabel = "N",
            defaultValue = "5",
            description = "variance of that noise (${DEFAULT-VALUE})")
    private int variance = (int) Protection.DEFAULT.variance();

    @Option(
            names = "--release-threshold",
            paramLabel = "N",
            defaultValue = "10",
            description = "fewest patients about whom a release shows anything (${DEFAULT-VALUE})")
    private int threshold = (int) Protection.DEFAULT.threshold();

    @Option(
            names = "--release-batch",
            paramLabel = "N",
            defaultValue = "10",
            description = "fewest patients whose data must have changed since the previous release (${DEFAULT-VALUE})")
    private int batch = (int) Protection.DEFAULT.batch();

    @Option(
            names = "--release-override",
            paramLabel = "NAME",
            defaultValue = "",
            description = "name of the person who allows less protection than the defaults; printed in every release")
    private String override = "";

    @Option(
            names = "--release-measures",
            paramLabel = "LIST",
            defaultValue = "",
            description =
                    "measures that a release covers, as ecca:clinician,ecca:patient (grade, score, ECCA and the primary)")
    private String measures = "";

    @Option(
            names = "--individual-k",
            paramLabel = "N",
            defaultValue = "5",
            description = "fewest patients who look alike in the individual set (${DEFAULT-VALUE})")
    private int individual = IndividualSet.USUAL_K;

    /** Throws {@link IllegalArgumentException}, found and expected, for fewer than usual that nobody is named for. */
    int individualK() {
        if (individual < IndividualSet.USUAL_K && override.isEmpty()) {
            throw new IllegalArgumentException("--individual-k %d: expected at least %d (less needs --release-override)"
                    .formatted(individual, IndividualSet.USUAL_K));
        }
        return individual;
    }

    /** Throws {@link IllegalArgumentException}, found and expected, for a protection that is too weak. */
    ReleaseChoice choice() {
        var named = override.isEmpty() ? Optional.<String>empty() : Optional.of(override.replace(',', ' '));
        return new ReleaseChoice(new Protection(bound, variance, threshold, batch, named), Plan.read(measures));
    }
}
