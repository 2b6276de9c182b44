package org.scarline.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * In which order the pictures and tables of each section stand on paper, so that pages are full: a picture stays whole, and
 * where it no longer fits, a table of its section comes before it. Heights in points.
 */
final class PageFilling {
    /** Less of a table than its head and some rows does not begin at the foot of a page. */
    private static final double LEAST = 116;

    /** A table's head stands again on every page that it runs on to. */
    private static final double HEAD = 36;

    /** Weight of a table before a picture, as large as that of a gap of seven per cent of a page: pictures come first. */
    private static final double TABLE_FIRST = 0.005;

    /** Ways that end as near to each other as this are one, and the better of them goes on. */
    private static final double NEAR = 8;

    private final double page;

    PageFilling(double page) {
        this.page = page;
    }

    /**
     * A picture or a table.
     *
     * @param at its number among the section's pieces
     * @param whole whether it never runs over the end of a page
     * @param note height of the words that must not be parted from a table's last row
     */
    record Piece(int at, double height, boolean whole, double note) {}

    /**
     * A section's pieces.
     *
     * @param head height of the title and its text
     * @param rest height of what follows the pieces and may run over pages
     */
    record Part(double head, List<Piece> figures, List<Piece> tables, double rest) {
        Part {
            figures = List.copyOf(figures);
            tables = List.copyOf(tables);
        }

        private boolean isEmpty() {
            return figures.isEmpty() && tables.isEmpty();
        }
    }

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
    private record Order(List<Place> places, double used, double empty) {
        Order and(Place place, double end, double gap) {
            var further = new ArrayList<>(places);
            further.add(place);
            return new Order(List.copyOf(further), end, empty + gap);
        }
    }

    /** The sections up to one, each in its order. */
    private record Way(List<List<Place>> sections, double used, double empty) {
        Way and(Order order, double end) {
            var further = new ArrayList<>(sections);
            further.add(order.places());
            return new Way(List.copyOf(further), end, order.empty());
        }
    }

    /** Every section's pieces in the order of the paper: of all ways, the one that leaves least empty over all pages. */
    List<List<Place>> orders(List<Part> parts) {
        var ways = List.of(new Way(List.of(), 0, 0));
        for (var part : parts) {
            ways = further(ways, part);
        }
        return ways.stream()
                .min((a, b) -> Double.compare(a.empty(), b.empty()))
                .map(Way::sections)
                .orElse(List.of());
    }

    private List<Way> further(List<Way> ways, Part part) {
        var best = new LinkedHashMap<Long, Way>();
        for (var way : ways) {
            var orders = new ArrayList<Order>();
            all(new Order(List.of(), way.used(), way.empty()), part.head(), part.figures(), part.tables(), orders);
            for (var order : orders) {
                var end = (order.used() + part.rest() + (part.isEmpty() ? part.head() : 0)) % page;
                best.merge((long) (end / NEAR), way.and(order, end), (a, b) -> b.empty() < a.empty() ? b : a);
            }
        }
        return List.copyOf(best.values());
    }

    /** Adds all ways to put tables between the pictures, each in their order; pictures first come first. */
    private void all(Order sofar, double before, List<Piece> figures, List<Piece> tables, List<Order> found) {
        if (figures.isEmpty() && tables.isEmpty()) {
            found.add(sofar);
        }
        if (!figures.isEmpty()) {
            var further = put(sofar, before, figures.get(0), 0);
            all(further, 0, figures.subList(1, figures.size()), tables, found);
        }
        if (!tables.isEmpty()) {
            var further = put(sofar, before, tables.get(0), TABLE_FIRST * figures.size());
            all(further, 0, figures, tables.subList(1, tables.size()), found);
        }
    }

    private Order put(Order sofar, double before, Piece piece, double weight) {
        var starts = isTooLong(piece, page - sofar.used() - before) ? Start.NEW_PAGE : Start.SAME_PAGE;
        var gap = starts == Start.NEW_PAGE ? (page - sofar.used()) / page : 0;
        var end = (starts == Start.NEW_PAGE ? 0 : sofar.used()) + before + piece.height();
        while (end > page) {
            end += HEAD - page;
        }
        return sofar.and(new Place(piece.at(), starts), end, gap * gap + weight);
    }

    /** A table of which only the note would not fit goes on to the next page as a whole. */
    private static boolean isTooLong(Piece piece, double room) {
        if (piece.whole() || piece.height() <= LEAST) {
            return piece.height() > room;
        }
        return LEAST > room || (piece.height() > room && piece.height() - piece.note() <= room);
    }
}
