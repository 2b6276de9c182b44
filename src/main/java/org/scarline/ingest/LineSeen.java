package org.scarline.ingest;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.Origin;
import org.scarline.ingest.csv.Records;

/**
 * A line of which something is to be said, as it stands, so that it can be pictured.
 *
 * @param part place of its copy among those that its file becomes; 0 for a file that is read as it is
 * @param place how a person finds it
 * @param cells by the code of our column, in the order of the file; none where the line has another width
 */
public record LineSeen(int part, String place, Map<String, String> cells) {
    /** More are not kept: nobody looks at them. */
    static final long MOST = 200;

    static Optional<LineSeen> of(int part, Header header, Line line) {
        var raw = line instanceof Line.Accepted accepted
                ? accepted.raw()
                : line instanceof Line.Rejected rejected ? rejected.raw() : "";
        var record = Records.cells(raw, header.shape().dialect().delimiter());
        var number = String.valueOf(line.span().line());
        if (record.size() < header.shape().width()) {
            return Optional.of(new LineSeen(part, number, Map.of()));
        }
        var cells = new LinkedHashMap<String, String>();
        header.places().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .forEach(each -> cells.put(each.getKey().code(), record.get(each.getValue())));
        return Optional.of(
                new LineSeen(part, Origin.of(header, record).map(Origin::row).orElse(number), cells));
    }

    @Override
    public String toString() {
        return "line " + place;
    }
}
