package org.scarline.compare.published;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Instruments;
import org.scarline.reference.ReferenceFile;
import org.scarline.reference.ReferenceFolder;
import org.scarline.reference.ReferenceRow;
import org.scarline.results.Primary;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** Published series and trials, one result per row of {@code published.csv}: a row adds one, no code. */
public final class Published {
    private static final ReferenceFile FILE = new ReferenceFile(
            "published.csv",
            List.of(
                    "id",
                    "study",
                    "year",
                    "design",
                    "arm",
                    "scar_type",
                    "patients",
                    "analysed",
                    "regimen",
                    "follow_up_days",
                    "instrument",
                    "baseline_mean",
                    "baseline_sd",
                    "end_mean",
                    "end_sd",
                    "improvement_mean",
                    "improvement_sd",
                    "improvement_low",
                    "improvement_high",
                    "responder_rule",
                    "responders",
                    "responders_of",
                    "result",
                    "source",
                    "verified",
                    "note"),
            List.of("role", "types_rated"));

    private final List<Study> studies;

    private Published(List<Study> studies) {
        this.studies = List.copyOf(studies);
    }

    /** The rows of {@code published.csv}. Throws {@link IllegalArgumentException} naming row, found and expected. */
    public static Published load(ReferenceFolder reference, Instruments instruments) throws IOException {
        var studies = new ArrayList<Study>();
        reference.read(FILE, row -> add(studies, row, instruments));
        return new Published(studies);
    }

    /** Reads the rows, and closes. Throws {@link IllegalArgumentException} naming row, found and expected. */
    public static Published read(Reader csv, Instruments instruments) throws IOException {
        var studies = new ArrayList<Study>();
        FILE.read(csv, row -> add(studies, row, instruments));
        return new Published(studies);
    }

    private static void add(List<Study> studies, ReferenceRow row, Instruments instruments) {
        var study = StudyCells.of(row, instruments);
        if (studies.stream().anyMatch(other -> other.id().equals(study.id()))) {
            throw row.unexpected("id", "another, it occurs twice");
        }
        studies.add(study);
    }

    /** In the order of the file. */
    List<Study> studies() {
        return studies;
    }

    /** Each published number with the cohort's beside it or the reason why not, in the order of the file. */
    public List<PublishedComparison> beside(Results results, Primary primary) {
        var cohort = new Cohort(results, primary);
        return studies.stream()
                .flatMap(study -> {
                    var numbers = study.results();
                    return (numbers.isEmpty() ? List.of(study.noNumber()) : numbers)
                            .stream().map(number -> beside(study, number, cohort));
                })
                .toList();
    }

    private static PublishedComparison beside(Study study, PublishedNumber number, Cohort cohort) {
        var row = cohort.find(study.treated(), number);
        var beside = hindrance(study.treated(), number, row)
                .orElseGet(() -> cohort.number(study.treated(), row.orElseThrow()));
        return new PublishedComparison(study.id(), study.citation(), study.treated(), study.result(), number, beside);
    }

    private static Optional<CohortNumber> hindrance(StudyArm arm, PublishedNumber number, Optional<ResultRow> row) {
        if (number.instrument().isEmpty()) {
            return because(Reason.NO_INSTRUMENT, "rated with no instrument of the registry");
        }
        if (!arm.isControl() && !arm.arms().stream().allMatch(Cohort::mayHave)) {
            return because(Reason.OTHER_ARM, "the arm " + arm.arm() + " is none of the cohort's");
        }
        if (arm.followUpDays().isEmpty()) {
            return because(Reason.FOLLOW_UP, "days since the last session are not stated");
        }
        if (!arm.ratedAtTheEnd()) {
            return because(
                    Reason.FOLLOW_UP,
                    "rated %d days after the last session, not %s"
                            .formatted(arm.followUpDays().getAsLong(), Cohort.finalWindow()));
        }
        if (number.statistic().isEmpty()) {
            return because(Reason.NO_NUMBER, "no mean and no responders of a known rule are published");
        }
        return row.isEmpty()
                ? because(Reason.NO_CELL, "no such patients in the cohort")
                : few(Cohort.patients(arm, row.get()));
    }

    private static Optional<CohortNumber> few(long patients) {
        return Cohort.tooFew(patients)
                ? because(Reason.FEW_PATIENTS, "only " + patients + " such patients in the cohort")
                : Optional.empty();
    }

    private static Optional<CohortNumber> because(Reason reason, String words) {
        return Optional.of(CohortNumber.none(reason, words));
    }
}
