package org.scarline.compare.published;

import static org.scarline.disk.table.ColumnType.MAYBE_WHOLE;
import static org.scarline.disk.table.ColumnType.NUMBER;
import static org.scarline.disk.table.ColumnType.TEXT;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.clinic.Coded;
import org.scarline.disk.table.ColumnType;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;

/** What a run's {@code published.csv} holds: published results with the cohort's beside them. */
public final class PublishedSchema {
    private static final ColumnType<Optional<Reason>> REASON_CODE =
            ColumnType.maybe(ColumnType.oneOf(Reason.values(), Coded::code));
    private static final ColumnType<Role> ROLE_CODE = ColumnType.oneOf(Role.values(), Coded::code);
    private static final ColumnType<TypesRated> TYPES_CODE = ColumnType.oneOf(TypesRated.values(), Coded::code);
    private static final ColumnType<Verified> VERIFIED_CODE = ColumnType.oneOf(Verified.values(), Coded::code);

    private static final TableSchema.Columns<PublishedComparison> COLUMNS = TableSchema.of("published.csv");
    private static final TableColumn<PublishedComparison, String> ID =
            COLUMNS.add("id", TEXT, "of the row in `data/reference/published.csv`", PublishedComparison::id);
    private static final TableColumn<PublishedComparison, String> STUDY =
            COLUMNS.add("study", TEXT, "as it is cited", PublishedComparison::study);
    private static final TableColumn<PublishedComparison, OptionalLong> YEAR = COLUMNS.add(
            "year", MAYBE_WHOLE, "of publication", row -> row.citation().year());
    private static final TableColumn<PublishedComparison, String> DESIGN =
            COLUMNS.add("design", TEXT, "in a word", row -> row.citation().design());
    private static final TableColumn<PublishedComparison, String> ARM = COLUMNS.add(
            "arm", TEXT, "what was done; two arms compared: the first less the second", PublishedComparison::arm);
    private static final TableColumn<PublishedComparison, Role> ROLE = COLUMNS.add(
            "role",
            ROLE_CODE,
            "`treated`, or `control`: not treated, and so held against all of the cohort",
            PublishedComparison::role);
    private static final TableColumn<PublishedComparison, String> SCAR_TYPE =
            COLUMNS.add("scar_type", TEXT, "code, or `all`", PublishedComparison::scarType);
    private static final TableColumn<PublishedComparison, OptionalLong> PATIENTS = COLUMNS.add(
            "patients",
            MAYBE_WHOLE,
            "patients",
            "who began in this arm",
            row -> row.treated().patients());
    private static final TableColumn<PublishedComparison, String> REGIMEN =
            COLUMNS.add("regimen", TEXT, "sessions and gaps", PublishedComparison::regimen);
    private static final TableColumn<PublishedComparison, OptionalLong> FOLLOW_UP_DAYS = COLUMNS.add(
            "follow_up_days",
            MAYBE_WHOLE,
            "days",
            "from the last session to the rating",
            PublishedComparison::followUpDays);
    private static final TableColumn<PublishedComparison, String> INSTRUMENT = COLUMNS.add(
            "instrument", TEXT, "code of `instruments.csv`; empty where it has none", PublishedComparison::instrument);
    private static final TableColumn<PublishedComparison, String> STATISTIC = COLUMNS.add(
            "statistic",
            TEXT,
            "the statistic of `results.csv` that means the same: `mean_improvement` (two arms:"
                    + " `difference_adjusted`) or `responders_<rule>`; empty when the row has no number of"
                    + " the kind",
            PublishedComparison::statistic);
    private static final TableColumn<PublishedComparison, OptionalDouble> PUBLISHED = COLUMNS.add(
            "published",
            NUMBER,
            "of the statistic",
            "the published number",
            row -> row.published().estimate());
    private static final TableColumn<PublishedComparison, OptionalDouble> PUBLISHED_LOW = COLUMNS.add(
            "published_low",
            NUMBER,
            "of the statistic",
            "lower end of its 95 % interval, where there is one",
            row -> row.published().low());
    private static final TableColumn<PublishedComparison, OptionalDouble> PUBLISHED_HIGH = COLUMNS.add(
            "published_high",
            NUMBER,
            "of the statistic",
            "upper end",
            row -> row.published().high());
    private static final TableColumn<PublishedComparison, OptionalLong> PUBLISHED_N = COLUMNS.add(
            "published_n",
            MAYBE_WHOLE,
            "patients",
            "that it rests on",
            row -> row.published().n());
    private static final TableColumn<PublishedComparison, String> PUBLISHED_METHOD = COLUMNS.add(
            "published_method",
            TEXT,
            "how they came about: as published; the *t* interval of the published standard"
                    + " deviation of gains; Wilson's of the counts; or the difference of the published"
                    + " means, which has no interval",
            row -> row.number().method());
    private static final TableColumn<PublishedComparison, OptionalDouble> PUBLISHED_BASELINE = COLUMNS.add(
            "published_baseline",
            NUMBER,
            "grades or points",
            "mean score before treatment",
            PublishedComparison::baseline);
    private static final TableColumn<PublishedComparison, String> RATER_ROLE = COLUMNS.add(
            "rater_role",
            TEXT,
            "the cohort's: the configured one, or where that has no such row, the one with the" + " most patients",
            row -> row.beside().raterRole());
    private static final TableColumn<PublishedComparison, OptionalDouble> COHORT = COLUMNS.add(
            "cohort",
            NUMBER,
            "of the statistic",
            "the cohort's row: all patients, same instrument, scar type and arm, axis `final`",
            row -> row.cohort().estimate());
    private static final TableColumn<PublishedComparison, OptionalDouble> COHORT_LOW = COLUMNS.add(
            "cohort_low",
            NUMBER,
            "of the statistic",
            "lower end of its ordinary 95 % interval",
            row -> row.cohort().low());
    private static final TableColumn<PublishedComparison, OptionalDouble> COHORT_HIGH = COLUMNS.add(
            "cohort_high",
            NUMBER,
            "of the statistic",
            "upper end",
            row -> row.cohort().high());
    private static final TableColumn<PublishedComparison, OptionalLong> COHORT_N = COLUMNS.add(
            "cohort_n",
            MAYBE_WHOLE,
            "patients",
            "that it rests on",
            row -> row.cohort().n());
    private static final TableColumn<PublishedComparison, OptionalDouble> COHORT_BASELINE = COLUMNS.add(
            "cohort_baseline",
            NUMBER,
            "grades or points",
            "mean score before treatment of those patients",
            PublishedComparison::cohortBaseline);
    private static final TableColumn<PublishedComparison, Optional<Reason>> REASON = COLUMNS.add(
            "reason",
            REASON_CODE,
            "empty when comparable; else the first that applies: `no_instrument`: none of the"
                    + " registry; `other_arm`: none of the cohort's; `follow_up`: not 56 to 120 days after"
                    + " the last session, or not stated; `no_number`; `no_cell`: the cohort has no such"
                    + " patients; `few_patients`: fewer than 10 (of two arms, in either)",
            PublishedComparison::reason);
    private static final TableColumn<PublishedComparison, String> EXPLANATION =
            COLUMNS.add("explanation", TEXT, "the reason in words", PublishedComparison::explanation);
    private static final TableColumn<PublishedComparison, String> RESULT =
            COLUMNS.add("result", TEXT, "in our words", PublishedComparison::result);
    private static final TableColumn<PublishedComparison, String> SOURCE = COLUMNS.add(
            "source",
            TEXT,
            "where it was read, or should be",
            row -> row.citation().source());
    private static final TableColumn<PublishedComparison, Verified> VERIFIED = COLUMNS.add(
            "verified",
            VERIFIED_CODE,
            "`yes`, `no`, `derived`: read at that address; from memory; worked out here from what" + " was read",
            PublishedComparison::verified);
    private static final TableColumn<PublishedComparison, TypesRated> TYPES_RATED = COLUMNS.add(
            "types_rated",
            TYPES_CODE,
            "scar types rated in a patient: `one` (or one grade for all scars), `several`, `not_stated`. Fewer patients"
                    + " respond where the mean of several types decides, so that only like is comparable with like",
            row -> row.number().typesRated());
    private static final TableColumn<PublishedComparison, String> NOTE =
            COLUMNS.add("note", TEXT, "what must be read with it", PublishedComparison::note);

