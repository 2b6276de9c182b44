package org.scarline.patient;

import java.util.List;
import java.util.Locale;
import org.scarline.clinic.PatientKey;
import org.scarline.report.story.Wording;
import org.scarline.report.table.Table;
import org.scarline.runs.Origin;

/**
 * One patient's page for the consultation.
 *
 * @param notice of made-up data; empty for a clinic's own
 * @param title where the patient stands
 * @param subtitle who, on which scale, by whom, up to when
 * @param flags what the checks found, perhaps nothing
 */
record PatientPage(
        String notice,
        String title,
        String clinic,
        String subtitle,
        List<Tile> tiles,
        Picture picture,
        String note,
        Table steps,
        List<Finding> flags,
        Table visits,
        String asOf) {

    static PatientPage of(PatientKey patient, String clinic, Words words) {
        var story = words.story();
        var standing = words.standing();
        return new PatientPage(
                story.origin() == Origin.SYNTHETIC ? story.say("page.synthetic") : "",
                Title.of(words),
                Wording.clean(clinic),
                words.say(
                        "subtitle",
                        Wording.clean(patient.id()),
                        Wording.clean(patient.site()),
                        story.label(standing.instrument().code()),
                        words.role(),
                        words.place(standing.place().site().code()).toLowerCase(Locale.ROOT)),
                Tile.of(words),
                Picture.of(words),
                note(words),
                PatientTables.steps(words),
                Finding.of(words),
                PatientTables.visits(words),
                Wording.date(standing.day()));
    }

    private static String note(Words words) {
        var known = !Background.of(words).isEmpty();
        return known
                ? words.say(
                        "picture.note",
                        words.story().cutOff(),
                        words.story().run().id())
                : words.say("picture.note.no_cohort");
    }
}
