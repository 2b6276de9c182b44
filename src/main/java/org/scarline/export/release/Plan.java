package org.scarline.export.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.ResponderRule;
import org.scarline.clinic.ScarType;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.derive.outcome.SafetyEvent;
import org.scarline.derive.outcome.TimeLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;

/**
 * The fixed plan of tables: which cells a release speaks of, whatever there is, so that neither the presence of a row nor
 * its absence tells anything.
 */
public final class Plan {
    /** Days since the first session that a release gives shares for. */
    static final List<Long> DAYS = List.of(28L, 42L, 56L, 84L);

    /** The treatments that are shown alone; {@code all} holds every other too. */
    static final List<String> TREATMENTS = List.of("standard", "rf");

    /** What is measured unless configuration says otherwise. */
    private static final List<RatedBy> USUAL = List.of(
            new RatedBy("goodman_baron_grade", RaterRole.CLINICIAN.code()),
            new RatedBy("goodman_baron_grade", RaterRole.INDEPENDENT.code()),
            new RatedBy("goodman_baron_grade", RaterRole.PATIENT.code()),
            new RatedBy("goodman_baron_score", RaterRole.CLINICIAN.code()),
            new RatedBy("ecca", RaterRole.CLINICIAN.code()));

    private static final Set<String> AXES = Set.of("final", "weeks", "sessions");

    private final Instruments instruments;
    private final List<RatedBy> measures;

    private Plan(Instruments instruments, List<RatedBy> measures) {
        this.instruments = instruments;
        this.measures = List.copyOf(measures);
    }

    /**
     * The plan for a registry: the usual measures and the primary one, or those that are asked for. What the registry does
     * not have is left out.
     */
    public static Plan of(Instruments instruments, RatedBy primary, List<RatedBy> asked) {
        var measures = asked.isEmpty() ? Stream.concat(USUAL.stream(), Stream.of(primary)) : asked.stream();
        return new Plan(
                instruments,
                measures.filter(each -> instruments.find(each.instrument()).isPresent())
                        .distinct()
                        .toList());
    }

    List<RatedBy> measures() {
        return measures;
    }

    Instrument instrument(RatedBy measure) {
        return instruments.get(measure.instrument());
    }

    Instruments instruments() {
        return instruments;
    }

    /** What tells this plan from another of the same version. */
    public String name() {
        return String.join(
                " ",
                measures.stream()
                        .map(each -> each.instrument() + "/" + each.raterRole())
                        .toList());
    }

    /** Whether any planned figure is made of what stands at a place of the tally. */
    public boolean wants(Contribution.Key place) {
        return switch (place.kind()) {
            case CELLS -> isMeasured(place) && AXES.contains(place.level().axis()) && arms().contains(place.arm());
            case TIME ->
                isMeasured(place)
                        && place.level() == TimeLevel.TIME
                        && startArms().contains(place.arm());
            case SAFETY -> arms().contains(place.arm());
            default -> false;
        };
    }

    private boolean isMeasured(Contribution.Key place) {
        return measures.stream()
                .anyMatch(each -> each.instrument().equals(place.instrument())
                        && each.raterRole().equals(place.raterRole()));
    }

    /** The arms that places of the tally can have. */
    private static List<String> arms() {
        return Stream.concat(Stream.of(Cell.ALL), TREATMENTS.stream()).toList();
    }

    private static List<String> startArms() {
        return Stream.concat(Stream.of(Cell.ALL), TREATMENTS.stream().map(Arms::start))
                .toList();
    }

    /**
     * The arms of a population and scar type at a level. Every table that a patient stands in is another look at that
     * patient, so a patient stands in few: scar types by treatment at the end and by sessions, the course over weeks by
     * one of both, skin types at the end alone.
     */
    static List<String> arms(Cell cell, Level level) {
        var isAllTypes = cell.scarType().equals(Cell.ALL);
        if (!cell.population().equals(Cell.ALL)) {
            return isAllTypes && level == RatedLevel.FINAL ? List.of(Cell.ALL) : List.of();
        }
        return switch (level.axis()) {
            case "final" -> arms();
            case "sessions" -> TREATMENTS;
            default -> isAllTypes ? arms() : List.of(Cell.ALL);
        };
    }

    /** The first treatments by which times are given for a population and scar type. */
    static List<String> startArms(Cell cell) {
        var isAllTypes = cell.scarType().equals(Cell.ALL);
        if (!cell.population().equals(Cell.ALL)) {
            return isAllTypes ? List.of(Cell.ALL) : List.of();
        }
        return isAllTypes ? startArms() : List.of(Cell.ALL);
    }

    /** The arms by which unwanted effects are given. */
    static List<String> safetyArms(Cell cell) {
        return cell.population().equals(Cell.ALL) ? arms() : List.of(Cell.ALL);
    }

    /** By which rules responders are counted: all at the end, the first by sessions, none over weeks. */
    static List<ResponderRule> rules(Instrument instrument, Level level) {
        var rules = instrument.responderRules();
        return switch (level.axis()) {
            case "final" -> rules;
            case "sessions" -> rules.subList(0, Math.min(1, rules.size()));
            default -> List.of();
        };
    }

    static List<String> scarTypes() {
        return Stream.concat(
                        Stream.of(Cell.ALL), Arrays.stream(ScarType.values()).map(ScarType::code))
                .toList();
    }

    /** The levels of the axes that ratings are picked on. */
    static List<Level> ratedLevels() {
        return Arrays.stream(RatedLevel.values())
                .filter(level -> AXES.contains(level.axis()))
                .map(Level.class::cast)
                .toList();
    }

    static List<SafetyEvent> events() {
        return List.of(SafetyEvent.values());
    }

    /** A place of the tally for one measure. */
    static Contribution.Key place(ContributionKind kind, RatedBy by, String scarType, Level level, String arm) {
        return new Contribution.Key(kind, by.instrument(), by.raterRole(), scarType, level, arm);
    }

    /** The measures as {@code instrument:role}, as configuration spells them. */
    public static List<RatedBy> read(String text) {
        var all = new ArrayList<RatedBy>();
        for (var each : text.split("[,; ]+", -1)) {
            if (!each.isEmpty()) {
                var parts = each.split(":", -1);
                if (parts.length != 2
                        || Arrays.stream(RaterRole.values())
                                .noneMatch(role -> role.code().equals(parts[1]))) {
                    throw new IllegalArgumentException(
                            "release measure \"%s\": expected instrument:role, as ecca:clinician".formatted(each));
                }
                all.add(new RatedBy(parts[0], parts[1]));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return Objects.toString(measures);
    }
}
