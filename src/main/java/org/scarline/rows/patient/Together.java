package org.scarline.rows.patient;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Precedence;
import org.scarline.rows.segment.Field;
import org.scarline.rows.segment.Numbers;

/**
 * What the files say together of one row. A column that a file does not have is not emptied by it: what stands there is from the last
 * file that has the column. A row that removes takes with it all that was said before it, whatever the order of arrival.
 */
public final class Together {
    private final Precedence precedence;
    private final List<? extends Field<?, ?>> columns;
    private final long[] @Nullable [] sources;
    private long @Nullable [] last;
    private long @Nullable [] removed;

    /** Of a row of which nothing is said yet. */
    public Together(Precedence precedence, List<? extends Field<?, ?>> columns) {
        this.precedence = precedence;
        this.columns = columns;
        this.sources = new long[columns.size()][];
    }

    /** Another version of the row. */
    public void add(long[] row) {
        last = isLater(row, last) ? row : last;
        if (Numbers.isVoid(row)) {
            remove(row);
        } else if (isLater(row, removed)) {
            for (var at = 0; at < sources.length; at++) {
                if (speaksOf(row, at) && isLater(row, sources[at])) {
                    sources[at] = row;
                }
            }
        }
    }

    private void remove(long[] row) {
        removed = isLater(row, removed) ? row : removed;
        for (var at = 0; at < sources.length; at++) {
            var source = sources[at];
            sources[at] = source != null && isLater(row, source) ? null : source;
        }
    }

    private boolean speaksOf(long[] row, int at) {
        return precedence.speaksOf(Numbers.file(row), columns.get(at).name());
    }

    private boolean isLater(long[] row, long @Nullable [] other) {
        return other == null
                || precedence.isLater(Numbers.file(row), Numbers.line(row), Numbers.file(other), Numbers.line(other));
    }

    /** Whether a version says nothing else than what is said so far, in the columns that its file has. */
    public boolean isRepeatedBy(long[] row) {
        var now = row();
        if (Numbers.isVoid(row) || Numbers.isVoid(now)) {
            return Numbers.isVoid(row) == Numbers.isVoid(now);
        }
        for (var at = 0; at < sources.length; at++) {
            var position = columns.get(at).position();
            if (speaksOf(row, at) && row[position] != now[position]) {
                return false;
            }
        }
        return true;
    }

    /** All that is said, as of the last version. Throws {@link IllegalStateException} before there is one. */
    public long[] row() {
        if (last == null) {
            throw new IllegalStateException("nothing is said yet");
        }
        if (Numbers.isVoid(last)) {
            return last;
        }
        var row = Arrays.copyOf(last, last.length);
        for (var at = 0; at < sources.length; at++) {
            var source = sources[at];
            var position = columns.get(at).position();
            row[position] = source == null ? last[position] : source[position];
        }
        return row;
    }
}
