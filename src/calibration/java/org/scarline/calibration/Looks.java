package org.scarline.calibration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Outcome;
import org.scarline.results.Results;
import org.scarline.tally.Tally;

/** A cohort as a clinic sees it week by week: at each look the rows dated up to that day, and no others. */
final class Looks {
    /** From the day the clinics opened to two years later, once a week. */
    static final int COUNT = 105;

    /** Patients below whom no claim of the register gives a verdict. */
    private static final int LEAST = 30;

    /** What verdicts rest on. */
    private static final Set<ContributionKind> EVIDENCE = EnumSet.of(
            ContributionKind.CELLS, ContributionKind.CONTINUED, ContributionKind.PRACTICE, ContributionKind.TIME);

    private final Lens lens;
    private final List<Seen> seen;

    Looks(Cohort cohort, Lens lens) {
        this.lens = lens;
        this.seen = cohort.members().stream().map(Seen::new).toList();
    }

    /**
     * Looks at the cohort every week or less often, and after two years in any case, as far as a look can decide
     * anything; a patient is derived anew only when rows came in.
     */
    void each(int weeks, Consumer<Results> at) {
        for (var week = (COUNT - 1) % weeks; week < COUNT; week += weeks) {
            var today = Cohort.OPENED.plusWeeks(week);
            if (enough(patient -> patient.canMatter(today))) {
                seen.forEach(patient -> patient.see(today));
                if (enough(patient -> patient.isEvidence)) {
                    at.accept(Cohort.results(tally(), lens.cells()));
                }
            }
        }
    }

    private Tally tally() {
        var last = seen.stream()
                .map(Seen::lastDay)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .max();
        var tally = new Tally((int) last.orElseThrow());
        seen.forEach(patient -> patient.outcome.ifPresent(outcome -> tally.add(patient.member.site(), outcome)));
        return tally;
    }

    /** No claim gives a verdict on fewer patients, so earlier looks need no results. */
    private boolean enough(Predicate<Seen> condition) {
        return seen.stream().filter(condition).count() >= LEAST;
    }

    /** A patient as far as rows have come in. */
    private final class Seen {
        private final Member member;
        private final long[] days;
        private final long matters;
        private int next;
        private Optional<Outcome> outcome = Optional.empty();
        private boolean isEvidence;

        Seen(Member member) {
            this.member = member;
            this.days = member.days().stream().mapToLong(Long::longValue).toArray();
            var from = member.start().orElse(Long.MAX_VALUE - lens.from()) + lens.from();
            this.matters =
                    Arrays.stream(days).filter(day -> day >= from).findFirst().orElse(Long.MAX_VALUE);
        }

        boolean canMatter(LocalDate today) {
            return matters <= today.toEpochDay();
        }

        void see(LocalDate today) {
            var before = next;
            while (next < days.length && days[next] <= today.toEpochDay()) {
                next++;
            }
            if (next > before) {
                var derived = lens.of(Cohort.derivation().derive(member.upTo(today)));
                isEvidence = derived.contributions().stream()
                        .anyMatch(each -> EVIDENCE.contains(each.key().kind()));
                outcome = Optional.of(derived);
            }
        }

        OptionalLong lastDay() {
            return next == 0 ? OptionalLong.empty() : OptionalLong.of(days[next - 1]);
        }
    }
}
