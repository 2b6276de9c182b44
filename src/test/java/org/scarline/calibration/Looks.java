package org.scarline.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.scarline.derive.Outcome;
import org.scarline.tally.Results;
import org.scarline.tally.count.Tally;

/** A cohort as a clinic sees it week by week: at each look the rows dated up to that day, and no others. */
final class Looks {
    /** From the day the clinics opened to two years later. */
    static final int COUNT = 105;

    private static final int DAYS_BETWEEN = 7;

    private final Lens lens;
    private final List<Seen> seen;

    Looks(Cohort cohort, Lens lens) {
        this.lens = lens;
        this.seen = cohort.members().stream().map(Seen::new).toList();
    }

    /** What is done at a look. */
    interface At {
        void look(int number, List<Outcome> outcomes, Results results);
    }

    /** Looks at the cohort every week; a patient is derived anew only when rows came in. */
    void each(At at) {
        for (var number = 0; number < COUNT; number++) {
            var today = Cohort.OPENED.plusDays((long) number * DAYS_BETWEEN);
            seen.forEach(patient -> patient.see(today));
            var last = seen.stream()
                    .map(Seen::lastDay)
                    .filter(OptionalLong::isPresent)
                    .mapToLong(OptionalLong::getAsLong)
                    .max();
            if (last.isPresent()) {
                var tally = new Tally((int) last.getAsLong());
                var outcomes = new ArrayList<Outcome>();
                for (var patient : seen) {
                    patient.outcome.ifPresent(outcome -> {
                        tally.add(patient.member.site(), outcome);
                        outcomes.add(outcome);
                    });
                }
                at.look(number, outcomes, Cohort.results(tally, lens.cells()));
            }
        }
    }

    /** A patient as far as rows have come in. */
    private final class Seen {
        private final Member member;
        private final long[] days;
        private int next;
        private Optional<Outcome> outcome = Optional.empty();

        Seen(Member member) {
            this.member = member;
            this.days = member.days().stream().mapToLong(Long::longValue).toArray();
        }

        void see(LocalDate today) {
            var before = next;
            while (next < days.length && days[next] <= today.toEpochDay()) {
                next++;
            }
            if (next > before) {
                outcome = Optional.of(lens.of(Cohort.derivation().derive(member.upTo(today))));
            }
        }

        OptionalLong lastDay() {
            return next == 0 ? OptionalLong.empty() : OptionalLong.of(days[next - 1]);
        }
    }
}
