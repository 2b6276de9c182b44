package org.scarline.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.scarline.clinic.Points;
import org.scarline.stats.adjusted.MixedModel;
import org.scarline.stats.adjusted.OverlapWeighted;

/**
 * What was known of patients before treatment, as numbers for a model.
 *
 * @param types scar types that any of them has
 * @param sexes as clinics wrote them; "not recorded" is one of its own
 */
record Covariates(List<String> types, List<String> sexes) {
    /** Where the arm stands among the fixed effects: 1 in the first-named arm. */
    static final int ARM = 1;

    /** A year in the middle of the patients, so that birth years are small numbers; it changes no fit. */
    private static final int MIDDLE = 1990;

    static Covariates of(Collection<ComparedPatient> first, Collection<ComparedPatient> second) {
        var types = new TreeSet<String>();
        var sexes = new TreeSet<String>();
        Stream.concat(first.stream(), second.stream()).forEach(patient -> {
            types.addAll(patient.types().keySet());
            sexes.add(patient.sex());
        });
        return new Covariates(List.copyOf(types), List.copyOf(sexes));
    }

    /** For a weight: baseline, scar types, sex, birth year, and whether that is known; each site has its own intercept. */
    List<OverlapWeighted.Profile> profiles(Map<ComparedPatient, Long> arm) {
        return arm.entrySet().stream()
                .map(entry -> profile(entry.getKey(), entry.getValue()))
                .toList();
    }

    private OverlapWeighted.Profile profile(ComparedPatient patient, long patients) {
        var x = new double[types.size() + sexes.size() + 3];
        var at = 0;
        x[at++] = Points.toDouble(patient.gain().a());
        x[at++] = patient.birthYear().orElse(MIDDLE) - MIDDLE;
        x[at++] = patient.birthYear().isPresent() ? 0 : 1;
        for (var type : types) {
            x[at++] = patient.types().containsKey(type) ? 1 : 0;
        }
        for (var sex : sexes) {
            x[at++] = patient.sex().equals(sex) ? 1 : 0;
        }
        return new OverlapWeighted.Profile(
                patient.site(), x, Points.toDouble(patient.gain().b()), patients);
    }

    /** For a mixed model: each scar type of a patient is a rating, with arm, its own baseline and its type. */
    List<MixedModel.Patient> patients(Map<ComparedPatient, Long> first, Map<ComparedPatient, Long> second) {
        var all = new ArrayList<MixedModel.Patient>();
        first.forEach((patient, patients) -> all.add(patient(patient, 1, patients)));
        second.forEach((patient, patients) -> all.add(patient(patient, 0, patients)));
        return all;
    }

    private MixedModel.Patient patient(ComparedPatient patient, int arm, long patients) {
        var ratings = patient.types().entrySet().stream()
                .map(each -> rating(each.getKey(), each.getValue(), arm))
                .toList();
        return new MixedModel.Patient(patient.site(), ratings, patients);
    }

    private MixedModel.Rating rating(String type, PatientCounts.Pair gain, int arm) {
        var x = new double[types.size() + 3];
        x[0] = 1;
        x[ARM] = arm;
        x[2] = Points.toDouble(gain.a());
        x[3 + types.indexOf(type)] = 1;
        return new MixedModel.Rating(x, Points.toDouble(gain.b()));
    }
}
