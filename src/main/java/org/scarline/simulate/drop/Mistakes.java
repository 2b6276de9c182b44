package org.scarline.simulate.drop;

import java.time.LocalDate;
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
        return rating(right, right.date(), wrong);
    }

    /** The same rating under the next day's date. */
    static Rating dayAfter(Rating right) {
        return rating(right, right.date().plusDays(1), right.score());
    }

    /** A digit too many in the days of downtime. */
    static Session mistyped(Session right) {
        var downtime = OptionalInt.of(Math.min(60, 11 * right.downtimeDays().orElse(1) + 10));
        return session(right, right.date(), downtime);
    }

    /** The same session under the next day's date. */
    static Session dayAfter(Session right) {
        return session(right, right.date().plusDays(1), right.downtimeDays());
    }

    private static Rating rating(Rating right, LocalDate date, long score) {
        return new Rating(
                right.bodySite(),
                right.side(),
                date,
                right.scarType(),
                right.instrument(),
                right.raterRole(),
                right.raterId(),
                score);
    }

    private static Session session(Session right, LocalDate date, OptionalInt downtime) {
        return new Session(
                right.bodySite(),
                right.side(),
                date,
                right.modality(),
                right.adjuncts(),
                right.details(),
                right.durationMinutes(),
                right.activeAcne(),
                right.isotretinoinStopped(),
                downtime,
                right.adverseEvents(),
                right.cost(),
                right.currency());
    }
}
