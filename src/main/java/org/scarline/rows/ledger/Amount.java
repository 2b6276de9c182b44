package org.scarline.rows.ledger;

import java.util.Locale;

/** A count beside what is counted, in the singular where it is one. */
public final class Amount {
    private Amount() {}

    /** {@code 1 row}, {@code 1,200 rows}: a word whose plural ends in s. */
    public static String of(long count, String one) {
        return of(count, one, one + "s");
    }

    /** {@code 1 key occurs}, {@code 2 keys occur}. */
    public static String of(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }
}