    public static final TableSchema<PublishedComparison> TABLE = COLUMNS.readAs(PublishedSchema::row);

    private PublishedSchema() {}

    private static PublishedComparison row(TableLine<PublishedComparison> line) {
        return new PublishedComparison(
                line.get(ID), citation(line), treated(line), line.get(RESULT), number(line), beside(line));
    }

    private static Citation citation(TableLine<PublishedComparison> line) {
        return new Citation(
                line.get(STUDY),
                line.get(YEAR),
                line.get(DESIGN),
                line.get(SOURCE),
                line.get(VERIFIED),
                line.get(NOTE));
    }

    private static StudyArm treated(TableLine<PublishedComparison> line) {
        return new StudyArm(
                line.get(ARM),
                line.get(ROLE),
                line.get(SCAR_TYPE),
                line.get(PATIENTS),
                line.get(REGIMEN),
                line.get(FOLLOW_UP_DAYS));
    }

    private static PublishedNumber number(TableLine<PublishedComparison> line) {
        return new PublishedNumber(
                line.get(INSTRUMENT),
                line.get(STATISTIC),
                new Figure(
                        line.get(PUBLISHED), line.get(PUBLISHED_LOW), line.get(PUBLISHED_HIGH), line.get(PUBLISHED_N)),
                line.get(PUBLISHED_METHOD),
                line.get(PUBLISHED_BASELINE),
                line.get(TYPES_RATED));
    }

    private static CohortNumber beside(TableLine<PublishedComparison> line) {
        return new CohortNumber(
                line.get(RATER_ROLE),
                new Figure(line.get(COHORT), line.get(COHORT_LOW), line.get(COHORT_HIGH), line.get(COHORT_N)),
                line.get(COHORT_BASELINE),
                line.get(REASON),
                line.get(EXPLANATION));
    }
}
