package org.scarline.rows.patient;

import org.junit.jupiter.api.Test;
import org.scarline.rows.column.MigratedSchema;

/** What the program says about the columns of patients is what the migrations made. */
class PatientSchemaTest {
    @Test
    void everyColumnOfAPatientIsAsTheMigrationMadeIt() {
        MigratedSchema.assertHolds("patient", PatientTable.COLUMNS.all());
    }
}
