package org.scarline.compare;

import static org.scarline.disk.table.ColumnType.NUMBER;
import static org.scarline.disk.table.ColumnType.TEXT;

import java.util.OptionalDouble;
import org.scarline.clinic.Coded;
import org.scarline.disk.table.ColumnType;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableLine;
import org.scarline.disk.table.TableSchema;

/** What {@code sensitivity.csv} holds: outcome verdicts repeated in other ways, in the order of the verdicts. */
public final class SensitivitySchema {
    private static final ColumnType<Sensitivity.Flip> FLIP_CODE =
            ColumnType.oneOf(Sensitivity.Flip.values(), Coded::code);
    private static final String VARIANTS =
            "`per_protocol`: that population, where the verdict is on all. `start_arm`: by what the course began with; on"
                    + " `final`, where the claim names an arm. `imputed`: patients whose course is over and who have no final"
                    + " rating count as not improved; on `final`, arms by start arm, and without the rule of 60 %."
                    + " `confirmed`: first improvement only where the next visit confirms it. `any_scar_type`:"
                    + " improved as soon as one scar type is, where the claim is on all types. `patient_rated`: by patients, on"
                    + " the claim's instrument, or where the claim names none and patients did not use the primary one, on the"
                    + " one that most of them used. `instrument:<code>`: any other state instrument of the same rater that has"
                    + " the cell. `overlap_weights`, `mixed_model`: two arms on `final`, adjusted for more than the baseline."
                    + " `regression_to_mean`: the most that a mean of one arm can owe to it. `tipping_point`, `e_value`, `e_value_of_interval`: of a firm verdict, how far it is from another (see"
                    + " Methods, section 5); `arm` says whose unseen patients";

    private static final TableSchema.Columns<Sensitivity> COLUMNS = TableSchema.of("sensitivity.csv");
    private static final TableColumn<Sensitivity, String> ID =
            COLUMNS.add("id", TEXT, "of the verdict", Sensitivity::id);
    private static final TableColumn<Sensitivity, String> READING =
            COLUMNS.add("reading", TEXT, "of the verdict", Sensitivity::reading);
    private static final TableColumn<Sensitivity, String> VARIANT =
            COLUMNS.add("variant", TEXT, VARIANTS, Sensitivity::variant);
    private static final TableColumn<Sensitivity, Verdict.Finding> FINDING = COLUMNS.add(
            "verdict", VerdictSchema.FINDING_CODE, "as in `verdicts.csv`, of the variant", Sensitivity::finding);
    private static final TableColumn<Sensitivity, Sensitivity.Flip> FLIP = COLUMNS.add(
            "flip",
            FLIP_CODE,
            "against the verdict: `same`; `weaker`: says less on the same side, or nothing; `stronger`; `opposite`: the"
                    + " other side; `figure`: no word of its own; `not_available`: no such row, or no least improvement declared",
            Sensitivity::flip);
    private static final ObservedColumns<Sensitivity> OBSERVED =
            ObservedColumns.numbers(COLUMNS, Sensitivity::observed);
    private static final TableColumn<Sensitivity, OptionalDouble> THRESHOLD = COLUMNS.add(
            "threshold",
            NUMBER,
            "see `unit`",
            "of the variant; one in points of one scale is not carried to another",
            Sensitivity::threshold);
    private static final ObservedColumns.Row<Sensitivity> ROW = ObservedColumns.row(COLUMNS, Sensitivity::observed);

    public static final TableSchema<Sensitivity> TABLE = COLUMNS.readAs(SensitivitySchema::row);

    private SensitivitySchema() {}

    private static Sensitivity row(TableLine<Sensitivity> line) {
        return new Sensitivity(
                new Verdict.Key(line.get(ID), line.get(READING)),
                line.get(VARIANT),
                line.get(FINDING),
                OBSERVED.read(line, ROW),
                line.get(THRESHOLD),
                line.get(FLIP));
    }
}
