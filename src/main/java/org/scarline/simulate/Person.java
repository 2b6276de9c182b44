package org.scarline.simulate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.scarline.clinic.Answer;
import org.scarline.clinic.ScarType;

/**
 * A patient as the patient really is, whatever anyone records.
 *
 * @param number from 0, over all sites
 * @param skin Fitzpatrick type 1 to 6
 * @param registered what the site's patients file says; empty when it has no row for the patient
 * @param severity in grades before treatment, by each scar type that the patient has
 * @param start day of the first session
 */
record Person(
        int number,
        int skin,
        Optional<Registered> registered,
        Map<ScarType, Double> severity,
        Response response,
        LocalDate start) {

    private static final List<ScarType> TYPES = List.of(ScarType.ICE_PICK, ScarType.BOXCAR, ScarType.ROLLING);
    private static final List<Optional<Answer>> CONSENT =
            List.of(Optional.of(Answer.YES), Optional.of(Answer.NO), Optional.of(Answer.UNKNOWN), Optional.empty());
    private static final LocalDate FIRST_START = LocalDate.of(2022, 12, 1);
    private static final int START_DAYS = 1420;

    /**
     * How a patient responds to treatment.
     *
     * @param onset day from the first session on which improvement is first visible; empty when it never is
     * @param multiple how much the patient gains, 1 being usual
     */
    record Response(OptionalInt onset, double multiple) {}

    /** The clinic that treats the patient. */
    public Site site() {
        return Site.of(number);
    }

    /** The clinic's id of the patient. */
    public String id() {
        return Site.idOf(number);
    }

    /** Draws the patient of that number. */
    static Person draw(int number, Truth truth, Draws draws) {
        var start = FIRST_START.plusDays(draws.between(0, START_DAYS - 1));
        var skin = draws.pick(List.of(1, 2, 3, 4, 5, 6), 0.05, 0.18, 0.27, 0.28, 0.17, 0.05);
        return new Person(
                number,
                skin,
                registered(start.getYear(), skin, draws),
                severity(truth, draws),
                new Response(onset(truth, draws), draws.logNormal(1, truth.get(Parameter.RESPONSE_SPREAD))),
                start);
    }

    /** Severity over all scar types, in grades. */
    double meanSeverity() {
        return severity.values().stream().mapToDouble(Double::doubleValue).sum() / severity.size();
    }

    /** Whether improvement is visible on that day. */
    boolean improvedBy(LocalDate day) {
        var onset = response.onset();
        return onset.isPresent() && day.toEpochDay() - start.toEpochDay() >= onset.getAsInt();
    }

    /** The scar type under which a rating of the whole region is recorded. */
    ScarType overall() {
        return severity.size() == 1 ? severity.keySet().iterator().next() : ScarType.MIXED;
    }

    boolean hasDarkSkin() {
        return skin >= 4;
    }

    private static Optional<Registered> registered(int year, int skin, Draws draws) {
        var unusualAge = draws.chance(0.02);
        var age = unusualAge ? draws.pick(List.of(16, 17, 67, 71), 1, 1, 1, 1) : adultAge(draws);
        var row = new Registered(
                draws.chance(0.04) ? OptionalInt.empty() : OptionalInt.of(skin),
                draws.chance(0.03) ? OptionalInt.empty() : OptionalInt.of(year - age),
                draws.pick(List.of("female", "male", ""), 0.62, 0.35, 0.03),
                draws.pick(CONSENT, 0.74, 0.12, 0.07, 0.07));
        var isWritten = draws.chance(0.985);
        return Optional.of(row).filter(each -> isWritten && each.saysSomething());
    }

    private static int adultAge(Draws draws) {
        return (int) Math.min(62, 18 + draws.logNormal(10, 0.55));
    }

    private static Map<ScarType, Double> severity(Truth truth, Draws draws) {
        var overall = draws.normal(truth.get(Parameter.BASELINE_MEAN), truth.get(Parameter.BASELINE_SPREAD));
        var chosen = draws.between(1, 7); // one bit per type, so that everyone has one
        var severity = new EnumMap<ScarType, Double>(ScarType.class);
        for (var type = 0; type < TYPES.size(); type++) {
            var ofType = Math.max(1.6, Math.min(4.4, overall + draws.normal(0, truth.get(Parameter.TYPE_SPREAD))));
            if ((chosen >> type & 1) == 1) {
                severity.put(TYPES.get(type), ofType);
            }
        }
        return severity;
    }

    private static OptionalInt onset(Truth truth, Draws draws) {
        var day = draws.logNormal(truth.get(Parameter.ONSET_MEDIAN_DAYS), truth.get(Parameter.ONSET_SPREAD));
        return draws.chance(truth.get(Parameter.NEVER_RESPONDS))
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(Math.min(day, 100_000)));
    }

    @Override
    public String toString() {
        return "a simulated patient";
    }
}
