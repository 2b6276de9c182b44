package org.scarline.simulate;

import java.util.OptionalInt;
import org.scarline.clinic.Points;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;

/** What goes wrong when a row is entered. */
final class Mistakes {
    private Mistakes() {}

    /** A score one step or more too high; the worst grade one too low. */
    static Rating mistyped(Rating right) {
        var wrong = switch (right.instrument()) {
            case "goodman_baron_grade" -> right.score() == Points.of(4) ? Points.of(3) : right.score() + Points.ONE;
            case "ecca" -> right.score() + Points.of(15);
            default -> right.score() + Points.of(10);
        };
        return new Rating(right.key(), wrong);
    }

    /** The same rating under the next day's date. */
    static Rating dayAfter(Rating right) {
        var key = right.key();
        var later = new Rating.Key(
                key.bodySite(), key.side(), key.date().plusDays(1), key.scarType(), key.instrument(), key.rater());
        return new Rating(later, right.score());
    }

    /** A digit too many in the days of downtime. */
    static Session mistyped(Session right) {
        var downtime = OptionalInt.of(Math.min(60, 11 * right.downtimeDays().orElse(1) + 10));
        return right.but().downtimeDays(downtime).build();
    }

    /** The same session under the next day's date. */
    static Session dayAfter(Session right) {
        return right.but().date(right.date().plusDays(1)).build();
    }
}
