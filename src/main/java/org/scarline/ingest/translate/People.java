package org.scarline.ingest.translate;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Origin;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Of whom a copy speaks, and where: an id that stands in no row of patients is perhaps a slip. */
final class People {
    private static final int FEW = 3;

    private final Map<String, IntArrayList> ends = new TreeMap<>();

    /** A line of somebody's that ends at a byte. */
    void add(String who, int end) {
        if (who.isEmpty()) {
            return;
        }
        ends.computeIfAbsent(who, each -> new IntArrayList()).add(end);
    }

    /** Those of a part that was put behind others, so many bytes further down. */
    void add(People part, int further) {
        part.ends.forEach((who, all) -> all.forEach(end -> add(who, end + further)));
    }

    /** Whom the copy names. */
    Set<String> ids() {
        return ends.keySet();
    }

    /** A copy in which the lines of those who are not listed say so; as it is where some are listed and more are not, for then the list is of other people. */
    byte[] remarked(byte[] copy, Set<String> listed) {
        var others = ends.keySet().stream().filter(who -> !listed.contains(who)).toList();
        var isOfOthers = others.size() > listed.size() && others.size() < ends.size();
        return listed.isEmpty() || isOfOthers ? copy : remarked(copy, others, "patients");
    }

    /** A copy whose lines say that they are of nobody among others; as it is where somebody is, or where so few are named that it may be chance. */
    byte[] remarkedApart(byte[] copy, Set<String> sessions) {
        var isApart = ends.size() >= FEW
                && sessions.size() >= FEW
                && ends.keySet().stream().noneMatch(sessions::contains);
        return isApart ? remarked(copy, List.copyOf(ends.keySet()), "sessions") : copy;
    }

    private byte[] remarked(byte[] copy, List<String> others, String missing) {
        var marks = new TreeMap<Integer, String>();
        others.forEach(who -> ends.getOrDefault(who, new IntArrayList()).forEach(end -> marks.put(end - 1, who)));
        var out = new ByteArrayOutputStream(copy.length);
        var from = 0;
        for (var mark : marks.entrySet()) {
            out.write(copy, from, mark.getKey() - from);
            out.writeBytes(remark(mark.getValue(), missing).getBytes(StandardCharsets.UTF_8));
            from = mark.getKey();
        }
        out.write(copy, from, copy.length - from);
        return out.toByteArray();
    }

    /** Before a line's end the cell stands, empty so far, that says what is to be said of it. */
    private static String remark(String id, String missing) {
        var problem = Problem.of(
                Code.UNLISTED_PATIENT,
                Column.PATIENT_ID.code(),
                id,
                "stands in no row of %s of this file; is it a slip?".formatted(missing));
        return new CopyLine(List.of(Origin.written(problem))).text().stripTrailing();
    }
}
