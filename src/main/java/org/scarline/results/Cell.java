package org.scarline.results;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The key columns of {@code results.csv} without the statistic.
 *
 * @param instrument code, empty where no instrument is concerned, or where a claim leaves it open
 * @param raterRole code, empty likewise
 * @param arm an arm's name, {@code all}, or two arms joined by a minus
 */
public record Cell(
        String population,
        String instrument,
        String raterRole,
        String scarType,
        String arm,
        String axis,
        String level) {
    public static final String ALL = "all";

    private static final String AGAINST = "-";
    private static final String START = "start:";

    public static Cell of(ResultRow.Key key) {
        return new Cell(
                key.population(),
                key.instrument(),
                key.raterRole(),
                key.scarType(),
                key.arm(),
                key.axis(),
                key.level());
    }

    /** The arm's name for one arm held against another. */
    public static String versus(String arm, String comparator) {
        return arm + AGAINST + comparator;
    }

    public ResultRow.Key statistic(String name) {
        return new ResultRow.Key(population, instrument, raterRole, scarType, arm, axis, level, name);
    }

    /** Whether an instrument measures it; practice, gaps, safety and cost belong to none. */
    public boolean measured() {
        return !List.of("practice", "gaps", "safety", "cost").contains(axis);
    }

    public boolean twoArms() {
        return arm.contains(AGAINST);
    }

    public boolean ofStartArm() {
        return arm.startsWith(START);
    }

    /** The same by what a course began with, which cannot depend on how the treatment went. */
    public Cell byStartArm() {
        return inArm(
                Arrays.stream(arm.split(AGAINST, -1)).map(each -> START + each).collect(Collectors.joining(AGAINST)));
    }

    public Cell inPopulation(String other) {
        return new Cell(other, instrument, raterRole, scarType, arm, axis, level);
    }

    public Cell measuredBy(String otherInstrument, String otherRole) {
        return new Cell(population, otherInstrument, otherRole, scarType, arm, axis, level);
    }

    public Cell ofType(String otherType) {
        return new Cell(population, instrument, raterRole, otherType, arm, axis, level);
    }

    public Cell inArm(String other) {
        return new Cell(population, instrument, raterRole, scarType, other, axis, level);
    }

    public Cell at(String otherAxis, String otherLevel) {
        return new Cell(population, instrument, raterRole, scarType, arm, otherAxis, otherLevel);
    }
}
