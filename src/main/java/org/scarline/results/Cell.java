package org.scarline.results;

import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Arms;

/**
 * Which patients, measured how and when: the key columns of {@code results.csv} without the statistic.
 *
 * @param population a group of patients; {@link #ALL}, or a name of the data dictionary
 * @param ratedBy instrument and rater
 * @param scarType code, or {@link #ALL}
 * @param arm an arm as {@link Arms} spells it, or {@link #ALL}
 * @param axisLevel when they were looked at
 */
public record Cell(String population, RatedBy ratedBy, String scarType, String arm, AxisLevel axisLevel)
        implements Comparable<Cell> {
    /** Every patient, scar type or arm together. */
    public static final String ALL = "all";

    private static final String SITE = "site:";
    private static final List<String> UNMEASURED = List.of("practice", "gaps", "safety", "cost");
    /** All patients, scar types and arms, where no instrument is concerned. */
    public static Cell of(String axis, String level) {
        return new Cell(ALL, RatedBy.NONE, ALL, ALL, new AxisLevel(axis, level));
    }

    /** The population of one site's patients. */
    public static String populationOf(String site) {
        return SITE + site;
    }

    /** The site whose patients these are; empty for any other population. */
    public Optional<String> site() {
        return population.startsWith(SITE) ? Optional.of(population.substring(SITE.length())) : Optional.empty();
    }

    public String instrument() {
        return ratedBy.instrument();
    }

    public String raterRole() {
        return ratedBy.raterRole();
    }

    public String axis() {
        return axisLevel.axis();
    }

    public String level() {
        return axisLevel.level();
    }

    /** One statistic of this cell. */
    public ResultRow.Key statistic(String name) {
        return new ResultRow.Key(this, name);
    }

    /** Whether an instrument measures it; practice, gaps, safety and cost belong to none. */
    public boolean measured() {
        return !UNMEASURED.contains(axis());
    }

    public boolean twoArms() {
        return Arms.isComparison(arm);
    }

    public boolean ofStartArm() {
        return Arms.isStart(arm);
    }

    /** The same by what a course began with, which cannot depend on how the treatment went. */
    public Cell byStartArm() {
        return inArm(Arms.start(arm));
    }

    public Cell inPopulation(String other) {
        return new Cell(other, ratedBy, scarType, arm, axisLevel);
    }

    public Cell measuredBy(String otherInstrument, String otherRole) {
        return measuredBy(new RatedBy(otherInstrument, otherRole));
    }

    public Cell measuredBy(RatedBy other) {
        return new Cell(population, other, scarType, arm, axisLevel);
    }

    public Cell ofType(String otherType) {
        return new Cell(population, ratedBy, otherType, arm, axisLevel);
    }

    public Cell inArm(String other) {
        return new Cell(population, ratedBy, scarType, other, axisLevel);
    }

    public Cell at(String otherAxis, String otherLevel) {
        return new Cell(population, ratedBy, scarType, arm, new AxisLevel(otherAxis, otherLevel));
    }

    /** By the key columns from left to right; written out, for a night compares cells ten million times. */
    @Override
    @SuppressWarnings("ReferenceEquality") // the rows of a cell share it
    public int compareTo(Cell other) {
        if (this == other) {
            return 0;
        }
        var order = compare(population, other.population);
        order = order != 0 ? order : compare(instrument(), other.instrument());
        order = order != 0 ? order : compare(raterRole(), other.raterRole());
        order = order != 0 ? order : compare(scarType, other.scarType);
        order = order != 0 ? order : compare(arm, other.arm);
        order = order != 0 ? order : compare(axis(), other.axis());
        return order != 0 ? order : compare(level(), other.level());
    }

    @SuppressWarnings({"ReferenceEquality", "StringEquality"}) // most are the very same word
    private static int compare(String one, String other) {
        return one == other ? 0 : one.compareTo(other);
    }
}
