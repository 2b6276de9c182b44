package org.scarline.ingest.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.scarline.clinic.Coded;
import org.scarline.rows.ledger.Code;

/** Several words of a list in one cell. */
final class CodeSets<E extends Enum<E> & Coded> {
    private static final int REMEMBERED = 1_000;

    private final Class<E> list;
    private final CodeList<E> words;
    private final Pattern joint;
    private final Map<String, Set<E>> seen = new HashMap<>();

    /**
     * @param joint what stands between two words
     */
    CodeSets(Class<E> list, CodeList<E> words, Pattern joint) {
        this.list = list;
        this.words = words;
        this.joint = joint;
    }

    /** The words of a column; an empty set for {@code none}, empty when nothing is said or a word is unknown. */
    Optional<Set<E>> read(Column column, CellReader cells) {
        var text = cells.text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var known = seen.get(text);
        return known == null ? parted(text, column, cells) : Optional.of(known);
    }

    private Optional<Set<E>> parted(String text, Column column, CellReader cells) {
        var found = EnumSet.noneOf(list);
        if (!SourceProfile.fold(text).equals("none")) {
            for (var part : joint.split(text, -1)) {
                var word = words.find(part);
                if (word == null) {
                    cells.refuse(Code.UNKNOWN_CODE, column, "none, or " + words.expected());
                    return Optional.empty();
                }
                found.add(word);
            }
        }
        var read = Collections.unmodifiableSet(found);
        if (seen.size() < REMEMBERED) {
            seen.put(text, read);
        }
        return Optional.of(read);
    }
}
