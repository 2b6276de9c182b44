package org.scarline.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;

/**
 * One way to read a claim: a row of it, or several that are its parts and speak only together.
 *
 * @param name empty for a claim that is read in one way
 * @param rows at least one; the readings of the rows are {@code name}, or {@code name.part} each
 */
record Reading(String name, List<Claim> rows) {
    private static final String BEFORE_PART = ".";

    Reading {
        rows = List.copyOf(rows);
    }

    /** The readings of one claim, in the order in which each first stands. */
    static List<Reading> of(List<Claim> claim) {
        var byName = new LinkedHashMap<String, List<Claim>>();
        claim.forEach(row -> byName.computeIfAbsent(whole(row.reading()), name -> new ArrayList<>())
                .add(row));
        return byName.entrySet().stream()
                .map(each -> new Reading(each.getKey(), each.getValue()))
                .toList();
    }

    /** What stands before the dot. */
    static String whole(String reading) {
        var dot = reading.indexOf(BEFORE_PART);
        return dot < 0 ? reading : reading.substring(0, dot);
    }

    /** What stands after the dot, and without one everything. */
    static String part(String reading) {
        return reading.substring(reading.indexOf(BEFORE_PART) + 1);
    }

    static boolean isPart(String reading) {
        return reading.contains(BEFORE_PART);
    }

    /** The row for all parts; empty where there are none, and for figures, which add up to nothing. */
    Optional<Verdict> together(List<Verdict> parts) {
        var first = parts.get(0);
        if (!first.isPart() || first.kind() == Verdict.Kind.DESCRIPTIVE) {
            return Optional.empty();
        }
        var word = FindingRule.together(parts.stream().map(Verdict::finding).toList());
        return Optional.of(new Verdict(
                new Verdict.Key(first.id(), name),
                new Verdict.Claimed(first.kind(), first.statement(), "", OptionalDouble.empty()),
                word,
                new Observed(
                        sharedCell(parts),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Patients.of(parts.stream().mapToLong(Verdict::n).min().orElseThrow())),
                outlook(parts, word),
                words(parts)));
    }

    /** A word for all stands where it would stand without the parts whose word does not. */
    private static Outlook outlook(List<Verdict> parts, Verdict.Finding word) {
        if (parts.get(0).kind() != Verdict.Kind.OUTCOME || !word.isFirm()) {
            return Outlook.NONE;
        }
        var standing = parts.stream()
                .map(part -> part.outlook().holdsForAllClaims().equals(Optional.of(Outlook.Holds.YES))
                        ? part.finding()
                        : FindingRule.atMostLeaning(part.finding()))
                .toList();
        return Outlook.ofHolding(FindingRule.together(standing) == word ? Outlook.Holds.YES : Outlook.Holds.NO);
    }

    /** Each column in which all parts are alike; empty where they are not. */
    private static Cell sharedCell(List<Verdict> parts) {
        return new Cell(
                shared(parts, Cell::population),
                new RatedBy(shared(parts, Cell::instrument), shared(parts, Cell::raterRole)),
                shared(parts, Cell::scarType),
                shared(parts, Cell::arm),
                new AxisLevel(shared(parts, Cell::axis), shared(parts, Cell::level)));
    }

    /** What each part says, where they do not all say the same. */
    private static List<String> words(List<Verdict> parts) {
        return parts.stream().map(Verdict::finding).distinct().count() == 1
                ? List.of()
                : parts.stream()
                        .map(each -> each.part() + " " + each.finding().code())
                        .toList();
    }

    private static String shared(List<Verdict> parts, Function<Cell, String> column) {
        var values = parts.stream()
                .map(part -> column.apply(part.observed().cell()))
                .distinct()
                .toList();
        return values.size() == 1 ? values.get(0) : "";
    }
}
