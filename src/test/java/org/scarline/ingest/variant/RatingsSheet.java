package org.scarline.ingest.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes ratings: a row each, visits side by side, a column for each scar type, or one for each who rates. */
final class RatingsSheet {
    private static final List<String> VISITS = List.of("before", "after3", "after6");

    private final Hand hand;

    RatingsSheet(Hand hand) {
        this.hand = hand;
    }

    Grid of(Clinic clinic, int layout, List<String> roles) {
        var grid = new Grid(hand.style().words.word("sheet_ratings"));
        if (hand.random().nextBoolean()) {
            grid.row(List.of("Goodman & Baron (1-4)"));
            hand.kinds().add("instrument above");
        }
        var hasSide = hand.isSided() && hand.style().often();
        if (hasSide) {
            hand.own().has("side of ratings");
        } else {
            hand.style().oracle.is("side", "both");
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
        var name = hand.style().words.name("score");
        return hand.style().oracle.isCalled("score", hand.random().nextBoolean() ? name : "Goodman " + name);
    }

    private void longList(Grid grid, Clinic clinic, List<String> roles, boolean hasSide) {
        hand.kinds().add("ratings a row each");
        var columns = new Columns<Clinic.Rating>()
                .with(
                        hand.style().name("patient_id"),
                        rating -> rating.patient().id())
                .with(hand.style().name("assessed_on"), rating -> hand.style().day(rating.day()))
                .with(hand.style().name("scar_type"), rating -> hand.style().word("scar_type", rating.type()))
                .with(score(), rating -> figure(rating.score()));
        if (roles.size() > 1) {
            columns.with(
                    hand.style()
                            .oracle
                            .isCalled("rater_role", hand.style().words.name("rater_id")),
                    rating -> hand.style().word("rater_role", rating.role()));
        }
        if (hasSide) {
            columns.with(
                    hand.style().name("side"),
                    rating -> hand.style().word("side", rating.patient().side()));
        }
        columns.shuffleBehind(1, hand.random());
        grid.row(columns.names());
        clinic.ratings().forEach(rating -> grid.row(columns.row(rating)));
    }

    private Object figure(String score) {
        return hand.style().isBook ? Integer.valueOf(score) : score;
    }

    private void visits(Grid grid, Clinic clinic, boolean hasSide) {
        hand.kinds().add("visits side by side");
        var upper = new ArrayList<Object>(List.of("", ""));
        var lower = new ArrayList<Object>(
                List.of(hand.style().name("patient_id"), hand.style().name("scar_type")));
        if (hasSide) {
            upper.add("");
            lower.add(hand.style().name("side"));
        }
        var from = lower.size();
        var score = score();
        for (var visit : VISITS) {
            upper.add(hand.style().words.name(visit));
            upper.add("");
            lower.add(hand.style().name("assessed_on"));
            lower.add(score);
        }
        grid.row(upper);
        for (var visit = 0; visit < VISITS.size(); visit++) {
            grid.merge(from + 2 * visit, from + 2 * visit + 1);
        }
        grid.row(lower);
        for (var patient : clinic.patients()) {
            var row = new ArrayList<Object>(List.of(patient.id(), hand.style().word("scar_type", patient.type())));
            if (hasSide) {
                row.add(hand.style().word("side", patient.side()));
            }
            clinic.ratings().stream()
                    .filter(each -> each.patient().equals(patient))
                    .forEach(rating -> {
                        row.add(hand.style().day(rating.day()));
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
        hand.kinds().add(areTypes ? "a column a scar type" : "a column a rater");
        var columns = new Columns<List<Clinic.Rating>>()
                .with(
                        hand.style().name("patient_id"),
                        visit -> visit.get(0).patient().id())
                .with(
                        hand.style().name("assessed_on"),
                        visit -> hand.style().day(visit.get(0).day()));
        if (!areTypes) {
            columns.with(
                    hand.style().name("scar_type"),
                    visit -> hand.style().word("scar_type", visit.get(0).type()));
        }
        if (hasSide) {
            columns.with(
                    hand.style().name("side"),
                    visit -> hand.style().word("side", visit.get(0).patient().side()));
        }
        for (var code : codes) {
            columns.with(
                    hand.style().oracle.isCalled("score", hand.style().words.name(code)),
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
