package org.scarline.ingest.variant;

import java.util.Random;

/** Writes what a clinic knows of its patients. */
final class PatientsSheet {
    private static final String[] NUMERALS = {"", "I", "II", "III", "IV", "V", "VI"};

    private final Style style;
    private final Canonical own;
    private final Random random;

    PatientsSheet(Style style, Canonical own, Random random) {
        this.style = style;
        this.own = own;
        this.random = random;
    }

    Grid of(Clinic clinic) {
        var grid = new Grid(style.words.word("sheet_patients"));
        var columns = new Columns<Clinic.Patient>().with(style.name("patient_id"), Clinic.Patient::id);
        add(columns);
        columns.with(style.words.name("unused"), patient -> "x" + random.nextInt(900));
        if (style.seldom()) {
            columns.with(style.words.name("note"), patient -> "");
        }
        columns.shuffleBehind(1, random);
        titles(grid, style);
        grid.row(columns.names());
        clinic.patients().forEach(patient -> grid.row(columns.row(patient)));
        return grid;
    }

    static void titles(Grid grid, Style style) {
        for (var title = style.any(3); title > 0; title--) {
            grid.row(java.util.List.of(title == 1 ? style.words.name("title") : style.words.name("title") + " 2025"));
        }
    }

    /** The columns of a patient, in a list of patients or in one of visits. */
    void add(Columns<Clinic.Patient> columns) {
        var isYear = random.nextBoolean();
        own.has("birth");
        columns.with(
                style.name("birth"),
                patient -> isYear
                        ? (style.isBook
                                ? patient.born().getYear()
                                : String.valueOf(patient.born().getYear()))
                        : style.day(patient.born()));
        if (style.often()) {
            own.has("fitzpatrick");
            columns.with(style.name("fitzpatrick"), patient -> NUMERALS[patient.skin()]);
        }
        if (style.often()) {
            own.has("sex");
            columns.with(style.name("sex"), patient -> style.word("sex", patient.sex()));
        }
        if (style.seldom()) {
            own.has("research_consent");
            columns.with(style.name("research_consent"), patient -> style.word("research_consent", patient.consent()));
        }
    }
}
