package org.scarline.night;

import java.time.LocalDate;
import java.util.Optional;
import org.scarline.clinic.Run;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which nights were begun and which published; a night that did not end is begun again under its number. */
final class NightLog {
    private final LocalDate asOf;
    private final NightTable nights;
    private final TransactionTemplate transaction;

    NightLog(LocalDate asOf, NightTable nights, PlatformTransactionManager transactions) {
        this.asOf = asOf;
        this.nights = nights;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The newest night that was published; empty before the first. */
    Optional<NightTable.Entry> lastPublished() {
        return nights.lastPublished();
    }

    /** The number of the night that begins now. */
    int begin(String digest) {
        var last = nights.last();
        if (last.isPresent() && !last.get().published() && last.get().digest().equals(digest)) {
            return last.get().number();
        }
        var number = last.map(NightTable.Entry::number).orElse(0) + 1;
        nights.begin(new NightTable.Entry(number, "", digest, asOf, false));
        return number;
    }

    /** Enters what a night published. */
    void published(int number, Run run) {
        transaction.executeWithoutResult(status -> nights.published(number, run.id(), run.digest()));
    }
}
