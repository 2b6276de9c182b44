package org.scarline.ingest.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes ratings: a row each, visits side by side, a column for each scar type, or one for each who rates. */
final class RatingsSheet {
    private static final List<String> VISITS = List.of("before", "after3", "after6");

    private final Style style;
    private final Canonical own;
    private final Random random;
    private final boolean isSided;
    private final List<String> kinds = new ArrayList<>();

    RatingsSheet(Style style, Canonical own, Random random, boolean isSided) {
        this.style = style;
        this.own = own;
        this.random = random;
        this.isSided = isSided;
    }

    List<String> kinds() {
        return kinds;
    }

    Grid of(Clinic clinic, int layout, List<String> roles) {
        var grid = new Grid(style.words.word("sheet_ratings"));
        if (random.nextBoolean()) {
            grid.row(List.of("Goodman & Baron (1-4)"));
            kinds.add("instrument above");
        }
        var hasSide = isSided && style.often();
        if (hasSide) {
            own.has("side of ratings");
        } else {
            style.oracle.is("side", "both");
        }
        switch (layout) {
            case 0 -> longList(grid, clinic, roles, hasSide);
            case 1 -> visits(grid, clinic, hasSide);
            case 2 -> byColumn(grid, clinic, List.of("ice_pick", "boxcar", "rolling"), true, hasSide);
            default -> byColumn(grid, clinic, roles, false, hasSide);
        }
        return grid;
    }

    private String score() {
        var name = style.words.name("score");
        return style.oracle.isCalled("score", random.nextBoolean() ? name : "Goodman " + name);
    }

    private void longList(Grid grid, Clinic clinic, List<String> roles, boolean hasSide) {
        kinds.add("ratings a row each");
        var columns = new Columns<Clinic.Rating>()
                .with(style.name("patient_id"), rating -> rating.patient().id())
                .with(style.name("assessed_on"), rating -> style.day(rating.day()))
                .with(style.name("scar_type"), rating -> style.word("scar_type", rating.type()))
                .with(score(), rating -> figure(rating.score()));
        if (roles.size() > 1) {
            columns.with(
                    style.oracle.isCalled("rater_role", style.words.name("rater_id")),
                    rating -> style.word("rater_role", rating.role()));
        }
        if (hasSide) {
            columns.with(
                    style.name("side"),
                    rating -> style.word("side", rating.patient().side()));
        }
        columns.shuffleBehind(1, random);
        grid.row(columns.names());
        clinic.ratings().forEach(rating -> grid.row(columns.row(rating)));
    }

    private Object figure(String score) {
        return style.isBook ? Integer.valueOf(score) : score;
    }

    private void visits(Grid grid, Clinic clinic, boolean hasSide) {
        kinds.add("visits side by side");
        var upper = new ArrayList<Object>(List.of("", ""));
        var lower = new ArrayList<Object>(List.of(style.name("patient_id"), style.name("scar_type")));
        if (hasSide) {
            upper.add("");
            lower.add(style.name("side"));
        }
        var from = lower.size();
        var score = score();
        for (var visit : VISITS) {
            upper.add(style.words.name(visit));
            upper.add("");
            lower.add(style.name("assessed_on"));
            lower.add(score);
        }
        grid.row(upper);
        for (var visit = 0; visit < VISITS.size(); visit++) {
            grid.merge(from + 2 * visit, from + 2 * visit + 1);
        }
        grid.row(lower);
        for (var patient : clinic.patients()) {
            var row = new ArrayList<Object>(List.of(patient.id(), style.word("scar_type", patient.type())));
            if (hasSide) {
                row.add(style.word("side", patient.side()));
            }
            clinic.ratings().stream()
                    .filter(each -> each.patient().equals(patient))
                    .forEach(rating -> {
                        row.add(style.day(rating.day()));
                        row.add(figure(rating.score()));
                    });
            while (row.size() < lower.size()) {
                row.add("");
            }
            grid.row(row);
        }
    }

    /** A row for each patient and visit; a column for each scar type, or for each who rates. */
    private void byColumn(Grid grid, Clinic clinic, List<String> codes, boolean areTypes, boolean hasSide) {
        kinds.add(areTypes ? "a column a scar type" : "a column a rater");
        var columns = new Columns<List<Clinic.Rating>>()
                .with(style.name("patient_id"), visit -> visit.get(0).patient().id())
                .with(style.name("assessed_on"), visit -> style.day(visit.get(0).day()));
        if (!areTypes) {
            columns.with(
                    style.name("scar_type"),
                    visit -> style.word("scar_type", visit.get(0).type()));
        }
        if (hasSide) {
            columns.with(
                    style.name("side"),
                    visit -> style.word("side", visit.get(0).patient().side()));
        }
        for (var code : codes) {
            columns.with(
                    style.oracle.isCalled("score", style.words.name(code)),
                    visit -> visit.stream()
                            .filter(each -> (areTypes ? each.type() : each.role()).equals(code))
                            .map(each -> figure(each.score()))
                            .findFirst()
                            .orElse(""));
        }
        grid.row(columns.names());
        Map<String, List<Clinic.Rating>> visits = clinic.ratings().stream()
                .collect(Collectors.groupingBy(
                        each -> each.patient().id() + " " + each.day(), TreeMap::new, Collectors.toList()));
        visits.values().forEach(visit -> grid.row(columns.row(visit)));
    }
}
