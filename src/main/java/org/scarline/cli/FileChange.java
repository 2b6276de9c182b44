package org.scarline.cli;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.scarline.audit.AuditDueTable;
import org.scarline.audit.AuditLog;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.SourceFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What a command does to the files of a digest, while nobody else works on the state.
 *
 * @param fits which of them it is about
 * @param none what is said where there is no such file
 * @param said of each file before its path, once it is done
 */
record FileChange(Predicate<SourceFile> fits, BiConsumer<Stores, SourceFile> change, String none, String said) {
    /** Returns the exit code. */
    int carryOut(Host host, CommandSpec spec, FileOption file, RunOptions options) throws IOException {
        try {
            file.check();
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        return new UnderLock(host, out, err).run(options, (settings, context) -> {
            var stores = context.getBean(Stores.class);
            var archive = new ChangedArchive(host.disk(), settings.folders());
            var meant = file.among(stores.ledger().all(), archive).stream()
                    .filter(fits)
                    .toList();
            if (meant.isEmpty()) {
                err.println("failed: " + none);
                return Commands.FAILED;
            }
            var audit = context.getBean(AuditDueTable.class);
            stores.ledger()
                    .inTransaction(() -> meant.forEach(each -> {
                        change.accept(stores, each);
                        audit.add(AuditLog.Entry.own(spec.name(), each.sha256()));
                    }));
            audit.settle();
            meant.forEach(each -> out.println(said + ": " + each.path()));
            out.printf("done: the next night publishes what follows%n");
            return Commands.DONE;
        });
    }
}
