package org.scarline.night;

import java.time.LocalDate;
import java.util.Optional;
import org.scarline.audit.AuditDueTable;
import org.scarline.audit.AuditLog;
import org.scarline.clinic.Run;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which nights were begun and which published; a night that did not end is begun again under its number. */
final class NightLog {
    private final Day today;
    private final NightTable nights;
    private final AuditDueTable audit;
    private final TransactionTemplate transaction;

    NightLog(Day today, NightTable nights, AuditDueTable audit, PlatformTransactionManager transactions) {
        this.today = today;
        this.nights = nights;
        this.audit = audit;
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
        nights.begin(new NightTable.Entry(number, "", digest, today.date(), false));
        return number;
    }

    /** Whether the newest night came to its end, so that what was published is what readers should find. */
    boolean isFinished() {
        return nights.last().filter(NightTable.Entry::published).isPresent();
    }

    /** How many nights were begun. */
    int nights() {
        return nights.last().map(NightTable.Entry::number).orElse(0);
    }

    /** The day of the newest night, however it ended; empty before the first. */
    Optional<LocalDate> lastDay() {
        return nights.last().map(NightTable.Entry::asOf);
    }

    /** The name of the run that was published last before a run, however often that was published itself. */
    Optional<String> before(Run run) {
        return nights.before(run.id());
    }

    /** Enters that a night ended, and the run that it published unless there was nothing to publish; a run for the audit too. */
    void published(int number, Optional<Run> run, String digest) {
        transaction.executeWithoutResult(status -> {
            nights.published(number, run.map(Run::id).orElse(""), digest);
            run.ifPresent(each -> audit.add(AuditLog.Entry.own("run", each.id())));
        });
    }
}
