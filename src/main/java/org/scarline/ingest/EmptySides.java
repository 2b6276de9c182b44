package org.scarline.ingest;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Side;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Rows of a file that leave the side empty where others of the patient and body site have one: they are taken as of both sides together. */
final class EmptySides {
    private static final Problem EMPTY =
            Problem.of(Code.NO_SIDE, Column.SIDE.code(), "", "is empty, where other rows of the patient have one");
    private static final long LOW = 0xffff_ffffL;
    private static final int REMEMBERED = 10_000;

    private final Long2ObjectOpenHashMap<Place> places = new Long2ObjectOpenHashMap<>();

    /** What was seen of a patient's body site. */
    private static final class Place {
        private final List<Line.Accepted> waiting = new ArrayList<>();
        private boolean hasOneSide;
    }

    /** Whether a line of a file that has a column for the side has nothing in it. */
    static boolean isOf(Header header, List<String> cells) {
        var place = header.places().get(Column.SIDE);
        return place != null && (place >= cells.size() || CellText.isBlank(cells.get(place)));
    }

    /** Marks a line so, beside what is said of it. */
    static List<Problem> with(List<Problem> said) {
        if (said.isEmpty()) {
            return List.of(EMPTY);
        }
        var all = new ArrayList<>(said);
        all.add(EMPTY);
        return all;
    }

    /** Whether a line is marked so. */
    static boolean isEmptyIn(Line.Accepted line) {
        return !line.remarks().isEmpty() && line.remarks().stream().anyMatch(EmptySides::isEmpty);
    }

    static boolean isEmpty(Problem remark) {
        return remark.code() == Code.NO_SIDE;
    }

    /** Which lines so far are known to be such, now that this one is seen; each once. */
    List<Line.Accepted> see(int patient, Line.Accepted line) {
        var isEmpty = isEmptyIn(line);
        var isOneSided = side(line.row()) != Side.BOTH;
        if ((!isEmpty && !isOneSided) || line.row().isVoid()) {
            return List.of();
        }
        if (places.size() > REMEMBERED) {
            places.clear();
        }
        var place = places.computeIfAbsent(
                ((long) patient << Integer.SIZE) | (bodySite(line.row()).hashCode() & LOW), each -> new Place());
        place.hasOneSide |= isOneSided;
        if (isEmpty) {
            place.waiting.add(line);
        }
        if (!place.hasOneSide) {
            return List.of();
        }
        var known = List.copyOf(place.waiting);
        place.waiting.clear();
        return known;
    }

    private static Side side(Row row) {
        if (row instanceof Row.OfSession session) {
            return session.key().side();
        }
        return row instanceof Row.OfRating rating ? rating.key().side() : Side.BOTH;
    }

    private static BodySite bodySite(Row row) {
        return row instanceof Row.OfSession session
                ? session.key().bodySite()
                : ((Row.OfRating) row).key().bodySite();
    }
}
