package org.scarline.derive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a course cost.
 *
 * @param currency ISO 4217
 * @param total over all its sessions, in whole units, half to even
 */
record Cost(String currency, long total) {
    /** Empty unless every session of the course has a cost, all in one currency. */
    static Optional<Cost> of(Course course) {
        var sessions =
                course.days().stream().flatMap(day -> day.sessions().stream()).toList();
        var currency = sessions.get(0).currency();
        var complete = !currency.isEmpty()
                && sessions.stream()
                        .allMatch(session ->
                                session.cost().isPresent() && session.currency().equals(currency));
        if (!complete) {
            return Optional.empty();
        }
        var total =
                sessions.stream().map(session -> session.cost().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(
                new Cost(currency, total.setScale(0, RoundingMode.HALF_EVEN).longValueExact()));
    }
}
