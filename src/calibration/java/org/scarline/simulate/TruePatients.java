package org.scarline.simulate;

import java.time.LocalDate;

/** Simulated patients, each by number. */
public final class TruePatients {
    private final PatientGenerator patients;

    public TruePatients(long seed, Truth truth) {
        this.patients = new PatientGenerator(seed, truth);
    }

    /** Day of the first session that the patient of that number is to have. */
    public LocalDate start(int number) {
        return patients.start(number);
    }

    /** The patient of that number, from 0, with every row as it is true. */
    public TruePatient patient(int number) {
        return TruePatient.of(patients.life(number));
    }
}
