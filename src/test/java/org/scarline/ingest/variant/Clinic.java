package org.scarline.ingest.variant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What is true in a clinic: its patients, their sessions and ratings, in our words. An empty text was not recorded. */
record Clinic(List<Patient> patients, List<Session> sessions, List<Rating> ratings) {
    private static final List<String> TYPES = List.of("ice_pick", "boxcar", "rolling", "mixed");

    record Patient(String id, LocalDate born, int skin, String sex, String consent, String type, String side) {}

    record Session(
            Patient patient,
            LocalDate day,
            String modality,
            String adjunct,
            String depth,
            int passes,
            String energy,
            int pain,
            int redness,
            String events,
            int cost,
            String operator) {}

    record Rating(Patient patient, LocalDate day, int visit, String type, String role, String score) {}

    /** Grades by the doctor before, three and six months after; of others beside, and of each scar type, where the clinic has them. */
    static Clinic of(Random random, boolean isSided, List<String> types, List<String> roles) {
        var patients = new ArrayList<Patient>();
        var sessions = new ArrayList<Session>();
        var ratings = new ArrayList<Rating>();
        var prefix = List.of("", "P-", "K", "MN-").get(random.nextInt(4));
        var number = 101 + random.nextInt(700);
        for (var at = 0; at < 6; at++) {
            number += 1 + random.nextInt(9);
            var patient = new Patient(
                    prefix + number,
                    LocalDate.of(1970 + random.nextInt(34), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                    1 + random.nextInt(6),
                    random.nextInt(3) == 0 ? "m" : "f",
                    random.nextInt(3) == 0 ? "no" : "yes",
                    TYPES.get(random.nextInt(4)),
                    isSided ? List.of("left", "right", "both").get(random.nextInt(3)) : "both");
            patients.add(patient);
            course(random, patient, sessions);
            rated(random, patient, sessions, types, roles, ratings);
        }
        return new Clinic(patients, sessions, ratings);
    }

    private static void course(Random random, Patient patient, List<Session> sessions) {
        var day = LocalDate.of(2025, 1, 2).plusDays(random.nextInt(100));
        var modality = random.nextInt(5) < 2 ? "rf" : "standard";
        var adjunct = List.of("", "", "", "prp", "peel").get(random.nextInt(5));
        for (var number = 0; number < 2 + random.nextInt(3); number++) {
            sessions.add(new Session(
                    patient,
                    day,
                    modality,
                    adjunct,
                    List.of("1", "1.5", "2", "2.5").get(random.nextInt(4)),
                    2 + random.nextInt(4),
                    modality.equals("rf") ? String.valueOf(15 + random.nextInt(20)) : "",
                    random.nextInt(9),
                    random.nextInt(6),
                    List.of("none", "none", "none", "pih", "oedema", "infection", "")
                            .get(random.nextInt(7)),
                    (18 + random.nextInt(30)) * 10,
                    List.of("AB", "CD").get(random.nextInt(2))));
            day = day.plusDays(24 + random.nextInt(12));
        }
    }

    private static void rated(
            Random random,
            Patient patient,
            List<Session> sessions,
            List<String> types,
            List<String> roles,
            List<Rating> ratings) {
        var own =
                sessions.stream().filter(each -> each.patient().equals(patient)).toList();
        var days = List.of(
                own.get(0).day().minusDays(3 + random.nextInt(9)),
                own.get(own.size() - 1).day().plusDays(80 + random.nextInt(25)),
                own.get(own.size() - 1).day().plusDays(170 + random.nextInt(25)));
        for (var visit = 0; visit < 2 + random.nextInt(2); visit++) {
            for (var type : types.isEmpty() ? List.of(patient.type()) : types) {
                for (var role : roles) {
                    var score = Math.max(1, 4 - visit - random.nextInt(2));
                    var isThere = role.equals("clinician") || random.nextInt(4) > 0;
                    if (isThere) {
                        ratings.add(new Rating(patient, days.get(visit), visit, type, role, String.valueOf(score)));
                    }
                }
            }
        }
    }
}
