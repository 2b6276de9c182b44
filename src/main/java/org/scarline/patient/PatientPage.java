package org.scarline.patient;

import java.util.List;
import java.util.Locale;
import org.scarline.clinic.PatientKey;
import org.scarline.report.table.Table;
import org.scarline.report.words.Wording;
import org.scarline.runs.Origin;

/**
 * One patient's page for the consultation.
 *
 * @param flags what the checks found, perhaps nothing
 */
record PatientPage(Heading heading, List<Tile> tiles, Picture picture, Table steps, List<Finding> flags, Table visits) {
    /**
     * What stands above the page.
     *
     * @param notice of made-up data; empty for a clinic's own
     * @param title where the patient stands
     * @param subtitle who, on which scale, by whom, up to when
     */
    record Heading(String notice, String title, String clinic, String subtitle, String asOf) {}

    static PatientPage of(PatientKey patient, String clinic, Words words) {
        return new PatientPage(
                heading(patient, clinic, words),
                Tile.of(words),
                Picture.of(words),
                PatientTables.steps(words),
                Finding.of(words),
                PatientTables.visits(words));
    }

    private static Heading heading(PatientKey patient, String clinic, Words words) {
        var context = words.context();
        var status = words.status();
        return new Heading(
                context.origin() == Origin.SYNTHETIC ? context.say("page.synthetic") : "",
                Title.of(words),
                Wording.clean(clinic),
                words.say(
                        "subtitle",
                        Wording.clean(patient.id()),
                        Wording.clean(patient.site()),
                        context.label(status.instrument().code()),
                        words.role(),
                        words.place(status.place().site().code()).toLowerCase(Locale.ROOT)),
                Wording.date(status.day()));
    }
}
