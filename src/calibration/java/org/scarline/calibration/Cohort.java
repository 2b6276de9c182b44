package org.scarline.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.scarline.clinic.Instruments;
import org.scarline.derive.Derivation;
import org.scarline.derive.PatientBuilder;
import org.scarline.results.Results;
import org.scarline.simulate.TruePatients;
import org.scarline.tally.Statistics;
import org.scarline.tally.Tally;

/** The patients of a simulated group of clinics. */
record Cohort(List<Member> members) {
    /** The clinics opened on this day. */
    static final LocalDate OPENED = LocalDate.of(2022, 12, 1);

    /** Days over which the patients of a growing cohort start. */
    static final int GROWING_DAYS = 728;

    /** The last day of the simulation. */
    static final LocalDate CLOSED = LocalDate.of(2026, 10, 31);

    /** So many days before the last one, everyone who starts has been through. */
    private static final int LONGEST = 600;

    private static final Instruments INSTRUMENTS = PatientBuilder.instruments();
    private static final Derivation DERIVATION = new Derivation(INSTRUMENTS);

    /** Patients whose courses are over. */
    static Cohort finished(World world, int number, int size, Lens lens) {
        return draw(world, number, size, lens, CLOSED.minusDays(LONGEST));
    }

    /** Patients who start within two years, evenly. */
    static Cohort growing(World world, int number, int size, Lens lens) {
        return draw(world, number, size, lens, OPENED.plusDays(GROWING_DAYS));
    }

    private static Cohort draw(World world, int number, int size, Lens lens, LocalDate lastStart) {
        var patients = new TruePatients(world.seed(number), world.truth());
        var members = new ArrayList<Member>(size);
        for (var patient = 0; members.size() < size; patient++) {
            if (!patients.start(patient).isAfter(lastStart)) {
                members.add(Member.of(patients.patient(patient), lens.ratings()));
            }
        }
        return new Cohort(List.copyOf(members));
    }

    static Instruments instruments() {
        return INSTRUMENTS;
    }

    static Derivation derivation() {
        return DERIVATION;
    }

    /** All of them at the end, added up. */
    Tally tally(Lens lens) {
        var tally = new Tally((int) CLOSED.toEpochDay());
        members.forEach(member -> tally.add(member.site(), lens.of(DERIVATION.derive(member.rows()))));
        return tally;
    }

    /** What a tally says in some cells, as on any night. */
    static Results results(Tally tally, Predicate<org.scarline.results.Cell> cells) {
        return new Statistics(INSTRUMENTS).of(tally, cells);
    }
}
