package org.scarline.withdraw;

import org.scarline.clinic.PatientKey;

/** Who is to be taken out. */
public interface Gone {
    boolean holds(PatientKey patient);

    /** Whether a line of a site's file names one of them anywhere. */
    boolean isNamed(String site, String line);

    /** One patient, whose id is known. */
    static Gone one(PatientKey patient) {
        var naming = new Naming(patient);
        return new Gone() {
            @Override
            public boolean holds(PatientKey other) {
                return other.equals(patient);
            }

            @Override
            public boolean isNamed(String site, String line) {
                return naming.isIn(line);
            }
        };
    }
}
