package org.scarline.ingest.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.scarline.rows.ledger.SheetNote;

/**
 * Tells by a column's days whether a program of another country exchanged day and month: it takes every text for a day that can be
 * one in its own order, and leaves the others as texts, so that no day is after the 12th and every text is.
 */
public final class ExchangedDays {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-([0-9]{2})(?: .*)?");
    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,2})[./-]([0-9]{1,2})[./-](?:[0-9]{4}|[0-9]{2})(?: .*)?");
    private static final int LATEST = 12;
    private static final int ENOUGH = 5;
    private static final int SOME = 3;

    private int days;
    private int texts;
    private boolean isRight;

    /** Another cell of the column. */
    public void see(String text, boolean isTyped) {
        var day = DAY.matcher(text);
        var written = TEXT.matcher(text);
        if (isTyped && day.matches()) {
            days++;
            isRight |= Integer.parseInt(day.group(1)) > LATEST;
        } else if (!isTyped && written.matches()) {
            texts++;
            isRight |= Math.max(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2))) <= LATEST;
        }
    }

    /** What is to be said of the column; empty where nothing is. */
    public Optional<String> said(String name) {
        return isRight || days < ENOUGH || texts < SOME
                ? Optional.empty()
                : Optional.of(SheetNote.EXCHANGED_DAYS.text(days, List.of(name)));
    }
}
