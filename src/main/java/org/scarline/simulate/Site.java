package org.scarline.simulate;

/** The three clinics, of three sizes. All number their patients from P-0001: the same id at two clinics is two people. */
enum Site {
    CLINIC_A("clinic-a"),
    CLINIC_B("clinic-b"),
    CLINIC_C("clinic-c");

    /** Who comes where: of six patients three to the first clinic, two to the second and one to the third. */
    private static final Site[] TURN = {CLINIC_A, CLINIC_B, CLINIC_A, CLINIC_C, CLINIC_B, CLINIC_A};

    private final String folder;

    Site(String folder) {
        this.folder = folder;
    }

    public String folder() {
        return folder;
    }

    /** The site of the patient with that number, from 0. */
    public static Site of(int patient) {
        return TURN[patient % TURN.length];
    }

    /** The id that the site gives that patient. */
    public static String idOf(int patient) {
        var site = of(patient);
        var inRound = 0;
        var before = 0;
        for (var turn = 0; turn < TURN.length; turn++) {
            if (TURN[turn] == site) {
                inRound++;
                before += turn < patient % TURN.length ? 1 : 0;
            }
        }
        var number = Integer.toString(patient / TURN.length * inRound + before + 1);
        return "P-" + "0".repeat(Math.max(0, 4 - number.length())) + number;
    }
}
