package org.scarline.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * In which order the pictures and tables of each section stand on paper, so that pages are full: a picture stays whole, and
 * where it no longer fits, the section's next table comes before it. Heights in points.
 */
final class PageFilling {
    /** Less of a table than its head and some rows does not begin at the foot of a page. */
    private static final double LEAST = 150;

    /** A table's head stands again on every page that it runs on to. */
    private static final double HEAD = 36;

    private final double page;
    private double used;

    PageFilling(double page) {
        this.page = page;
    }

    /**
     * A picture or a table.
     *
     * @param at its number among the section's pieces
     * @param whole whether it never runs over the end of a page
     */
    record Piece(int at, double height, boolean whole) {}

    /**
     * A piece in its place.
     *
     * @param at its number among the section's pieces
     * @param page where it begins
     */
    record Place(int at, Start page) {}

    enum Start {
        SAME_PAGE,
        NEW_PAGE
    }

    /** Pieces in their places, how far the last page is filled, and what was left empty: the larger gaps weigh more. */
    private record Order(List<Place> places, double used, double empty) {}

    /**
     * The section's pieces in the order of the paper; called once for each section, in their order.
     *
     * @param head height of the title and its text
     * @param rest height of what follows the pieces and may run over pages
     */
    List<Place> order(double head, List<Piece> figures, List<Piece> tables, double rest) {
        var best = best(new Order(List.of(), used, 0), head, figures, tables);
        used = (best.used() + rest + (figures.isEmpty() && tables.isEmpty() ? head : 0)) % page;
        return best.places();
    }

    /** Of all ways to put tables between the pictures, the one that leaves least empty; of equal ones, pictures first. */
    private Order best(Order sofar, double before, List<Piece> figures, List<Piece> tables) {
        var ways = new ArrayList<Order>();
        if (!figures.isEmpty()) {
            ways.add(best(put(sofar, before, figures.get(0)), 0, figures.subList(1, figures.size()), tables));
        }
        if (!tables.isEmpty()) {
            ways.add(best(put(sofar, before, tables.get(0)), 0, figures, tables.subList(1, tables.size())));
        }
        return ways.stream().min(Comparator.comparing(Order::empty)).orElse(sofar);
    }

    private Order put(Order sofar, double before, Piece piece) {
        var least = before + (piece.whole() ? piece.height() : Math.min(piece.height(), LEAST));
        var starts = sofar.used() + least > page ? Start.NEW_PAGE : Start.SAME_PAGE;
        var gap = starts == Start.NEW_PAGE ? (page - sofar.used()) / page : 0;
        var end = (starts == Start.NEW_PAGE ? 0 : sofar.used()) + before + piece.height();
        while (end > page) {
            end += HEAD - page;
        }
        var places = new ArrayList<>(sofar.places());
        places.add(new Place(piece.at(), starts));
        return new Order(List.copyOf(places), end, sofar.empty() + gap * gap);
    }
}
