package org.scarline.ingest.translate;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/**
 * Lines that say the same though the words of their rows differ: a cheek and a forehead, both the face by the profile, may be two
 * sessions of which one would go.
 */
final class TwoWords {
    /** By which records of one patient and day are told apart. */
    private static final Set<Column> TOLD_APART = EnumSet.of(Column.BODY_SITE, Column.SIDE, Column.SCAR_TYPE);

    /** Words of the first line by 64 bits of what it says. */
    private final Long2ObjectOpenHashMap<Map<Column, String>> before = new Long2ObjectOpenHashMap<>();

    private final Kind kind;

    TwoWords(Kind kind) {
        this.kind = kind;
    }

    /** What is to be said of a line that an earlier one of other words repeats; empty where none does. */
    Optional<Problem> of(Map<Column, String> values, Map<Column, String> words) {
        if (kind == Kind.PATIENTS) {
            return Optional.empty();
        }
        var told = new EnumMap<Column, String>(Column.class);
        words.forEach((column, word) -> {
            if (TOLD_APART.contains(column) && !word.isEmpty()) {
                told.put(column, word);
            }
        });
        if (told.isEmpty()) {
            return Optional.empty();
        }
        var first = before.putIfAbsent(LastSaid.hash(values.toString()), told);
        return first == null
                ? Optional.empty()
                : told.entrySet().stream()
                        .filter(each -> isOther(first.getOrDefault(each.getKey(), ""), each.getValue()))
                        .findFirst()
                        .map(each -> problem(each.getKey(), first.getOrDefault(each.getKey(), ""), each.getValue()));
    }

    private static boolean isOther(String first, String word) {
        return !first.isEmpty() && !Wording.fold(first).equals(Wording.fold(word));
    }

    private static Problem problem(Column column, String first, String word) {
        return Problem.of(
                Code.SAME_KEY,
                column.code(),
                word,
                "the same of the same day stands at \"%s\" above, which the profile makes one %s with it: only one of them counts"
                        .formatted(first, column.code()));
    }
}
